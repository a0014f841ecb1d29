"""Lists brought up to date: also for whoever goes on to another list while a deed is done."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from handlers.home.refreshing import Refreshing

PRIYA = "U0PRIYA"


class Later(Executor):
    """Does what is asked when told."""

    def __init__(self) -> None:
        self.asked: list[Callable[[], object]] = []

    def submit(self, work, /, *given, **more):  # type: ignore[no-untyped-def]
        """Keep work for later."""
        self.asked.append(lambda: work(*given, **more))
        return Future()

    def does_all(self) -> None:
        """Do the work asked for, with what it asks for."""
        while self.asked:
            self.asked.pop(0)()


def test_a_list_gone_on_to_is_drawn_again_once_it_is_known() -> None:
    later, drawn = Later(), []
    fresh = Refreshing(later)
    fresh.keep(PRIYA, lambda: False)
    fresh.acted({PRIYA})
    later.does_all()
    fresh.keep(PRIYA, lambda: drawn.append("cover"))
    later.does_all()
    assert drawn == ["cover"]
    fresh.keep(PRIYA, lambda: drawn.append("drafts"))
    later.does_all()
    assert drawn == ["cover"]


def test_a_list_gone_on_to_while_the_old_one_was_drawn_is_drawn_too() -> None:
    later, drawn = Later(), []
    fresh = Refreshing(later)

    def going_on() -> bool:
        fresh.keep(PRIYA, lambda: drawn.append("cover"))
        return False

    fresh.keep(PRIYA, going_on)
    fresh.acted({PRIYA})
    later.does_all()
    assert drawn == ["cover"]
