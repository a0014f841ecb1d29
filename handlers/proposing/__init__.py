"""Proposing in two steps: the views, made from plain values, and the reading of what people put into them."""
