"""Responsive: knowing who is asking before answering."""
