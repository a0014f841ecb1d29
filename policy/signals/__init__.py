"""The kinds of evidence about enquirers: one file each, found by scanning; none imports another."""
