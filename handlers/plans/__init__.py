"""Content calendars: views of a plan, and the notices about a plan."""
