"""Swearing and slurs in every disguise we could think of, and innocent words, names and places.

Written for this product, from general knowledge, before the detector was tuned. Disguises are laid over plain words
by rule, so that each word meets several; the rest is written out by hand.
"""

from collections.abc import Callable

from policy.text import lines, words

SWEARING = words("""
    fuck fucking fucker motherfucker cunt shit shitty bullshit twat wanker bollocks bastard bitch arsehole asshole
    dickhead knobhead bellend tosser prick slag slut whore piss crap gobshite shithead clusterfuck pissed bugger
""")
SLURS = words("""
    nigger nigga paki chink gook kike spic wog coon faggot poof tranny dyke spastic mong retard pikey gyppo golliwog
    raghead darkie nonce lesbo yid
""")

LEET = str.maketrans("aeiost", "431057")
SIGNS = str.maketrans("aisc", "@!$(")
CYRILLIC = str.maketrans("acekopuxyi", "асекориху\u0456")
GREEK = str.maketrans("aikouvt", "αικουντ")
MATHS = {ord("a") + n: 0x1D41A + n for n in range(26)}
FRAKTUR = {ord("a") + n: 0x1D586 + n for n in range(26)}
WIDE = {ord("a") + n: 0xFF41 + n for n in range(26)}
CIRCLED = {ord("a") + n: 0x24D0 + n for n in range(26)}
SQUARED = {ord("a") + n: 0x1F170 + n for n in range(26)}
FLAGS = {ord("a") + n: 0x1F1E6 + n for n in range(26)}
PARENTHESISED = {ord("a") + n: 0x249C + n for n in range(26)}
VOWELS = "aeiou"


def _starred(word: str) -> str:
    """The first vowel as a star."""
    at = next(n for n, letter in enumerate(word) if letter in VOWELS)
    return f"{word[:at]}*{word[at + 1 :]}"


def _inside(word: str) -> str:
    """All but the ends as stars."""
    return f"{word[0]}{'*' * (len(word) - 2)}{word[-1]}"


def _drawn(word: str) -> str:
    """The first vowel drawn out."""
    at = next(n for n, letter in enumerate(word) if letter in VOWELS)
    return word[:at] + word[at] * 5 + word[at + 1 :]


DISGUISES: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.title,
    lambda word: word.translate(LEET),
    lambda word: word.translate(SIGNS),
    lambda word: word.translate(CYRILLIC),
    lambda word: word.translate(GREEK),
    lambda word: word.translate(MATHS),
    lambda word: word.translate(FRAKTUR),
    lambda word: word.translate(WIDE),
    lambda word: word.translate(CIRCLED),
    lambda word: word.translate(SQUARED),
    lambda word: "\u200b".join(word.translate(FLAGS)),
    lambda word: word.translate(PARENTHESISED),
    " ".join,
    ".".join,
    "-".join,
    "_".join,
    "*".join,
    "/".join,
    "\u200b".join,
    "\u00ad".join,
    "\u0336".join,
    "\u0301".join,
    _drawn,
    lambda word: word + word[-1] * 4,
    lambda word: f"#{word}",
    lambda word: f"({word})",
    lambda word: f"{word[:2]}\u2063{word[2:]}",
    lambda word: "".join(letter.upper() if n % 2 else letter for n, letter in enumerate(word)),
)
AMBIGUOUS = words("slag prick dyke nonce poof coon")
"""Words innocent until disguised: undisguised they are left to people."""
OPEN = frozenset(
    word(letters) for letters in AMBIGUOUS for word in (str, str.upper, str.title, "#{}".format, "({})".format)
)
FRAMES = lines("""
    You {}!
    What a {} of a day.
    Don't be such a {}, mate
    {}
    This is {}, honestly.
    Thanks, {}.
    Total {} from the office
    It's all {} again
""")


def _disguised() -> tuple[str, ...]:
    """Each word in nine of the disguises, others for each word."""
    dressed = (
        (n + step, DISGUISES[(n * 7 + step * 3) % len(DISGUISES)](word))
        for n, word in enumerate(sorted(SWEARING | SLURS))
        for step in range(9)
    )
    return tuple(FRAMES[n % len(FRAMES)].format(word) for n, word in dressed if word not in OPEN)


def _masked() -> tuple[str, ...]:
    """Words starred by newspapers, starred."""
    starred = words("fuck fucking fucker shit cunt wanker bastard twat bitch bollocks nigger paki faggot arsehole")
    return tuple(f"Oh {hide(word)} off" for word in sorted(starred) for hide in (_starred, _inside))


BY_HAND = tuple(
    """
    f**k this|what the f***|c**t|s**t happens|sh*t|f-word? no: f**king hell|b*stard|tw*t|w*nker|b****cks|p*ki|n*gger|
    f#ck|f@ck|sh#t|f%ck|f🍆ck|sh💩t|f_u_c_k|f u  c  k|f.u.c.k.i.n.g|fu ck|shi t|cu nt|fuc king|mother fucker|
    bull shit|bull-shit|mother-fucking|arse hole|dick head|bell end|knob head|piss-take|fucktard|#fuckthetories|
    #thisisbullshit|@fuckface|@total_wanker|#wankers|#shitshow|hashtag #WhatTheFuck|#NoShitSherlock|fvck|fuk|fukin|
    phuck|fcuk you|fkn hell|shyte|shite|kunt|biatch|beeyotch|azzhole|a$$hole|a55hole|@ss|a$$|d!ck|d1ck|c0ck|pu$$y|
    p*ssy|cvnt|sl*t|wh*re|b1tch|b!tch|8itch|n1gga|ni99a|n!gg4|f4gg0t|f@g|ph4ggot|p4k1|r3t4rd|5p4z|sp@z|tr4nny|
    fanny-flaps|you absolute cockwomble|utter bellend|wankstain|thundercunt|spunk bubble|jizz|bawbag you are|
    ya wee fanny|he's a right tit|what an ass|total dick|such a prick|complete cock|kick his ass|piss off|p1ss off|
    bugger off|sod off you git|bloody hell, wankers|arsed|can't be arsed|pissed off with this|taking the piss|
    shagging|shagged|dogshit|horse shit|crock of shit|shitfaced|shit-faced|no fucks given|zero f*cks|abso-fucking-lutely|
    unfuckingbelievable|fanfuckingtastic|ratfucker|buttfuck|fuckwit|fuckwits|fuckery|fuckup|fuck-up|cuntish|
    twatwaffle|arsewipe|arse-licker|cocksucker|c0cksucker|dickwad|douchebag|douche|jackass|dumbass|smartass|wiseass|
    sand nigger|porch monkey|jungle bunny|towel-head|raghead|camel jockey|half-caste|golliwogs|gyppos|pikeys|chavscum|
    batty boy|battyman|fudge packer|lezzer|shemale|ladyboys and trannies|mongoloid|spastics|window licker|
    windowlicker|paki shop|chinky takeaway|wogs|dagos|jap bastards|yids out|kikes|gippo|coons|darkies|sambo|spook|
    nig-nog|nignogs|uncle tom|muzzies|muzzrats|mudslimes|ғυск|ƒцςк|ꜰᴜᴄᴋ|ʃhit|shıt|$h1t|5h!7|ѕһіt|вitch|ьitch|нigger|
    🅵🆄🅲🅺|🅢🅗🅘🅣|🇸 🇭 🇮 🇹|🅱astard|🅱itch|tw🅰t|ⓕⓤ©ⓚ|ｓｈｉｔ|𝓯𝓾𝓬𝓴|𝕤𝕙𝕚𝕥|𝚌𝚞𝚗𝚝|𝔴𝔞𝔫𝔨𝔢𝔯|f͓̽u͓̽c͓̽k͓̽|s̷h̷i̷t̷|
    F.*.C.K|W A N K E R|w.a.n.k.e.r|t w a t|b-i-t-c-h|[s][h][i][t]|{c}{u}{n}{t}|s|h|i|t|~f~u~c~k~|FuCkInG|
    sHiT hApPeNs|fuuuuuuck|shiiiiit|cuuuunt|wankerrrr|biiiitch|ffuucckk|sshhiitt|arrrrse|fffuck|ssssshit|
    nobody gives a shite|gives a rat's arse|my arse|his arse|get off your arse|lazy arses|crappy service|
    what crap|full of crap|load of old crap|cr@p|cr4p|feck off|fecking|effing hell|WTF is this|stfu|gtfo|
    slvt|5lut|h0e bag|hoes and sluts|skanks|minger|milf|tosspot|knobber|bollix|ballbag|bellends|shitgibbon
    """.replace("\n    ", "").split("|")  # noqa: E501 — set as running text
)
OFFENSIVE = tuple(dict.fromkeys((*_disguised(), *_masked(), *(text for text in BY_HAND if len(text) > 1))))
