"""Agreed lines: proposed and agreed to by two people, sent by a single person."""
