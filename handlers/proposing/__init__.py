"""Proposing in two steps: views made from plain values, and the reading of people's input."""
