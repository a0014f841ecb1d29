"""Records that come from a backup: all is held, and what may be out is looked for."""
