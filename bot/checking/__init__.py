"""Checking: the rendered parts of a text, and the findings of the policy under today's settings."""
