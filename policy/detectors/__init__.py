"""Detectors: what words look like, found and counted; the rules and signals say what it means."""
