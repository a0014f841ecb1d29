"""The facts about an enquirer for a verdict: what a colleague typed, completed by what was looked up."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.model.enquiry_parts import Profile, Reason
from bot.model.looked_up import LookedUp
from policy.enquirer import BIO, Enquirer, Evidence

NAME = "profile, name: "
"""How the sources of evidence begin that was read in the name."""


def completed(profile: Profile, found: LookedUp | None) -> Enquirer:
    """The enquirer of a form: fields left empty are those of the profile on the network.

    What a colleague corrected stays as corrected, empty fields included.
    """
    enquirer = Enquirer(
        network=profile.network,
        handle=profile.handle.strip(),
        name=profile.name.strip(),
        bio=profile.bio,
        links=profile.links,
        message=profile.message,
        automated=profile.automated,
    )
    if found is None:
        return enquirer
    shown = found.profile if found.profile is not None else None
    enquirer = replace(enquirer, pages=found.pages)
    if shown is None:
        return enquirer
    enquirer = replace(enquirer, automated=enquirer.automated or shown.automated)
    if profile.is_correction:
        return enquirer
    return replace(
        enquirer,
        name=enquirer.name or shown.name,
        bio=enquirer.bio if enquirer.bio.strip() else shown.about,
        links=enquirer.links or shown.links,
    )


def reason_of(evidence: Evidence, profile: Profile, found: LookedUp | None, zone: ZoneInfo) -> Reason:
    """A piece of evidence for people, with the place and the day where its source was looked up."""
    seen = found.seen(zone) if found is not None and _was_looked_up(evidence, profile, found) else ""
    return Reason(evidence.signal, evidence.says, evidence.source, evidence.weight, seen)


def _was_looked_up(evidence: Evidence, profile: Profile, found: LookedUp) -> bool:
    """Whether evidence was read in a part of the profile that no colleague typed."""
    if (shown := found.profile) is None or profile.is_correction:
        return False
    if evidence.source.startswith(BIO):
        return not profile.bio.strip()
    if evidence.source.startswith(NAME):
        return not profile.name.strip()
    if evidence.signal == "automated" and shown.automated:
        return not evidence.is_of_the_message
    return not profile.links and any(link.url == evidence.source for link in shown.links)
