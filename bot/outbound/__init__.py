"""Outbound calls: the HTTP client, the contract of a network, and the counting of lengths."""
