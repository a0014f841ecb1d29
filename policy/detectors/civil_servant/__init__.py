"""Detectors of the rules for civil servants: comment, commitments, suppliers."""
