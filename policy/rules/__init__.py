"""The families of rules: one file each, found by scanning; none knows another."""
