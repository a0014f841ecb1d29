"""Personal data: means of reaching people, passing for them, or paying in their name."""
