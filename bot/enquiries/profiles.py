"""Looking up who asks: the profile that a network shows of a handle, and the pages that the profile links to.

Networks and pages are asked outside any transaction, and asked anew after a day. No handle, name or word of a profile
is logged.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from threading import BoundedSemaphore

from bot.errors import ConfigError, NotNow, SendingError, Unreached
from bot.model.account import Account, Department
from bot.model.looked_up import LookedUp, day_of
from bot.model.organisation import Organisation
from bot.model.public_profile import PublicProfile
from bot.outbound.fetching import Page as Fetched
from bot.outbound.network import Connection, Network
from bot.outbound.page_facts import facts_of
from bot.store import Store, enquiries
from policy.enquirer import ProfileLink
from policy.pages import Page, read

FRESH = timedelta(days=1)
"""How long what was looked up counts as of now."""
AT_ONCE = 8
"""The most looks at a time: a colleague waits for each, and a silent network must not keep others from an answer."""
MOST_PAGES = 3
FOR_PAGES = 8.0
"""Seconds for the linked pages together: each is given up after six."""

BUSY = "Many profiles are being looked at just now, and this was left out."
Fetch = Callable[[str], Fetched]
"""`bot.outbound.fetching.Fetcher.fetch`. Raises Refused or Unreached."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Profiles:
    """Looks up the profile of a handle by a department's own account on the network."""

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]
    reach: Callable[[Account], Connection]
    fetch: Fetch | None
    """None where no page is opened."""
    slots: BoundedSemaphore = field(default_factory=partial(BoundedSemaphore, AT_ONCE))

    def why_not(self, department: str, network: str) -> str:
        """Say why no profile is looked up on a network, as a sentence; "" where profiles are."""
        here = self.organisation.departments[department]
        if not here.reads_profiles:
            return f"{here.name} looks no profiles up."
        if self._account(department, network) is None:
            return "Profiles there can't be looked up from here."
        return ""

    def asks(self, department: str, network: str, links: Sequence[ProfileLink] = ()) -> bool:
        """Whether a network, or any page, is asked about somebody with these links."""
        here = self.organisation.departments[department]
        opens = here.reads_pages and self.fetch is not None and bool(links)
        return opens or not self.why_not(department, network)

    def known(self, department: str, network: str, handle: str) -> LookedUp | None:
        """Give what was looked up about a handle within the last day, if anything."""
        since = self.organisation.clock() - FRESH
        for enquiry in self.store.read(enquiries.of_handle, department, handle, since):
            found = enquiry.looked_up
            if enquiry.network == network and found is not None and found.profile is not None and found.at >= since:
                return found
        return None

    def look_up(
        self, department: str, network: str, handle: str, links: Iterable[ProfileLink] = (), *, may_wait: bool = False
    ) -> LookedUp | None:
        """Give what is known of a handle, or else ask; None where nothing is asked.

        `links` are those that a colleague copied from the profile. Where a network gives no answer, or too much is
        asked just now, `trouble` says so; a look that `may_wait` raises NotNow. A page without an answer is left out.
        Takes up to half a minute, on a network that drips its answers.
        """
        if (known := self.known(department, network, handle)) is not None:
            return known
        here = self.organisation.departments[department]
        account = self._account(department, network) if here.reads_profiles else None
        place = account.network_name or self.networks[network].title if account else network
        if not self.slots.acquire(blocking=False):
            if may_wait:
                raise NotNow(BUSY)
            return LookedUp(self.organisation.clock(), place, trouble=BUSY)
        try:
            profile, trouble = self._profile(account, handle, may_wait=may_wait) if account else (None, "")
            linked = (*links, *(profile.links if profile else ()))
            pages = self._pages(linked, here) if here.reads_pages and self.fetch is not None else ()
        finally:
            self.slots.release()
        if account is None and not pages:
            return None
        now = self.organisation.clock()
        vouched = _vouched(profile, place, day_of(now, here.zone)) if profile else ()
        return LookedUp(now, place, profile, (*vouched, *pages), trouble)

    def _account(self, department: str, network: str) -> Account | None:
        """An account of the department by which profiles are looked up."""
        for account in self.organisation.accounts.values():
            is_there = account.department == department and account.network == network
            if is_there and self.networks[network].shows_profiles(account.settings):
                return account
        return None

    def _profile(self, account: Account, handle: str, *, may_wait: bool) -> tuple[PublicProfile | None, str]:
        network = self.networks[account.network]
        place = account.network_name or network.title
        assert network.profile is not None  # noqa: S101 - the account was chosen for its network's profiles
        try:
            found = network.profile(self.reach(account), handle)
        except (SendingError, ConfigError) as error:
            log.info("%s: a profile could not be looked up: %s", account.key, type(error).__name__)
            says = f"{place} did not show us their profile just now."
            if may_wait:
                raise NotNow(says, not_before=error.not_before if isinstance(error, Unreached) else None) from None
            return None, says
        except Exception as error:  # noqa: BLE001 - the enquiry was checked; a traceback may quote the profile
            log.warning("%s: a profile could not be read: %s", account.key, type(error).__name__)
            return None, f"What {place} shows of their profile could not be read."
        if found is None:
            return (
                None,
                f"Nobody on {place} has that handle, as far as our account can see. Check its spelling.",
            )
        return found.taken_in(), ""

    def _pages(self, links: Iterable[ProfileLink], department: Department) -> tuple[Page, ...]:
        """Open linked pages side by side, those first that are verified."""
        ordered = sorted(dict.fromkeys(links), key=lambda link: not link.verified)
        wanted = list(dict.fromkeys(link.url for link in ordered))[:MOST_PAGES]
        if not wanted:
            return ()
        pool = ThreadPoolExecutor(len(wanted), "linked pages")
        opened = [pool.submit(self._page, url, department) for url in wanted]
        done = wait(opened, timeout=FOR_PAGES).done
        pool.shutdown(wait=False, cancel_futures=True)
        found = [page.result() for page in opened if page in done]
        return tuple({page.url: page for page in found if page is not None}.values())

    def _page(self, url: str, department: Department) -> Page | None:
        assert self.fetch is not None  # noqa: S101 - pages are opened where there is a way to
        try:
            opened = self.fetch(url if "://" in url else f"https://{url}")
            if opened.status != 200:
                return None
            facts = facts_of(opened.beginning, opened.kind)
            seen = day_of(self.organisation.clock(), department.zone)
            (page,) = read(({**facts, "url": opened.url, "seen": seen},))
        except SendingError as error:
            log.info("a linked page was not read: %s", type(error).__name__)
            return None
        except Exception as error:  # noqa: BLE001 - anybody writes pages: RecursionError of data in data, say
            log.warning("a linked page could not be read: %s", type(error).__name__)
            return None
        return page


def _vouched(profile: PublicProfile, place: str, seen: str) -> tuple[Page, ...]:
    """The profiles of those who vouch for an account, as pages that name the account as genuine."""
    return tuple(
        Page(
            url=voucher.url,
            title=f"{voucher.name}, which {place} lets vouch for others",
            site=voucher.name,
            rel_me=(profile.handle,),
            seen=seen,
        )
        for voucher in profile.vouchers
    )
