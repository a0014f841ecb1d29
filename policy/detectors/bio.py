"""Statements of a profile about its owner, clause by clause, apart from asides."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy.enquirer import Enquirer
from policy.sharing import shared
from policy.text import plain
from policy.words.outlet_names import OTHER_NAMES
from policy.words.outlets import OUTLETS

BREAK = re.compile(
    r"[|•·●▪\n;!?~✍🎙📰📻📺]|(?<!\b[A-Z])\. |\.$| [-–—/] |,? (?=(?:now|currently|today)\b)| turned (?=\w)|,? but |🔹|➡"
)
PAST = (
    r"former(?:ly)?|ex[- ]|previous(?:ly)?|prev\b|retired|once\b|was (?:an?|the)\b|used to|one[- ]time|sometime|"
    r"late of|no longer|worked (?:at|for|with)"
)
ASIDE = re.compile(
    rf"\b(?:{PAST}|recovering|lapsed|aspiring|wannabe|would-be|budding|future|failed|trainee pr|not (?:an?|the|"
    r"your(?! (?:average|typical|usual|ordinary))|really an?)\b|never an?\b|isn['’]t|i['’]m no\b|"
    r"don['’]t call me|student|studying|undergrad\w*|graduate|lecturer|professor of|teach(?:es|ing|er)|fan of|fan\b|"
    r"avid|love[sd]?|loving|reading|reads?\b|reader|watch\w*|listen\w*|hate[sd]?|sick of|against|boycott\w*|married to|"
    r"wife of|husband of|partner of|daughter of|son of|mum of|dad of|child of|licen[cs]e[- ]fee|subscriber|complain\w*|"
    r"as seen (?:in|on)|featured (?:in|on)|quoted in|parody|spoof|satir\w+|unofficial|fake|(?:daughter|son|wife|"
    r"husband|mum|dad|sister|brother|partner|friend|flatmate)(?:['’]s| is| was| works)|"
    r"not affiliated|crossword|puzzles?|junkie|addict|(?:pr|public relations|comms|communications|spokes\w+|"
    r"press officer) (?:for|to|at))\b",
    re.IGNORECASE,
)
LEFT = re.compile(rf"\b(?:{PAST})\b", re.IGNORECASE)
YEARS = re.compile(r"\b(?:19|20)\d\d ?(?:-|–|to|until) ?(?:19|20)?\d\d\b")
"""Years that a thing lasted: all of its clause is past."""
PARODY = re.compile(r"\b(?:parody|spoof|satire|satirical|fan account|not the real)\b", re.IGNORECASE)
WORDS_TOO = frozenset(
    {"Metro", "Nature", "Pulse", "Building", "Campaign", "Reach", "Prospect", "Vice", "Dawn", "Wired", "Which?", "Rail",
     "Holyrood", "Varsity", "Beaver", "Felix", "Broadcast", "Caterer", "Drapers", "Optician", "Taxation", "Computing",
     "Time", "Stuff", "Edie", "DIVA", "Gef", "Hyphen", "Sifted", "Barn", "Sky", "ARD", "DR", "RAI", "NOS", "TTG", "IRN",
     "Citywire", "The Stage", "The Lead", "The Tab", "The Slice", "The Saint", "The Age", "The Boar", "Deeside.com",
     "Planning Resource", "Landlord Today", "Property Week", "Alamy", "The Negotiator", "Wrexham.com", "The Comet",
     "The Lawyer", "Getty Images", "Expresso", "Redbrick", "Nursing Standard", "Digital Health", "Public Finance",
     "Tortoise", "Axios", "Tes", "Jane's", "LocalGov", "EFE", "dpa"}
)  # fmt: skip
"""Outlets whose names are also words or names: the pattern for titles finds them beside a role."""
TITLE = (
    r"(?:(?:[Tt]he (?:[A-Z][\w'’]{1,20} ){0,3}|(?:[A-Z][\w'’]{1,20} ){1,3})(?:Times|Gazette|Herald|Echo|Post|Chronicle|"
    r"Mail|Advertiser|Observer|Standard|Courier|Argus|Journal|Mercury|Telegraph|Tribune|News|Evening News|Examiner|"
    r"Reporter|Press|Star|Express|Mirror|Guardian|Independent|Sun|Record|Scotsman|National|Spectator|Economist|Metro|"
    r"Radio|FM|TV|Television|Magazine|Weekly|Today|Live|Online|Review|Messenger|Time|Packet|Voice|Cable|Matters|Buzz|"
    r"Insider|Enquirer|Reformer|Bugle|Post-Gazette|Bulletin|Sentinel|Recorder|Leader|Comet|Despatch|Dispatch|Digest|"
    r"Monitor|Newsnight|Panorama|Dispatches|World at One|Broadcasting House))(?!\w)(?! (?:Office|Code|Square|Box|Road|"
    r"Street|of (?:the|my) \w+)\b)"
)
AT_HANDLE = (
    r"@(?i:bbc\w*|itv\w*|itn\w*|sky\w*news\w*|skynews\w*|channel4\w*|c4\w*|5_?news|gbnews\w*|lbc\w*|guardian\w*|"
    r"thetimes|timesradio|telegraph\w*|ft|financialtimes|ftlondon|reuters\w*|ap|afp\w*|pa|panews|pa_?media\w*|"
    r"bloomberg\w*|politico\w*|huffpost\w*|theeconomist|spectator|newstatesman|private_?eye\w*|cnn\w*|nytimes|"
    r"washingtonpost|wsj|ajenglish|hsjnews|schoolsweek|opendemocracy|declassifieduk|tbij\w*|tortoise\w*|cityam|"
    r"novaramedia|bylinetimes|vice\w{0,4}|buzzfeed\w*|theregister|computerweekly|insidehousing|themjcouk|lgcplus|"
    r"constructionnews|nursingtimes|profpensions|pulsetoday|\w{2,20}(?:news|times|gazette|herald|mail|post|echo|"
    r"chronicle|telegraph|mirror|express|argus|mercury|live|record))(?![\w.])"
)
LISTED = {*OUTLETS.values()} - WORDS_TOO | OTHER_NAMES


def _by_initial(names: Iterable[str]) -> str:
    """A pattern for the longest of names, by their first letters: most places of a text are passed in a few steps."""
    of: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        of.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(initial)}(?:{'|'.join(rest)})" for initial, rest in sorted(of.items()))


NAMES = _by_initial(LISTED)
OUTLET = re.compile(
    rf"(?<![\w@])(?:{NAMES}|BBC(?: (?:News|Radio|Local|Scotland|Wales|Verify|World Service|Sport|Newsnight)\w*)?|"
    rf"ITV(?: (?:News|Tyne Tees|Meridian|Granada|Calendar|Central|Anglia|Wales|West Country|Border)){{0,2}}|Newsnight|"
    rf"SWNS|PoliticsHome|Politics Home|Full Fact|The Bristol Cable|The Mill(?=,| Manchester)|Channel 4 FactCheck|"
    rf"BBC Verify|Local Democracy Reporting Service|LDRS|National World|Newsquest|Reach plc|"
    rf"(?:the )?(?i:press association)|ITV|Newsnight|Panorama|Dispatches|Which\? magazine|Channel [45]|"
    rf"[Rr]adio (?:\d(?: Live)?|[A-Z][a-z]\w+)|Sunday Times|Mail on Sunday|{TITLE})(?!\w)|(?<!\w){AT_HANDLE}"
)
"""An outlet in a bio: a listed name, a likely title, or an outlet's account."""


@shared
def outlets_in(text: str) -> tuple[re.Match[str], ...]:
    """Every outlet named in a text."""
    return tuple(OUTLET.finditer(text))


@dataclass(frozen=True, slots=True)
class Clause:
    """A single statement of a bio."""

    text: str
    asides: tuple[int, ...]
    """Offsets at which the clause turns to the past, a denial, another person or a hobby."""

    def holds(self, at: int) -> bool:
        """Whether the word at an offset is about the owner, in the present."""
        return not any(start <= at and self._reaches(start, at) for start in self.asides)

    def outlet(self) -> str | None:
        """The outlet named in the present tense."""
        return next((found[0] for found in outlets_in(self.text) if self.holds(found.start())), None)

    def names_as_left(self, start: int, end: int) -> bool:
        """Whether an outlet is named as left: “ex-Sun”, “formerly of the Times”, or the end of “Former editor, Tes”."""
        before = self.text[:start].casefold().removesuffix("the ").rstrip()
        ends = before.endswith(",") and not self.text[end:].strip(" .)")
        at = len(before) - 1 if ends else start
        return any(
            aside < at and self._reaches(aside, at) and (LEFT.match(self.text, aside) or YEARS.search(self.text))
            for aside in self.asides
        )

    def _reaches(self, start: int, at: int) -> bool:
        """Whether an aside goes on to an offset.

        An aside ends at its comma ("ex-teacher, reporter") unless about an outlet ("ex-BBC, ITV reporter").
        """
        passed, comma, _ = self.text[start:at].partition(",")
        return not comma or bool(OUTLET.search(passed))


def clauses(enquirer: Enquirer) -> tuple[Clause, ...]:
    """The clauses of the bio; none for a parody."""
    if PARODY.search(enquirer.name) or PARODY.search(enquirer.bio):
        return ()
    return clauses_of(enquirer.bio[:5000])


@shared
def clauses_of(bio: str) -> tuple[Clause, ...]:
    """The clauses of a text about somebody."""
    said = (part.strip() for part in BREAK.split(plain(bio).text) if part)
    return tuple(Clause(text, tuple(_asides(text))) for text in said if text)


def _asides(clause: str) -> Iterator[int]:
    if YEARS.search(clause):
        yield 0
    yield from (aside.start() for aside in ASIDE.finditer(clause))
