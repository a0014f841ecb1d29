"""Words of the media in a handle, a display name, or the name of a mailbox."""

import re
from collections.abc import Iterator

from policy.detectors.bio import PARODY
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.text import words
from policy.words.outlets import ACCOUNTS

PARTS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|\d+")
WORKERS = words("""
    journo journalist reporter correspondent reporting reports newsdesk newsroom hack stringer columnist broadcaster
    newyddion gohebydd ldr
""")
PERHAPS = words("""
    news press radio tv fm mag magazine times gazette herald chronicle writes writer words producer media onair tales
    bulletin film
""")
OWN = words("blog blogs blogger podcast pod newsletter vlog vlogs substack podlediad")
DESKS = re.compile(r"^(?:news|news ?desk|news ?room|newyddion|picture ?desk|planning|forward ?planning|producers?|"
                   r"features|story|stories|tips|journalists?|reporters?)(?:[._-]?\w+)?$", re.IGNORECASE)  # fmt: skip
EDITORS = re.compile(r"^(?:editor|editorial|golygydd|press|media)(?:[._-]?\w+)?$", re.IGNORECASE)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The outlet's own account; a mailbox of a desk; words of the media in handle or name."""
    if PARODY.search(f"{enquirer.name} {enquirer.bio}"):
        return
    handle = enquirer.handle.strip().removeprefix("@")
    local, _, server = handle.partition("@")
    source = f"handle: {enquirer.handle}"
    by_mail = enquirer.network.casefold() in {"email", "e-mail"}
    if by_mail and server:
        if DESKS.match(local):
            yield Evidence("naming", f"The mailbox is called “{local}”, as a news desk's.", source, 0.65)
        elif EDITORS.match(local):
            yield Evidence("naming", f"The mailbox is called “{local}”.", source, 0.3)
        return
    if (key := _key(local.partition(".bsky.")[0])) in ACCOUNTS:
        yield Evidence("naming", f"The handle is that of {ACCOUNTS[key]}.", source, 0.7)
        return
    if (named := _key(enquirer.name)) in ACCOUNTS:
        yield Evidence("naming", f"The name is that of {ACCOUNTS[named]}.", f"profile, name: “{enquirer.name}”", 0.7)
        return
    called = {part.casefold() for part in re.findall(r"\w+", enquirer.name)}
    parts = {part.casefold() for part in PARTS.findall(local.partition(".")[0])} - called
    for found, says, weight, verdict in (
        (WORKERS, "work in the media", 0.35, Verdict.JOURNALIST),
        (OWN, "publishing on one's own", 0.35, Verdict.BLOGGER),
        (PERHAPS, "the media", 0.15, Verdict.JOURNALIST),
    ):
        if word := min(found & parts, default=""):
            yield Evidence("naming", f"“{word}” in the handle is a word of {says}.", source, weight, verdict)
            return


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())
