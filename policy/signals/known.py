"""A colleague's earlier confirmation of who an enquirer is."""

from collections.abc import Iterator

from policy.enquirer import Enquirer, Evidence


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A confirmed contact: the strongest evidence, save the wording of the message itself."""
    if enquirer.known is not None:
        says = f"A colleague confirmed earlier: {enquirer.known}."
        when = f", confirmed on {enquirer.known_on}" if enquirer.known_on else ""
        yield Evidence("known", says, f"contact: {enquirer.handle}{when}", 0.95, enquirer.known)
