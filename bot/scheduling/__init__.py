"""Scheduling: the times of deliveries, the spacing between posts, and deliveries following their proposals."""
