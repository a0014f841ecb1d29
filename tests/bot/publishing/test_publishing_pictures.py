"""Publishing with pictures: uploaded before the words, under the same claim, and only as approved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, delete, update

from bot.errors import Refused, Unreached, Unusable
from bot.model.content import Answers, Content, Picture
from bot.model.delivery import DeliveryState, Why
from bot.networks import networks
from bot.store.tables import pictures as table
from policy.draft import Kind
from tests import pictures as made
from tests.fakes import Killed, hears_nothing, loses_the_answer
from tests.world import ANSWERED, PLAIN, THREAD, World, a_network

ALT = "The river at six, seen from the bridge."


def taken_in(world: World, raw: bytes = b"", alt: str = ALT) -> Picture:
    return replace(world.bot.pictures.take_in(raw or made.png()), alt=alt)


def two(world: World) -> tuple[Picture, Picture]:
    return taken_in(world), taken_in(world, made.jpeg(), "The river at seven, seen from the east bank.")


def test_pictures_go_out_in_their_order_with_their_alt_texts(world: World) -> None:
    pictures = two(world)
    delivery = world.under_way(pictures=pictures)
    assert world.publishes() == 1
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert [account for account, _ in world.networks.uploads] == ["news", "news"]
    uploaded = [picture for _, picture in world.networks.uploads]
    assert [(picture.sha256, picture.mime, picture.alt) for picture in uploaded] == [
        (p.sha256, p.mime, p.alt) for p in pictures
    ]
    assert [picture.data for picture in uploaded] == [world.bot.pictures.data(p.sha256) for p in pictures]
    (post,) = world.networks.out
    assert [picture.id for picture in post.part.pictures] == ["media-1", "media-2"]


def test_pictures_go_with_the_first_part_of_a_thread_only(world: World) -> None:
    world.under_way(THREAD, "long", pictures=(taken_in(world),))
    world.publishes()
    assert [len(post.part.pictures) for post in world.networks.out] == [1, 0, 0]
    assert len(world.networks.uploads) == 1


def fails(error: Exception) -> Callable[[], None]:
    def fault() -> None:
        raise error

    return fault


def test_an_upload_that_fails_means_that_nothing_was_posted_and_is_tried_again(world: World) -> None:
    delivery = world.under_way(pictures=two(world))
    world.networks.upload_faults.extend([None, fails(Unreached("The network did not plainly take a picture."))])
    world.publishes()
    assert world.state(delivery) is DeliveryState.SCHEDULED
    assert not world.networks.out
    world.clock.moves(seconds=10)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    (post,) = world.networks.out
    assert [picture.id for picture in post.part.pictures] == ["media-2", "media-3"]


def test_a_picture_that_the_network_refuses_fails_the_post_in_its_words(world: World) -> None:
    delivery = world.under_way(pictures=two(world))
    world.networks.upload_faults.append(fails(Refused("The network refused a picture: “too wide”.")))
    world.publishes()
    assert world.state(delivery) is DeliveryState.FAILED
    assert "too wide" in world.again(delivery).detail
    assert not world.networks.out


def test_a_post_with_pictures_whose_answer_is_lost_is_found(world: World) -> None:
    delivery = world.under_way(pictures=two(world))
    world.networks.next(loses_the_answer)
    world.publishes()
    world.looks_until_told()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len(world.networks.out) == 1


def test_a_post_with_pictures_that_is_nowhere_asks_a_person(world: World) -> None:
    delivery = world.under_way(pictures=two(world))
    world.networks.next(hears_nothing)
    world.publishes()
    world.looks_until_told()
    assert world.again(delivery).asks_a_person


def test_each_upload_renews_the_claim(world: World) -> None:
    """Four slow uploads together outlast a claim; none begins when the picture's own time is over."""
    now = 0.0

    def slow() -> None:
        nonlocal now
        now += 19

    pictures = tuple(taken_in(world, made.png((64 + n, 48))) for n in range(4))
    delivery = world.under_way(pictures=pictures)
    world.networks.upload_faults.extend([slow] * 4)
    publishing = replace(world.bot.publishing, monotonic=lambda: now)
    assert publishing.take_up(delivery.id)
    assert now == 76
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_a_process_that_dies_during_an_upload_posts_nothing_and_a_person_is_asked(world: World) -> None:
    delivery = world.under_way(pictures=two(world))

    def dies() -> None:
        raise Killed

    world.networks.upload_faults.extend([None, dies])
    with pytest.raises(Killed):
        world.publishes()
    world.lease_runs_out()
    assert world.bot.look_ups.sweep() == 1
    world.looks_until_told()
    assert not world.networks.out
    assert world.again(delivery).asks_a_person


def test_a_process_that_froze_during_an_upload_posts_nothing(world: World) -> None:
    delivery = world.under_way(pictures=two(world))

    def freezes() -> None:
        world.lease_runs_out()
        assert world.bot.look_ups.sweep() == 1

    world.networks.upload_faults.append(freezes)
    world.publishes()
    assert not world.networks.out
    assert world.state(delivery) is DeliveryState.UNCONFIRMED


@pytest.mark.both_databases
@pytest.mark.parametrize("how", ["changed", "gone", "swapped for another"])
def test_a48_a_picture_that_is_not_the_approved_one_stops_the_post(world: World, how: str) -> None:
    picture = taken_in(world)
    delivery = world.under_way(pictures=(picture,))
    with world.store.begin() as tx:
        match how:
            case "changed":
                tx(Connection.execute, update(table).values(data=made.png()[:-1] + b"\0"))
            case "swapped for another":
                tx(Connection.execute, update(table).values(data=made.jpeg()))
            case "gone":
                tx(Connection.execute, delete(table))
    world.publishes()
    stopped = world.again(delivery)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.ALTERED)
    assert not world.networks.uploads
    assert not world.networks.out


@pytest.mark.parametrize("change", ["another picture", "another alt text", "another order", "one picture less"])
def test_a_change_to_the_pictures_is_approved_anew(world: World, change: str) -> None:
    first, second = two(world)
    changed = {
        "another picture": (first, taken_in(world, made.gif())),
        "another alt text": (first, replace(second, alt="Something else.")),
        "another order": (second, first),
        "one picture less": (first,),
    }[change]
    before = world.proposes(pictures=(first, second)).revision
    after = world.proposes(pictures=changed).revision
    assert before.digest != after.digest


def test_more_pictures_than_a_network_takes_are_said_at_once(world: World) -> None:
    pictures = tuple(taken_in(world, made.png((64 + n, 48))) for n in range(5))
    with pytest.raises(Unusable, match="Wall takes 4 pictures at most") as refused:
        world.submits(pictures=pictures)
    assert refused.value.field == "pictures"


@pytest.mark.parametrize(("network", "most"), [("facebook", 1), ("wordpress", 0), ("linkedin", 0), ("mastodon", 4)])
def test_more_pictures_than_a_reply_takes_are_said_at_once(world: World, network: str, most: int) -> None:
    there = networks()[network]
    checking = replace(world.bot.proposals.checking, networks={"wall": there})
    words = "Opening hours\n\nWe open at nine."
    fitting = Content(words, Kind.REPLY, Answers("@alex", ANSWERED), pictures=(taken_in(world),) * most)
    checking.rendered(fitting, ["news"])
    one_more = replace(fitting, pictures=(taken_in(world),) * (most + 1))
    with pytest.raises(Unusable, match=r"takes (no pictures|\d pictures? at most)( in a reply)?\. Take some away"):
        checking.rendered(one_more, ["news"])
    if most < there.pictures:
        checking.rendered(replace(one_more, kind=Kind.POST, answers=None), ["news"])


def test_an_alt_text_that_a_network_would_cut_is_said_at_once(world: World) -> None:
    with pytest.raises(Unusable, match="alt text of picture 1 has 1,501 characters"):
        world.submits(pictures=(taken_in(world, alt="x" * 1501),))
    assert a_network("none", pictures=0).pictures == 0


def test_a_picture_with_more_bytes_than_one_of_the_networks_takes_is_said_at_once(world: World) -> None:
    fits, large = (replace(taken_in(world), size=size) for size in (1_000_000, 1_000_001))
    world.submits(PLAIN, "news", "long", pictures=(fits,))
    world.submits(PLAIN, "news", pictures=(large,))
    with pytest.raises(Unusable, match=r"Picture 2 is 1.01 MB; Thread takes 1 MB at most\. Make it smaller") as refused:
        world.submits(PLAIN, "news", "long", pictures=(fits, large))
    assert refused.value.field == "pictures"


def test_long_alt_texts_fold_and_a_thumb_no_longer_counts(world: World) -> None:
    long = tuple(taken_in(world, made.png((64 + n, 48)), alt=f"{n} " + "word " * 290) for n in range(4))
    assert not world.proposes(pictures=long).revision.is_shown_whole
    assert world.proposes(pictures=long[:1]).revision.is_shown_whole


def test_the_lease_is_longer_than_what_one_call_may_take() -> None:
    from bot.outbound.client import TOTAL
    from bot.publishing.leases import LEASE
    from bot.publishing.publishing import TIME_TO_CALL

    assert timedelta(seconds=TIME_TO_CALL + TOTAL) < LEASE
