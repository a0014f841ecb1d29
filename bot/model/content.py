"""Content: what is to be said, as its author gave it; a revision holds it for ever."""

from dataclasses import dataclass

from policy.draft import Kind


@dataclass(frozen=True, slots=True)
class Answers:
    """Whom a reply answers: their handle, and the address of what they wrote if it is known."""

    handle: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, re-encoded without metadata; its bytes lie in the store by their SHA-256. Sizes: pixels, bytes."""

    sha256: str
    mime: str
    width: int
    height: int
    size: int
    alt: str


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be said, and what its author says about it."""

    text: str
    kind: Kind = Kind.POST
    answers: Answers | None = None
    wordings: tuple[tuple[str, str], ...] = ()
    """Words of their own for some accounts: (account, text)."""
    pictures: tuple[Picture, ...] = ()
    goes_with: str = ""
    """The announcement or line it goes with offline."""
    cleared_by: str = ""
    """Who vouched for the facts: a person or a team, as the author puts it."""
    note: str = ""
    """To the approvers; not a part of what is said."""
    tags: tuple[str, ...] = ()
    """What kind of post its author says it is, for the rules."""
    topics: tuple[str, ...] = ()
    """What its author says it is about: topics that the department has delegated or keeps an eye on."""

    def text_for(self, account: str) -> str:
        """The words that an account is to say."""
        return dict(self.wordings).get(account, self.text)
