"""Enquiries: who is asking, and whether an enquirer may be answered."""
