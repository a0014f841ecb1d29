"""A limit is told at the form, with the words still in the form, and a life at risk finds room all the same."""

from bot.authority.limits import ENQUIRIES
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from rehearsal.player import Player, words_of
from tests.handlers.office import MEDIA, MO, TOM, Office

MESSAGE = "When is the ferry running?"


def checked(here: Office, n: int) -> None:
    """One more check of an enquirer by Tom, as stored."""
    department = next(iter(here.config.departments))
    enquiry = Enquiry(
        id=0,
        department=department,
        network="mastodon",
        handle=f"@passenger{n}",
        name="",
        message=MESSAGE,
        verdict="public",
        confidence=0.9,
        refer=False,
        life_at_risk=False,
        evidence=(),
        state=EnquiryState.CHECKED,
        asked_by=TOM,
        at=here.clock(),
    )
    with here.store.begin() as tx:
        tx.add_enquiry(enquiry, f"script:{n}")


def test_a_limit_is_told_in_the_form_and_the_words_stay(here: Office) -> None:
    for n in range(ENQUIRIES.most):
        checked(here, n)
    tom = here.be(TOM)
    tom.command("/check-enquirer @alexw")
    form = tom.form("Who is asking?")
    came = tom.fill_in(form, message=MESSAGE)
    assert came["result"] == "errors", came
    (said,) = came["errors"].values()
    assert "You've checked 120 people in the last hour, and 120 is the most for one person." in said
    assert "Your words are kept here: try again after" in said
    assert tom.form("Who is asking?")["values"]["message"]["input"] == MESSAGE
    came = tom.fill_in(tom.form("Who is asking?"), message="I can't go on. I am going to kill myself tonight.")
    assert came["result"] == "open", came
    here.stage.until(lambda: "looking at their profile" not in shown(tom), "the answer after the look")
    assert "999 comes first" in shown(tom)
    here.be(MO).sees(MEDIA, "life may be at risk", "alexw")


def shown(by: Player) -> str:
    return words_of(by.form("Who is asking")["blocks"])
