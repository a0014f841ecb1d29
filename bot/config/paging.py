"""How a department's rota is reached beside Slack, out of the configuration, and what does not fit there."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from bot.config.problems import Problem
from bot.config.shape import PagingTable
from bot.config.toml_lines import Key
from bot.model.call_out import CallOutWay, Paging

WAYS = {"sms": "text messages", "email": "e-mails"}


def paging(table: PagingTable) -> Paging:
    """The ways of a department."""
    templates = {CallOutWay.SMS: table.sms_template, CallOutWay.EMAIL: table.email_template}
    people = {
        person: {way: where for way, where in ((CallOutWay.SMS, own.sms), (CallOutWay.EMAIL, own.email)) if where}
        for person, own in table.people.items()
    }
    return Paging(
        webhook=table.webhook,
        signing=table.webhook_signing or "",
        notify_key=table.notify_key or "",
        notify_api=table.notify_api,
        templates=MappingProxyType({way: template for way, template in templates.items() if template}),
        people=MappingProxyType({person: MappingProxyType(own) for person, own in people.items() if own}),
    )


def paging_crossed(department: Mapping[str, Any], at: Key) -> Iterator[Problem]:
    """What is missing for a way that the table names."""
    found = department.get("paging")
    if not isinstance(found, dict):
        return
    here: Key = (*at, "paging")
    if found.get("webhook") and not found.get("webhook_signing"):
        yield Problem(
            (*here, "webhook"), "needs `webhook_signing`: where the secret is kept that calls are signed with."
        )
    people = found.get("people")
    named = (
        {way for own in people.values() if isinstance(own, dict) for way in own} if isinstance(people, dict) else set()
    )
    for way, said in WAYS.items():
        if way in named and not (found.get("notify_key") and found.get(f"{way}_template")):
            says = f"{said} go out by GOV.UK Notify: they need `notify_key` and `{way}_template` above."
            yield Problem((*here, "people"), says)
