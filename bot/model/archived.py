"""The place of words that left the database: a line of a file, proven by the audit trail."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Archived:
    """Where the words of a revision are, and the digest of the words: approvals and the trail go on by the digest."""

    at: datetime
    file: str
    """The name of the file, without the folder."""
    digest: str

    @property
    def says(self) -> str:
        """The sentence that stands in place of the words."""
        return f"Archived on {self.at.day} {self.at:%B %Y}; the words are in the file {self.file}."
