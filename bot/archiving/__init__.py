"""Archiving: words of posts that ended long ago leave the database for a file."""
