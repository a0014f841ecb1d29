"""Cover in Slack: a cover in words, the form, and news for the people and channels concerned."""

from collections.abc import Iterable

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.account import Account
from bot.model.cover import Cover, CoverState
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, divider, ids, section
from handlers.blocks.blocks import context as small_print

MOST_SHOWN = 50
"""The most covers in a form: Slack takes a hundred blocks."""
FORM, END = "cover_form", "cover_end"
WHAT_ENDS = "What was approved by it and has not gone out yet will wait for another approval."
PERSON, ABSENT, ACCOUNTS, DAY, TIME = "person", "absent", "accounts", "day", "time"


def form(accounts: tuple[Account, ...], standing: Iterable[tuple[Cover, tuple[Account, ...]]]) -> View:
    """The form: present covers, each with a button to end it; below, a new cover."""
    zone = accounts[0].zone.key
    blocks: list[Block] = [
        section(sentence(cover, covered), Button(END, "End it now", ids(cover.id), sure=WHAT_ENDS))
        for cover, covered in tuple(standing)[:MOST_SHOWN]
    ]
    blocks = [*blocks, divider()] if blocks else [section("Nobody stands in for anybody just now.")]
    offered = {account.key: account.title for account in accounts}
    blocks += [
        forms.person(
            PERSON, "Who stands in?", hint="A colleague who approves for another account, or is listed for it."
        ),
        forms.person(ABSENT, "For whom?"),
        forms.tick(ACCOUNTS, "On which accounts?", offered, chosen=tuple(offered) if len(offered) == 1 else ()),
        forms.day(DAY, "Until which day?"),
        forms.time(TIME, f"Until what time ({words.zone_of(zone)})", zone=zone),
        small_print("It ends by itself, and the three of you are told. Nobody approves their own words by it."),
    ]
    return forms.modal(FORM, "Cover", blocks, submit="Set cover", close="Close")


def sentence(cover: Cover, accounts: tuple[Account, ...]) -> str:
    """A cover in a sentence: both people, the accounts, the end."""
    where = _where(accounts)
    until = words.on(cover.until, accounts[0].zone) if accounts else f"{cover.until:%d %B %Y}"
    return f"{words.mention(cover.person)} stands in for {words.mention(cover.absent)} on {where} until {until}."


def told(cover: Cover, accounts: tuple[Account, ...], person: str) -> str:
    """News of a cover's start or end, for a person concerned."""
    where = _where(accounts)
    if cover.state is CoverState.STANDING:
        more = " You can approve there until then; the cards name you." if person == cover.person else ""
        return f"{sentence(cover, accounts)} {words.mention(cover.set_by)} set that.{more}"
    more = (
        " What you approved in their place and had not gone out yet waits for somebody else."
        if (person == cover.person)
        else ""
    )
    return f"{words.stands_in(cover.person, cover.absent)} on {where}: that is over now.{more}"


def _where(accounts: tuple[Account, ...]) -> str:
    return words.listed([words.title(account) for account in accounts]) or "accounts that are no longer here"


def channel_told(channel: str, opened: str, accounts: tuple[Account, ...]) -> str:
    """News for an account's owner: the approvers' channel was opened to others, or is closed again."""
    where = words.listed([words.title(account) for account in accounts])
    if not opened:
        return f"<#{channel}> is as it was, so {where} can be approved there and goes out again."
    return (
        f"<#{channel}> {opened}. Until that is put right, nothing is approved there and nothing goes out for {where}. "
        "End the sharing or make it private again; or choose another channel in the configuration."
    )
