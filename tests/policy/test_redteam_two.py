"""A second tester's texts: public bodies' go through, campaigns' are held, and press are told from the public."""

from bench.enquirer import passes, waits
from policy.enquirer import Enquirer
from policy.outcome import Outcome
from policy.verdict import judge
from tests.policy.halves import codes, held, let_go
from tests.policy.redteam_two import ENQUIRERS, GOVERNMENT, PARTY_POLITICAL


def test_public_bodies_go_through() -> None:
    blocked = [text for text in GOVERNMENT if codes(text, Outcome.BLOCK)]
    assert len(GOVERNMENT) >= 220
    assert len(blocked) <= len(GOVERNMENT) * 0.01, blocked
    assert len(held(GOVERNMENT)) - len(blocked) <= len(GOVERNMENT) * 0.04, held(GOVERNMENT)


def test_campaigns_are_held() -> None:
    assert len(held(PARTY_POLITICAL)) >= len(PARTY_POLITICAL) * 0.9, let_go(PARTY_POLITICAL)


def test_press_are_told_from_the_public() -> None:
    """Rows from which nothing was learned."""
    seen = [(judge(Enquirer("mastodon", "sam", "Sam", bio, (), asked)), press) for bio, asked, press in ENQUIRERS]
    of_press = [found for found, press in seen if press]
    ordinary = [found for found, press in seen if not press]
    assert sum(passes(found) for found in of_press) <= 0.12 * len(of_press)
    assert sum(found.refer for found in ordinary) <= 0.03 * len(ordinary)
    assert sum(waits(found) for found in ordinary) <= 0.2 * len(ordinary)
