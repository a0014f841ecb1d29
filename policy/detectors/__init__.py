"""Detectors: patterns found and counted in a text, for rules and signals to interpret."""
