"""Responsive: enquirers identified before a reply."""
