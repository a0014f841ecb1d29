"""Scheduling: times of deliveries, spacing between posts, deliveries following their proposals, and watches due."""
