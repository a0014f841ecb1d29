"""Characters that look like Latin letters, and invisible characters."""


def _pairs(signs: str, letters: str) -> dict[str, str]:
    return dict(zip(signs, letters, strict=True))


CYRILLIC = _pairs(
    "авеёкмнорстухіїјѕԁԛԝһӏгпбцьъяишщєҫүөѡғқңҝӄАВЕЁКМНОРСТУХІЇЈЅԚԜҺӀЬЯИШЩЄҪҮӨЦБГ",
    "abeekmhopctyxiijsdqwhlrnbubbruwwecyowfknkkABEEKMHOPCTYXIIJSQWHIBRNWWECYOUBr",
)
GREEK = _pairs("αβγεηικμνορτυχωσςϲϳπδζΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ", "abyenikuvoptuxwoccjndzABEZHIKMNOPTYXCM")
SMALL_CAPITALS = _pairs("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz")
CHEROKEE_AND_ARMENIAN = _pairs("ᎪᏴᏟᎠᎬᎻᎥᎫᏦᏞᎷΝᏢᏒᏚᎢᏙᎳᏃօսոհցյᏀᏂսԼՏ", "ABCDEHiJKLMNPRSTVWZounhgjGhuLS")
LISU = _pairs("ꓐꓓꓔꓖꓗꓙꓚꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴꓜ", "BDTGKJCFMNLSRVHWXYAEIOUZ")
COPTIC = _pairs("ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲁⲃⲉⲏⲓⲕⲙⲛⲟⲣⲥⲧⲩⲭ", "ABEHIKMNOPCTYXabehikmnopctyx")
OTHERS = _pairs(
    "ғıłŁøØđĐħĦŧŦƒɑɡɩɣʋʍӕßſƙɓɗℓʃƨƽƍɛɔəǝɐɘɨɇʉʌɯɹʇʞɥɟƃᴉɾʎȼȻŋɱɲɳƞʂʈɖɾʄ₣₵₭₦₱₴₮ƈʠɠɦʐ",
    "filLoOdDhHtTfagiyvwasskbdlsssgeceeaeieuvmrtkhfgijycCnmnnnstdrfFCKNPSTcqghz",
)
PICTURES = _pairs("💲⭕❌❎❗ⓧ", "soxxix")
ENCLOSED = {
    chr(first + n): chr(ord("a") + n) for first in (0x1F150, 0x1F170, 0x1F1E6, 0x249C, 0x1F110) for n in range(26)
}  # negative circled and squared, regional indicators, parenthesised: without a decomposition, or with brackets in it

LATIN: dict[str, str] = (
    PICTURES | COPTIC | LISU | CYRILLIC | GREEK | SMALL_CAPITALS | CHEROKEE_AND_ARMENIAN | OTHERS | ENCLOSED
)

TWINS = frozenset(
    "асеорхуіїјѕԁһӏԛԝАВЕКМНОРСТУХІЇЈЅԚԜҺӀναορυκιΑΒΕΖΗΙΚΜΝΟΡΤΥΧᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃօսոհցꓐꓓꓔꓖꓗꓙꓚꓝꓟꓠꓡꓢꓣꓦꓪꓫꓬꓮꓰꓲꓳꓴ"
)
"""Lookalikes that readers cannot tell from their Latin twins."""

UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00ad\u034f\u17b4\u17b5")
"""Fillers and blanks, letters or symbols to Unicode but invisible to readers."""
