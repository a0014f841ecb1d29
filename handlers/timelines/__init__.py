"""Views of accounts' own timelines: alarms about posts made without Countersign, and how the accounts are watched."""
