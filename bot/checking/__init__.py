"""Checks of a post: rendered parts, and the findings of the policy under today's settings."""
