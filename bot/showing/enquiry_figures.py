"""Figures about enquiries: how many, of which kind, how soon somebody acted and answered; from counts that are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.enquiry import PRESS, UNCLEAR, Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.store import Look, Store, enquiries, trail

AT_ONCE = 500
"""Enquiries whose deeds are read in a statement."""
ACTS = frozenset(
    {
        Act.TAKE_REFERRAL,
        Act.ANSWER_REFERRAL,
        Act.CLOSE_REFERRAL,
        Act.CORRECT_VERDICT,
        Act.SEND_LINE,
        Act.HANDLE_ENQUIRY,
        Act.RECORD_REPLY,
    }
)
"""What counts as the first act of somebody: taking, ending or dealing with an enquiry."""
NOT_PRESS = frozenset({Act.CORRECT_VERDICT, Act.CHECK_ENQUIRER})
UNDO_NOT_PRESS = frozenset({Act.REOPEN_REFERRAL, Act.REFER})
ANSWERS = frozenset({Act.ANSWER_REFERRAL, Act.RECORD_REPLY})


@dataclass(frozen=True, slots=True)
class Times:
    """Lengths of time from the question to an act."""

    count: int
    middle: timedelta | None = None
    """The median: half were sooner."""
    slow: timedelta | None = None
    """The 90th percentile: nine of ten were sooner, or as soon."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Enquiries of a kind, or of all kinds."""

    asked: int
    referred: int
    """To the media team, by the check or a colleague's word."""
    at_risk: int
    """Cues that a life is at risk."""
    again: int
    """Further messages that joined an open referral."""
    first_act: Times
    answered: Times
    corrected: int
    """Verdicts that a person set right: not press after all, or press after all."""
    deadlines: int
    missed: int
    """Deadlines with a later answer, or without an answer yet."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of an enquiry."""

    kind: str
    refer: bool
    life_at_risk: bool
    again: int
    first_act: timedelta | None
    answered: timedelta | None
    corrected: bool
    has_deadline: bool
    missed: bool


def counted_between(store: Store, department: str, since: datetime, until: datetime) -> tuple[Counted, ...]:
    """Count the enquiries that came to a department from a moment on, and before another."""
    now = store.clock()
    with store.unchanging() as look:
        found = look(enquiries.between, department, since, until)
        about = _deeds(look, found)
        return tuple(counted(enquiry, about.get(enquiry.subject, ()), now) for enquiry in found)


def _deeds(look: Look, found: Sequence[Enquiry]) -> Mapping[str, Sequence[Deed]]:
    about: dict[str, Sequence[Deed]] = {}
    for start in range(0, len(found), AT_ONCE):
        about |= look(trail.deeds_about, [enquiry.subject for enquiry in found[start : start + AT_ONCE]])
    return about


def counted(enquiry: Enquiry, deeds: Sequence[Deed], now: datetime) -> Counted:
    """What is counted of an enquiry, by its row and its deeds: both stay once the person is forgotten."""
    acted = next((deed.at for deed in deeds if deed.act in ACTS), None)
    answers = [deed.at for deed in deeds if deed.act in ANSWERS]
    answered = answers[-1] if answers and enquiry.state is EnquiryState.ANSWERED else None
    came = _first_message(enquiry)
    return Counted(
        kind=enquiry.verdict,
        refer=enquiry.refer,
        life_at_risk=enquiry.life_at_risk,
        again=len(enquiry.wrote_again),
        first_act=acted - came if acted else None,
        answered=answered - came if answered else None,
        corrected=_is_corrected(deeds),
        has_deadline=enquiry.deadline is not None,
        missed=_is_missed(enquiry, answered, now),
    )


def _first_message(enquiry: Enquiry) -> datetime:
    """When the first message came: an ordinary enquiry has the time of the newest."""
    return min((enquiry.at, *(wrote.at for wrote in enquiry.again)))


def figures(several: Iterable[Counted]) -> Figures:
    """Sum up what was counted."""
    every = tuple(several)
    return Figures(
        asked=len(every),
        referred=sum(each.refer for each in every),
        at_risk=sum(each.life_at_risk for each in every),
        again=sum(each.again for each in every),
        first_act=_times(each.first_act for each in every),
        answered=_times(each.answered for each in every),
        corrected=sum(each.corrected for each in every),
        deadlines=sum(each.has_deadline for each in every),
        missed=sum(each.missed for each in every),
    )


def _is_missed(enquiry: Enquiry, answered: datetime | None, now: datetime) -> bool:
    if enquiry.deadline is None:
        return False
    return enquiry.is_overdue(now) or (answered is not None and enquiry.deadline < answered)


def _is_corrected(deeds: Iterable[Deed]) -> bool:
    """Whether a verdict was set right; a "not press" that somebody took back sets nothing right."""
    stands = list[str]()
    for deed in deeds:
        if deed.act in UNDO_NOT_PRESS:
            stands = [act for act in stands if act not in NOT_PRESS]
        if _is_correction(deed):
            stands.append(deed.act)
    return bool(stands)


def _is_correction(deed: Deed) -> bool:
    """Whether a deed sets a verdict right; an unclear verdict is settled by a look, and was not wrong."""
    details = dict(deed.details)
    was = details.get("was")
    match deed.act:
        case Act.CORRECT_VERDICT:
            return was != UNCLEAR
        case Act.REFER:
            return details.get("now") == "press" and was not in {*PRESS, UNCLEAR}
        case Act.CHECK_ENQUIRER:
            return details.get("says") == "not press" and was in PRESS
        case _:
            return False


def _times(lengths: Iterable[timedelta | None]) -> Times:
    known = sorted(length for length in lengths if length is not None)
    if not known:
        return Times(0)
    middle, slow = (known[ceil(part * len(known)) - 1] for part in (0.5, 0.9))
    return Times(len(known), middle, slow)
