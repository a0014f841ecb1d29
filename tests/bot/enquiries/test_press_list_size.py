"""A press list of 20,000 people: read, imported, and looked up in while somebody waits."""

import time

import pytest

from policy.enquirer import Enquirer
from tests.bot.enquiries.test_press_lists import brings, finds
from tests.world import MEDIA, World

PEOPLE = 20_000


def rows() -> list[str]:
    """Two hundred outlets of a hundred people each."""
    return [
        f"First{number} Last{number % 7919}x,Outlet {number % 200},Reporter,p{number}@outlet{number % 200}.example"
        f",@person{number}"
        for number in range(PEOPLE)
    ]


@pytest.mark.slow
@pytest.mark.both_databases
def test_an_enquirer_is_found_among_twenty_thousand_and_the_times_are_printed(world: World) -> None:
    began = time.perf_counter()
    waiting = brings(world, *rows())
    brought = time.perf_counter()
    world.bot.press_lists.take_in(waiting.id, MEDIA)
    taken = time.perf_counter()
    asked = [
        Enquirer(
            "x",
            f"@person{number}",
            name=f"First{number} Last{number % 7919}x | Outlet 3",
            bio="Mail p5@outlet9.example",
        )
        for number in range(0, PEOPLE, 200)
    ]
    started = time.perf_counter()
    for enquirer in asked:
        assert finds(world, enquirer, waiting.department)
    each = (time.perf_counter() - started) / len(asked)
    began_again = time.perf_counter()
    world.bot.press_lists.bring("again.csv", waiting.data, "source: Example Media", MEDIA, "file:again")
    print(
        f"\nread and summed up {brought - began:.2f} s, imported {taken - brought:.2f} s, "
        f"looked up {each * 1000:.2f} ms, compared again {time.perf_counter() - began_again:.2f} s"
    )
