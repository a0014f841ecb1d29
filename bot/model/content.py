"""The content of a post, as given by the author; a revision holds it for ever."""

from dataclasses import dataclass
from enum import StrEnum

from policy import same_words
from policy.draft import Kind


class Thread(StrEnum):
    """Whether words too long for a post, or divided by their author, go out as several posts, perhaps numbered."""

    NO = "no"
    PLAIN = "plain"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Answers:
    """The author of the post being answered: their handle, and the address of their post if known."""

    handle: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The post of our own, out already, whose words are to be replaced: never its pictures, account or address."""

    delivery: int
    """The delivery by which the post went out, whatever corrections there were since."""
    account: str
    id: str
    """The network's own."""
    url: str
    words: str
    """The words to be replaced, as we published them last."""


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
    """The words and pictures of a post, and the author's remarks about them."""

    text: str
    kind: Kind = Kind.POST
    answers: Answers | None = None
    wordings: tuple[tuple[str, str], ...] = ()
    """Words of their own for some accounts: (account, text)."""
    pictures: tuple[Picture, ...] = ()
    goes_with: str = ""
    """The announcement or agreed line, outside this network, behind the post."""
    cleared_by: str = ""
    """Who vouched for the facts: a person or a team, in the author's words."""
    note: str = ""
    """A note to the approvers; never published."""
    tags: tuple[str, ...] = ()
    """Kinds of post named by the author, for the rules."""
    topics: tuple[str, ...] = ()
    """Subjects named by the author, out of those delegated or watched by the department."""
    thread: Thread = Thread.NO
    corrects: Corrected | None = None
    """The post that these words change; None for a post, or a reply, of its own."""
    no_card: bool = False
    """Whether the author leaves out the card of a link, where posts bring cards."""

    @property
    def is_private(self) -> bool:
        """Whether a private message is answered: sent by a person, by hand, and never published."""
        return self.kind is Kind.DM

    def text_for(self, account: str) -> str:
        """The words for an account."""
        return dict(self.wordings).get(account, self.text)

    def words_key(self, account: str) -> str:
        """What two posts of the same words on an account have in common; "" for a private message.

        Replies to different posts are no copies of each other.
        """
        answers = self.answers.url if self.answers and self.kind is Kind.REPLY else ""
        return "" if self.is_private else same_words.key_of(self.text_for(account), answers)
