"""Reply checks: the enquiries on record about the people whom a post answers, whatever its author filled in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from textwrap import shorten
from zoneinfo import ZoneInfo

from bot.model.content import Content
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Asking
from bot.model.organisation import Organisation
from bot.store import Store, enquiries, recorded_posts
from policy.detectors import handles
from policy.enquirer import BIO
from policy.rule import Finding
from policy.situation import Answering
from policy.times import clock_time

A_CHECK_LASTS = timedelta(days=90)
"""How long a check counts before a person looks again: people change jobs."""
LONGEST_NAME, LONGEST_BIO, LONGEST_ADDRESS = 40, 80, 60
"""Characters of what was read of somebody, in the sentence that asks the author of a reply to look."""
WHO_IS_IT = "RESP-03"
"""The rule that asks the author of a reply to look at whom it answers."""


@dataclass(frozen=True, slots=True)
class ReplyChecks:
    """Looks up the people whom a post answers among a department's enquiries."""

    store: Store
    organisation: Organisation

    def about(
        self, content: Content, department: str, *, agreed: bool = False, at: datetime | None = None
    ) -> tuple[Answering, ...]:
        """The checks on everybody whom a post answers; none for a post that is no reply. `agreed`: by a holding line.

        `at` is the moment by which checks may be out of date, if not now.

        Answered are the person named as answered; the people whose handles the words of a reply begin with; and
        every enquirer with an open question whom the words name, by handle or profile, or whose message they link to.
        """
        here = self.organisation.departments[department]
        since = (at or self.organisation.clock()) - A_CHECK_LASTS
        asking = self.store.read_together(enquiries.open_press, department)
        found: dict[str, Answering] = {}
        for handle, named in self._answered(content, asking):
            key = handles.plain(handle)
            if key and not any(handles.same(key, other) for other in found):
                # One referral that stands outweighs any later look: only the media team says "not press".
                press = [other for other in asking if handles.same(key, handles.plain(other.handle))]
                seen = () if press else self.store.read(enquiries.of_handle, department, handle, since=since, most=1)
                links = [*(other.url for other in press), *(enquiry.url for enquiry in seen)]
                url = next(filter(None, links), "")
                held = _held(press[0], here.zone) if press else ""
                unclear = [enquiry for enquiry in seen if enquiry.is_unclear]
                found[key] = Answering(
                    handle=handle,
                    checked=bool(press or seen),
                    press=bool(press),
                    media_contact=here.media_contact,
                    agreed=agreed,
                    named=named,
                    url=url,
                    held=held,
                    unclear=bool(unclear),
                    seen=next(("; ".join(_read(enquiry)) for enquiry in unclear), ""),
                    profile=next((_profile(enquiry) for enquiry in unclear), ""),
                )
        return tuple(found.values()) or self._own(content)

    def _own(self, content: Content) -> tuple[Answering, ...]:
        """Ourselves, known to everybody, as answered by a correction; none for any other post."""
        answers = content.answers
        if answers is None or not self._is_a_post_of_ours(answers.handle, answers.url):
            return ()
        return (Answering(handle=answers.handle, checked=True, press=False, url=answers.url),)

    def _answered(self, content: Content, asking: Iterable[Asking]) -> Iterator[tuple[str, bool]]:
        """Handles of the people answered, and whether the words name them rather than the author."""
        declared = content.answers.handle if content.answers else ""
        texts = (content.text, *(text for _, text in content.wordings), *(picture.alt for picture in content.pictures))
        if declared and not self._is_a_post_of_ours(declared, content.answers.url if content.answers else ""):
            yield declared, False
        named = handles.named_in((*texts, content.answers.url if content.answers else ""))
        yield from ((other.handle, True) for other in asking if named.names(other.handle, other.url))
        if declared:
            ours = [handles.plain(account.handle) for account in self.organisation.accounts.values()]
            for handle in dict.fromkeys(handle for text in texts for handle in handles.opening(text)):
                if not any(handles.same(handle, own) for own in ours):
                    yield f"@{handle}", True

    def _is_a_post_of_ours(self, handle: str, url: str) -> bool:
        """Whether a reply answers a post that went out through Countersign, by that handle: a correction, say."""
        ours = self.organisation.with_handle(handle)
        return bool(ours and url) and self.store.read(recorded_posts.is_out_at, ours, url)


def barred(answering: Iterable[Answering]) -> str:
    """Why a post to these people must be neither approved nor published, as a sentence; empty where nothing is in
    the way. The agreed holding line may go to press.
    """
    for asking in answering:
        if (asking.press and not asking.agreed) or not asking.checked:
            does = "names or links to" if asking.named else "answers"
            who = "is with the media team now" if asking.press else "has not been looked at yet"
            return f"{asking.held} It {does} {asking.handle}, who {who}.".strip()
    return ""


def untold(answering: Iterable[Answering], unsettled: Iterable[Finding]) -> str:
    """What the author of a reply has not confirmed about somebody of whom the last check could not tell; or empty.

    A check after the reply was written may have come to that.
    """
    unclear = any(asking.unclear and not asking.press for asking in answering)
    return next((found.says for found in unsettled if unclear and found.rule == WHO_IS_IT), "")


def _held(asking: Asking, zone: ZoneInfo) -> str:
    """Who has the question of press and since when; the mention of a colleague comes first."""
    at = asking.since.astimezone(zone) if asking.since else None
    since = f" since {at:%A} {at.day} {at:%B}, {clock_time(at)}" if at else ""
    if asking.taken_by:
        return f"<@{asking.taken_by}> of the media team has had this question{since or ' for some time'}."
    return f"The question waits for the media team{since}; nobody has taken it yet."


def _read(enquiry: Enquiry) -> Iterator[str]:
    """The name and the bio that the check read, as far as kept: of a bio that was typed in, what the check quoted."""
    shown = enquiry.looked_up.profile if enquiry.looked_up else None
    if name := enquiry.name or (shown.name if shown else ""):
        yield f"the name “{shorten(name, LONGEST_NAME, placeholder='…')}”"
    quoted = next((said.source for said in enquiry.evidence if said.source.startswith(BIO)), "")
    bio = shown.about if shown and shown.about.strip() else quoted.removeprefix(BIO).strip("“”")
    if bio:
        yield f"the bio “{shorten(bio, LONGEST_BIO, placeholder='…')}”"


def _profile(enquiry: Enquiry) -> str:
    """The address of the profile that was looked up; empty where there is none, or none that fits a sentence."""
    shown = enquiry.looked_up.profile if enquiry.looked_up else None
    return shown.url if shown and len(shown.url) <= LONGEST_ADDRESS else ""
