"""The kinds of evidence about who is asking: one file each, found by scanning; none knows another."""
