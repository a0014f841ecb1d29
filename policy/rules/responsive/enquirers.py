"""The person answered, and whether the press is asking."""

from collections.abc import Iterator

from policy.detectors import handles, links
from policy.draft import Draft, Kind
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Answering, Situation

PUBLIC = "4. Engaging with the public"
AN_ANSWER = Draft("Thanks for asking. The form is on GOV.UK.", kind=Kind.REPLY, reply_to="sam")
A_POST = Draft("The form is on GOV.UK.")


def _answering(
    *, checked: bool = True, press: bool = False, agreed: bool = False, named: bool = False, unclear: bool = False
) -> Situation:
    who = Answering("sam", checked, press, "press@example.gov.uk", agreed, named, unclear=unclear)
    return Situation(today=A_DAY, answering=(who,))


@rule(
    "RESP-01",
    title="A journalist or blogger is asking",
    question="Does it answer somebody from the press?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("we should refer them to our department’s media team", section=PUBLIC),
    passes=(Example(AN_ANSWER, _answering()), Example(AN_ANSWER, _answering(press=True, agreed=True)), A_POST),
    fails=(
        Example(AN_ANSWER, _answering(press=True)),
        Example(Draft("It opens at nine, as @sam was told."), _answering(press=True, named=True)),
    ),
    fine="who is answered",
)
def press_enquirer(_: Draft, situation: Situation) -> Iterator[Mark]:
    """The media team knows the agreed line, the deadline, and who else is asking."""
    for asking in situation.answering:
        if not asking.press or asking.agreed:
            continue
        contact = f" ({asking.media_contact})" if asking.media_contact else ""
        todo = "Only the media team answers" if asking.held else "Pass it to the media team"
        says = f"{_at(asking.handle)} looks like press. {todo}{contact}; your words are kept."
        if asking.named:
            says = (
                f"{_at(asking.handle)} has asked us something and looks like press, so a post that names or links them "
                f"is a reply. {todo}{contact}, or leave them out; your words are kept."
            )
        if asking.held:
            says = f"{asking.held} {says}"
        yield Mark(says, about=asking.handle)


@rule(
    "RESP-02",
    title="Nobody has looked yet",
    question="Has somebody looked at who is asking?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("We should always check who someone is before responding", section=PUBLIC),
    passes=(Example(AN_ANSWER, _answering()), A_POST),
    fails=(Example(AN_ANSWER, _answering(checked=False)),),
    fine="who is answered",
)
def unchecked_enquirer(_: Draft, situation: Situation) -> Iterator[Mark]:
    """It may not be obvious that a journalist is asking: a look at the profile and the question tells."""
    for asking in situation.answering:
        if not asking.checked and not asking.press:
            says = f"Nobody has looked at who {_at(asking.handle)} is yet; run /check-enquirer, your words are kept."
            yield Mark(says, about=asking.handle)


@rule(
    "RESP-03",
    title="Who is being answered",
    question="Do we know who is being answered?",
    outcome=Outcome.ATTEST,
    cites=GUIDANCE_2014.says("it may not always be obvious if we are being approached", section=PUBLIC),
    passes=(Example(AN_ANSWER, _answering()), A_POST, Draft("Thanks!", kind=Kind.REPLY, reply_to="@metoffice.gov.uk")),
    fails=(
        AN_ANSWER,
        Draft("Thanks for your message.", kind=Kind.DM),
        Draft("So true", kind=Kind.QUOTE, reply_to="sam"),
        Example(AN_ANSWER, _answering(unclear=True)),
    ),
    fine="who is answered",
)
def unknown_enquirer(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Nobody has said who is asking: a colleague who has looked can say so in one tick."""
    answers = draft.kind in {Kind.REPLY, Kind.DM} or (draft.kind is Kind.QUOTE and bool(draft.reply_to))
    known = situation.answering or links.trusted(draft.reply_to.rpartition("@")[2]) or _asks_whom(draft, situation)
    if answers and not known:
        enquirer = _at(draft.reply_to) if draft.reply_to else "the person you are answering"
        says = f"Who is {enquirer}? Look at their profile and confirm that they are not asking as press."
        yield Mark(says, about=draft.reply_to or "unknown")
    for asking in situation.answering:
        if asking.unclear and not asking.press:
            yield Mark(_look_at(asking), about=asking.handle)


def _look_at(asking: Answering) -> str:
    """Asks for a look at somebody unclear: what to do stands before what was read, which is cut where it is long."""
    seen = f"{f'At {asking.profile} we' if asking.profile else 'We'} read {asking.seen}."
    if not asking.seen:
        seen = f"No name or bio of theirs is kept. {asking.profile}".strip()
    return (
        f"The check couldn't tell who {_at(asking.handle)} is. Look at their profile, and tick this if they aren't "
        f"press. If they are, press “They are press” in /check-enquirer. {seen}"
    )


@rule(
    "RESP-12",
    title="A reply that does not say to whom",
    question="Does a reply say whom it answers?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("We should always check who someone is before responding", section=PUBLIC),
    passes=(
        AN_ANSWER,
        Draft("@sam The form is on GOV.UK.", kind=Kind.REPLY, reply_to="@sam"),
        "Great to see @RNLI at the show.",
        "Write to press@example.gov.uk.",
        Example(Draft("@DeptExample is where we tell you of floods."), Situation(A_DAY, ours=("@deptexample",))),
        Example(Draft("@sam It opens at nine."), _answering(press=True, named=True)),
    ),
    fails=(
        "@sam The form is on GOV.UK.",
        ".@sam@mastodon.example The form is on GOV.UK.",
        Draft("The form is on GOV.UK.", kind=Kind.REPLY, reply_url="https://mastodon.example/@sam/1"),
    ),
    fine="who is answered",
)
def unsaid_enquirer(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A post that begins with somebody's handle answers them, whatever was filled in."""
    whom = _asks_whom(draft, situation)
    if whom:
        says = (
            f"It begins with {whom}, so it is a reply. Say whom it answers in “In reply to”, and put in the link of "
            "what they wrote; if it answers nobody, begin with another word."
        )
        yield Mark(says, field="reply_to", about=whom)
    elif draft.reply_url and not draft.reply_to:
        says = "It links to what somebody wrote, so it is a reply. Say whom it answers in “In reply to”."
        yield Mark(says, field="reply_to", about=draft.reply_url)


def _asks_whom(draft: Draft, situation: Situation) -> str:
    """The handle that a draft begins with, unless the draft says whom it answers; empty without."""
    opening = () if draft.reply_to or draft.kind is Kind.DM else handles.opening(draft.text)
    if not opening:  # most posts: the accounts' own handles need not be read
        return ""
    known = [handles.plain(handle) for handle in (*situation.ours, *(who.handle for who in situation.answering))]
    return next((_at(handle) for handle in opening if not any(handles.same(handle, other) for other in known)), "")


def _at(handle: str) -> str:
    return f"@{handle.removeprefix('@')}"
