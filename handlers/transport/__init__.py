"""The transport: Socket Mode connections, and acknowledgements before work."""
