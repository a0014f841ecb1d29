"""The notifier: each kind of notice has a single record among the views, and a place before the telling."""

from dataclasses import dataclass

import pytest
from slack_sdk import WebClient

from bot.model.event import Event
from bot.model.notice import KINDS, DigestDue, HoldMessage, Notice
from bot.model.proposal_notices import CardTrouble, Direct, RefreshCard, Story
from bot.ports import EDITS
from handlers.duty.notices import DutyNotices
from handlers.notifier import SlackNotifier
from handlers.slack.files import SlackFiles
from handlers.slack.posting import Posting
from handlers.slack.telling import by_kind
from tests.world import World


@dataclass(frozen=True, slots=True)
class Planted:
    """A kind of notice unknown to every view."""

    person: str


def posting(world: World) -> Posting:
    client = WebClient("xoxb-none")
    return Posting(client, SlackFiles(client, world.bot.pictures, world.clock), world.clock)


def test_every_kind_of_notice_has_one_record_among_the_views(world: World) -> None:
    notifier = SlackNotifier.of(world.bot, posting(world), world.clock)
    assert set(notifier.by_kind) == set(KINDS.values())


def test_a_kind_without_a_record_or_with_two_stops_the_start(world: World) -> None:
    of_duty = DutyNotices(posting(world), world.bot.views).tellings()
    kinds = [record.kind for record in of_duty]
    assert set(by_kind(of_duty, kinds)) == set(kinds)
    with pytest.raises(ValueError, match=r"told: Planted\.$"):
        by_kind(of_duty, [*kinds, Planted])
    with pytest.raises(ValueError, match="Two records say how this is told: AboutCover"):
        by_kind((*of_duty, of_duty[0]), kinds)
    with pytest.raises(ValueError, match="PostCard"):
        SlackNotifier(of_duty)


def test_a_notice_goes_where_its_kind_says(world: World) -> None:
    notifier = SlackNotifier.of(world.bot, posting(world), world.clock)
    places: dict[Notice, str] = {
        RefreshCard(1, 1): EDITS,
        Direct(1, "U0SAM", Event.APPROVED): "U0SAM",
        CardTrouble(1, "U0SAM"): "U0SAM",
        DigestDue("rivers", "2026-11-20"): "C0DIGEST",
        HoldMessage(1, "C0APPROVE"): "C0APPROVE",
        Story(1, 1, Event.APPROVED): "",
    }
    assert {notice: notifier.place(notice) for notice in places} == places
