"""A second tester's texts: public bodies' go through, campaigns' are held, and press are told from the public."""

from policy.enquirer import Enquirer, judge
from policy.outcome import Outcome
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
    seen = [(judge(Enquirer("mastodon", "sam", "Sam", bio, (), asked)).refer, press) for bio, asked, press in ENQUIRERS]
    right = sum(referred and press for referred, press in seen)
    assert right >= 0.95 * sum(referred for referred, _ in seen)
    assert right >= 0.95 * sum(press for _, press in seen)
