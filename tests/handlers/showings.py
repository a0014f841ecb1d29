"""View-models of every kind to render, with the worst words from people, networks and checks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.model.account import Account, Department
from bot.model.approval import Approval, Via
from bot.model.call import Call
from bot.model.call_out import CallOut, CallOutState, CallOutWay
from bot.model.content import Answers, Content, Corrected, Picture
from bot.model.cover import Cover, CoverState
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import LineSent, Reason, Wrote
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.link import Link
from bot.model.link_card import LinkCard
from bot.model.mandate import Mandate, MandateKind
from bot.model.people import Card
from bot.model.proposal import Proposal, ProposalState
from bot.model.published_post import Change
from bot.model.revision import Judged, Remark, Rendered, Revision, RevisionId
from bot.model.take_down import TakeDown, TakeDownState
from bot.model.twin import Twin
from bot.model.when import When, WhenKind
from bot.networks import networks
from bot.showing.proposal_view import ShownProposal
from bot.showing.referrals import ShownEnquiry
from bot.showing.shown_places import Also, Place
from handlers.enquiries.verdict import NETWORKS, VERDICTS
from handlers.slack.archive import Archive
from policy.draft import AccountKind
from policy.outcome import Outcome
from policy.report import Report, in_order
from policy.rule import Finding
from policy.same_words import Stands
from tests.fakes import FRIDAY_AT_NINE as NOW

ARCHIVE = Archive.at("https://a-department-of-long-names.slack.com/", WebClient())
COLLEAGUES = ("U0PRIYA", "U0SAM", "U0JO", "U0HEAD")
"""People that a rendering may name. Any other mention comes from user-written words."""
OURS = {f"<@{person}>" for person in COLLEAGUES}
NASTY = (
    "<!channel>", "<!here>", "<!everyone>", "<@U0VICTIM>", "<!subteam^S0VICTIMS>", "<#C0VICTIM>", "<!date^1^{date}|x>",
    "<https://evil.example|https://www.gov.uk>", "<mailto:a@b.example|x>", "&lt;!channel&gt;", "&", "*bold*", "_",
    "~s~", "`code`", "```",
    "\u202e", "\u2066", "\u200b", "\u2060", "\ufeff", "\u00ad", "\U000e0041", "\u2028", "\x00", "\t",
    "👩🏽‍🚀", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "مرحبا",
    "می‌خواهم", "שלום", "\n", "\n> quote",
    "⟦U+200B⟧", "g\u043ev.uk", "p\u0430y\u2800", "\u3000", "\u115f", "❤️", "\ufe0f",
    "Ünïcødé", ":+1:", "|", "<", ">", "https://www.gov.uk/a_b?c=1&d=*2*", "😀" * 20,
)  # fmt: skip
thorough = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
"""For a property of a rendering: the same showings in every run."""
short = st.lists(st.sampled_from(NASTY) | st.text(max_size=12), max_size=6).map("".join)
words = st.one_of(
    short.filter(str.strip),
    st.tuples(short, st.sampled_from(NASTY), st.integers(1, 20_000)).map(
        lambda drawn: (drawn[0] + drawn[1] * (drawn[2] // len(drawn[1])))[:20_000] or "x"
    ),
    st.integers(1, 20_000).map(lambda size: "word " * (size // 5) + "x"),
)
long = st.one_of(short, words)
details = st.one_of(st.just(""), long.map(lambda text: f"Mastodon refused this: “{text}”"))
own_details = st.one_of(details, long.map(lambda text: f"<@U0SAM> stopped it. {text}"))
links = st.sampled_from(
    ("", "https://mastodon.example/@a/1", "https://x.example/a|<!channel>", "https://a.example/?a=1&b=2")
)
people = st.sampled_from(COLLEAGUES)


def accounts(number: int, name: str) -> list[Account]:
    """Accounts, with made-up names."""
    return [
        Account(
            key=f"account{place}", department="rivers", network="wall", handle=f"{name}{place}",
            kind=AccountKind.SERVICE,            proposers=("S0WRITERS",), approvers=("U0SAM",), channel="C0APPROVE",
        )
        for place in range(number)
    ]  # fmt: skip


def departments(name: str = "Department of rivers") -> Department:
    return Department("rivers", name, "C0MEDIA", "C0DIGEST", ("S0MEDIA",))


mandates = st.builds(
    Mandate, kind=st.just(MandateKind.DELEGATION), by=st.just("U0PRIYA"), about=long, given_by=long,
    until=st.just(NOW.date()), digest=st.just("0" * 64), at=st.just(NOW),
) | st.builds(
    Mandate, kind=st.just(MandateKind.LINE), by=st.just("U0PRIYA"), about=long, given_by=st.just("U0SAM U0JO"),
    until=st.just(NOW.date()), digest=st.just("0" * 64), at=st.just(NOW), line=st.just(7),
)  # fmt: skip
covers = st.builds(
    Cover, id=st.just(1), department=st.just("rivers"), person=st.just("U0SAM"), absent=st.just("U0HEAD"),
    accounts=st.just(("account0",)), until=st.just(NOW + timedelta(hours=8)), set_by=st.just("U0HEAD"), at=st.just(NOW),
    state=st.sampled_from(CoverState),
)  # fmt: skip


remarks = st.builds(
    Remark,
    key=st.just("key"),
    rule=st.just("ACC-01"),
    outcome=st.sampled_from(Outcome),
    field=st.just("text"),
    shown=short,
    says=long,
    why=short,
)


looks = st.builds(
    Link, written=short, seen_at=st.just(NOW), final=short, status=st.sampled_from((0, 200, 403, 404)), title=short,
    has_image=st.booleans(),
)  # fmt: skip
link_cards = st.none() | st.builds(
    LinkCard, address=st.just("https://www.gov.uk/floods"), title=short, description=long.map(lambda said: said[:300]),
    picture=st.none() | st.integers(0, 9).map(lambda n: Picture(f"c{n}" * 32, "image/jpeg", 1200, 630, 12, "")),
)  # fmt: skip
findings = st.builds(
    Finding,
    rule=st.just("ACC-01"), title=st.just("A title"), outcome=st.sampled_from(Outcome),
    field=st.sampled_from(("text", "text", "media.0.alt", "reply_to")), start=st.just(0), end=st.just(1), shown=short,
    says=long, why=short, key=st.uuids().map(lambda uuid: uuid.hex[:16]), edit=st.none() | short,
)  # fmt: skip
PICTURES = tuple(
    Picture(f"{number}" * 64, "image/png", 4000, 3000, 12, alt)
    for number, alt in enumerate(("", "A red brick building. " * 60, "<!here>", "x"))
)
"""As many pictures as possible, described and not."""


def reports() -> st.SearchStrategy[Report]:
    """Findings of the checks, in order, with two statements to confirm at most."""
    several = st.lists(findings, max_size=12).map(tuple)
    return st.builds(Report, several.map(in_order), st.lists(short, max_size=3).map(tuple))


def one_proposal(text: str) -> ShownProposal:
    """A draft for a single account."""
    (account,) = accounts(1, "@account")
    rendered = Rendered(account.key, (text,), (len(text),), 3000)
    revision = Revision(1, Content(text), (rendered,), "U0PRIYA", NOW, "s")
    when = When(WhenKind.SOON, NOW + timedelta(hours=4), "2026-11-20T13:00", "Europe/London")
    proposal = Proposal(
        id=7, department="rivers", state=ProposalState.DRAFT, proposer="U0PRIYA", when=when, revision=revision,
        contributors=frozenset({"U0PRIYA"}), needed=1, created_at=NOW,
    )  # fmt: skip
    place = Place(account, "Wall", rendered.parts, rendered.counted, rendered.limit, None)
    return ShownProposal(
        proposal,
        revision,
        (place,),
        departments(),
        COLLEAGUES,
        (),
        ("U0JO",),
        "C0APPROVE",
        None,
        writers=frozenset({"U0PRIYA"}),
    )


times = st.builds(
    When, kind=st.sampled_from((WhenKind.SOON, WhenKind.AT, WhenKind.RELEASE)),
    instant=st.sampled_from((NOW + timedelta(hours=4), datetime(2027, 10, 31, 0, 30, tzinfo=UTC))),
    wall=st.just("2026-11-20T13:00"), zone=st.just("Europe/London"), releaser=st.just("U0JO"),
)  # fmt: skip


feeds = st.sampled_from([network.feed for network in networks().values()])
take_downs = st.builds(
    TakeDown, st.integers(1, 99), st.just(3), people, st.just(NOW), short, st.sampled_from(TakeDownState),
    trouble=short, reviewed_by=st.sampled_from(("", "U0HEAD")), down_at=st.none() | st.just(NOW),
)  # fmt: skip


corrected = st.builds(Corrected, st.just(3), st.just("account0"), short, links, words)


@st.composite
def proposals(draw: st.DrawFn) -> ShownProposal:
    """A card's worth, in any state."""
    text = draw(words)
    every = accounts(draw(st.integers(1, 8)), draw(st.just("@account") | short))
    variants = draw(st.lists(st.sampled_from((1, 1, 1, 2, 5, 40)), min_size=len(every), max_size=len(every)))
    some_cards = draw(st.lists(link_cards, min_size=1, max_size=draw(st.sampled_from((1, 1, 8)))))
    rendered = tuple(
        Rendered(account.key, _split(text, parts), (len(text),) * parts, 500, card=draw(st.sampled_from(some_cards)))
        for account, parts in zip(every, variants, strict=True)
    )
    answers = draw(st.none() | st.builds(Answers, handle=short, url=links))
    alts = draw(st.lists(words.map(lambda alt: alt[:1500]), max_size=4))
    content = Content(
        text=text, answers=answers, goes_with=draw(long), cleared_by=draw(long), note=draw(long),
        pictures=tuple(Picture(f"{number}" * 64, "image/png", 40, 30, 12, alt) for number, alt in enumerate(alts)),
        corrects=draw(st.none() | corrected),
    )  # fmt: skip
    revision = Revision(
        number=2, content=content, rendered=rendered, author="U0PRIYA", at=NOW, salt="s",
        attested=draw(st.sampled_from(((), ("key",)))),
        judged=Judged(
            tuple(draw(st.lists(remarks, max_size=4))) * draw(st.sampled_from((1, 8))),
            tuple(draw(st.lists(short, max_size=3))),
            "",
        ),
        links=tuple(draw(st.lists(looks, max_size=2))) * draw(st.sampled_from((1, 4))),
    )  # fmt: skip
    approvals = tuple(
        Approval(person, 2, revision.digest, NOW, Via.BUTTON, False, NOW, (), draw(st.sampled_from(("", "U0HEAD"))))
        for person in draw(st.sets(people, max_size=2))
    )
    state = draw(st.sampled_from(ProposalState))
    proposal = Proposal(
        id=7, department="rivers", state=state, proposer="U0PRIYA", revision=revision, created_at=NOW,
        when=draw(times),
        contributors=frozenset(draw(st.sets(people, min_size=1))), needed=draw(st.integers(1, 4)), approvals=approvals,
        restricted_to=draw(st.sampled_from(((), (), COLLEAGUES))), put_off_by="U0SAM",
        reason=draw(long), frozen=draw(st.booleans()),
        reason_label=draw(long), senior_asked=draw(st.booleans()), mandate=draw(st.none() | mandates),
    )  # fmt: skip
    network = draw(st.just("Mastodon") | short)
    places = tuple(
        Place(
            account,
            network,
            rendered_part.parts,
            rendered_part.counted,
            rendered_part.limit,
            draw(st.none() | deliveries(account.key)),
            take_down=draw(st.none() | take_downs),
            changes=content.corrects,
            changed=draw(st.none() | st.builds(Change, st.just(RevisionId(9, 1)), st.just(NOW), words)),
            feed=draw(feeds),
            card=rendered_part.card,
        )
        for account, rendered_part in zip(every, rendered, strict=True)
    )
    current = draw(st.sampled_from((True, True, False)))
    if not current:
        places = tuple(
            Place(place.account, place.network, place.parts, place.counted, place.limit, None, card=place.card)
            for place in places
        )
    return ShownProposal(
        proposal=proposal if current else _later(proposal), revision=revision, places=places, department=departments(),
        approvers=draw(st.sampled_from(((), COLLEAGUES))), seniors=draw(st.sampled_from(((), ("U0HEAD",)))),
        on_duty=draw(st.sampled_from(((), ("U0JO",)))), channel="C0APPROVE", card=Card("C0APPROVE", "1.2"),
        covers=tuple(draw(st.lists(covers, max_size=2))),
        also=tuple(draw(st.sampled_from(((), (Also(places, "C0FLOODS"), Also(places[:1], "C0OTHER")))))),
        awaits=tuple(draw(st.sampled_from(((), every[:2])))), writers=proposal.contributors,
        files={picture.sha256: f"F0FILE00000{n}" for n, picture in enumerate(revision.pictures) if draw(st.booleans())},
        links_now=tuple(draw(st.lists(looks, max_size=1))) * draw(st.sampled_from((1, 4))),
        twins=tuple(
            Twin(8, place.account.key, draw(st.sampled_from(Stands)), draw(st.none() | st.just(NOW)),
                 tuple(part[:500] for part in place.parts[:3]), draw(links),
                 draw(st.none() | st.just(Card("C0APPROVE", "1.1"))))
            for place in draw(st.sampled_from((places, places[:1], ())))
        ),
        question=draw(st.none() | st.builds(Wrote, long, links, st.just(NOW), people)),
    )  # fmt: skip


@st.composite
def deliveries(draw: st.DrawFn, account: str) -> Delivery:
    return Delivery(
        id=9, proposal_id=7, revision=2, account=account, state=draw(st.sampled_from(DeliveryState)),
        due_at=NOW + timedelta(minutes=draw(st.integers(-60, 60))), latest_by=NOW, why=draw(st.sampled_from(Why)),
        detail=draw(own_details), url=draw(links), look_at=draw(st.sampled_from((None, NOW))),
    )  # fmt: skip


AN_ENQUIRY = Enquiry(
    id=3, department="rivers", network="mastodon", handle="ana", name="Ana", message="When is mine coming?",
    verdict="public", confidence=0.5, refer=False, life_at_risk=False, evidence=(), state=EnquiryState.CHECKED,
    asked_by="U0PRIYA", at=NOW,
)  # fmt: skip


@st.composite
def enquiries(draw: st.DrawFn) -> ShownEnquiry:
    """A referral, with any text from any enquirer."""
    reasons = st.builds(Reason, signal=st.just("s"), says=long, source=long, weight=st.floats(0, 1))
    names = short.map(lambda name: name[:80] or "x")
    sent = st.builds(LineSent, names, st.just("U0SAM"), st.just(NOW))
    enquiry = Enquiry(
        id=3, department="rivers", network=draw(st.sampled_from([*NETWORKS]) | short), handle=draw(words),
        name=draw(long), message=draw(long), verdict=draw(st.sampled_from([*VERDICTS])), confidence=0.5,
        refer=draw(st.booleans()), life_at_risk=draw(st.booleans()),
        evidence=tuple(draw(st.lists(reasons, max_size=8))), state=draw(st.sampled_from(EnquiryState)),
        asked_by="U0PRIYA", at=NOW, settled_by="U0SAM", settled_at=draw(st.sampled_from((None, NOW))),
        way=draw(st.sampled_from((None, *Way))), answered_with=draw(long)[:200], answer_note=draw(long)[:200],
        deadline=draw(st.sampled_from((None, NOW - timedelta(hours=1), NOW + timedelta(hours=1)))),
        again=tuple(draw(st.lists(st.builds(Wrote, long, links, st.just(NOW), people), max_size=5))),
        wrote_at=draw(st.sampled_from((None, NOW, NOW - timedelta(days=400)))),
        deadline_words=draw(long)[:100], calls=tuple(draw(st.lists(st.builds(Call, people, st.just(NOW)), max_size=9))),
        lines_sent=tuple(draw(st.lists(sent, max_size=7))),
    )  # fmt: skip
    return ShownEnquiry(
        enquiry,
        departments(draw(short)),
        draw(st.sampled_from(((), ("U0JO",)))),
        None,
        draw(st.none() | st.just(("U0JO", NOW))),
        draw(st.sampled_from(((), COLLEAGUES, tuple(f"U0{number}" for number in range(11))))),
        tuple(draw(st.lists(call_outs(), max_size=4))),
        before=draw(st.sampled_from((None, replace(enquiry, state=EnquiryState.ANSWERED)))),
    )


def call_outs() -> st.SearchStrategy[CallOut]:
    """Calls beside Slack, with any trouble."""
    return st.builds(
        CallOut, id=st.just(4), enquiry=st.just(3), department=st.just("rivers"), person=people, number=st.just(0),
        way=st.sampled_from(CallOutWay), reference=st.just("r"), at=st.just(NOW), state=st.sampled_from(CallOutState),
        trouble=long,
    )  # fmt: skip


def _split(text: str, parts: int) -> tuple[str, ...]:
    size = -(-len(text) // parts)
    return tuple(text[start : start + size] for start in range(0, len(text), size))


def _later(proposal: Proposal) -> Proposal:
    return replace(proposal, revision=replace(proposal.revision, number=3))
