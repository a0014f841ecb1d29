"""What the rules make of texts written after they were mended on another author's: the two looks differ.

On the other author's tuning half (not kept here): 603 official texts were held in 4.3 per cent at the first look and
in 0.7 when mended; 80 texts that each break a duty were noticed in 31 at the first look and in 79 when mended; 40
messages from press were referred in 22 and in 39, and of 40 from the public 3 and none. Mended figures flatter: the
lists had seen the texts. On the texts here, by the hand that mended, the first look noticed 75 of 85 duties, held 3 of
40 ordinary texts and 23 of 30 campaigning ones, and referred 14 of 20 from press and 2 of 20 from the public; what is
asserted below is after those were mended too, less a margin.
"""

from bench.enquirer import passes
from policy.enquirer import Enquirer, Judgement
from policy.outcome import Outcome
from policy.verdict import judge
from tests.policy.halves import codes, held, let_go
from tests.policy.second_look_texts import CAMPAIGNING, DUTIES, EVERYDAY, PRESS, PUBLIC

ASKING = (Outcome.WARN, Outcome.ATTEST)


def found(bio: str, message: str) -> Judgement:
    return judge(Enquirer("mastodon", "sam", "Sam", bio, (), message))


def test_something_is_said_of_nearly_every_breach_of_a_duty() -> None:
    unheard = [text for text in DUTIES if not codes(text)]
    assert len(unheard) <= len(DUTIES) * 0.05, unheard


def test_ordinary_words_hold_no_ordinary_post() -> None:
    assert held(EVERYDAY) == ()
    asked = [text for text in EVERYDAY if codes(text, *ASKING)]
    assert len(asked) <= len(EVERYDAY) * 0.1, asked


def test_campaigning_is_held() -> None:
    assert len(let_go(CAMPAIGNING)) <= len(CAMPAIGNING) * 0.1, let_go(CAMPAIGNING)


def test_press_is_told_from_the_public() -> None:
    assert sum(passes(found(*row)) for row in PRESS) <= len(PRESS) * 0.1
    assert [row for row in PUBLIC if found(*row).refer] == []
