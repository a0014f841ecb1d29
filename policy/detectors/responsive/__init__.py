"""Detectors of the rules on answering people."""
