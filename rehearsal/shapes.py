"""The shapes of exchanged data: JSON objects, as written by Slack and Mastodon."""

from typing import Any

Json = dict[str, Any]
