"""Faults on request: the kinds that a test or a trainer can plan, and the number of times."""

import asyncio
from dataclasses import dataclass, field

from rehearsal.errors import Sorry
from rehearsal.shapes import Json

WEB = ("hold", "500", "503", "429", "drop", "lost_answer", "late_answer")
HELD = ("hold", "late_answer")
"""Faults ended by the release: a call not made until then, and a call made but not answered until then."""
TIMELINE = ("lost_answer", "refuse", "html", "503", "429", "drop")


@dataclass(slots=True)
class Planned:
    """A kind of fault, `count` more times; for one Web API method, and calls with some arguments, when named."""

    what: str
    count: int
    method: str = ""
    having: Json = field(default_factory=dict)
    """Words that arguments of the call must hold, by the argument's name."""

    def fits(self, method: str, args: Json) -> bool:
        """Whether a call is to go wrong."""
        named = all(str(words) in str(args.get(name, "")) for name, words in self.having.items())
        return named and self.method in ("", method)


@dataclass(slots=True)
class Faults:
    """All planned faults still to come."""

    web: list[Planned] = field(default_factory=list)
    timeline: list[Planned] = field(default_factory=list)
    ignore_idempotency: bool = False
    _released: asyncio.Event = field(default_factory=asyncio.Event)

    def plan_web(self, wanted: Json) -> None:
        """`{"next": "429", "method": "chat.postMessage", "with": {"text": "river"}}` or `{"release": true}`."""
        if wanted.get("release"):
            self._released.set()
            self._released = asyncio.Event()
            self.web = [planned for planned in self.web if planned.what not in HELD]
        if "next" in wanted:
            self.web.append(planned_from(wanted, WEB))

    def plan_timeline(self, wanted: Json) -> None:
        """`{"next": "lost_answer", "count": 1}` or `{"ignore_idempotency": true}`."""
        if "ignore_idempotency" in wanted:
            self.ignore_idempotency = bool(wanted["ignore_idempotency"])
        if "next" in wanted:
            self.timeline.append(planned_from(wanted, TIMELINE))

    def next_web(self, method: str, args: Json) -> str:
        """The fault for a call of a method, empty for none."""
        return take(self.web, method, args)

    def next_timeline(self) -> str:
        """The fault for the next post, empty for none."""
        return take(self.timeline, "", {})

    async def held(self) -> None:
        """Wait until held answers are released."""
        await self._released.wait()

    def clear(self) -> None:
        """Drop all planned faults and release held calls."""
        self.plan_web({"release": True})
        self.web, self.timeline, self.ignore_idempotency = [], [], False

    def as_json(self) -> Json:
        """The planned faults."""
        return {
            "web": [{"next": p.what, "count": p.count, "method": p.method, "with": p.having} for p in self.web],
            "timeline": [{"next": p.what, "count": p.count} for p in self.timeline],
            "ignore_idempotency": self.ignore_idempotency,
        }


def planned_from(wanted: Json, known: tuple[str, ...]) -> Planned:
    """A fault as requested, or a sentence with the known kinds."""
    what = str(wanted["next"])
    if what not in known:
        raise Sorry(f"There is no fault “{what}” here; there are {', '.join(known)}.")
    return Planned(what, int(wanted.get("count", 1)), str(wanted.get("method", "")), dict(wanted.get("with", {})))


def take(planned: list[Planned], method: str, args: Json) -> str:
    """The first fault that fits, counted down."""
    for fault in planned:
        if fault.fits(method, args):
            fault.count -= 1
            if fault.count <= 0:
                planned.remove(fault)
            return fault.what
    return ""
