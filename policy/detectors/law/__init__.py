"""Detectors of the rules on law: courts, markings, secrets."""
