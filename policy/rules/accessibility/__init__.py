"""Accessibility: for those who listen to a post, or read it in another way."""
