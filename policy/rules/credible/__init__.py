"""Credible: accurate, fair, thorough and transparent."""
