"""Proposing a post: /propose-post, its form, and the same form for an edit."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.drafting import Wording
from bot.errors import CountersignError, Superseded, Unusable
from bot.model.account import Account
from bot.model.people import Person
from bot.model.when import WhenKind
from bot.network import Network
from bot.proposals import Submission
from bot.showing import ShownProposal
from bot.wiring import Bot
from handlers import forms, words
from handlers.blocks import (
    LONGEST_SECTION,
    as_dicts,
    as_typed,
    context,
    escaped,
    ids,
    pair,
    pieces,
    plainly,
    quoted,
    section,
    visible,
)
from handlers.cards import EDIT, SHOW_ALL, WITHDRAW
from handlers.surface import Command, Surface
from policy.report import NOTHING_FOUND
from policy.rule import Finding
from policy.tags import TAGS

SURFACE = Surface(commands=(Command("/propose-post", "Propose a post for an official account", "[what to say]"),))

FORM = "propose_form"
ACCOUNTS, TEXT, WHEN, DAY, TIME, GOES_WITH, REPLY_TO, REPLY_URL, NOTE, CONFIRM = (
    "accounts",
    "text",
    "when",
    "day",
    "time",
    "goes_with",
    "reply_to",
    "reply_url",
    "note",
    "confirm",
)
FIELDS = {"text": TEXT, "accounts": ACCOUNTS, "when": DAY, "reply_to": REPLY_TO}
"""Where the words of an error belong, by the field that it names."""
LABELS, TAG, TOPIC = "labels", "tag:", "topic:"
LONGEST_ERROR = 1000
MOST_OF_A_VIEW = 200_000
"""Bytes of words in one view: Slack takes 250 kB of it all."""
TOO_LONG = "That is longer than a form takes, so it holds only the beginning. Here is all of it; nothing has been sent."
LONGEST_ANSWER = 9000
"""Characters of one private answer."""
MOST_ANSWERS = 4
"""Slack takes five at one address."""


def register(app: App, bot: Bot) -> None:
    """Listen for the command, the form, and the card's Edit, Withdraw and Open buttons."""

    @app.command("/propose-post")
    def open_form(ack: Ack, body: dict[str, Any], client: WebClient, context: BoltContext, respond: Respond) -> None:
        ack()
        accounts = bot.proposals.offered_to(context["person"])
        if not accounts:
            respond(
                "You're not on the list of people who write for an account here yet. An account's owner can add you."
            )
            give_back(respond, as_typed(body.get("text", "")))
            return
        text = as_typed(body.get("text", ""))
        labels = labels_offered(*bot.proposals.labels_for(account.key for account in accounts))
        client.views_open(trigger_id=body["trigger_id"], view=blank_form(accounts, bot.showing.networks, labels, text))
        if len(text) > forms.LONGEST_TEXT:
            give_back(respond, text, TOO_LONG)

    @app.action(EDIT)
    def edit(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient) -> None:
        ack()
        proposal, _ = pair(action["value"])
        shown = bot.showing.proposal(proposal)
        if shown is None:
            raise Superseded("That proposal is no longer here.")
        labels = labels_offered(*bot.proposals.labels_for(place.account.key for place in shown.places))
        client.views_open(trigger_id=body["trigger_id"], view=edit_form(shown, labels))

    @app.action(SHOW_ALL)
    def show_all(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient) -> None:
        ack()
        proposal, number = pair(action["value"])
        shown = bot.showing.proposal(proposal, number)
        if shown is not None:
            client.views_open(trigger_id=body["trigger_id"], view=whole_text(shown))

    @app.action(WITHDRAW)
    def withdraw(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        proposal, _ = pair(action["value"])
        bot.proposals.withdraw(proposal, context["person"])

    @app.view(FORM)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext) -> None:
        by: Person = context["person"]
        wording = wording_in(view)
        about = view.get("private_metadata") or ""
        try:
            if about:
                proposal, number = pair(about)
                result = bot.proposals.edit(proposal, number, wording, by)
            else:
                result = bot.proposals.propose(wording, by, f"form:{view['root_view_id']}")
        except Unusable as error:
            ack(response_action="errors", errors={FIELDS.get(error.field, TEXT): plainly(str(error))})
        except CountersignError as error:
            ack(response_action="errors", errors={TEXT if about else ACCOUNTS: plainly(str(error))})
        else:
            answer(ack, view, result, bot)


def answer(ack: Callable[..., object], view: dict[str, Any], result: Submission, bot: Bot) -> None:
    """Answer a form: errors at their fields, statements to confirm, or what happens next."""
    if result.blocked:
        ack(response_action="errors", errors=errors_of(result.blocked))
    elif result.to_confirm:
        ack(response_action="update", view=with_statements(view, result.to_confirm))
    else:
        shown = [one for one in (bot.showing.proposal(proposal.id) for proposal in result.proposals) if one]
        ack(response_action="update", view=sent(shown))


def errors_of(findings: Iterable[Finding]) -> dict[str, str]:
    """Blocking findings, each at its field, with what to do."""
    errors: dict[str, list[str]] = {}
    for found in findings:
        errors.setdefault(FIELDS.get(found.field, TEXT), []).append(f"{found.says} ({found.why})")
    return {field: " ".join(says)[:LONGEST_ERROR] for field, says in errors.items()}


def give_back(respond: Respond, text: str, says: str = "Here are your words; nothing has been sent.") -> None:
    """Give back what was typed after a command and went no further."""
    for blocks in all_of(text, says):
        respond(text=says, blocks=as_dicts(blocks), response_type="ephemeral")


def all_of(text: str, says: str) -> Iterator[list[Block]]:
    """A text that no form holds, in as few messages as it takes."""
    rest = pieces(text)
    size = LONGEST_ANSWER // LONGEST_SECTION
    for start in range(0, min(len(rest), MOST_ANSWERS * size), size):
        first = [section(says)] if start == 0 else []
        yield [*first, *(quoted(piece) for piece in rest[start : start + size])]


def blank_form(
    accounts: tuple[Account, ...], networks: Mapping[str, Network], labels: dict[str, str], text: str = ""
) -> View:
    """The form, empty but for what was typed after the command. No account is chosen beforehand."""
    zone = accounts[0].zone.key
    offered = {account.key: _offered(account, networks[account.network]) for account in accounts}
    blocks = [_accounts(offered), *_inputs(zone=zone, text=text), _labels(labels)]
    return forms.modal(FORM, "Propose a post", blocks, submit="Send for approval", close="Cancel")


def edit_form(shown: ShownProposal, labels: dict[str, str]) -> View:
    """The form with a proposal's words in it; its accounts stay as they are."""
    when, content = shown.proposal.when, shown.revision.content
    day, _, time = when.wall.partition("T")
    places = words.listed([words.where(place) for place in shown.places])
    blocks = [
        context(f"For {places}. Anything you change needs approval again."),
        *_inputs(
            zone=when.zone,
            text=content.text,
            when=when.kind,
            day=day,
            time=time,
            goes_with=content.goes_with,
            note=content.note,
            reply_to=content.answers.handle if content.answers else "",
            reply_url=content.answers.url if content.answers else "",
        ),
        _labels(
            labels,
            (
                *(f"{TAG}{tag}" for tag in content.tags),
                *(f"{TOPIC}{topic}" for topic in content.topics),
            ),
        ),
    ]
    about = ids(shown.proposal.id, shown.revision.number)
    return forms.modal(FORM, "Edit a post", blocks, submit="Send for approval", close="Cancel", about=about)


def with_statements(view: dict[str, Any], statements: tuple[Finding, ...]) -> View:
    """The same form as it was filled in, with the statements to confirm above it."""
    wording = wording_in(view)
    ask: list[Block] = [
        section(
            f"*{_one_more(statements)} before it goes to the approvers.* Confirm, or change the words or add a link."
        ),
        *(section(f"• {words.remark(found.says, found.why)}") for found in statements),
        forms.tick(
            CONFIRM,
            "Confirmed by you",
            {found.key: f"I confirm {which}" for found, which in zip(statements, _named(len(statements)), strict=True)},
            optional=True,
        ),
    ]
    options = {} if view.get("private_metadata") else _choices_in(view, ACCOUNTS)
    kept = [_accounts(options, wording.accounts)] if options else []
    inputs = _inputs(
        zone=_zone_in(view),
        text=wording.text,
        when=wording.when,
        day=wording.day,
        time=wording.time,
        goes_with=wording.goes_with,
        note=wording.note,
        reply_to=wording.reply_to,
        reply_url=wording.reply_url,
    )
    return forms.modal(
        FORM,
        "Check before you send",
        [*ask, *kept, *inputs, _labels(_choices_in(view, LABELS), forms.ticked(view, LABELS))],
        submit="Send for approval",
        close="Cancel",
        about=view.get("private_metadata") or "",
    )


def sent(shown: Iterable[ShownProposal]) -> View:
    """What happens next, starting with where it goes."""
    return forms.modal("propose_sent", "Sent for approval", list(_sent(shown)))


def whole_text(shown: ShownProposal) -> View:
    """Every word of a long text."""
    variants = dict.fromkeys(place.parts for place in shown.places)
    cut = [piece for parts in variants for part in parts for piece in pieces(part)]
    fits, left = [], MOST_OF_A_VIEW
    for piece in cut:
        left -= len(json.dumps(visible(piece)))
        if left < 0:
            break
        fits.append(piece)
    blocks: list[Block] = [quoted(piece) for piece in fits]
    if len(cut) > len(fits):
        blocks.append(section("There is more than a window here can show."))
    return forms.modal("whole_text", "The whole text", blocks)


def wording_in(view: dict[str, Any]) -> Wording:
    """Read the form."""
    return Wording(
        accounts=forms.ticked(view, ACCOUNTS),
        text=forms.typed(view, TEXT),
        when=WhenKind(forms.typed(view, WHEN) or WhenKind.SOON.value),
        day=forms.typed(view, DAY),
        time=forms.typed(view, TIME),
        goes_with=forms.typed(view, GOES_WITH),
        note=forms.typed(view, NOTE),
        reply_to=forms.typed(view, REPLY_TO),
        reply_url=forms.typed(view, REPLY_URL),
        attested=frozenset(forms.ticked(view, CONFIRM)),
        tags=labels_in(view, TAG),
        topics=labels_in(view, TOPIC),
    )


def labels_in(view: dict[str, Any], kind: str) -> tuple[str, ...]:
    """Read which tags, or which topics, were chosen."""
    return tuple(value.removeprefix(kind) for value in forms.ticked(view, LABELS) if value.startswith(kind))


def labels_offered(tags: Iterable[str], topics: Iterable[str]) -> dict[str, str]:
    """The tags and topics of a form, as its choices."""
    said = {f"{TAG}{tag}": TAGS.get(tag, tag) for tag in tags}
    return said | {f"{TOPIC}{topic}": f"About {topic}" for topic in topics}


def _labels(offered: dict[str, str], chosen: Iterable[str] = ()) -> Block:
    return forms.several(LABELS, "What kind of post is it?", offered, chosen=tuple(chosen))


def _sent(shown: Iterable[ShownProposal]) -> Iterator[Block]:
    for one in shown:
        judged = one.revision.judged
        for place in one.places:
            yield section(
                f"Goes to *{words.handle(place.account)}* on {escaped(place.network, words.SHORT)}. "
                f"{words.listed([str(count) for count in place.counted])} of {place.limit} characters."
            )
        yield section(f"{words.when(one.proposal.when)}. The approvers are looking in <#{one.channel}>.")
        if judged.fine:
            yield context(f"Fine as it is: {escaped(', '.join(judged.fine), 300)}.")
        found = [remark for remark in judged.remarks if remark.key not in one.revision.attested]
        for line in words.remarks(found) or [NOTHING_FOUND]:
            yield context(line)


def _accounts(offered: dict[str, str], chosen: tuple[str, ...] = ()) -> Block:
    return forms.tick(ACCOUNTS, "Which accounts?", offered, chosen=chosen)


def _inputs(
    *,
    zone: str,
    text: str = "",
    when: WhenKind = WhenKind.SOON,
    day: str = "",
    time: str = "",
    goes_with: str = "",
    note: str = "",
    reply_to: str = "",
    reply_url: str = "",
) -> Iterator[Block]:
    yield forms.text(TEXT, "What should it say?", multiline=True, initial=text)
    yield forms.radio(
        WHEN,
        "When?",
        {
            WhenKind.SOON.value: "As soon as it is approved, if before the time below",
            WhenKind.AT.value: "At the date and time below",
        },
        chosen=when.value,
    )
    yield forms.day(
        DAY, "Date", optional=True, initial=day, hint="Empty date and time mean: within a few hours of now."
    )
    yield forms.time(
        TIME, f"Time ({zone.rpartition('/')[2].replace('_', ' ')})", zone=zone, optional=True, initial=time
    )
    yield forms.text(
        GOES_WITH,
        "What does it go with offline?",
        optional=True,
        initial=goes_with,
        longest=500,
        hint="An announcement's link, or the line it follows. A link answers most questions.",
    )
    yield forms.text(
        REPLY_TO, "In reply to", optional=True, initial=reply_to, longest=200, hint="Their handle, if this is a reply."
    )
    yield forms.text(REPLY_URL, "Link to what they wrote", optional=True, initial=reply_url, longest=500)
    yield forms.text(NOTE, "A note to the approvers", optional=True, initial=note, longest=1000)


def _offered(account: Account, network: Network) -> str:
    by_hand = ", posted by hand" if network.by_hand else ""
    return f"{account.handle} on {network.called(account.settings)}{by_hand}"


def _choices_in(view: dict[str, Any], name: str) -> dict[str, str]:
    """The accounts that a form offers, read back from it; submitting asks afresh who may write for them."""
    block = next((one for one in view["blocks"] if one.get("block_id") == name), None)
    options = block["element"]["options"] if block else []
    return {str(one["value"]): str(one["text"]["text"]) for one in options}


def _zone_in(view: dict[str, Any]) -> str:
    block = next((one for one in view["blocks"] if one.get("block_id") == TIME), None)
    return str(block["element"].get("timezone", "Europe/London")) if block else "Europe/London"


def _one_more(statements: Sequence[Finding]) -> str:
    return "One more thing" if len(statements) == 1 else "Two more things"


def _named(number: int) -> tuple[str, ...]:
    """What a box confirms: the sentence above it says the rest."""
    return ("this",) if number == 1 else ("the first", "the second", "the third")[:number]
