"""Ed25519 keys that sign the heads of the audit trail."""

import hashlib
from base64 import b64decode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.model.head import Head
from bot.model.key_text import bytes_of, text_of


@dataclass(frozen=True, slots=True)
class HeadKey:
    """A private key. Its text is the 32 bytes in base64."""

    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> str:
        """The public key's 32 bytes in base64, for whoever verifies."""
        return text_of(self._key.public_key().public_bytes_raw())

    @property
    def id(self) -> str:
        """The name of the key in the heads that it signed."""
        return id_of(self.public)

    def signed(self, head: Head) -> Head:
        """The head with the key's signature."""
        named = replace(head, key=self.id)
        return replace(named, signature=text_of(self._key.sign(named.signed_bytes)))


def new_key() -> str:
    """The text of a new private key: a secret."""
    return text_of(Ed25519PrivateKey.generate().private_bytes_raw())


def key_from(text: str) -> HeadKey:
    """Read a private key. Raises ValueError, without the text."""
    return HeadKey(Ed25519PrivateKey.from_private_bytes(bytes_of(text)))


def id_of(public: str) -> str:
    """The id of a public key: the first 16 hexadecimal digits of the SHA-256 of its bytes."""
    return hashlib.sha256(bytes_of(public)).hexdigest()[:16]


def signed_by(public_keys: Iterable[str]) -> Callable[[Head], bool]:
    """A check whether a head's signature was made with one of these keys."""
    known = {id_of(public): Ed25519PublicKey.from_public_bytes(bytes_of(public)) for public in public_keys}

    def is_genuine(head: Head) -> bool:
        if head.key not in known:
            return False
        try:
            known[head.key].verify(b64decode(head.signature, validate=True), head.signed_bytes)
        except (InvalidSignature, ValueError):
            return False
        return True

    return is_genuine
