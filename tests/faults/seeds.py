"""Random schedules of people's acts and of faults, each made from a seed and played on real processes.

    python -m tests.faults.seeds --seeds 1-1000 --database postgresql

What the outside world saw alone decides: no words out twice, none out that were not approved or were changed before,
none out under a hold, and none lost without a question to people. A schedule that fails is made shorter, and printed.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import system_clock
from bot.model.event import Event
from bot.model.people import Person
from bot.showing.auditing import Auditing
from tests.databases import PostgreSQL, sqlite_in
from tests.faults.people import (
    approves,
    edits,
    holds_account,
    lifts,
    lifts_all,
    people_answer,
    proposes,
    says_not_yet,
    takes_back,
    withdraws,
)
from tests.faults.process import BotProcess, Gone, Refusal
from tests.faults.scene import Scene, an_empty_scene, goes_round, thrown_out
from tests.faults.schedule import FAULTS, FREEZES, KILLS, ON, Step, schedule, shorter
from tests.world import DIVIDED, PETE, PRIYA, World


@dataclass
class Words:
    """Words of a revision, as people know of them."""

    proposal: int
    revision: int
    account: str
    parts: tuple[str, ...]
    by: Person
    may_be_approved: bool = False
    is_approved: bool = False
    """Somebody was told so."""
    is_off: bool = False
    """Changed, withdrawn or taken back, and somebody was told so."""
    may_be_off: bool = False


@dataclass
class Run:
    """A schedule being played."""

    scene: Scene
    seed: int
    words: list[Words] = field(default_factory=list)
    standing: dict[int, tuple[str, int, bool]] = field(default_factory=dict)
    """Holds: the account, the posts out there when the hold began, and whether no process had one in hand."""
    frozen: list[BotProcess] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    set_back: bool = False
    """The clock was set back: the trail says so."""
    _bots: dict[int, BotProcess] = field(default_factory=dict)
    _made: int = 0

    def bot(self, place: int) -> BotProcess:
        if place not in self._bots:
            self._bots[place] = self.scene.bot()
        return self._bots[place]

    def does(self, place: int, act: Callable[..., object], *given: object) -> tuple[bool, bool]:
        """Do an act; gives whether somebody was told "done", and whether the act may have been done."""
        try:
            came = self.bot(place).does(act, *given)
        except Gone:
            self._bots.pop(place).kill()
            return False, True
        if isinstance(came, Refusal):
            return False, "can't tell" in came.says
        return came is not False, True

    def play(self, steps: Sequence[Step]) -> list[str]:
        """Play a schedule, let everything settle, and say what was wrong."""
        for step in steps:
            getattr(self, f"_{step.name.replace(' ', '_').lower()}")(step)
        self._settle()
        self._judge()
        return self.wrong

    # Acts

    def _propose(self, step: Step) -> None:
        self._made += 1
        account, by = ON[step.how % len(ON)], (PRIYA, PETE)[step.which % 2]
        parts = tuple(
            f"Gate {self._made}, seed {self.seed}, notice {n + 1}." for n in range(3 if account == "long" else 1)
        )
        try:
            came = self.bot(step.which % 2).does(proposes, DIVIDED.join(parts), account, by, f"form-{self._made}")
        except Gone:
            self._bots.pop(step.which % 2).kill()
            return
        if not isinstance(came, Refusal):
            self.words.append(Words(came, 1, account, parts, by))

    def _chosen(self, step: Step) -> Words | None:
        return self.words[step.how % len(self.words)] if self.words else None

    def _approve(self, step: Step) -> None:
        if (words := self._chosen(step)) is None:
            return
        done, maybe = self.does(step.which % 2, approves, words.proposal, words.revision)
        words.may_be_approved |= maybe
        if done and not words.is_off:
            words.is_approved = True

    def _edit(self, step: Step) -> None:
        if (words := self._chosen(step)) is None or words.is_off:
            return
        self._made += 1
        parts = tuple(f"{part[:-1]}, words {self._made}." for part in words.parts)
        given = (words.proposal, DIVIDED.join(parts), words.by)
        done, maybe = self.does(step.which % 2, edits, *given)
        self._ends(words, done, maybe)
        if done:
            self.words.append(Words(words.proposal, words.revision + 1, words.account, parts, words.by))

    def _withdraw(self, step: Step) -> None:
        if (words := self._chosen(step)) is not None and not words.is_off:
            self._ends(words, *self.does(step.which % 2, withdraws, words.proposal, words.by))

    def _take_back(self, step: Step) -> None:
        if (words := self._chosen(step)) is not None and not words.is_off:
            done, maybe = self.does(step.which % 2, takes_back, words.proposal, words.revision)
            if done and words.is_approved:
                words.may_be_approved = words.is_approved = False
            words.may_be_off |= maybe and not done

    def _not_yet(self, step: Step) -> None:
        if (words := self._chosen(step)) is not None and not words.is_off:
            self._ends(words, *self.does(step.which % 2, says_not_yet, words.proposal, words.revision))

    def _ends(self, words: Words, done: bool, maybe: bool) -> None:
        words.is_off |= done
        words.may_be_off |= maybe

    def _hold(self, step: Step) -> None:
        self._made += 1
        account = ON[step.how % len(ON)]
        try:
            came = self.bot(step.which % 2).does(holds_account, account, f"hold-{self._made}")
        except Gone:
            self._bots.pop(step.which % 2).kill()
            return
        if not isinstance(came, Refusal):
            out = len(self.scene.outside.texts(account))
            self.standing[came] = (account, out, not self.frozen)

    def _lift(self, step: Step) -> None:
        for hold in list(self.standing)[:1]:
            self._check_hold(hold)
            self.does(step.which % 2, lifts, hold)

    def _check_hold(self, hold: int) -> None:
        account, out, nothing_in_hand = self.standing.pop(hold)
        now = len(self.scene.outside.texts(account))
        if nothing_in_hand and now != out:
            self.wrong.append(f"{now - out} posts went out to {account} under a hold")

    def _people_answer(self, step: Step) -> None:
        self.does(step.which % 2, people_answer, self.scene.outside.texts())

    # Faults

    def _network_fault(self, step: Step) -> None:
        self.scene.outside.server.next("POST", FAULTS[step.how % len(FAULTS)])

    def _kill(self, step: Step) -> None:
        """The next act of a process meets its end, at the latest when the process goes its round."""
        self.bot(step.which % 2).plans(KILLS[step.how % len(KILLS)], 1 + step.which % 3)

    def _freeze(self, step: Step) -> None:
        place = step.which % 2
        bot = self.bot(place).plans(FREEZES[step.how % 2], 1, "SIGSTOP")
        try:
            bot.begins(goes_round)
            if bot.freezes():
                self.frozen.append(self._bots.pop(place))
        except Gone:
            self._bots.pop(place).kill()

    def _wake(self, _: Step) -> None:
        while self.frozen:
            bot = self.frozen.pop()
            bot.wakes()
            bot.came()
            bot.kill()

    def _slack_goes(self, _: Step) -> None:
        self.scene.outside.slack_is_away = True

    def _slack_comes(self, _: Step) -> None:
        self.scene.outside.slack_is_away = False

    def _database_cut(self, _: Step) -> None:
        if self.scene.url.startswith("postgresql"):
            thrown_out(self.scene.url)

    def _restart(self, step: Step) -> None:
        bot = self._bots.pop(step.which % 2, None)
        if bot is not None:
            bot.kill()

    # Time

    def _time_passes(self, step: Step) -> None:
        self.scene.clock.moves(seconds=(5, 20, 61, 61, 125, 300)[step.how % 6])

    def _clock_steps(self, step: Step) -> None:
        minutes = (-60, -5, 5, 60)[step.how % 4]
        self.set_back |= minutes < 0
        self.scene.clock.moves(minutes=minutes)

    def _round(self, step: Step) -> None:
        if step.how % 3 == 0:
            self.does(step.which % 2, World.lease_runs_out)
        self.does(step.which % 2, goes_round)

    def _both_at_once(self, _: Step) -> None:
        begun = []
        for place in (0, 1):
            try:
                self.bot(place).begins(goes_round)
                begun.append(place)
            except Gone:
                self._bots.pop(place).kill()
        for place in begun:
            try:
                self.bot(place).came()
            except Gone:
                self._bots.pop(place).kill()

    # The end

    def _settle(self) -> None:
        for hold in list(self.standing):
            self._check_hold(hold)
        outside = self.scene.outside
        outside.server.forget_faults()
        outside.slack_is_away = False
        for bot in self._bots.values():
            bot.kill()
        self._bots.clear()
        self._wake(Step("wake", 0, 0))
        self.scene.clock.moves(minutes=61)  # a clock that was set back is right again
        self.bot(0).done(lifts_all)
        for _ in range(12):
            self.scene.clock.moves(seconds=130)
            self.bot(0).done(World.lease_runs_out)
            self.bot(0).done(goes_round)

    def _judge(self) -> None:
        outside, say = self.scene.outside, self.wrong.append
        out = Counter(outside.texts())
        for text, times in out.items():
            if times > 1:
                say(f"out {times} times: {text}")
        allowed = {part for words in self.words if words.may_be_approved and not words.is_off for part in words.parts}
        for text in out.keys() - allowed:
            say(f"out without an approval that stood: {text}")
        asked = {told.fields.get("proposal") for told in outside.of("Question")}
        asked |= {told.fields["proposal"] for told in outside.heard(Event.FAILED)}
        for words in self.words:
            if words.is_approved and not words.may_be_off and words.proposal not in asked:
                for part in words.parts:
                    if part not in out:
                        say(f"lost, and nobody was asked: {part}")
        for mark in outside.told_twice():
            say(f"told twice: {mark}")
        problem = Auditing(self.scene.store).verify().problem
        if problem and not (self.set_back and "clock was put back" in problem):
            say(f"the trail: {problem}")


def played(url: str, seed: int, steps: Sequence[Step]) -> list[str]:
    """Play a schedule on a fresh database; gives what was wrong."""
    with an_empty_scene(url) as scene:
        run = Run(scene, seed)
        try:
            return run.play(steps)
        except (AssertionError, Gone) as error:
            return [*run.wrong, f"a process broke: {error}"]


@contextmanager
def databases(kind: str) -> Iterator[Callable[[], str]]:
    """A maker of migrated databases."""
    with tempfile.TemporaryDirectory(prefix="countersign-seeds-", ignore_cleanup_errors=True) as folder:
        if kind == "sqlite":
            yield lambda: sqlite_in(Path(folder))
            return
        server, names = PostgreSQL(Path(folder)), list[str]()

        def fresh() -> str:
            if names:
                server.give_back(names.pop())
            names.append(server.migrated())
            return server.url(names[-1])

        try:
            yield fresh
        finally:
            server.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="1-1000", help="the first and the last seed (1-1000)")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    asked = parser.parse_args()
    first, _, last = asked.seeds.partition("-")
    failed, began = [], system_clock()
    seeds = range(int(first), int(last or first) + 1)
    with databases(asked.database) as fresh:
        for seed in seeds:
            if seed % 50 == 0:
                print(f"seed {seed} …", flush=True)
            steps = schedule(seed)
            wrong = played(fresh(), seed, steps)
            if wrong:
                failed.append(seed)
                least = shorter(steps, lambda some, seed=seed: bool(played(fresh(), seed, some)))  # type: ignore[misc]
                print(f"seed {seed}: {'; '.join(wrong)}\n  {least}", flush=True)
    took = (system_clock() - began).total_seconds()
    says = f"{len(seeds) - len(failed)} of {len(seeds)} seeds passed on {asked.database} in {took:.0f} s"
    print(says, f"; failed: {failed}" if failed else "", flush=True)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
