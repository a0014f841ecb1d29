"""The families of rules: one file or folder each, found by scanning; no family imports another."""
