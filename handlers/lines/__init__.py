"""Agreed lines: views of the list, the form, the blanks, and the notices about a line."""
