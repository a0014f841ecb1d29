"""An author at risk, through the real parts: everything that anybody reads is searched for a name, an id, a reason."""

import csv
import io
import json
from datetime import timedelta

from bot.cli.plans import plan_preview
from bot.model.organisation import Organisation
from bot.model.people import WITHHELD
from bot.model.working_days import is_working_day
from bot.showing.auditing import Auditing
from handlers.holding import holds, settings
from rehearsal.player import Player, words_of
from tests.handlers.holding.test_ahead import shows, tomorrow, two_agree
from tests.handlers.office import APPROVALS, DEE, DIGEST, GENERAL, JO, MO, PRIYA, SAM, TOM, Office
from tests.handlers.proposing.test_proposing import confirmations

WORDS = "The night shelter opens at six."
LATER = "The night shelter opens at seven."
MOVED = "The night shelter moves. We have mended 40% of its locks."
MOURNING = "a day of mourning"
TOLD = "You alone are told"
SECRETS = (PRIYA, "Priya", "a risk to", "personal-security", "at_risk")
EVERYBODY = (TOM, SAM, JO, MO, DEE)


def read_by(here: Office, person: str) -> list[str]:
    """All that the bot shows a person: messages with everything in them, and App Home."""
    state = here.stage.be(person).state()
    talks = state["conversations"]
    messages = [json.dumps(message) for talk in talks for message in talk["messages"] if message["by_bot"]]
    return [*messages, json.dumps(state["home"]), json.dumps(state["modal"])]


def leaks(here: Office) -> list[tuple[str, str, str]]:
    """Every secret found in what colleagues read, but for the message to the senior approver alone."""
    return [
        (person, secret, found[:300])
        for person in EVERYBODY
        for found in read_by(here, person)
        for secret in SECRETS
        if secret in found and not (person == DEE and TOLD in found)
    ]


def test_the_name_of_an_author_at_risk_is_nowhere_but_with_one_senior_approver(here: Office) -> None:
    came = here.fill_in(WORDS, at_risk=["yes"], goes_with="https://www.gov.uk/shelters", note="Is six right?")
    assert came["result"] == "open", came
    assert "one senior approver alone is told" in words_of(here.stage.be(PRIYA).form("Sent for approval"))
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, WORDS, WITHHELD))
    told = here.stage.be(DEE).is_told(TOLD, f"<@{PRIYA}>")
    assert "keep it to yourself" in told
    assert sum(TOLD in message for message in here.stage.be(DEE).direct_messages()) == 1
    assert not any(TOLD in words_of(message) for person in (TOM, SAM, JO, MO) for message in read_by(here, person))

    sam, priya = here.be(SAM), here.be(PRIYA)
    sam.command("/pending-posts")
    sam.sees(GENERAL, "night shelter", WITHHELD, private=True)
    sam.opens_home("night shelter", WITHHELD)
    sam.click(card, "Not yet")
    sam.close()
    here.shows(card, "Not yet")
    here.stage.be(PRIYA).is_told("Your post", "says not yet")

    priya.click(here.again(card, by=PRIYA), "Edit")
    form = priya.form("Edit a post")
    assert form["values"]["at_risk"]["input"] == ["yes"]
    priya.fill_in(form, text=LATER, at_risk=[])
    priya.fill_in(priya.form("Check before you send"))
    priya.close()
    second = here.remembered(sam.sees(APPROVALS, LATER, "Needs one approval", WITHHELD))
    assert any("is changing these words" in reply for reply in here.replies(card))

    jo = here.be(JO)
    jo.click(second, "Edit")
    form = jo.form("Edit a post")
    assert form["values"]["at_risk"]["input"] == []
    jo.close()

    tom = here.be(TOM)
    tom.react(second)
    here.shows(second, "Approved by")
    priya.click(here.again(second, by=PRIYA), "Stop")
    here.stage.until(lambda: any("stopped @DeptExample" in reply for reply in here.replies(second)), "the stop")
    tom.turns_to(tom.opens_home("What went wrong (1)"), "What went wrong")
    tom.sees_at_home("night shelter", WITHHELD)
    day = here.clock() + timedelta(days=1)
    while not is_working_day(day.date()):
        day += timedelta(days=1)
    here.stage.move_clock(to=day.replace(hour=9, minute=30).isoformat())
    sam.sees(DIGEST, "Audit trail", "night shelter", WITHHELD)
    assert leaks(here) == []
    exports_withhold_the_name_and_the_trail_keeps_it(here)


def test_a_day_and_a_hold_that_stop_the_post_name_its_author_to_nobody_else(here: Office) -> None:
    here.check(MOVED, when="at", day=tomorrow(here), time="09:00", at_risk=["yes"])
    priya, sam, dee = here.stage.be(PRIYA), here.be(SAM), here.be(DEE)
    form = priya.form("Check before you send")
    came = priya.fill_in(form, confirm=confirmations(form))
    assert came["result"] == "open", came
    priya.close()
    card = here.remembered(sam.sees(APPROVALS, MOVED, f"*Confirmed by* [{WITHHELD}]"))
    sam.click(card, "What the checks say")
    shows(sam, here, f"*Confirmed by* [{WITHHELD}]")
    assert leaks(here) == []
    sam.close()
    sam.react(card)
    here.shows(card, "Approved by")

    sam.command("/sensitive-day")
    form = sam.form("Sensitive day")
    sam.choose(form, settings.START, tomorrow(here), name=MOURNING)
    shows(sam, here, "As filled in, this stops 1 queued post", MOVED, WITHHELD)
    assert leaks(here) == []
    sam.fill_in(sam.form("Sensitive day"), start=tomorrow(here), name=MOURNING, mode="hold")
    shows(sam, here, "Once agreed, it stops 1 queued post", MOVED, WITHHELD)
    assert leaks(here) == []
    sam.close()
    asked = here.be(JO).sees(APPROVALS, "Needs a second person", MOVED, WITHHELD)
    two_agree(here, asked, "In force")
    here.shows(card, "As things stand, this will be stopped")
    here.stage.be(SAM).is_told("It will stop, of yours", MOVED, WITHHELD)
    here.stage.be(PRIYA).is_told("It will stop, of yours", f"<@{PRIYA}>: “{MOVED}")
    here.be(JO).click(here.again(asked), "End it")
    here.stage.until(lambda: "asks to end" in words_of(here.again(asked)), "the request to end the day")
    here.be(SAM).click(here.again(asked), "Agree to end it")
    here.shows(card, "was called off")

    dee.command("/hold-posts")
    dee.choose(dee.form("Put posts on hold"), holds.ON, "account:dept", reason="The roof leaks")
    shows(dee, here, "As filled in, this stops 1 queued post", MOVED, WITHHELD)
    assert leaks(here) == []
    dee.fill_in(dee.form("Put posts on hold"), on="account:dept", reason="The roof leaks")
    shows(dee, here, "It will stop 1 queued post", MOVED, WITHHELD)
    assert leaks(here) == []
    dee.close()
    announced = here.be(SAM).sees(APPROVALS, "The roof leaks", "It will stop 1 queued post", WITHHELD)
    here.stage.be(PRIYA).is_told("It will stop, of yours", "The roof leaks", f"<@{PRIYA}>")
    here.stage.move_clock(to=(here.clock() + timedelta(days=1)).replace(hour=9, minute=5).isoformat())
    here.stage.until(lambda: any("on hold" in reply for reply in here.replies(card)), "the hold's question")
    here.be(DEE).click(announced, "Lift the hold")
    here.be(SAM).sees(APPROVALS, "These didn't go out", MOVED, WITHHELD)
    assert leaks(here) == []


def exports_withhold_the_name_and_the_trail_keeps_it(here: Office) -> None:
    """Hold the exports of all that happened so far."""
    out, whole = io.StringIO(), io.StringIO()
    auditing = Auditing(here.store)
    auditing.export(out, "jsonl")
    auditing.export(whole, "jsonl", with_names=True)
    rows, known = ([json.loads(line) for line in text.getvalue().splitlines()] for text in (out, whole))
    about = [place for place, row in enumerate(known) if row["subject"].startswith(("proposal:", "delivery:"))]
    assert {row["by"] for row in known} >= {PRIYA}
    assert not [rows[place] for place in about if PRIYA in json.dumps(rows[place])]
    hidden = [place for place in about if known[place]["by"] == PRIYA]
    assert hidden
    for place in hidden:  # with the hash, anybody could try every colleague's id
        assert (rows[place]["by"], rows[place]["hash"]) == (WITHHELD, "")
        assert place + 1 >= len(rows) or not rows[place + 1]["previous"]
    assert auditing.verify().problem == ""
    cells = io.StringIO()
    auditing.export(cells, "csv")
    table = [*csv.DictReader(io.StringIO(cells.getvalue()))]
    assert not [table[place] for place in about if PRIYA in str(table[place])]
    assert {(table[place]["by"], table[place]["hash"]) for place in hidden} == {(WITHHELD, "")}
    organisation = Organisation(here.config.accounts, here.config.departments, here.clock)
    week = plan_preview(organisation, here.store)
    monday = (here.clock() - timedelta(days=here.clock().weekday())).date()
    calendars = [week.export(monday - timedelta(days=7 * back)).decode() for back in range(2)]
    assert any("night shelter" in calendar for calendar in calendars)
    assert not [secret for secret in SECRETS for calendar in calendars if secret in calendar]


def test_an_author_at_risk_hears_of_their_own_name_before_it_is_sent_and_nobody_else_does(here: Office) -> None:
    named = "The new shelter was opened by Ms Shah."
    here.check(named, at_risk=["yes"], note="Ask @priya about it", goes_with="https://www.gov.uk/shelters")
    priya = here.stage.be(PRIYA)
    says = words_of({"blocks": priya.form("Check before you send")["blocks"]})
    assert "Your own name is in what you wrote" in says
    assert "In the words: “… new shelter was opened by Ms Shah.”" in says
    assert "In the note to the approvers: “Ask @priya about it”" in says

    priya.press(priya.form("Check before you send"), "Not sure? Ask first")
    form = priya.form("Ask first")
    came = priya.fill_in(form, question="Should Shah be named?")
    assert came["result"] == "open"
    again = priya.form("Ask first")
    assert "In your question: “Should Shah be named?”" in words_of({"blocks": again["blocks"]})
    priya.close()

    here.check("Quiet words about a new shelter.", at_risk=["yes"], goes_with="https://www.gov.uk/shelters")
    assert "own name" not in words_of({"blocks": here.stage.be(PRIYA).form("Check before you send")["blocks"]})
    here.be(PRIYA)
    here.check(named)
    assert "own name" not in words_of({"blocks": here.stage.be(PRIYA).form("Check before you send")["blocks"]})
    here.be(PRIYA)
    assert not any(named in message for person in EVERYBODY for message in read_by(here, person))


def fields_of_their_own(player: Player) -> list[str]:
    names = [str(block.get("block_id")) for block in player.form("Check before you send")["blocks"]]
    return [name for name in names if name.startswith("say:")]


def test_a_name_written_in_step_two_is_shown_before_it_is_sent(here: Office) -> None:
    here.check(
        "Both shelters open at six.", accounts=("dept", "notices"), at_risk=["yes"], goes_with="https://www.gov.uk/s"
    )
    priya = here.stage.be(PRIYA)
    form = priya.form("Check before you send")
    priya.press(form, "Say it differently as @NoticesExample")
    (field,) = here.stage.until(lambda: fields_of_their_own(priya), "the field for other words")
    priya.fill_in(priya.form("Check before you send"), **{field: "Both shelters open at six, says Priya Shah."})
    says = words_of({"blocks": priya.form("Check before you send")["blocks"]})
    assert "Your own name is in what you wrote" in says
    here.be(PRIYA)
    assert not any("Both shelters" in message for person in EVERYBODY for message in read_by(here, person))
