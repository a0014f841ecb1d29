"""Holding back: holds, the settings that two people agree on, and the windows ahead."""
