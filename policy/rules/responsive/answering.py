"""Replies: data asked for, times promised, people drawn in, links and consultations."""

from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.days import dates, written
from policy.detectors.phrases import Phrases
from policy.detectors.responsive.asking import asks_for_views, editable, past_closing, promised_times, requests
from policy.detectors.responsive.mentions import mentions
from policy.draft import Draft, Kind
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Settings, Situation

PUBLIC = "4. Engaging with the public"
POLICY = "5. Open policy making and service delivery"
DIRECTING = GUIDANCE_2014.says("can direct users to information and assistance", section=PUBLIC)
ALWAYS_FINE = (
    "youtube.com", "youtu.be", "flickr.com", "eventbrite.co.uk", "eventbrite.com", "linkedin.com", "instagram.com",
    "facebook.com", "twitter.com", "x.com", "bsky.app", "threads.net", "vimeo.com", "soundcloud.com", "spotify.com",
    "apple.com", "ac.uk", "sch.uk", "royal.uk", "police.uk", "europa.eu", "un.org", "who.int", "nato.int", "gov",
    "bbc.co.uk", "citizensadvice.org.uk", "samaritans.org", "mind.org.uk", "bl.uk", "nationalarchives.gov.uk", "gov.ie",
)  # fmt: skip
"""Channels of our own, public bodies elsewhere, and widely linked help."""
LISTED = Situation(today=A_DAY, settings=Settings(trusted_domains=("shelter.org.uk",)))
EDITED = Phrases(r"""
    (?:edited|editing|updated|updating|changed|changing|corrected|rewritten|rewrote|tidied|tidying) (?:up )?(?:our|his|her|their|the minister's|the department's|the council's) (?:own )?(?:\w+ )?(?:wikipedia|wiki|mumsnet|reddit|tripadvisor|trustpilot)
""")  # noqa: E501 — one phrase a line reads best


@rule(
    "RESP-04",
    title="Personal data asked for in public",
    question="Does it ask somebody for personal details in public?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=GUIDANCE_2014.says("Care should be taken to avoid sharing personal details", section=PUBLIC),
    passes=(
        "We never ask for your National Insurance number on social media.",
        "Please don't share your date of birth here.",
        "Have your National Insurance number ready when you call.",
        "Enter your postcode to find your polling station.",
        "Getting your first pet? Read our guide. First school places: apply by 15 January.",
    ),
    fails=(
        "Please send us your National Insurance number.",
        "Reply with your date of birth and postcode.",
        "Can you tell us your full name and address?",
        "Send us a photo of your passport here.",
        "For fun: tell us your favourite teacher and the road you grew up on.",
        Draft("What's your NHS number?", kind=Kind.DM),
    ),
)
def asks_for_personal_data(draft: Draft, _: Situation) -> Iterator[Mark]:
    """An answer in public stays in public; the secure page asks for the same details."""
    for start, end in requests(draft.text):
        says = f"“{draft.text[start:end]}” asks for personal details. Send people to the secure contact page instead."
        yield Mark(says, (start, end), outcome=Outcome.WARN if draft.kind is Kind.DM else None)


@rule(
    "RESP-05",
    title="Promised reply time",
    question="Does it promise by when somebody is answered?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("always be realistic or practical for government to assist", section=PUBLIC),
    passes=("We'll reply as soon as we can.", "It takes up to 10 working days to process your application."),
    fails=("We'll get back to you within 24 hours.", "You will hear from us by the end of the day."),
)
def promised_reply(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A missed deadline is a second complaint."""
    for start, end in promised_times(draft.text):
        says = f"“{draft.text[start:end]}” promises a time. Leave it out unless it is the published one."
        yield Mark(says, (start, end))


@rule(
    "RESP-06",
    title="Other people drawn in",
    question="Would everybody who is mentioned welcome it?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("Care should be taken to avoid sharing personal details", section=PUBLIC),
    passes=(
        Draft("Thanks, @sam. The form is online.", kind=Kind.REPLY, reply_to="sam"),
        Draft("Ask @metoffice.gov.uk about it.", kind=Kind.REPLY, reply_to="sam"),
        "Great to see @RNLI and @metoffice at the show.",
    ),
    fails=(
        Draft("@sam @jo_7788 might know.", kind=Kind.REPLY, reply_to="sam"),
        "@jo_7788 sorry to read about your diagnosis.",
    ),
)
def drawn_in(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """They did not write to us, and their affairs may be private."""
    for handle, span in mentions(draft, situation.settings.trusted_domains):
        yield Mark(f"{handle} did not write to you. Would they welcome it here? If not, leave them out.", span)


@rule(
    "RESP-07",
    title="Signpost to another site",
    question="Is it the right organisation, and the right page?",
    outcome=Outcome.WARN,
    cites=DIRECTING,
    passes=(
        "Read https://www.gov.uk/example or https://www.youtube.com/watch?v=1",
        Example(Draft("Ask https://www.shelter.org.uk/help"), LISTED),
        "Call https://www.samaritans.org",
    ),
    fails=("Ask https://www.shelter.org.uk/help", "More at www.cheap-loans.example"),
    fine="link",
)
def signpost(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Many organisations can help; a link from an official account is heard as a recommendation."""
    domains = (*situation.settings.trusted_domains, *ALWAYS_FINE)
    told: set[str] = set()
    for start, end in links.spans(draft.text):
        host = links.host(draft.text[start:end])
        known = (
            links.trusted(host, domains)
            or links.within(host, links.NETWORKS_OWN)
            or links.shortened(draft.text[start:end])
            or any(editable(draft.text[start:end]))
        )
        if host and not known and host not in told:
            told.add(host)
            yield Mark(
                f"{host[:80]} is not on our list: is it the right organisation, and the right page?", (start, end)
            )


@rule(
    "RESP-08",
    title="Consultation that has closed",
    question="Is the consultation still open?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("drawing attention to consultation events", section=POLICY),
    passes=(
        "Have your say on bus lanes by 30 January 2026.",
        "The consultation closed on 12 December. Read our response: https://www.gov.uk/example",
    ),
    fails=(
        "Our consultation on buses closes on 2 January 2026.",
        "Respond to our call for evidence by 1 December 2025.",
    ),
)
def closed_consultation(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """An answer to a closed consultation is effort wasted."""
    for span, day in past_closing(draft.text, situation.today):
        yield Mark(f"This closed on {written(day)}. Take it out, or link the response.", span)


@rule(
    "RESP-09",
    title="Asking for views",
    question="Do people know where to answer, and by when?",
    outcome=Outcome.ADVISE,
    cites=GUIDANCE_2014.says("asking questions for crowd-sourcing views", section=POLICY),
    passes=(
        "Have your say on bus lanes by 30 January 2026: https://www.gov.uk/example",
        "We've published what you told us in the consultation.",
    ),
    fails=("Our consultation on tree planting is open.", "What do you think of our plans? Have your say."),
)
def asking_for_views(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Views that are not collected might as well not have been asked for."""
    found = asks_for_views(draft.text)
    if found is None or draft.kind is not Kind.POST:
        return
    linked = bool(links.spans(draft.text) or draft.links)
    dated = next(dates(draft.text, situation.today), None) is not None
    lacks = [part for part, there in (("the link", linked), ("the closing date", dated)) if not there]
    if lacks:
        yield Mark(f"Add {' and '.join(lacks)}, so that people can answer in time.", found)


@rule(
    "RESP-10",
    title="Direct message",
    question="Could it be published?",
    outcome=Outcome.ADVISE,
    cites=GUIDANCE_2014.says("Once something has been sent, it’s public", section="Foreword"),
    passes=("Thanks for asking.",),
    fails=(Draft("Thanks for asking.", kind=Kind.DM),),
)
def direct_message(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A direct message is one screenshot away from the public."""
    if draft.kind is Kind.DM:
        yield Mark("Direct messages can be published too. Would it read well as a post?", about="direct message")


@rule(
    "RESP-11",
    title="Site that anybody can write in",
    question="Is it on, or does it link, a wiki or a forum?",
    outcome=Outcome.WARN,
    cites=GUIDANCE_2014.says("Care should be taken when editing collaboratively edited websites", section=PUBLIC),
    passes=("Read https://www.gov.uk/example",),
    fails=(
        "Read more at https://en.wikipedia.org/wiki/River_Severn",
        "We have just edited our own Wikipedia page.",
        Draft("I work for the Department for Example. The form is on GOV.UK.", kind=Kind.EXTERNAL),
    ),
)
def collaborative_site(draft: Draft, _: Situation) -> Iterator[Mark]:
    """A page that says one thing today may say another tomorrow, and edits can be traced to us."""
    if draft.kind is Kind.EXTERNAL:
        says = "Edits and comments on other people's pages need a senior approver. A pointer to GOV.UK is often enough."
        yield Mark(says, about="external", outcome=Outcome.SENIOR)
    for start, end in EDITED.within(draft.text):
        says = (
            f"“{draft.text[start:end]}”: edits to pages about ourselves need a senior approver, before they are made."
        )
        yield Mark(says, (start, end), outcome=Outcome.SENIOR)
    for start, end in editable(draft.text):
        yield Mark("Anybody can change that page. Is there an official one to link?", (start, end))
