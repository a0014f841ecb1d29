"""Short words for the things a check found in order, and whether a draft has each of those things at all."""

import re
from collections.abc import Callable, Mapping

from policy.detectors import links
from policy.draft import Draft, Kind
from policy.situation import Situation

HASHTAG = re.compile(r"#(?<![\w&]#)[^\W\d]")


def _links_are_known(draft: Draft, situation: Situation) -> bool:
    given = (*links.addresses(draft.text), *draft.links)
    return bool(given) and all(links.trusted(address, situation.settings.trusted_domains) for address in given)


def _is_answered_knowingly(draft: Draft, situation: Situation) -> bool:
    return draft.kind is Kind.REPLY and bool(situation.answering) and all(who.checked for who in situation.answering)


PRESENT: Mapping[str, Callable[[Draft, Situation], bool]] = {
    "length": lambda draft, _: bool(draft.lengths),
    "link": _links_are_known,
    "hashtags": lambda draft, _: bool(HASHTAG.search(draft.text)),
    "alt text": lambda draft, _: bool(draft.media),
    "figures": lambda draft, _: bool(draft.links) and any(map(str.isdigit, draft.text)),
    "who is answered": _is_answered_knowingly,
}
"""Each word, and whether the thing named is present in a draft."""
