"""Keys of 32 bytes as text: base64, as kept in files and in the environment."""

from base64 import b64decode, b64encode

LENGTH = 32


def text_of(key: bytes) -> str:
    """Write a key as text."""
    return b64encode(key).decode()


def bytes_of(text: str) -> bytes:
    """Read a key's text. Raises ValueError, without the text."""
    try:
        key = b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != LENGTH:
        raise ValueError("A key is 32 bytes in base64.")
    return key
