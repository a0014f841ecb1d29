"""The post that a reply answers, and whether the reply can be attached there."""

from collections.abc import Iterator

from policy.detectors import handles
from policy.draft import Attachment, Draft, Kind
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.rule import A_DAY, Example, Mark, rule
from policy.situation import Answering, Situation

PUBLIC = "4. Engaging with the public"
WHERE = "https://mastodon.example/@sam/1"
HERE = Attachment("@DeptExample", "Mastodon")


def _reply(*there: Attachment, to: str = "@sam", url: str = WHERE) -> Draft:
    return Draft("It opens at nine.", kind=Kind.REPLY, reply_to=to, reply_url=url, attachments=there or (HERE,))


@rule(
    "RESP-13",
    title="A reply without the post it answers",
    question="Can a reply be attached to the post it answers?",
    outcome=Outcome.BLOCK,
    floor=Outcome.BLOCK,
    cites=GUIDANCE_2014.says("We should always check who someone is before responding", section=PUBLIC),
    passes=(
        _reply(),
        _reply(Attachment("@DeptExample", "Mastodon", author="sam@mastodon.example")),
        Draft("It opens at nine.", kind=Kind.REPLY, reply_to="@sam"),
        "It opens at nine.",
    ),
    fails=(
        _reply(url=""),
        Example(_reply(url=""), Situation(A_DAY, answering=(Answering("sam", checked=True, press=False, url=WHERE),))),
        _reply(Attachment("@DeptExample", "Mastodon", fault="is of LinkedIn, not of a post on Mastodon.")),
        _reply(Attachment("@DeptExample", "Mastodon", missing=True)),
        _reply(Attachment("@DeptExample", "Mastodon", private=True)),
        _reply(Attachment("@DeptExample", "Mastodon", author="jo@mastodon.example")),
        _reply(Attachment("@DeptExample", "Mastodon", silent=True)),
        Draft("It opens at nine.", kind=Kind.DM, attachments=(HERE,)),
    ),
)  # fmt: skip
def unattached(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """Sent by itself, a reply is a post to everybody, which nobody asked for and the asker may never see."""
    if not draft.attachments:
        return
    if draft.kind is Kind.DM and not draft.reply_to:
        says = "It answers a private message. Say whose in “In reply to”, so that it reaches them and nobody else."
        yield Mark(says, field="reply_to", about="private message")
    if draft.kind is not Kind.REPLY:
        return
    if not draft.reply_url:
        yield _without_link(draft, situation)
        return
    for there in draft.attachments:
        if says := _obstacle(draft, there):
            yield Mark(says, field="reply_url", about=f"{there.account}: {says}")
        elif there.silent:
            says = (
                f"{there.network} hasn't said yet whether {there.account} can reply there. It is asked again before "
                "this goes out, and nothing goes out unattached."
            )
            yield Mark(says, field="reply_url", about=f"{there.account}: silent", outcome=Outcome.ADVISE)


def _without_link(draft: Draft, situation: Situation) -> Mark:
    says = (
        "A reply needs the post it answers: put its address under “Link to what they wrote”, or tick that they wrote "
        "privately."
    )
    asked = handles.plain(draft.reply_to)
    known = (who.url for who in situation.answering if who.url and handles.same(asked, handles.plain(who.handle)))
    if url := next(known, ""):
        says = f"{says} Their enquiry has {url}, so look whether it is that."
    return Mark(says, field="reply_url", about="no link", edit=url or None)


def _obstacle(draft: Draft, there: Attachment) -> str:
    """Why a reply cannot be attached from an account, with the way forward; empty if no obstacle is known."""
    which = f"{there.account} on {there.network}"
    if there.fault:
        return (
            f"{which} can't reply to that: the link {there.fault} Put in the link of a post there, or leave "
            f"{there.account} out."
        )
    if there.missing:
        return (
            f"{there.network} finds no post at that link for {there.account} to reply to. If it opens for everybody, "
            "copy its address again; if not, write a post of its own."
        )
    if there.private:
        return (
            f"That post isn't open to everybody, so {there.account} doesn't answer it in public. Tick that it answers "
            "a private message: a colleague sends that by hand."
        )
    if handles.of_another(draft.reply_to, there.author):
        return (
            f"The post at that link is by @{there.author}, and “In reply to” says {draft.reply_to}. Put right "
            "whichever is wrong."
        )
    return ""
