"""How a rota is reached beside Slack, proved without calling anybody; and a call that says it is a test."""

import argparse
import re
import secrets
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bot.cli.installation import configured
from bot.clock import system_clock
from bot.errors import ConfigError, CountersignError
from bot.model.call_out import CallOut, CallOutWay, CallOutWords

if TYPE_CHECKING:
    from bot.config import Config
    from bot.model.account import Department
    from bot.outbound.call_outs import Caller

SAID = frozenset({"what", "deadline", "link"})
"""The names that a template may have."""
LOOKS_LIKE = {
    CallOutWay.SMS: re.compile(r"\+?[0-9 ()-]{10,20}"),
    CallOutWay.EMAIL: re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
}
TEST = CallOutWords("This is a test of Countersign's calls", "Nobody is waiting", "nowhere", is_test=True)


class Seen(NamedTuple):
    """What a look found: of what, whether all is well (None: somebody should look), and a sentence."""

    what: str
    is_well: bool | None
    says: str


def caller_of(config: "Config") -> "Caller":
    """The way out beside Slack, by the configuration."""
    from bot.config.secrets import revealed
    from bot.outbound.call_outs import Caller
    from bot.outbound.client import client, way_out

    out = way_out(config.outbound.proxy, config.outbound.authorities)
    return Caller(partial(client, proxy=out.proxy, trust=out.trust), revealed, system_clock)


def looks(department: "Department", caller: "Caller", failed: Iterable[CallOut] = ()) -> Iterator[Seen]:
    """Look at a department's ways beside Slack: nobody is called. `failed` are the calls that did not get through."""
    paging = department.paging
    if paging.webhook:
        yield _looked(f"webhook for calls of {department.name}", partial(_webhook, department, caller))
    used = {way for ways in paging.people.values() for way in ways}
    for way in (way for way in CallOutWay if way in used):
        yield _looked(f"GOV.UK Notify, {way} of {department.name}", partial(_template, department, caller, way))
    for person, ways in paging.people.items():
        for way, reference in ways.items():
            yield _looked(f"{person} by {way}", partial(_listed, caller, way, reference))
    unlisted = [person for person in department.media_rota if person[0] in "UW" and not paging.ways(person)]
    if (paging.webhook or paging.people) and unlisted:
        says = f"{', '.join(unlisted)} would be called in Slack alone"
        yield Seen(f"rota of {department.name}", None, says)
    ours = [call_out for call_out in failed if call_out.department == department.key]
    if ours:
        says = f"{len(ours)} did not get through in the last week, the last to {ours[0].person}: {ours[0].trouble}"
        yield Seen(f"calls beside Slack of {department.name}", None, says)


def page(asked: argparse.Namespace) -> int:
    """Call a person beside Slack, by each way, with words that say it is a test. Gives 1 where a way failed."""
    config = configured(asked)
    caller, now = caller_of(config), system_clock()
    here = [each for each in config.departments.values() if each.paging.ways(asked.person)]
    if not here:
        raise CountersignError(f"{asked.person} can be called in Slack alone: no [departments.….paging] names them.")
    ill = 0
    for department in here:
        for way in department.paging.ways(asked.person):
            reference = f"countersign-test-{secrets.token_hex(12)}"
            call_out = CallOut(0, 0, department.key, asked.person, 0, way, reference, now)
            try:
                caller.send(department.paging, call_out, TEST)
            except CountersignError as error:
                ill += 1
                sys.stdout.write(f"✗ {way}: {error}\n")
            else:
                sys.stdout.write(f"✓ {way}: taken; {asked.person} should have it in a minute\n")
    return 1 if ill else 0


def _looked(what: str, look: partial[str]) -> Seen:
    try:
        return Seen(what, True, look())
    except ConfigError as error:
        return Seen(what, False, " ".join(error.problems))
    except CountersignError as error:
        return Seen(what, False, str(error))


def _webhook(department: "Department", caller: "Caller") -> str:
    caller.fetch(department.paging.signing)
    return f"something answers at {caller.knocks(department.paging)}"


def _template(department: "Department", caller: "Caller", way: CallOutWay) -> str:
    """Read a template: that proves the key and the clock, too."""
    found = caller.notify(department.paging).template(department.paging.templates[way])
    if found.kind != way.value:
        raise CountersignError(f"`{way}_template` is a template for {found.kind}. Name the one for {way}.")
    if unknown := sorted(found.names - SAID):
        raise CountersignError(f"its template asks for (({')), (('.join(unknown)})), which calls don't have")
    if "link" not in found.names:
        raise CountersignError("its template has no ((link)): nobody would know where to look")
    return "key, clock and template are good"


def _listed(caller: "Caller", way: CallOutWay, reference: str) -> str:
    if not LOOKS_LIKE[way].fullmatch(caller.fetch(reference)):
        kind = "telephone number" if way is CallOutWay.SMS else "e-mail address"
        raise CountersignError(f"{reference} does not hold a {kind}")
    return f"listed in {reference}"
