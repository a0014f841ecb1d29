"""The accounts' credentials: grants kept sealed in the database, renewed in time, by one process at a time."""
