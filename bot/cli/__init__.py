"""The command line: a function for each command, and the pages and tables that commands print."""
