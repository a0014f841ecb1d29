"""Many words laid under every disguise, one and two at a time: a measure of the disguises, not of the list of words.

The words were chosen for their shapes: short and long, with doubled letters, compounds, plurals and endings. Innocent
words and codes meet the same disguises where that makes sense.
"""

from collections.abc import Callable

from policy.text import words

WORDS = words("""
    fuck fucked fuckers fucking fuckface fuckwits motherfucker cunt cunts cuntish shit shits shitty shite shithead
    shitshow bullshit bullshitter batshit twat twats twatty twatting wank wankers wanking wankstain bollocks bollocking
    bollocked bastard bastards bitch bitches arseholes arsewipe asshole dickhead dickheads dickwad knobhead knobheads
    bellend bellends tosser tossers tosspots slut sluts slutty whore whores pissed pisshead gobshite gobshites
    clusterfuck buggered cockwomble cocksucker spunkbucket douchebag nigger niggers nigga faggot faggots poofter tranny
    trannies shemale spastic spazzes retard retards retarded pikeys golliwog raghead nonces libtard
""")

VOWELS = "aeiou"
LEET = str.maketrans("aeios", "43105")
SIGNS = str.maketrans("aist", "@!$7")
CYRILLIC = str.maketrans("acekopxyi", "асекорху\u0456")
GREEK = str.maketrans("aikouvt", "αικουντ")


def _vowel(word: str) -> int:
    return next(n for n, letter in enumerate(word) if n and letter in VOWELS)


def _with(word: str, sign: str) -> str:
    """Another sign for the first vowel that does not begin the word."""
    at = _vowel(word)
    return f"{word[:at]}{sign}{word[at + 1 :]}"


def _once(word: str, table: dict[int, int]) -> str:
    at = next((n for n, letter in enumerate(word) if n and letter.translate(table) != letter), 0)
    return f"{word[:at]}{word[at].translate(table)}{word[at + 1 :]}"


def _leet_and_star(word: str) -> str:
    """A digit for the first vowel, a star for the last."""
    at = [n for n, letter in enumerate(word) if n and letter in VOWELS]
    digit = f"{word[: at[0]]}{word[at[0]].translate(LEET)}{word[at[0] + 1 :]}"
    return f"{digit[: at[-1]]}*{digit[at[-1] + 1 :]}"


def _drawn(word: str) -> str:
    at = _vowel(word)
    return f"{word[:at]}{word[at] * 5}{word[at + 1 :]}"


DISGUISES: dict[str, Callable[[str], str]] = {
    "digits": lambda word: word.translate(LEET),
    "signs": lambda word: word.translate(SIGNS),
    "one digit": lambda word: _once(word, LEET),
    "digits in capitals": lambda word: word.translate(LEET).upper(),
    "Cyrillic": lambda word: word.translate(CYRILLIC),
    "Cyrillic and a digit": lambda word: _once(word, LEET).translate(CYRILLIC),
    "Greek": lambda word: word.translate(GREEK),
    "spaced": " ".join,
    "spaced, with a digit": lambda word: " ".join(_once(word, LEET)),
    "dots": ".".join,
    "dots and a digit": lambda word: ".".join(_once(word, LEET)),
    "dashes": "-".join,
    "low lines": "_".join,
    "slashes": "/".join,
    "a star": lambda word: _with(word, "*"),
    "a hash": lambda word: _with(word, "#"),
    "a per cent sign": lambda word: _with(word, "%"),
    "a dash": lambda word: _with(word, "-"),
    "a dot": lambda word: _with(word, "."),
    "a picture": lambda word: _with(word, "\U0001f4a9"),
    "three stars": lambda word: _with(word, "***"),
    "a star in capitals": lambda word: _with(word, "*").upper(),
    "stars for all vowels": lambda word: word[0] + "".join("*" if letter in VOWELS else letter for letter in word[1:]),
    "a digit and a star": _leet_and_star,
    "a star between": lambda word: f"{word[:2]}*{word[2:]}",
    "a comma above": lambda word: f"{word[:2]}'{word[2:]}",
    "cut by a dash": lambda word: f"{word[:2]}-{word[2:]}",
    "drawn out": _drawn,
    "drawn out, with digits": lambda word: _drawn(word).translate(LEET),
    "every letter twice": lambda word: "".join(letter * 2 for letter in word),
    "last letter drawn out": lambda word: word + word[-1] * 3,
    "hidden characters": "\u200b".join,
    "marks": lambda word: "".join(f"{letter}\u0336" for letter in word),
    "wide": lambda word: "".join(chr(0xFF41 + ord(letter) - 97) for letter in word),
    "flags": lambda word: "".join(chr(0x1F1E6 + ord(letter) - 97) for letter in word),
    "capitals": str.upper,
    "a tag": lambda word: f"#What{word.title()}Today",
    "the beginning of a tag": lambda word: f"#{word.title()}InAVan",
    "a tag in small letters": lambda word: f"#stopthe{word}",
    "a tag with digits": lambda word: f"#The{word.title().translate(LEET)}Report",
}
"""The change made to a word, by the name of the disguise."""

CODED = words("SH17 5H1FT B00B C0CK 5LUT TW4T W4NK F4GG P1K3 B1TC A55 P155 T1T5 FCK CNT DYK3 SH1T N1GG R3T4 5P1C")
CODES = tuple(
    written
    for code in sorted(CODED)
    for written in (
        f"Quote reference {code}-204 on your form.",
        f"Part no. {code} is out of stock.",
        f"Model {code}-7T2 is not affected by the recall.",
        f"Batch {code}9 has been recalled.",
        f"The serial number begins with {code}4.",
    )
)
"""Codes that read like swearing, next to words that name the code."""
