"""App Home: views made from plain values, and the addresses of pages."""
