"""Addresses of the public internet: the only machines that the page behind a link may be asked of."""

import ipaddress
from contextlib import suppress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NOT_FOR_THE_PUBLIC = tuple(
    map(
        ipaddress.ip_network,
        (
            # IANA IPv4 and IPv6 Special-Purpose Address Registries, as far as Python's `is_global` lets them through.
            "192.0.0.0/24",  # protocol assignments; Oracle's cloud has machines' own data at 192.0.0.192
            "192.88.99.0/24",  # 6to4 relays, RFC 7526
            "168.63.129.16/32",  # Azure's host of a machine: learn.microsoft.com, "What is IP address 168.63.129.16?"
            "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarks
            "2001:db8::/32",
            "2002::/16",  # 6to4: an IPv4 address within
            "3fff::/20",
        ),
    )
)
_UNICAST = ipaddress.IPv6Network("2000::/3")
"""All that IANA has given out of IPv6's global unicast space."""
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""RFC 6052: the last 32 bits are an IPv4 address, which a gateway calls."""
_NAMES_WITHIN = frozenset(
    ("localhost", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "test", "invalid", "onion")
)
"""Last labels that no public server has: RFC 6761 and 6762, ICANN's .internal, and names commonly used inside."""


def is_public(address: str) -> bool:
    """Whether an IP address is global unicast, neither within a network nor a cloud's own."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.scope_id:
            return False
        if found in _NAT64:
            return _is_public(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF))
        if found not in _UNICAST:
            return False
    return _is_public(found)


def _is_public(found: Address) -> bool:
    within = any(found.version == network.version and found in network for network in _NOT_FOR_THE_PUBLIC)
    return found.is_global and not found.is_multicast and not within


def literal(host: str) -> str:
    """The IP address that a host is, as text; "" for a name."""
    with suppress(ValueError):
        return str(ipaddress.ip_address(host.removeprefix("[").removesuffix("]")))
    return ""


def may_be_public(host: str) -> bool:
    """Whether a host, by its spelling alone, may be a public server's name, or is a public address.

    A host that ends in a number is an IPv4 address to some programs, however short or in whatever base
    (url.spec.whatwg.org, "ends in a number"): only the plain four numbers are taken.
    """
    if address := literal(host):
        return is_public(address)
    labels = host.rstrip(".").casefold().split(".")
    last = labels[-1]
    return len(labels) > 1 and all(labels) and not last[:1].isdigit() and last not in _NAMES_WITHIN
