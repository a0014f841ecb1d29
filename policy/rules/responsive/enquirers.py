"""The person answered, and whether the press is asking."""

from collections.abc import Iterator

from policy.detectors import links
from policy.draft import Draft, Kind
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Answering, Situation

PUBLIC = "4. Engaging with the public"
AN_ANSWER = Draft("Thanks for asking. The form is on GOV.UK.", kind=Kind.REPLY, reply_to="sam")
A_POST = Draft("The form is on GOV.UK.")


def _answering(*, checked: bool = True, press: bool = False, agreed: bool = False) -> Situation:
    return Situation(today=A_DAY, answering=Answering("sam", checked, press, "press@example.gov.uk", agreed))


@rule(
    "RESP-01",
    title="A journalist or blogger is asking",
    question="Does it answer somebody from the press?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=GUIDANCE_2014.says("we should refer them to our department’s media team", section=PUBLIC),
    passes=(Example(AN_ANSWER, _answering()), Example(AN_ANSWER, _answering(press=True, agreed=True)), A_POST),
    fails=(Example(AN_ANSWER, _answering(press=True)),),
    fine="who is answered",
)
def press_enquirer(_: Draft, situation: Situation) -> Iterator[Mark]:
    """The media team knows the agreed line, the deadline, and who else is asking."""
    asking = situation.answering
    if asking and asking.press and not asking.agreed:
        contact = f" ({asking.media_contact})" if asking.media_contact else ""
        says = f"{_at(asking.handle)} looks like press. Pass it to the media team{contact}; your words are kept."
        yield Mark(says, about=asking.handle)


@rule(
    "RESP-02",
    title="Nobody has looked yet",
    question="Has somebody looked at who is asking?",
    outcome=Outcome.BLOCK,
    floor=Outcome.ATTEST,
    cites=GUIDANCE_2014.says("We should always check who someone is before responding", section=PUBLIC),
    passes=(Example(AN_ANSWER, _answering()), A_POST),
    fails=(Example(AN_ANSWER, _answering(checked=False)),),
    fine="who is answered",
)
def unchecked_enquirer(_: Draft, situation: Situation) -> Iterator[Mark]:
    """It may not be obvious that a journalist is asking: a look at the profile and the question tells."""
    asking = situation.answering
    if asking and not asking.checked and not asking.press:
        handle = _at(asking.handle)
        says = f"Nobody has looked at who {handle} is yet; run /check-enquirer, your words are kept."
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
    ),
    fine="who is answered",
)
def unknown_enquirer(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Nobody has said who is asking: a colleague who has looked can say so in one tick."""
    answers = draft.kind in {Kind.REPLY, Kind.DM} or (draft.kind is Kind.QUOTE and bool(draft.reply_to))
    if answers and situation.answering is None and not links.trusted(draft.reply_to.rpartition("@")[2]):
        enquirer = _at(draft.reply_to) if draft.reply_to else "the person you are answering"
        says = f"Who is {enquirer}? Look at their profile and confirm that they are not asking as press."
        yield Mark(says, about=draft.reply_to or "unknown")


def _at(handle: str) -> str:
    return f"@{handle.removeprefix('@')}"
