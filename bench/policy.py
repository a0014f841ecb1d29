"""The cost of checking a post by the whole catalogue, beside Presidio's analyser for personal data alone.

    .venv/bin/python -m bench.policy        (or bench/policy.py; --brief only shows that the bench works)

Presidio runs with a blank pipeline (no model), in the same process and turn about with ours, on texts that are all
different, so that nothing is answered from memory. It is in the group `bench` and in no lock: without it, ours is
measured alone, and the ratios are null. The last line is one JSON object; a slow result fails nothing.
"""

import json
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

from bench.arguments import brief
from policy import BlockedWord, Draft, Outcome, OwnPattern, Settings, Situation, Supplier, Topic, check, load

FIRSTS = (
    "Acme",
    "Brook",
    "Calder",
    "Dray",
    "Elm",
    "Fenn",
    "Gable",
    "Holt",
    "Ings",
    "Jay",
    "Kestrel",
    "Larch",
    "Marl",
    "Nor",
)
LASTS = (
    "wood",
    "tech",
    "serve",
    "link",
    "ford",
    "build",
    "care",
    "data",
    "line",
    "gate",
    "point",
    "way",
    "field",
    "works",
)
POST, ARTICLE, LONGEST = 280, 3_000, 100_000
TEXTS, ROUNDS = 40, 7
SITUATION = Situation(
    today=date(2026, 1, 5),
    settings=Settings(
        published_contacts=("0300 123 4567", "help@example.gov.uk"),
        trusted_domains=("citizensadvice.org.uk",),
        campaign_hashtags=("FloodAware",),
        blocked_words=(BlockedWord("service users", "people who use the service"),),
        suppliers=tuple(Supplier(f"{first}{two} Works", (f"@{first}{two}",)) for first in FIRSTS for two in LASTS),
        controversial=(Topic("bypass", ("Example bypass", "A999")),),
        political_names=tuple(f"Alex Example{chr(97 + n)}" for n in range(20)),
        own_patterns=(OwnPattern("case number", r"\bEX-[0-9]{6}\b", Outcome.BLOCK, "Take it out."),),
    ),
)
SENTENCES = (
    "The River Example is expected to peak at 6pm on Thursday; check your area before you travel.",
    "From Monday 6 April you can renew your licence online in about ten minutes.",
    "Our teams have cleared 214 blocked culverts since September, and more are planned.",
    "If you need help, call 0300 123 4567 between 8am and 6pm, or visit https://www.gov.uk/example-help.",
    "The consultation on rural bus routes closes on 31 March. Tell us what works where you live.",
    "Applications for the community grant are open to charities with an income below £100,000.",
    "Don't drive through flood water: 30cm is enough to float a car.",
    "Today's figures show that the number of people in work rose to 33.1 million, the ONS said.",
    "A new service lets landlords register a property in one place; agents can act for them.",
    "Thank you to everyone who came to the open day in Ashby. The slides are on our website.",
    "The M25 is closed between junctions 8 and 9 while engineers repair the bridge.",
    "Nobody will ever ring you and ask for your PIN. If somebody does, hang up. #StaySafeOnline",
    "Farmers in the north of England can now apply for up to £25,000 towards new equipment.",
    "The inspection found good practice in 14 of 20 prisons, and set out what has to improve.",
    "“It has made a difference to how we plan our week,” said a teacher at one of the schools.",
    "Vaccination clinics run every Saturday in January; bring your NHS number if you have it.",
    "Changes to the Highway Code mean that people crossing at a junction have priority.",
    "Read the guidance on heating your home safely, and share it with a neighbour who may need it.",
)


def texts(length: int, count: int = TEXTS) -> list[str]:
    """Different texts of equal length, each with the sentences in another order."""
    made = []
    for n in range(count):
        order = [SENTENCES[(n * 7 + place * (n % 5 + 1)) % len(SENTENCES)] for place in range(length // 60 + 2)]
        made.append(f"Update {n + 1}. {' '.join(order)}"[:length])
    return made


def ours(text: str) -> None:
    """The whole catalogue on a post."""
    check(Draft(text), SITUATION)


def presidio() -> Callable[[str], object] | None:
    """Presidio's analyser with the recognisers for English and no model; None when not installed."""
    try:
        import spacy
        from presidio_analyzer import AnalyzerEngine
        from presidio_analyzer.nlp_engine import SpacyNlpEngine
    except ImportError:
        return None

    class Blank(SpacyNlpEngine):  # type: ignore[misc]
        """A pipeline that cuts text into words, without a model."""

        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            self.nlp = {"en": spacy.blank("en")}

    engine = AnalyzerEngine(nlp_engine=Blank(), supported_languages=["en"])
    return lambda text: engine.analyze(text, language="en")


def seconds(act: Callable[[str], object], text: str) -> float:
    """Seconds of a call."""
    started = perf_counter()
    act(text)
    return perf_counter() - started


def medians(acts: Sequence[Callable[[str], object]], length: int, rounds: int) -> list[float]:
    """The median milliseconds of each, on the same texts, turn about."""
    every = texts(length)
    for act in acts:
        act(every[-1])  # what is made once is made
    took: list[list[float]] = [[] for _ in acts]
    for turn in range(rounds):
        for place, text in enumerate(every):
            order = range(len(acts)) if (turn + place) % 2 else reversed(range(len(acts)))
            for n in order:
                took[n].append(seconds(acts[n], text))
    return [statistics.median(seconds) * 1000 for seconds in took]


def by_rule(length: int) -> list[tuple[str, float]]:
    """Each rule alone on different texts, the dearest first, in median milliseconds; sharing makes the sum less."""
    every = texts(length)
    found = []
    for rule in load():
        took = [seconds(lambda text, rule=rule: rule.findings(Draft(text), SITUATION), text) for text in every * 2]  # type: ignore[misc]
        found.append((rule.code, statistics.median(took) * 1000))
    return sorted(found, key=lambda timed: -timed[1])


COST = """
import resource, sys, time
def megabytes():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")) / 1024
size, started = megabytes(), time.perf_counter()
import policy
{after}
print((time.perf_counter() - started) * 1000, megabytes() - size)
"""


def import_cost(rounds: int, after: str = "") -> tuple[float, float]:
    """Median milliseconds and MiB added to a running Python by importing `policy`, and by `after`."""
    runs = [
        subprocess.run([sys.executable, "-c", COST.format(after=after)], capture_output=True, text=True, check=True)
        for _ in range(rounds)
    ]
    took, size = zip(*((float(word) for word in run.stdout.split()) for run in runs), strict=True)
    return statistics.median(took), statistics.median(size)


def main() -> None:
    """Measure the catalogue, beside Presidio where Presidio is installed, and print the figures."""
    rounds = 1 if brief(__doc__) else ROUNDS
    print(f"Python {platform.python_version()}, {len(load())} rules; {TEXTS} texts, {rounds} rounds, medians.\n")
    theirs = presidio()
    acts = [ours] if theirs is None else [ours, theirs]
    result: dict[str, float | None] = {}
    if theirs is None:
        print("Presidio is not here, so there is no ratio. (pip install --group bench)\n")
    for length, name in ((POST, "280"), (ARTICLE, "3000")):
        took = medians(acts, length, rounds)
        ratio = took[0] / took[1] if theirs else None
        result |= {f"ratio_{name}": ratio and round(ratio, 3), f"ms_{name}": round(took[0], 3)}
        beside = f"; Presidio {took[1]:.2f} ms; ratio {ratio:.2f}" if ratio is not None else ""
        print(f"{length:>7,} characters: the catalogue {took[0]:.2f} ms{beside}")
    for length in (1_000, 10_000, LONGEST):
        took_ms = statistics.median(seconds(ours, text) for text in texts(length, 5)) * 1000
        print(f"{length:>7,} characters: {took_ms:.1f} ms, {took_ms / length * 1000:.2f} µs a character")
        result["ms_100000"] = round(took_ms, 1)
    took_ms, size = import_cost(rounds)
    print(f"\nImporting policy: {took_ms:.0f} ms, {size:.1f} MiB (to stay below 100 ms and 25 MiB)")
    took_ms, size = import_cost(rounds, "policy.load()")
    print(f"With every rule, as the first check needs them: {took_ms:.0f} ms, {size:.1f} MiB")
    for length in (POST, ARTICLE) if rounds > 1 else ():
        print(f"\nEach rule alone at {length:,} characters, the dearest first:")
        for code, cost in by_rule(length)[:15]:
            print(f"  {code:<9} {cost:.3f} ms")
    order = ("ratio_280", "ratio_3000", "ms_280", "ms_3000", "ms_100000")
    print(f"\n{json.dumps({name: result[name] for name in order})}")


if __name__ == "__main__":
    main()
