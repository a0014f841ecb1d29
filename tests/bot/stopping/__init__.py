"""What stops posts, now and ahead."""
