"""Word lists for the detectors, each with its provenance."""
