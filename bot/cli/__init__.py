"""The command line: one function for each command, and the pages and tables that commands print."""
