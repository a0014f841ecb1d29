"""Detectors of the accessibility rules."""
