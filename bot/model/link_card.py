"""The card of a link, which some networks want the post to bring: part of what is approved."""

from dataclasses import dataclass

from bot.model.content import Picture


@dataclass(frozen=True, slots=True)
class LinkCard:
    """A link's card exactly as sent, whatever the page says of itself by then."""

    address: str
    """The link as written, with a scheme."""
    title: str
    description: str = ""
    picture: Picture | None = None
    part: int = 0
    """The part of a thread that has the link, counted from 0."""

    @property
    def words(self) -> str:
        """All that readers can read on the card, a line each."""
        return "\n".join(filter(None, (self.title, self.description, self.address)))

    @property
    def sent(self) -> dict[str, object]:
        """The card in the terms of JSON, for the digest of what is approved."""
        return {
            "address": self.address,
            "description": self.description,
            "part": self.part,
            "picture": self.picture.sha256 if self.picture else None,
            "title": self.title,
        }
