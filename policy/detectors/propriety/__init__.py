"""Detectors of the rules on propriety: campaigning, parties, offence."""
