"""Parsing: dates, spreadsheets and choices as people type them."""
