"""Notices: the outbox that tells people, the pace of telling, reminders, and lost cards."""
