"""Notices: the outbox that tells people, its pace, its reminders, and cards that were lost."""
