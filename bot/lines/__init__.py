"""Agreed lines: proposed and agreed by two people, sent by one."""
