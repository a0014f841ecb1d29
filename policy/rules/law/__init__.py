"""The legal framework: information not the department's to publish, or not yet."""
