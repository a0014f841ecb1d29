"""A journalist's role in the bio, in the present tense."""

import re
from collections.abc import Iterator

from policy.detectors.bio import PARODY, Clause, clauses, outlets_in
from policy.detectors.media_work import FOR_NEIGHBOURS, NOT_A_ROLE
from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.text import blank
from policy.text import words as listed
from policy.words.outlets import ACCOUNTS, outlet_of

DESK = (
    r"(?:news|political|politics|health|social affairs|home affairs|education|business|deputy|assistant|features?|"
    r"picture|city|night|digital|investigations?|science|environment|crime|regional|local|online|managing|foreign|"
    r"economics|sports?|technology|transport|defence|diplomatic|legal|consumer|audience|data|video|community|content|"
    r"group|associate|senior|money|world|europe|royal|media|planning|output|programme|scotland|wales|whitehall|chief)"
)
BY_ITSELF = re.compile(
    r"\b(?:(?:photo|video)?journalist|journo|(?:news |senior |chief |investigative |political |local democracy |"
    r"court |trainee |crime |health |"
    r"education |data |multimedia |video |digital |breaking news |local |junior |business )?reporter|"
    r"(?:\w+ )?correspondent|columnist|"
    r"newsreader|news ?caster|news anchor|sub-?editor|news ?hound|press photographer|"
    rf"{DESK}(?: (?:and|&) {DESK})? editor|editor[- ](?:in[- ]chief|at[- ]large)|newspaper editor|lobby (?:hack|"
    rf"journalist)|leader writer|ldrs?|"
    r"(?:broadcast|news|current affairs) (?:producer|presenter|journalist)|writ(?:es?|"
    r"ing) (?:about \w+ )?for (?:the )?(?:papers|press|newspapers)|newyddiadurwr(?:aig)?|gohebydd|\w+ affairs editor|"
    r"head of news|news director|(?:news|press|agency) (?:snapper|photographer)|(?:political|chief|economics|sports?|"
    r"football|business|legal) commentator|tv producer|radio producer|documentary[- ]maker|(?:film|theatre|music|book|"
    r"art|tv|television|restaurant|food|architecture|radio|literary|wine) critic|by-?lines|(?:staff|"
    r"contributing) writer|documentary (?:film-?maker|director|producer)|news ?(?:desk|room)(?! manager)|"
    r"newspaper(?:man|woman)|stringer for|(?:got|have) a story(?: for me)?|(?:news|story|confidential) tips|"
    r"tips welcome|(?:reporting|writing|reports|writes) (?:on|about) [\w ,&]{2,40} (?:for|at) (?=(?-i:@|[A-Z]))|"
    r"(?<!commissioning )(?<!series )(?<!volume )(?<!acquisitions )editor (?:of|at|for|@) ?(?=(?-i:@?[A-Z]|"
    r"the [A-Z]))(?! ?(?:the )?(?:(?-i:[A-Z])\w+ ){0,2}(?:journal|proceedings|annals|review of|transactions|"
    r"wikipedia))|broadcaster and (?:writer|journalist)|(?:writer|author) and broadcaster|i (?:report|write) (?:on|"
    r"about) [\w ,&]{2,30} for)s?\b(?! (?:gene|gene[- ]assay|assay|construct|plasmid|protein|ratings?|fish))",
    re.IGNORECASE,
)
WITH_AN_OUTLET = re.compile(
    r"\b(?:editor|sub|writer|producer|presenter|broadcaster|host|researcher|photographer|snapper|commentator|stringer|"
    r"contributor|hack|anchor|reporting|covering|news|staff|writ(?:es?|ing)|report(?:s|ing)?|cover(?:s|ing)?|freelance|"
    r"bylines?|words (?:in|for)|politics|investigations|(?:home|social|foreign|public|legal|consumer|current) affairs|"
    r"(?:news|picture|foreign|city|sports?) desk)\b",
    re.IGNORECASE,
)
APART = re.compile(
    r"\b(?:broadcaster|presenter|producer|(?<!video )editor|anchor|news|stringer|radio host)\b", re.IGNORECASE
)
WORKS_AT = re.compile(
    r"(?:\b(?:works?|working|job|employed|staff|team) (?:at|for|with)|\bat|\bfor)\s*$|@$", re.IGNORECASE
)
FILLING = listed(
    "the at for magazine newspaper news desk newsdesk team official account of uk insider verify digital online"
)
"""Words that add no role to an outlet's name."""
FEW = 7
"""The most words of a clause such as "Money, Example Times"."""
MOST_BESIDE = 2
"""The most clauses of a bio in which an outlet alone counts; in a longer bio an outlet may be a hobby."""
A_DESK = re.compile(
    r"\b(?:news ?(?:desk|room)|picture desk|forward planning|planning desk|(?:news|press) agency)\b", re.IGNORECASE
)
FREELANCE = re.compile(
    r"\bfreelance(?:r)?(?:[ -](?:journalist|reporter|writer|broadcaster|correspondent|photojournalist|producer|"
    r"news\w*))|\b(?:journalist|reporter)(?:,| \()? ?freelance",
    re.IGNORECASE,
)

MENTION = re.compile(r"(?<![\w@.])@(\w[\w.-]{3,60}\w)")
OF_A_BODY = re.compile(
    r"\b(?:Department (?:for|of)|Ministry of|Home Office|Cabinet Office|Foreign Office|Treasury|HMRC|DWP|NHS|"
    r"[Cc]ouncil(?! [A-Z]\w+ reporter)|Police|Constabulary|Fire (?:and|&) Rescue|University|Hospitals?|HM \w+|"
    r"Government|Senedd|Scottish Parliament|House of Commons)\b"
)
"""Public bodies: their heads of news and press officers are no press."""


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The strongest role in a single clause of the bio, and an outlet in the name."""
    every = tuple(clauses(enquirer))
    few = len(every) <= MOST_BESIDE
    found = [reason for n, clause in enumerate(every) if (reason := _said(clause, alone=few or n == 0))]
    if apart := _role_apart_from_its_outlet(every):
        found.append(apart)
    if found:
        yield max(found, key=lambda reason: reason.weight)
    if PARODY.search(f"{enquirer.name} {enquirer.bio}"):
        return
    source = f"profile, name: “{enquirer.name}”"
    if desk := A_DESK.search(enquirer.name):
        yield Evidence("role", f"The name says “{desk[0]}”.", source, 0.6)
    if (named := next(iter(outlets_in(enquirer.name)), None)) and named.start() > 0:
        yield Evidence("role", f"The name gives an outlet: {named[0]}.", source, 0.5)


def _role_apart_from_its_outlet(every: tuple[Clause, ...]) -> Evidence | None:
    """A role in one clause and an outlet in another: "Broadcaster. BBC Radio Example mornings"."""
    role = next(
        ((match, clause) for clause in every if (match := APART.search(clause.text)) and clause.holds(match.start())),
        None,
    )
    if role is None:
        return None
    match, clause = role
    outlet = next(filter(None, (_outlet(other, match if other is clause else None) for other in every)), None)
    if outlet is None:
        return None
    source = in_bio(clause.text, *match.span())
    return Evidence("role", f"The bio says “{match[0]}” and names {outlet}.", source, 0.7)


def _outlet(clause: Clause, role: re.Match[str] | None) -> str | None:
    """The outlet that a clause names besides the words of a role: “Senior Reporter” is no outlet."""
    for found in outlets_in(clause.text):
        apart = role is None or found.end() <= role.start() or found.start() >= role.end()
        if apart and clause.holds(found.start()):
            return found[0]
    for mention in MENTION.finditer(clause.text):
        key = mention[1].replace("_", "").casefold()
        if (key in ACCOUNTS or outlet_of(mention[1])) and clause.holds(mention.start()):
            return mention[0]
    return None


def _said(clause: Clause, *, alone: bool) -> Evidence | None:
    words = FOR_NEIGHBOURS.sub(blank, NOT_A_ROLE.sub(blank, clause.text))
    role = next((match for match in BY_ITSELF.finditer(words) if clause.holds(match.start())), None)
    outlet = _outlet(clause, role)
    if role:
        source = in_bio(clause.text, *role.span())
        if OF_A_BODY.search(clause.text) and not outlet:
            return Evidence("role", f"The bio says “{role[0]}”, of a public body.", source, 0.5, Verdict.OFFICIAL)
        if outlet:
            return Evidence("role", f"The bio says “{role[0].strip()}” and names {outlet}.", source, 0.85)
        weight = 0.75 if FREELANCE.search(words) else 0.65
        return Evidence("role", f"The bio says “{role[0].strip()}”.", source, weight)
    freelance = FREELANCE.search(words)
    if freelance and clause.holds(freelance.start()):
        source = in_bio(clause.text, *freelance.span())
        return Evidence("role", f"The bio says “{freelance[0]}”.", source, 0.6)
    if outlet:
        return _beside(clause, words, outlet, alone=alone)
    return None


def _nothing_but(clause: Clause, outlet: str) -> bool:
    """Whether a clause is only the name of an outlet: “BBC Verify”, “Insider, Politico”."""
    rest = clause.text.replace(outlet, " ").casefold()
    return not set(re.findall(r"\w+", rest)) - FILLING


def _beside(clause: Clause, words: str, outlet: str, *, alone: bool) -> Evidence | None:
    """A word that is a role only beside an outlet, or a mention of working for the outlet."""
    at = clause.text.find(outlet)
    source = in_bio(clause.text, at, at + len(outlet))
    without = words[:at] + " " * len(outlet) + words[at + len(outlet) :]
    role = next((match for match in WITH_AN_OUTLET.finditer(without) if clause.holds(match.start())), None)
    if role:
        return Evidence("role", f"The bio says “{role[0]}” and names {outlet}.", source, 0.7)
    if alone and _nothing_but(clause, outlet):
        return Evidence("role", f"The bio says “{outlet}” and nothing else.", source, 0.55)
    if clause.text.endswith(f", {outlet}") and len(clause.text.split()) <= FEW:
        return Evidence("role", f"The bio gives a field, and {outlet}.", source, 0.55)
    if WORKS_AT.search(clause.text[:at].removesuffix("the ")) or (outlet.startswith("@") and at > 0):
        return Evidence("role", f"The bio says they work for {outlet}, not as what.", source, 0.3)
    return Evidence("role", f"The bio names {outlet}, and does not say why.", source, 0.15)
