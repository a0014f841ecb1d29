"""Step two of proposing, "Check before you send": the exact words, findings, and statements to confirm."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import Block, ImageBlock
from slack_sdk.models.blocks.basic_components import SlackFile
from slack_sdk.models.views import View

from bot.checking.threads import PossibleThread
from bot.model.proposal import ProposalState
from bot.model.when import FIRST, SECOND
from bot.proposing.drafting import Mending, can_be_accepted
from bot.proposing.drafts import Submission
from bot.proposing.own_names import OwnName
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import changes as changed
from handlers.blocks import forms, words
from handlers.blocks.blocks import (
    Button,
    Fold,
    actions,
    clipped,
    context,
    divider,
    escaped,
    ids,
    section,
    visible,
)
from handlers.blocks.guidance import whom_to_ask
from handlers.blocks.links import led
from handlers.blocks.looks import looks
from handlers.blocks.wordings import WordsInView, by_wording
from handlers.cards import CHECKS
from handlers.cards.twins import twins
from handlers.proposing import own_names
from handlers.proposing.card_choice import card_choice
from handlers.proposing.step_one import picture_named
from handlers.proposing.thread import for_too_long, thread
from handlers.slack.archive import Archive
from policy.outcome import Outcome
from policy.report import NOTHING_FOUND
from policy.rule import Finding
from policy.times import clock_time

CHECK, CHECK_EDIT = "check_form", "check_edit"
BACK, ASK, SAY, USE = "check_back", "check_ask_first", "check_say", "check_use"
CONFIRM, WHICH, ALT, SAID = "confirm", "which", "alt:", "say:"
TITLE = "Check before you send"
SEND, CHANGE = "Send for approval", "Change the words"
STANDS = "Until you send this, what stands on its card stands. If that should not go out, press Stop or Withdraw there."
MOST_VARIANTS = 12
MOST_TO_SAY = 8
"""The most buttons for an account's own words."""
LONGEST_ALT = 1500
LONGEST_IN_SLACK = 300
LONGEST_LABEL = 75
SHORT_NAME = 40
TICK = (
    "Not all of this is confirmed yet. Tick each one that is so; if one isn't, or you can't say, press Back and change "
    "the words, or ask first."
)
DESCRIBE = "Please say what the picture shows, for people who can't see it."
OVER = frozenset({ProposalState.WITHDRAWN, ProposalState.REJECTED, ProposalState.EXPIRED})
ENDED = "This was withdrawn or ended meanwhile, so nothing was sent. Its words are kept: propose them anew."


def check(
    shown: Sequence[ShownProposal],
    kept: Submission,
    *,
    edits: bool = False,
    saying: Collection[str] = (),
    named: Sequence[OwnName] | None = (),
    threads: Mapping[str, PossibleThread] | None = None,
    archive: Archive,
) -> View:
    """The exact words and the findings; `saying` are the accounts being given words of their own.

    `threads`: the threads that the words could be, by account; `archive` links to cards of other posts.
    `named`: where an author whose name is withheld names themselves; None if nobody can tell.
    """
    blocked = bool(to_change(kept))
    blocks = [
        *_first(kept, changes=shown[0].revision.content.corrects is not None),
        *for_too_long(shown, threads or {}),
        *_answers(shown[0]),
        *_own_name(named),
        *([context(STANDS)] if edits else []),
        *(changed.before(post, Fold()) if (post := shown[0].revision.content.corrects) else ()),
        *_words(shown, saying),
        *thread(shown, threads or {}),
        *card_choice(shown),
        *led({link.written: link for post in shown for link in post.revision.links}.values()),
        *looks(shown),
        *_pictures(shown, optional=blocked),
        *_when(shown),
        *_unnamed(shown),
        *_findings(shown[0], kept),
        *(block for post in shown for block in twins(post, archive, told=True)),
        *_statements(kept, shown, blocked=blocked),
        divider(),
        *(whom_to_ask(post.department for post in shown) if blocked else ()),
        *_buttons(shown[0], blocked=blocked),
    ]
    return forms.modal(
        CHECK_EDIT if edits else CHECK,
        TITLE,
        blocks,
        submit=CHANGE if blocked else SEND,
        close="Leave as a draft",
        about=about(shown),
        heard=True,
    )


def about(shown: Sequence[ShownProposal]) -> str:
    """The ids of a form's proposals and revisions, for private metadata."""
    return ids(*(number for post in shown for number in (post.proposal.id, post.revision.number)))


def to_change(kept: Submission) -> tuple[Finding, ...]:
    """Findings to mend in step one: all blocking findings except about alt texts, which step two asks for."""
    return tuple(found for found in kept.blocked if not found.field.startswith("media."))


def mended_in(view: dict[str, Any]) -> Mending:
    """Read the changes made in step two."""
    there = forms.fields(view)
    return Mending(
        alts=tuple((name.removeprefix(ALT), forms.typed(view, name)) for name in there if name.startswith(ALT)),
        wordings=tuple((_account(name), forms.typed(view, name)) for name in there if name.startswith(SAID)),
        attested=frozenset(forms.ticked(view, CONFIRM)) if CONFIRM in there else None,
        which=forms.typed(view, WHICH),
    )


def missing(view: Mapping[str, Any], kept: Submission) -> dict[str, str]:
    """The words for each input of step two that still lacks something; empty when the view must be drawn anew."""
    if not kept.seen or to_change(kept):
        return {}
    there, open_keys = forms.fields(view), {found.key for found in kept.to_confirm}
    lacks = {f"{ALT}{picture.sha256}": DESCRIBE for picture in kept.undescribed}
    if open_keys:
        lacks[CONFIRM] = TICK
    offered = {str(option["value"]) for option in forms.options(view, CONFIRM)}
    return lacks if set(lacks) <= set(there) and open_keys <= offered else {}


def saying_in(view: Mapping[str, Any]) -> tuple[str, ...]:
    """The accounts whose own words are being written."""
    return tuple(_account(name) for name in forms.fields(view) if name.startswith(SAID))


def checking() -> View:
    """The view while pictures and links are looked at."""
    says = "Your words are kept. Pictures and links are being looked at, which takes a moment."
    return forms.modal("propose_checking", "Checking…", [section(says)], close="Leave as a draft")


def sent(shown: Sequence[ShownProposal]) -> View:
    """The view after sending: next steps, or the news that a colleague ended the proposal meanwhile."""
    if all(post.proposal.state in OVER for post in shown):
        return forms.modal("propose_not_sent", "Not sent", [section(ENDED)])
    alone = all(post.proposal.mandate for post in shown)
    return forms.modal("propose_sent", "Sent" if alone else "Sent for approval", list(_sent(shown)))


def _first(kept: Submission, *, changes: bool) -> Iterator[Block]:
    if not kept.seen:
        yield section("*The words have changed, so here is what goes out now.* Nothing has been sent yet.")
    elif change := to_change(kept):
        number = "One thing" if len(change) == 1 else "Some things"
        yield section(f"*{number} to change first.* Your words are kept as a draft; the way forward is below.")
    else:
        exact = "how the post will read" if changes else "what goes out"
        yield section(f"*This is exactly {exact}.* Nothing has been sent yet.")


def _answers(post: ShownProposal) -> Iterator[Block]:
    if says := words.answered(post.revision.content):
        yield section(says)


def _words(shown: Sequence[ShownProposal], saying: Collection[str]) -> Iterator[Block]:
    places = [place for post in shown for place in post.places]
    own = {account: text for post in shown for account, text in post.revision.content.wordings}
    numbers = {place.account.key: post.revision.number for post in shown for place in post.places}
    variants, room = by_wording(places), WordsInView()
    for parts, here in [*variants.items()][:MOST_VARIANTS]:
        yield section(_heading(here))
        yield from room.exact(parts)
        for place in here:
            key = place.account.key
            if key in saying or key in own:
                text = own.get(key, shown[0].revision.content.text)
                fits = room.has_room(text)
                yield _own_words(place, text if key in own or fits else "", numbers[key])
    if len(variants) > MOST_VARIANTS:
        yield context(f"And {words.counted(len(variants) - MOST_VARIANTS, 'other wording')}: too many to show here.")
    if len(places) > 1:
        free = [place for place in places if place.account.key not in own and place.account.key not in saying]
        networks = Counter(place.network for place in places)
        yield from actions(_say(place, alone=networks[place.network] == 1) for place in free[:MOST_TO_SAY])


def _heading(places: Sequence[Place]) -> str:
    lines = (f"*{words.where(place)}*: {_counted(place)}" for place in places[:MOST_VARIANTS])
    more = len(places) - MOST_VARIANTS
    return "\n".join([*lines, *([f"and {more} more accounts"] if more > 0 else [])])


def _counted(place: Place) -> str:
    if len(place.parts) == 1:
        return f"{place.counted[0]} of {place.limit} characters."
    counts = words.listed([str(count) for count in place.counted[:10]])
    return f"a thread of {len(place.parts)}, {counts} of {place.limit} characters."


def _own_words(place: Place, text: str, number: int) -> Block:
    """A field for an account's own words, named after the revision, for Slack keeps old input under an old name.

    The words for every account are there to begin with, unless the view has no room for them.
    """
    return forms.text(
        f"{SAID}{number}:{place.account.key}",
        f"On {place.network}, as {place.account.handle}"[:LONGEST_LABEL],
        multiline=True,
        optional=True,
        initial=text,
        hint="Words of its own. Leave it empty to say the same as everywhere else.",
    )


def _say(place: Place, *, alone: bool) -> Button:
    """The button for an account's own words; an account `alone` on a network needs no name."""
    handle, network = place.account.handle[:SHORT_NAME], place.network[:SHORT_NAME]
    label = f"Say it differently on {network}" if alone else f"Say it differently as {handle}"
    return Button(f"{SAY}:{place.account.key}", label[:LONGEST_LABEL], place.account.key)


def _pictures(shown: Sequence[ShownProposal], *, optional: bool) -> Iterator[Block]:
    every = shown[0].revision.content.pictures
    if every and shown[0].revision.content.corrects:
        yield context("The pictures of the post stay as they are, with their descriptions.")
        return
    for number, picture in enumerate(every, 1):
        which = "the picture" if len(every) == 1 else f"picture {number}"
        size = picture_named(picture, number) if not picture.alt else f"{picture.width} × {picture.height}"
        file = shown[0].files.get(picture.sha256)
        if file is not None:
            alt = clipped(visible(picture.alt), LONGEST_IN_SLACK) or "It has no alt text yet."
            yield ImageBlock(alt_text=alt, slack_file=SlackFile(id=file))
        else:
            named = escaped(picture_named(picture, number), LONGEST_IN_SLACK)
            yield context(f"🖼️ {named}: it goes out, and can't be shown here just now.")
        yield forms.text(
            f"{ALT}{picture.sha256}",
            f"Describe {which} for people who can't see it",
            multiline=True,
            optional=optional,
            initial=picture.alt,
            longest=LONGEST_ALT,
            hint=f"{size}. Who or what is there, and what any words in it say.",
        )


def _when(shown: Sequence[ShownProposal]) -> Iterator[Block]:
    for post in shown:
        yield section(f"{_goes(post, several=len(shown) > 1)} {_who(post)}")
    when = shown[0].proposal.when
    if when.which:
        hour = clock_time(when.local())
        choices = {FIRST: f"The first {hour}, before the clocks go back", SECOND: f"The second {hour}, after that"}
        yield forms.radio(WHICH, f"The clocks go back that night. Which {hour}?", choices)


def _unnamed(shown: Sequence[ShownProposal]) -> Iterator[Block]:
    if any(post.reader_is_withheld for post in shown):
        yield context("Your name stays off it: one senior approver alone is told that it is yours.")


def _own_name(named: Sequence[OwnName] | None) -> Iterator[Block]:
    """Where the author's own name stands in what they wrote: for the author alone, who sees this form."""
    if says := own_names.says(named):
        yield section(says)
        yield context(own_names.ONLY_YOU)


def _goes(post: ShownProposal, *, several: bool) -> str:
    places = words.listed([words.where(place) for place in post.places[:MOST_VARIANTS]])
    return f"*{words.when(post.proposal.when)}.*" + (f" For {places}." if several else "")


def _who(post: ShownProposal) -> str:
    """The people who can approve, the senior approvers where a finding or an account asks for one of them."""
    proposal = post.proposal
    senior = proposal.asks_for_senior
    able = post.seniors if senior and proposal.needed == 1 else post.approvers
    if not able:
        return "Nobody else can approve this yet: an account's owner can add an approver."
    asked = words.either(able, post.on_duty)
    if proposal.needed > 1:
        asks = f"{proposal.needed} people approve it: {asked}"
        asks += f"; one of them a senior approver: {words.either(post.seniors)}" if senior and post.seniors else ""
    else:
        asks = f"{asked} approves it" + (", as a senior approver" if senior else "")
    return f"{asks}, in <#{post.channel}>."


def _findings(shown: ShownProposal, kept: Submission) -> Iterator[Block]:
    report = kept.report
    if report.fine:
        yield context(f"Fine as it is: {escaped(', '.join(report.fine), 300)}.")
    # An empty alt text has a field of its own above, so no finding asks again.
    empty = {f"media.{n}.alt" for n, picture in enumerate(shown.revision.content.pictures) if not picture.alt}
    found = [
        finding for finding in report.findings if finding.outcome is not Outcome.ATTEST and finding.field not in empty
    ]
    if not report.findings:
        yield context(NOTHING_FOUND)
    for place, finding in enumerate(found[: words.MOST_SHOWN]):
        yield section(words.finding(finding), _use(finding, place, shown) if can_be_accepted(finding) else None)
    if len(found) > words.MOST_SHOWN:
        yield context(words.and_more(found))


def _use(found: Finding, place: int, shown: ShownProposal) -> Button:
    label = f"Use “{visible(found.edit or '')}”"
    fits = label if len(label) <= SHORT_NAME else "Use the suggestion"
    return Button(f"{USE}:{place}", fits, ids(shown.proposal.id, shown.revision.number, found.key))


def _statements(kept: Submission, shown: Sequence[ShownProposal], *, blocked: bool) -> Iterator[Block]:
    statements = [finding for finding in kept.report.findings if finding.outcome is Outcome.ATTEST]
    if not statements or blocked:  # words that must change first are confirmed once they have changed
        return
    number = "One thing" if len(statements) == 1 else "Two things"
    yield section(f"*{number} to confirm.* Or go back and change the words, or add a link.")
    for statement in statements:
        yield section(f"• {words.remark(statement.says, statement.why)}")
    ticked = {key for post in shown for key in post.revision.attested}
    boxes = {found.key: f"I confirm {which}" for found, which in zip(statements, _named(len(statements)), strict=True)}
    chosen = tuple(key for key in boxes if key in ticked)
    yield forms.tick(CONFIRM, "Confirmed by you", boxes, chosen=chosen)


def _buttons(post: ShownProposal, *, blocked: bool) -> list[Block]:
    back = [] if blocked else [Button(BACK, "Back", "back")]
    found = post.revision.judged.remarks
    wrong = [Button(CHECKS, "Was a check wrong?", ids(*post.revision_id))] if found else []
    return actions([*back, Button(ASK, "Not sure? Ask first", "ask"), *wrong])


def _sent(shown: Sequence[ShownProposal]) -> Iterator[Block]:
    for post in shown[:MOST_VARIANTS]:
        places = words.listed([words.where(place) for place in post.places[:MOST_VARIANTS]])
        goes = words.CHANGES if post.revision.content.corrects else "Goes to"
        yield section(f"{goes} *{places}*. {words.when(post.proposal.when)}.")
        if post.proposal.mandate:
            known = (
                f"Nobody else has to approve this one. The approvers see it in <#{post.channel}>, and could stop it."
            )
        else:
            known = f"The approvers are looking in <#{post.channel}>."
        yield context(f"{known} You hear from me when there is news.")
    yield from _unnamed(shown)


def _named(number: int) -> tuple[str, ...]:
    """Labels of the boxes to tick; the statements themselves stand above."""
    return ("this",) if number == 1 else ("the first", "the second", "the third")[:number]


def _account(name: str) -> str:
    return name.removeprefix(SAID).partition(":")[2]
