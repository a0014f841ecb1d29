"""Be a civil servant: speaking for the department, with the authority it gave."""
