"""Be a civil servant: speaking for the department, with its authority."""
