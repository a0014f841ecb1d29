"""The legal framework: what is not the department's to publish, or not yet."""
