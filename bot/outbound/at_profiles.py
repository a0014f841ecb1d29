"""Profiles on Bluesky, as its own service shows them (app.bsky.actor.getProfile)."""

from contextlib import suppress

import httpx
from pydantic import AwareDatetime, Field

from bot.errors import SendingError
from bot.model.public_profile import PublicProfile, Voucher
from bot.outbound.at_protocol import is_did, is_handle
from bot.outbound.at_records import Answer
from bot.outbound.at_session import DataServer, error_code
from bot.outbound.client import asking, read
from policy.detectors.links import addresses
from policy.enquirer import ProfileLink

NOBODY = frozenset({"InvalidRequest", "AccountTakedown", "AccountDeactivated"})
"""The codes of answers about accounts that are not there, or not to be seen (bluesky-social/atproto, packages/bsky:
"Profile not found" is an InvalidRequest)."""
BOT = "bot"
"""The label that an account gives itself (bluesky-social/social-app, isBotAccount); by others, a label says little."""
VALID = "valid"


class _Label(Answer):
    src: str = ""
    val: str = ""
    neg: bool = False


class _Verification(Answer):
    issuer: str
    valid: bool = Field(default=False, alias="isValid")


class _State(Answer):
    """app.bsky.actor.defs#verificationState: verifications by trusted verifiers alone."""

    verifications: tuple[_Verification, ...] = ()
    status: str = Field(default="none", alias="verifiedStatus")


class _Profile(Answer):
    """app.bsky.actor.defs#profileViewDetailed."""

    did: str
    handle: str
    name: str = Field(default="", alias="displayName")
    about: str = Field(default="", alias="description")
    website: str = ""
    created: AwareDatetime | None = Field(default=None, alias="createdAt")
    followers: int | None = Field(default=None, alias="followersCount")
    labels: tuple[_Label, ...] = ()
    verification: _State = _State()

    @property
    def address(self) -> str:
        return f"https://bsky.app/profile/{self.handle if is_handle(self.handle) else self.did}"

    @property
    def issuers(self) -> tuple[str, ...]:
        """The accounts that vouch for the account; none where Bluesky no longer counts the account as verified."""
        if self.verification.status != VALID:
            return ()
        return tuple(dict.fromkeys(each.issuer for each in self.verification.verifications if each.valid))


class _Profiles(Answer):
    profiles: tuple[_Profile, ...]


def profile_at(server: DataServer, handle: str) -> PublicProfile | None:
    """Look an account up; None for a handle that is nobody's. Raises Refused or Unreached."""
    actor = handle.strip().removeprefix("@").casefold()
    if not is_handle(actor) and not is_did(handle.strip()):
        return None
    reply = server.ask_service("app.bsky.actor.getProfile", httpx.QueryParams(actor=actor))
    if error_code(reply) in NOBODY:
        return None
    with asking(server.title):
        found = read(server.accepted(reply, "to show a profile"), _Profile, server.title)
    written = [found.website, *addresses(found.about)]
    return PublicProfile(
        handle=found.handle,
        url=found.address,
        name=found.name,
        about=found.about,
        links=tuple(ProfileLink(url if "://" in url else f"https://{url}") for url in written if url),
        automated=any(label.val == BOT and label.src == found.did and not label.neg for label in found.labels),
        created=found.created,
        followers=found.followers,
        vouchers=_named(server, found.issuers) if found.issuers else (),
    )


def _named(server: DataServer, issuers: tuple[str, ...]) -> tuple[Voucher, ...]:
    """The names of the accounts that vouch (app.bsky.actor.getProfiles); none where the service does not say."""
    with suppress(SendingError):
        reply = server.ask_service("app.bsky.actor.getProfiles", httpx.QueryParams(actors=issuers[:25]))
        with asking(server.title):
            found = read(server.accepted(reply, "to show profiles"), _Profiles, server.title).profiles
        return tuple(Voucher(each.name or each.handle, each.address) for each in found)
    return ()
