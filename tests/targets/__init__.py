"""Real servers of networks, started for a test: WordPress, and Bluesky's data server."""
