"""Real servers of networks, started for a test: WordPress."""
