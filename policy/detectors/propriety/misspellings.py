"""Offensive words misspelt: vowels left out, letters swapped, dialect, sound-alikes, compounds."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from policy.text import words
from policy.words.common_words import LONG_WORDS, SHORT_WORDS
from policy.words.offensive_words import LISTED, NEVER_INNOCENT, OFFENSIVE_IN_DISGUISE

LONGEST = 40
"""The length of the longest offensive word; longer runs are only searched for stems offensive anywhere."""
DOUBLED = re.compile(r"([^\W\d_])\1")
HIDDEN = LISTED | OFFENSIVE_IN_DISGUISE
STEMS = (
    "fuck", "cunt", "motherf", "shit", "twat", "wank", "bitch", "nigg", "fagg", "bast", "boll", "arseh", "whore",
    "slut", "dickh", "asshol", "paki", "bulls",
)  # fmt: skip
STRONG = {word for word in LISTED if word.startswith(STEMS)} | {
    stem + ending for stem in NEVER_INNOCENT for ending in ("", "s", "ed", "er", "ers", "ing", "in", "y")
}
"""Words recognised even with letters missing or torn apart."""
VOWELS = frozenset("aeiou")
ANYWHERE = (
    "fuck",
    "cunt",
    "shit",
    "twat",
    "wank",
    "bitch",
    "nigger",
    "faggot",
    "bastard",
    "whore",
    "bollocks",
    "asshole",
)
"""Stems recognised within a row of single letters."""


def by_length(listed: frozenset[str] | set[str]) -> dict[int, tuple[str, ...]]:
    return {length: tuple(word for word in listed if len(word) == length) for length in set(map(len, listed))}


def _thinned(word: str) -> Iterator[str]:
    """Forms of a word without some of its vowels; the first letter stays."""
    places = [at for at, letter in enumerate(word) if at and letter in VOWELS]
    for keep in product((False, True), repeat=min(len(places), 5)):
        gone = {at for at, kept in zip(places, keep, strict=False) if not kept}
        yield "".join(letter for at, letter in enumerate(word) if at not in gone)


def sound(word: str) -> str:
    """The rough sound of a word: ph and f, c, ck and k, z and s, doubled and single letters are equal."""
    heard = word.replace("ph", "f").replace("ck", "k").replace("z", "s")
    heard = SAID_AS_K.sub("k", heard)
    return DOUBLED.sub(r"\1", HARD_C.sub("k", heard))


SAID_AS_K = re.compile(r"q(?!u)")
HARD_C = re.compile(r"c(?=[aouklr]|$)")
NOT_THINNED = words("pkis paks cntd cntr cntrs cnter cnters cnts cntn cnty cntin whrs whre twts shtz")
"""Innocent words and abbreviations that equal a thinned word."""
THINNED = (
    frozenset(
        short
        for word in STRONG
        if 4 <= len(word) <= 10
        for short in _thinned(word)
        if short != word and len(short) >= 4
    )
    - NOT_THINNED
)
"""Offensive words with vowels left out: shtty, wnkrs, bllcks."""
CLIPPED = re.compile(r"(?:ph|f)(?:[uv](?:ck|kk)(?:a|as|ah)|[uv]?(?:ck|kk|k)(?:in|ing|n|ng|er|ers|wits?|tards?))")
"""Hurried forms of the commonest swear word: fkn, fking, fukkas."""
MOTHERS = re.compile(
    r"m[aou](?:th|dd?|ff?|vv?)(?:er|a|ah|uh|o)(?:ph|f)[aeouv]?[ckqx]{1,3}(?:er|ers|[aeou][hr]?[sz]?|ed|in|ing|n)?"
)
NOT_HEARD = words("""
    muzzle muzzles muzzled muzzling muzzy
    shiite shiites niger nigers phuc splc lesser leser lezer mussie nicas pisin polak pollak conns faking fokin
    lesbos crapo coons dildo polack kreten bongs dikes bullshot bullshots shittah shittahs crappie crappies
    phag phags talg talgs fild filds slutt slutten slutter sluttet fokker fokkers
""")
HEADS = words("arse jizz bullshit cock cunt dick fuck knob piss shit shite spunk twat wank")
TAILS_OF_INSULTS = words("""
    badger bag basket biscuit boy brain brained bucket canoe face faced fest goblin gibbon head headed heel hole house
    jockey lord muncher nozzle nugget pot puffin rag rocket show socket splash sponge sprite stain storm trumpet waffle
    weasel wipe wit wizard womble bandit breath bubble chops crumb dribble drip features flap flute hat hound licker
    maggot monger mong nose rash rat rot sack slime smear spanner sucker tard turnip wad wagon weevil whistle worm
""")
BEASTS = words(
    "thunder mega ape arse bat bull brain chicken cluster dog donkey dumb goat gob horse mind monkey pig rat skull"
)
COMPOUNDS = frozenset(
    made + plural
    for made in (
        *(f"{head}{tail}" for head in HEADS for tail in TAILS_OF_INSULTS),
        *(
            f"{beast}{end}"
            for beast in BEASTS
            for end in ("shit", "shite", "shitter", "shitting", "fuck", "fucker", "twat", "wank", "wanker", "cunt")
        ),
    )
    for plural in ("", "s")
) - words("cockpot cockpots cockhead cockheads cockhouse cockhouses cockheel cockheels cockhat cockhats")
"""Insults made of two words; people invent more every day."""
SOUNDS = frozenset(sound(word) for word in STRONG if len(word) > 3) | frozenset(
    sound(word) for word in (LISTED | COMPOUNDS) - NOT_HEARD if len(word) > 5
)
WITHOUT_VOWELS = words("""
    arsehole arseholes arsewipe bastard bastards bellend bellends bollocked bollocking buggered bullshitter bullshitting
    clusterfuck cocksucker cocksuckers cockwomble crappy dickhead dickheads dickish dickwad dickwads dogshit batshit
    horseshit douchebag faggot faggots fuckface fuckfaces fuckup gobshite gobshites golliwog halfcaste knobend knobends
    knobhead knobheads libtard motherfucker motherfuckers motherfucking nigger niggers nonces pikeys pisshead pissheads
    poofter poofters prick pricks raghead ragheads retard retarded retards shemale shithead shitheads spastic spastics
    tosser tossers tosspot tosspots towelhead towelheads trannies tranny twatting twatty wetback windowlicker
""")
"""Words still readable without their vowels: knbhd, tsspt."""
NOR_THINNED = words("pkys spcs rtrd rtrds nncs nnces pkeys ngrs bggrd pfts trnns trnny twtng")


def _without_vowels(word: str) -> Iterator[str]:
    """A word with no vowel after its first letter, and forms with a single vowel gone."""
    yield word[0] + "".join(letter for letter in word[1:] if letter not in VOWELS)
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] in VOWELS and len(word) > 5)


THINNED |= (
    frozenset(thin for word in WITHOUT_VOWELS for thin in _without_vowels(word) if len(thin) > 3)
    - NOT_THINNED - NOR_THINNED
)  # fmt: skip


def _crossed(word: str) -> Iterator[str]:
    """Forms of a word with an x for a vowel, or a v or oo for a u."""
    for at, letter in enumerate(word):
        if at and letter in VOWELS:
            yield f"{word[:at]}x{word[at + 1 :]}"
            if letter == "u":
                yield f"{word[:at]}v{word[at + 1 :]}"
                yield f"{word[:at]}oo{word[at + 1 :]}"


CROSSED = frozenset(
    crossed for word in LISTED | COMPOUNDS | words("prick pricks dick cock") if len(word) > 3
    for crossed in _crossed(word)
) - words("thxt tvrd coxs crxp foobar")  # fmt: skip
COMMON = SHORT_WORDS | LONG_WORDS
HALVES = COMMON | words("""
    cum shot back backs bag bags ball balls bean beans bell bells cheese crap dick end ends eyes fanny flaps fudge god
    goat gob heads jack jap jerk knob licker lickers lifter lifters min muncher nut packer packers per rag rim sack
    shag shirt slant spot spots stain tit ties toss tow towel wet wipe zipper ed er ers es in ing s y
""")
"""Words in their own right: a compound with such a half is two words."""
NOT_SWAPPED = COMMON | words(
    "centur tyranny carping fild filds gpios sodden parts sectors sithe paik sult sults aleshores"
)
"""Innocent words made of an offensive word's letters, the first and the last in place."""


def _shuffled(word: str) -> str:
    """A word with its inner letters sorted, equal for all words that differ only in their order."""
    return f"{word[0]}{''.join(sorted(word[1:-1]))}{word[-1]}"


SHUFFLED = frozenset(_shuffled(word) for word in STRONG if len(word) > 3)
NOT_TURNED = words("cretin cretins cretinous flid flids taig taigs fubar bender")


def _turned(word: str) -> Iterator[str]:
    """Forms of a word with two neighbouring inner letters swapped."""
    for at in range(1, len(word) - 2):
        yield f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"


TURNED = (
    frozenset(
        turned
        for word in (LISTED | words("prick pricks dicks cocks knobs")) - NOT_TURNED
        if len(word) > 4
        for turned in _turned(word)
    )
    - LISTED
)


def swapped(word: str) -> bool:
    """Whether a word is offensive with its inner letters shuffled, or its first or last two swapped."""
    if not 3 < len(word) <= LONGEST or word in NOT_SWAPPED:
        return False
    ends = {f"{word[1]}{word[0]}{word[2:]}", f"{word[:-2]}{word[-1]}{word[-2]}"}
    return word in TURNED or _shuffled(word) in SHUFFLED or not ends.isdisjoint(STRONG)


SPOKEN = tuple(
    (re.compile(heard), said)
    for heard, said in (
        (r"er(?=s?$)", ("a", "ah", "uh", "ur", "or", "ar", "r", "aa")),
        (r"ing$", ("in", "inn", "un", "en", "ong")),
        (r"ard(?=[sz]?$)", ("id", "ad", "ud", "erd", "od")),
        (r"head(?=s?$)", ("hed", "ed", "ead", "eed", "heid", "heed")),
        (r"(?<=.)th", ("v", "vv", "f", "ff", "d", "dd")),
        (r"hole(?=s?$)", ("ole", "hol", "oles")),
        (r"^fuck(?=.)", ("fook", "fack", "foock", "fugg", "fukk")),
        (r"y(?=s?$)", ("ie", "eh")),
        (r"ocks$", ("ox", "ux", "ucks", "icks", "aks", "acks", "oks", "uks")),
    )
)
"""Spellings after pronunciation: an ending as usually spelled, and its variants."""
NOT_SPOKEN = (
    COMMON
    | NOT_THINNED
    | words(
        "sodden arsen shittah shittahs shittim crappie crappies "
        "bustard bustards facked negra minga shagga wogen crapin chinkie cuntr"
    )
)


def _spoken(listed: frozenset[str] | set[str]) -> frozenset[str]:
    """Words as spelled in dialect, with one or two changes; a plural may end in z."""
    once = {
        f"{word[: at.start()]}{said}{word[at.end() :]}"
        for word in listed
        for heard, many in SPOKEN
        if (at := heard.search(word))
        for said in many
    }
    plurals = {f"{word}z" for word in listed} | {f"{word[:-1]}z" for word in listed if word.endswith("s")}
    plurals |= {f"{word.removesuffix('s')}z" for word in once}
    return frozenset(word for word in once | plurals if len(word) > 4) - NOT_SPOKEN


NOT_REVOWELLED = words("bullshot bullshots whoroes")


def _revowelled(listed: set[str]) -> frozenset[str]:
    """Long words with a later vowel replaced by another: bollucks, basterd."""
    places = ((word, at) for word in listed if len(word) > 5 for at, letter in enumerate(word) if letter in VOWELS)
    return frozenset(
        f"{word[:at]}{vowel}{word[at + 1 :]}"
        for word, at in places
        if not VOWELS.isdisjoint(word[:at])
        for vowel in "aeiou"
    ) - NOT_REVOWELLED - COMMON  # fmt: skip


SPOKEN_WORDS = (
    _spoken(frozenset(word for word in LISTED if len(word) > 3) | STRONG)
    | _revowelled(STRONG)
    | words("""
        slagz knobz dickz prickz poofz fagz titz cockz dykez prik priks prikk prikks dikk dikks krap krappy cokk cokks
        slagg slaggs phaggot phaggots phanny knobb knobbs
    """)
)


@lru_cache(maxsize=8192)
def bent(word: str) -> bool:
    """Whether a word is offensive and misspelled, or spelled as pronounced."""
    if word in OFFENSIVE_IN_DISGUISE or word in NOT_HEARD:
        return False
    return word in SPOKEN_WORDS or word in CROSSED or swapped(word) or (len(word) > 3 and word[::-1] in STRONG)


STRONG_BY_LENGTH, HIDDEN_BY_LENGTH = by_length(STRONG), by_length(HIDDEN | STRONG)
