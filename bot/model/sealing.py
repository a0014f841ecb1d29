"""Sealing of grants: AES-256 in Galois/Counter Mode (NIST SP 800-38D), bound to the account.

A sealed text is `1:ID:BASE64`: the format, the name of the key, and a nonce of 12 random bytes before the encrypted
grant. The account's key is authenticated with each grant: a row copied to another account does not open there.
"""

import hashlib
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.model.key_text import LENGTH, bytes_of, text_of

FORMAT = "1"
NONCE = 12


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A key, 32 bytes; its text is base64."""

    id: str
    """The name of the key in what it sealed: no secret."""
    _key: bytes = field(repr=False)

    def seal(self, words: bytes, account: str) -> str:
        """Encrypt for an account."""
        nonce = secrets.token_bytes(NONCE)
        sealed = AESGCM(self._key).encrypt(nonce, words, _bound_to(account))
        return f"{FORMAT}:{self.id}:{b64encode(nonce + sealed).decode()}"

    def opened(self, sealed: str, account: str) -> bytes | None:
        """Decrypt the BASE64 of a text sealed for an account; None when the text was sealed otherwise."""
        try:
            both = b64decode(sealed, validate=True)
            return AESGCM(self._key).decrypt(both[:NONCE], both[NONCE:], _bound_to(account))
        except (InvalidTag, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class SealingKeys:
    """The keys in use: the first seals, and each opens."""

    keys: tuple[SealingKey, ...]

    def seal(self, words: bytes, account: str) -> str:
        """Encrypt for an account, under the first key."""
        return self.keys[0].seal(words, account)

    def opened(self, sealed: str, account: str) -> bytes | None:
        """Decrypt what was sealed for an account; None when none of the keys opens the text."""
        sealed_with, _, text = sealed.rpartition(":")
        for key in self.keys:
            if sealed_with == f"{FORMAT}:{key.id}":
                return key.opened(text, account)
        return None

    def is_current(self, sealed: str) -> bool:
        """Whether the first key sealed a text."""
        return sealed.startswith(f"{FORMAT}:{self.keys[0].id}:")


def new_key() -> str:
    """The text of a new key: a secret."""
    return text_of(AESGCM.generate_key(bit_length=LENGTH * 8))


def keys_from(texts: Iterable[str]) -> SealingKeys:
    """Read keys, the one that seals first. Raises ValueError, without the texts."""
    return SealingKeys(tuple(_key(text) for text in texts))


def _key(text: str) -> SealingKey:
    key = bytes_of(text)
    return SealingKey(hashlib.sha256(b"countersign sealing key" + key).hexdigest()[:16], key)


def _bound_to(account: str) -> bytes:
    return f"countersign grant {FORMAT}\0{account}".encode()
