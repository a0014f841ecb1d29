"""IP addresses, which locate a machine and so its user."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address, ip_network

from policy.patterns import Quick

POINTED = re.compile(r"[.\[(](?<=\d.)(?!\s)")
V4 = Quick(r"(?<![\w.§])\d{1,3}(?:(?:\.|\[\.\]|\(\.\)|\[dot\])\d{1,3}){3}(?P<port>[:/]\d{1,5})?(?![\w]|\.\d)")
V6 = Quick(r"(?<![\w:.])(?:[0-9a-f]{1,4}:|::)[0-9a-f:]{2,40}(?![\w:])", re.IGNORECASE)
CUE = re.compile(
    r"\b(?:ips?|ip addresse?s?|ipv[46]|from|user|users|logged|log(?:ged)? in|server|host|visitor|address|posted|edited|"
    r"traffic|ping|connect\w*)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"\b(?:version|ver|v|release|build|section|sections|s|para(?:graph)?s?|clause|chapter|part|table|figure|"
    r"step|annex|app|"
    r"software|update|firmware|upgrade to|ios|android|and)\.? ?$",
    re.IGNORECASE,
)
DOCUMENTATION = tuple(
    ip_network(net)
    for net in (
        "192.0.2.0/24",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "0.0.0.0/8",
        "127.0.0.0/8",
        "224.0.0.0/3",
        "2001:db8::/32",
        "::/127",
    )
)
"""Ranges reserved for examples, loopback and masks (RFC 5737, RFC 3849)."""
ROUTERS = frozenset({"192.168.0.1", "192.168.1.1", "192.168.1.254", "192.168.100.1", "10.0.0.1"})
"""The usual addresses of home routers."""
SMALL = 32
"""With all four numbers smaller, the group is a version or a section more likely than a machine."""


@dataclass(frozen=True, slots=True)
class Machine:
    """An IP address in a text."""

    span: tuple[int, int]
    stated: bool
    """Whether the words before name an address or its owner, or a port follows."""


def machines(text: str) -> Iterator[Machine]:
    """The IP addresses in a text, except versions, sections and reserved addresses."""
    if text.count(".") < 3 and text.count(":") < 2:
        return
    for found in V4.finditer(text) if POINTED.search(text) else ():
        before = text[max(0, found.start() - 32) : found.start()]
        octets = [int(octet) for octet in re.findall(r"\d+", found[0].partition(":")[0].partition("/")[0])]
        if NUMBERED.search(before) or max(octets) > 255 or _kept_for_examples(".".join(map(str, octets))):
            continue
        stated = bool(CUE.search(before) or found["port"])
        if stated or max(octets) >= SMALL:
            yield Machine(found.span(), stated)
    for found in V6.finditer(text) if text.count(":") > 1 else ():
        if _is_v6(found[0]) and not _kept_for_examples(found[0]):
            yield Machine(found.span(), stated=True)


def _is_v6(written: str) -> bool:
    try:
        IPv6Address(written)
    except AddressValueError:
        return False
    return written.count(":") >= 3 or (written.count(":") == 2 and len(written) > 6)


def _kept_for_examples(written: str) -> bool:
    if written in ROUTERS:
        return True
    address = IPv6Address(written) if ":" in written else IPv4Address(written)
    return any(address in net for net in DOCUMENTATION if net.version == address.version)
