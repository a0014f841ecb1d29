"""Words: lists that the detectors know, each with where it comes from."""
