"""Searching what was published, by the words that went out, for those who may read it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.authority.members import FOR_MEMBERS
from bot.authority.roles import Authority
from bot.errors import NotAllowed, NotNow
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.list_row import Place, page_of
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import PERMISSIONS, Role
from bot.model.published_post import PublishedPost
from bot.parsing.search_words import words_in
from bot.store import Store, published_posts, published_words
from bot.store.published_words import Reader

ON_A_PAGE = 8
LONGEST = 200
"""Characters of a search."""
MOST_WORDS = 12
AT_ONCE = 500
"""Published posts taken up in a transaction."""
BATCHES = 20
"""Transactions a minute, while older posts are taken up."""
MARGIN = timedelta(minutes=10)
"""Longer than any transaction: what was published so long ago is taken up, or never will be missed."""
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what a search found."""

    asked: str
    """The words as typed."""
    wanted: tuple[str, ...]
    """The words as compared; none for a search without a word."""
    accounts: Mapping[str, Account]
    posts: tuple[PublishedPost, ...] = ()
    newer: Place | None = None
    older: Place | None = None
    """The places of the pages before and after."""
    may_propose: bool = False
    some_archived: bool = False
    """Whether words of posts were archived, and can't be found any more."""
    is_whole: bool = True
    """Whether every published post has been taken up for searching."""


@dataclass(slots=True)
class Search:
    """Finds posts. Whatever is published is taken up within a minute, and before each search."""

    store: Store
    authority: Authority
    organisation: Organisation
    taken_up: datetime = BEGINNING
    """All that was published before has been taken up."""

    def find(self, words: str, by: Person, place: Place | None = None) -> Results:
        """Find the posts with all of the words that a person may read, newest first, a page at a time.

        Raises NotAllowed for people of no department, and NotNow.
        """
        asked = " ".join(words.split())[:LONGEST]
        wanted = tuple(dict.fromkeys(words_in(asked)))[:MOST_WORDS]
        reader = self._reader(by)
        empty = Results(asked, wanted, self.organisation.accounts)
        if not wanted:
            return empty
        is_whole = False
        with suppress(NotNow):
            is_whole = self.catch_up(batches=1)
        rows = self.store.read(published_words.found, wanted, reader, place=place, most=ON_A_PAGE + 1)
        posts, newer, older = page_of(rows, place, ON_A_PAGE, published_posts.newest_key)
        return replace(
            empty,
            posts=posts,
            newer=newer,
            older=older,
            may_propose=bool(self.authority.writable(by.id)),
            some_archived=self.store.read(published_words.some_archived, reader.departments),
            is_whole=is_whole,
        )

    def catch_up(self, batches: int = BATCHES) -> bool:
        """Take up the words of posts that were published meanwhile; says whether all were."""
        for _ in range(batches):
            now = self.organisation.clock()
            several = self.store.read(published_words.missing, min(self.taken_up, now - MARGIN), AT_ONCE)
            if several:
                with self.store.begin() as tx:
                    tx(published_words.add, several)
            if len(several) < AT_ONCE:
                self.taken_up = now - MARGIN
                return True
        return False

    def _reader(self, by: Person) -> Reader:
        """What a person may read: their departments' posts, and restricted posts as their cards. Raises NotAllowed."""
        if not self.authority.is_member(by.id):
            raise NotAllowed(FOR_MEMBERS)
        every = self.organisation.departments
        here = frozenset(key for key in every if self.authority.is_in_department(by.id, key))
        if not here:
            raise NotAllowed(PERMISSIONS[Act.READ].otherwise)
        keys = [key for key, account in self.organisation.accounts.items() if account.department in here]
        roles = self.authority.roles_lately(by.id, [[key] for key in keys], Act.SEE_RESTRICTED)
        by_role = [
            frozenset(key for key, held in zip(keys, roles, strict=True) if role in held)
            for role in sorted(PERMISSIONS[Act.SEE_RESTRICTED].needs - {Role.NAMED})
        ]
        return Reader(by.id, here, tuple(accounts for accounts in by_role if accounts))
