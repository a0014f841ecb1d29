"""LinkedIn's little text: what readers see of a commentary, and what is cut.

Source: learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format (reserved
characters, mentions, hashtags, the hashtag template). The silent cut at the first reserved character without a
backslash: release v1.1.5 of github.com/apoorvdarshan/crossposter, issue 194 of github.com/alexey-pelykh/linkedctl.
Not documented, and the stricter case chosen for a client: a reserved character inside an address, a `#` without a
word, and a backslash before any other character cut the text, too.
"""

import re

RESERVED = frozenset(r"\|{}@[]()<>#*_~")
_PLAIN = re.compile(r"[^\\|{}@\[\]()<>#*_~]+")
_ESCAPED = re.compile(r"\\([\\|{}@\[\]()<>#*_~])")
_MENTION = re.compile(r"@\[((?:[^\\\]]|\\.)+)\]\((urn:li:(?:person|organization):[\w-]+)\)")
_HASHTAG = re.compile(r"#((?:[^\W_]|\\_)+)")
_TEMPLATE = re.compile(r"\{hashtag\|\\?#\|((?:[^\\|{}]|\\.)+)\}")


def read(commentary: str) -> tuple[str, str]:
    """The text that readers see, and the commentary as LinkedIn gives the commentary back: both end at a cut."""
    shown, kept, at = "", "", 0
    while at < len(commentary):
        if match := _PLAIN.match(commentary, at):
            shown, kept = shown + match[0], kept + match[0]
        elif match := _ESCAPED.match(commentary, at):
            shown, kept = shown + match[1], kept + match[0]
        elif match := _MENTION.match(commentary, at):
            shown, kept = shown + _unescaped(match[1]), kept + match[0]
        elif match := _HASHTAG.match(commentary, at) or _TEMPLATE.match(commentary, at):
            # hashtags come back as templates, however they were written
            shown, kept = shown + "#" + _unescaped(match[1]), kept + rf"{{hashtag|\#|{match[1]}}}"
        else:
            break
        at = match.end()
    return shown, kept


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
