"""Ed25519 keys that sign the heads of the audit trail."""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.model.head import Head

LENGTH = 32


@dataclass(frozen=True, slots=True)
class HeadKey:
    """A private key. Its text is the 32 bytes in base64."""

    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> str:
        """The public key's 32 bytes in base64, for whoever verifies."""
        return _text(self._key.public_key().public_bytes_raw())

    @property
    def id(self) -> str:
        """The name of the key in the heads that it signed."""
        return id_of(self.public)

    def signed(self, head: Head) -> Head:
        """The head with the key's signature."""
        named = replace(head, key=self.id)
        return replace(named, signature=_text(self._key.sign(named.signed_bytes)))


def new_key() -> str:
    """The text of a new private key: a secret."""
    return _text(Ed25519PrivateKey.generate().private_bytes_raw())


def key_from(text: str) -> HeadKey:
    """Read a private key. Raises ValueError, without the text."""
    return HeadKey(Ed25519PrivateKey.from_private_bytes(_bytes(text)))


def id_of(public: str) -> str:
    """The id of a public key: the first 16 hexadecimal digits of the SHA-256 of its bytes."""
    return hashlib.sha256(_bytes(public)).hexdigest()[:16]


def signed_by(public_keys: Iterable[str]) -> Callable[[Head], bool]:
    """A check whether a head's signature was made with one of these keys."""
    known = {id_of(public): Ed25519PublicKey.from_public_bytes(_bytes(public)) for public in public_keys}

    def is_genuine(head: Head) -> bool:
        if head.key not in known:
            return False
        try:
            known[head.key].verify(b64decode(head.signature, validate=True), head.signed_bytes)
        except (InvalidSignature, ValueError):
            return False
        return True

    return is_genuine


def _text(key: bytes) -> str:
    return b64encode(key).decode()


def _bytes(text: str) -> bytes:
    try:
        key = b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != LENGTH:
        raise ValueError("A key is 32 bytes in base64.")
    return key
