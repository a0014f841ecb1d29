"""Proposing: from a form's words to a stored, rendered and checked proposal."""
