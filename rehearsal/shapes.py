"""The shapes that travel here: JSON objects, as Slack and Mastodon write them."""

from typing import Any

Json = dict[str, Any]
