"""Keys, tokens and passwords, recognised by each kind's prefix, never by randomness."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.patterns import Quick

SHORTEST_KEY = 16
"""The fewest characters of a key: few words are as long, and shorter words are skipped."""
LONG = re.compile(rf"\S{{{SHORTEST_KEY},}}")
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
KEYS = (
    ("Amazon key", r"(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Z0-9])"),
    ("Google key", r"\bAIza[\w-]{35}(?![\w-])|\bya29\.[\w-]{20,200}"),
    ("GitHub token", r"\bgh[pousr]_[A-Za-z0-9]{36,255}|\bgithub_pat_\w{30,255}"),
    ("GitLab token", r"\bgl(?:pat|ptt|rt|dt)-[\w-]{20,64}"),
    (
        "Slack token",
        r"\bxox[abeoprs]-[\w-]{10,250}|\bxapp-\d-[\w-]{10,250}|hooks\.slack\.com/(?:services|workflows)/[\w/]{20,200}",
    ),
    ("payment key", r"\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,250}"),
    ("signed token", r"\bey[A-Za-z0-9]{10,400}\.ey[\w-]{10,4000}\.[\w-]{10,600}"),
    ("GOV.UK Notify key", rf"\b[\w.-]{{1,60}}-{UUID}-{UUID}"),
    ("Azure signature", r"[?&;]sig=[\w%/+=-]{30,200}|AccountKey=[\w/+=]{40,200}"),
    ("package registry token", r"\bnpm_[A-Za-z0-9]{36}|\bpypi-AgE[\w-]{40,300}"),
    ("mail key", r"\bSG\.[\w-]{16,32}\.[\w-]{30,64}|\bSK[0-9a-f]{32}\b|\bkey-[0-9a-f]{32}\b"),
    ("model key", r"\bsk-(?:ant-|proj-|svcacct-|or-)?[\w-]{32,250}|\bhf_[A-Za-z0-9]{30,60}"),
    ("cloud token", r"\bdo[opr]_v1_[0-9a-f]{64}|\bdapi[0-9a-f]{32}|\bATATT3[\w=-]{40,250}"),
    ("address with a password", r"\b[a-z][a-z0-9+.-]{2,20}://[^\s/:@<>]{0,60}:[^\s/@<>]{3,100}@[\w.-]{3,100}"),
)
KEY = re.compile("|".join(f"(?P<k{n}>{pattern})" for n, (_, pattern) in enumerate(KEYS)))
PEM = re.compile(r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----")
HEADER = re.compile(
    r"\b(?:Authorization: ?)?(?:Bearer|Basic) [\w.~+/=-]{20,4000}|\bAuthorization: ?\w{3,12} "
    r"[\w.~+/=-]{8,4000}"
)
NAMED = re.compile(
    r"\b[\w-]{0,20}?(?:api[_ -]?key|client[_ -]?secret|secret[_ -]?(?:access[_ -]?)?key|access[_ -]?token|"
    r"auth[_ -]?token|"
    r"token|secret|private[_ -]?key)(?: is)?[ \t]{0,2}[:=][ \t]{0,2}['\"“]?(?P<value>[\w/+.=~-]{16,200})",
    re.IGNORECASE,
)
PASSWORD = Quick(
    r"\b(?P<what>(?:new |admin |guest |wi-?fi |meeting |zoom |teams )?(?:pass ?word|passphrase|passcode|pass|pwd|pw|"
    r"pin(?: (?:number|code))?|(?:door|alarm|gate|entry|access|key ?safe) code|code (?:for|to) the "
    r"[\w ]{3,20}?|log-?in))"
    r"(?P<how>['’]s | is(?: now)?[: ]{1,2}| (?:was|has been) (?:changed|set|reset) to |"
    r" ?[:=→]{1,2}>?[ \t]{0,2}| (?=['\"“‘])| (?=[A-Z]\S{0,40}\d)| (?=\d{4,8}\b))"
    r"(?P<value>['\"“‘]?[^\s'\"“”‘’<>]{4,80})",
    re.IGNORECASE,
)
USED_AS = Quick(
    r"\b(?P<before>[^\s]{0,8} ?)use ['\"“]?(?P<value>[^\s'\"“”]{4,60})['\"”]? (?:as|for) (?:the|your|"
    r"our) "
    r"password",
    re.IGNORECASE,
)
NEGATED = re.compile(r"(?:n['’]t|not|never|avoid)\W{0,2}$", re.IGNORECASE)
CODE = re.compile(r"\d{4,8}[#*]?[.,;!]?")


TELLING_HEADERS = ("bearer ", "basic ", "authorization", "-----begin")
TELLING_NAMES = ("key", "token", "secret")
TELLING_PASSWORDS = ("pass", "pwd", "pw", "pin", "code", "log")


@dataclass(frozen=True, slots=True)
class Secret:
    """A key, token or password, usable by every reader."""

    span: tuple[int, int]
    kind: str


def secrets(text: str) -> Iterator[Secret]:
    """The keys, tokens and passwords in a text."""
    for run in LONG.finditer(text) if any(len(run) >= SHORTEST_KEY for run in text.split()) else ():
        for found in KEY.finditer(run[0]):
            kind = KEYS[int((found.lastgroup or "k0")[1:])][0]
            yield Secret((run.start() + found.start(), run.start() + found.end()), kind)
    lowered = text.lower()
    for pattern, kind in ((PEM, "private key"), (HEADER, "token")) if _has(lowered, TELLING_HEADERS) else ():
        yield from (Secret(found.span(), kind) for found in pattern.finditer(text) if _mixed(found[0]))
    for found in NAMED.finditer(text) if _has(lowered, TELLING_NAMES) else ():
        if _mixed(found["value"]) and not found["value"].startswith(("http", "www.")):
            yield Secret(found.span("value"), "key")
    if not _has(lowered, TELLING_PASSWORDS):
        return
    for found in PASSWORD.finditer(text):
        if _opens(found["what"].casefold(), found["how"], found["value"]):
            yield Secret(found.span("value"), "password")
    for found in USED_AS.finditer(text):
        if _like_a_password(found["value"]) and not NEGATED.search(found["before"]):
            yield Secret(found.span("value"), "password")


def _has(lowered: str, telling: tuple[str, ...]) -> bool:
    """Whether a text has a part common to all matches of a pattern: most texts do not, and are skipped."""
    return any(part in lowered for part in telling)


def _mixed(value: str) -> bool:
    """Whether letters and digits are mixed, as in keys and not in words."""
    return "-----" in value or (any(map(str.isdigit, value)) and any(map(str.isalpha, value)))


def _opens(what: str, how: str, value: str) -> bool:
    quoted, bare = value[0] in "'\"“‘", value.strip("'\"“‘.,;:!?)")
    if bare.startswith(("http", "www.", "*", "•", "[", "{", "<", "£")) or bare.endswith("%") or len(bare) < 4:
        return False
    if how == " " and not quoted:  # only a space between name and value
        if CODE.fullmatch(bare):
            return what.endswith(("passcode", " code"))
        return what.endswith(("pass", "word", "pw", "pwd")) and any(map(str.islower, bare)) and _like_a_password(value)
    if CODE.fullmatch(bare):
        return what.endswith(("code", "pin", "number")) or "code " in what or any(sign in how for sign in ":=")
    if what.startswith(("pin", "log")) or what.endswith("code"):
        return False
    if what == "pass" and not any(sign in how for sign in ":="):
        return False
    return _like_a_password(value if not quoted else bare) or (
        quoted and bare.isalpha() and bare[1:] != bare[1:].lower()
    )


def _like_a_password(value: str) -> bool:
    """Whether a value is no word: digits or signs within, capitals inside, or several words joined."""
    bare = value.strip("'\"“‘,;:?).")
    inside = bare[1:]
    digit = any(map(str.isdigit, bare)) and any(map(str.isalpha, bare))
    sign = any(sign in "!@#$%^&*+=_~" for sign in inside.rstrip("!")) or (bare.endswith("!") and digit)
    capital = any(map(str.islower, bare)) and any(map(str.isupper, inside))
    return digit or sign or capital or bare.count("-") >= 2
