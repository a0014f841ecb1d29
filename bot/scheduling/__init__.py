"""Scheduling: when deliveries go out, how far apart, and how proposals change them."""
