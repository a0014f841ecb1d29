"""Content calendars on the command line: remarks on each row, and a week written as a calendar."""

from typing import TextIO

from bot.checking.checking import Checking
from bot.checking.corrections import Corrections
from bot.checking.links import Links
from bot.checking.parents import Parents
from bot.checking.same_words import SameWords
from bot.checking.settings_in_force import SettingsInForce
from bot.enquiries.reply_check import ReplyChecks
from bot.errors import CountersignError, Unusable
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.networks import networks
from bot.plans.checked import CheckedPlan
from bot.plans.plans import from_the_command_line
from bot.plans.preview import PlanPreview, week_of
from bot.proposing.drafting import Drafting
from bot.proposing.link_cards import LinkCards
from bot.scheduling.timing import Timing
from bot.store import Store


def bring(organisation: Organisation, store: Store, name: str, data: bytes, person: str, out: TextIO) -> int:
    """Check a content plan; with `person`, leave it for them to confirm in Slack. Gives the exit status."""
    plans = plan_preview(organisation, store)
    try:
        checked = plans.check(plans.read(data), Person(person), {})
    except Unusable as error:
        raise CountersignError(f"{name}: {error}") from None
    told(name, checked, out)
    if person and checked.fine:
        from_the_command_line(store, plans, name, data, person)
        out.write(f"The bot asks {person} in Slack what to propose. Nobody else can.\n")
    return 1 if checked.faulty else 0


def week(organisation: Organisation, store: Store, which: str, department: str) -> bytes:
    """Write a week as a content plan."""
    zone = next(iter(organisation.departments.values())).zone
    monday = week_of(which, organisation.clock().astimezone(zone).date())
    return plan_preview(organisation, store).export(monday, department)


def told(name: str, checked: CheckedPlan, out: TextIO) -> None:
    """Write the faults and notes of each row, and the counts."""
    lines = [f"{name}: {note}" for note in checked.notes]
    for row in checked.rows:
        lines += [f"{name}: row {row.number}, {problem.column}: {problem.says}" for problem in row.problems]
        for proposal in row.new:
            if before := proposal.differs_from:
                when = f"{before.created_at:%Y-%m-%d} (proposal {before.proposal})"
                lines.append(f"{name}: row {row.number} differs from what was proposed on {when}; it would be new.")
        notes = () if row.problems else row.notes
        lines += [f"{name}: row {row.number}, {note.column}: for you to know: {note.says}" for note in notes]
    fine, there, faulty = len(checked.fine), len(checked.there), len(checked.faulty)
    counts = f"{fine} fine, {there} proposed before, {faulty} to mend"
    out.writelines(f"{line}\n" for line in [*lines, f"{len(checked.rows)} rows: {counts}. Nothing was proposed."])


def plan_preview(organisation: Organisation, store: Store) -> PlanPreview:
    """The reader, checker and writer of content calendars, without Slack."""
    known = networks()
    checking = Checking(organisation, known, SettingsInForce(store, organisation))
    drafting = Drafting(
        checking,
        Parents(known, None),
        Links(None),
        ReplyChecks(store, organisation),
        Timing(store, organisation.clock),
        LinkCards(organisation, known, None, None),
        SameWords(store, organisation, known),
        Corrections(store, organisation, known),
    )
    return PlanPreview(store, checking, drafting, organisation)
