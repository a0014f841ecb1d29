"""Detectors of the rules on consistency: blame and tone."""
