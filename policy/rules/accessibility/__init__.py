"""Accessibility: posts for people who listen, or read in another way."""
