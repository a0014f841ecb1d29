"""Threads in a rehearsal: chosen in step two, shown part by part wherever people decide, and posted part by part."""

from rehearsal.player import Player, words_of
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office
from tests.handlers.proposing.test_proposing import CHANGE, CHECK, SEND, Json, labels, pressed, step_two

SENTENCE = "The library in the town hall is open on every day of the week from nine in the morning, {day}s too."
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCES = tuple(SENTENCE.format(day=day) for day in DAYS)
LONG = " ".join(SENTENCES)
PARTS = (" ".join(SENTENCES[:4]), " ".join(SENTENCES[4:]))
NUMBERED = tuple(f"{part}\n\n{number}/2" for number, part in enumerate(PARTS, 1))


def sent(here: Office, player: Player, form: Json, words: str) -> Json:
    """Send step two; gives the card."""
    assert form["submit"] == SEND
    player.fill_in(form)
    here.be(PRIYA)
    return here.remembered(here.stage.be(SAM).sees(APPROVALS, words, "Needs one"))


def approved(here: Office, card: Json) -> None:
    here.stage.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)


def test_a_long_text_goes_out_as_the_thread_that_everybody_saw(here: Office) -> None:
    player, form = step_two(here, LONG, accounts=("dept", "linkedin"))
    assert form["submit"] == CHANGE
    says = words_of(form["blocks"])
    assert "Send it as a thread of 2, or take 214 out." in says
    assert says.index("*Too long for one post* for @DeptExample on Mastodon.") < says.index(LONG)
    assert labels(form)[0] == "Send as a thread of 2"
    form = pressed(here, player, form, "Send as a thread of 2")
    says = words_of(form["blocks"])
    assert "This is exactly what goes out." in says
    assert f"*: a thread of 2, 409 and 304 of 500 characters. 1 of 2 {PARTS[0]} 2 of 2 {PARTS[1]}" in says
    assert f"on LinkedIn*: 714 of 3000 characters. {LONG}" in says
    form = pressed(here, player, form, "Number the parts")
    assert {"Leave out the numbers", "Send as one post"} <= {*labels(form)}
    pressed(here, player, form, "Back")
    assert player.fill_in(player.form("Propose a post"))["result"] == "open"
    form = player.form(CHECK)
    assert f"1 of 2 {NUMBERED[0]} 2 of 2 {NUMBERED[1]}" in words_of(form["blocks"])
    card = sent(here, player, form, NUMBERED[1])
    assert "Mastodon (a thread of 2) 414 and 309 of 500 and LinkedIn 714 of 3000 characters." in words_of(card)
    here.stage.be(PRIYA).opens_home("(a thread of 2)")
    approved(here, card)
    (second,) = here.stage.until(lambda: here.stage.live(NUMBERED[1]), "the second part on the timeline")
    (first,) = here.stage.live(NUMBERED[0])
    assert second["in_reply_to_id"] == first["id"]


def test_whoever_posts_a_thread_by_hand_is_given_numbered_parts(here: Office) -> None:
    text = "The museum is open on Monday.\n---\nThe park is open on Tuesday."
    player, form = step_two(here, text, accounts=("linkedin",))
    assert "Lines of --- go out as you typed them" in words_of(form["blocks"])
    card = sent(here, player, pressed(here, player, form, "Send as a thread of 2"), "The park is open")
    approved(here, card)
    asked = here.stage.until(lambda: next((w for w in here.replies(card) if "it's time" in w), ""), "the question")
    assert "They are *a thread of 2*: post the first part, then each one in reply to the one before." in asked
    assert "1 of 2 The museum is open on Monday. 2 of 2 The park is open on Tuesday." in asked
    assert "paste the link of the first part" in asked
