"""Characters that look like Latin letters, and characters that are not seen at all."""

CYRILLIC = dict(
    zip("авеёкмнорстухіїјѕԁԛԝһӏгпАВЕЁКМНОРСТУХІЇЈЅԚԜҺӀ", "abeekmhopctyxiijsdqwhlrnABEEKMHOPCTYXIIJSQWHI", strict=True)
)
GREEK = dict(zip("αβγεηικμνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abyenikuvoptuxwABEZHIKMNOPTYX", strict=True))
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
CHEROKEE_AND_ARMENIAN = dict(zip("ᎪᏴᏟᎠᎬᎻᎥᎫᏦᏞᎷΝᏢᏒᏚᎢᏙᎳᏃօսոհցյ", "ABCDEHiJKLMNPRSTVWZounhgj", strict=True))
OTHERS = dict(zip("ғıłŁøØđĐħĦŧŦƒɑɡɩɣʋʍӕßſƙɓɗℓ", "filLoOdDhHtTfagiyvwasskbdl", strict=True))
ENCLOSED = {
    chr(first + n): chr(ord("a") + n) for first in (0x1F150, 0x1F170, 0x1F1E6) for n in range(26)
}  # negative circled, negative squared, regional indicators: no decomposition of their own

LATIN: dict[str, str] = CYRILLIC | GREEK | SMALL_CAPITALS | CHEROKEE_AND_ARMENIAN | OTHERS | ENCLOSED

UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00ad\u034f\u17b4\u17b5")
"""Fillers and blanks that are letters or symbols to Unicode, and nothing to a reader."""
