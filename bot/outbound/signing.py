"""Signed messages to systems of a department's own: how their receivers know them, and a repeat of one."""

import hmac
from datetime import datetime


def signed(body: bytes, secret: str, *, event: str, at: datetime) -> dict[str, str]:
    """The headers of a JSON body: its event id, the time in seconds since 1970, and the signature of both."""
    timestamp = str(int(at.timestamp()))
    return {
        "Content-Type": "application/json",
        "X-Countersign-Event": event,
        "X-Countersign-Timestamp": timestamp,
        "X-Countersign-Signature": signature(secret, timestamp=timestamp, body=body),
    }


def signature(signing: str, *, timestamp: str, body: bytes) -> str:
    """Sign a timestamp and a body, as bot/networks/webhook.py describes."""
    return "v1=" + hmac.new(signing.encode(), timestamp.encode() + b"." + body, "sha256").hexdigest()
