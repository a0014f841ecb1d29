"""Detectors of the rules on credibility: claims, figures, characters that deceive."""
