"""Propriety: nothing partisan, nothing that attacks or offends."""
