"""A journalist's role in the bio, in the present tense."""

import re
from collections.abc import Iterator

from policy.detectors.bio import OUTLET, PARODY, Clause, clauses, shown
from policy.enquirer import Enquirer, Evidence
from policy.text import words as listed

DESK = (
    r"(?:news|political|politics|health|social affairs|home affairs|education|business|deputy|assistant|"
    r"features?|picture|city|night|"
    r"digital|investigations?|science|environment|crime|regional|local|online|managing|foreign|economics|"
    r"sports?|technology|"
    r"transport|defence|diplomatic|legal|consumer|audience|data|video|community|content|group|associate|senior|"
    r"money|world|"
    r"europe|royal|media|planning|output|programme|scotland|wales|whitehall|chief)"
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
    r"ing) (?:about \w+ )?for (?:the )?(?:papers|press|newspapers)|"
    r"newyddiadurwr(?:aig)?|gohebydd|\w+ affairs editor|head of news|news director|(?:news|press|"
    r"agency) (?:snapper|photographer)|"
    r"(?:political|chief|economics|sports?|football|business|legal) commentator|tv producer|radio producer|"
    r"documentary[- ]maker|"
    r"(?:film|theatre|music|book|art|tv|television|restaurant|food|architecture|radio|literary|wine) critic|by-?lines|"
    r"(?:staff|contributing) writer|documentary (?:film-?maker|director|producer)|news ?(?:desk|room)(?! manager)|"
    r"newspaper(?:man|woman)|stringer for|(?:got|have) a story(?: for me)?|(?:news|story|confidential) tips|"
    r"tips welcome|"
    r"(?:reporting|writing|reports|writes) (?:on|about) [\w ,&]{2,40} (?:for|at) (?=(?-i:@|[A-Z]))|"
    r"(?<!commissioning )(?<!series )(?<!volume )(?<!acquisitions )editor (?:of|at|for|@) ?(?=(?-i:@?[A-Z]|the [A-Z]))"
    r"(?! ?(?:the )?(?:(?-i:[A-Z])\w+ ){0,2}(?:journal|proceedings|annals|review of|transactions|wikipedia))|"
    r"broadcaster and (?:writer|journalist)|(?:writer|author) and broadcaster|i (?:report|write) (?:on|"
    r"about) [\w ,&]{2,30} for)s?\b(?! (?:gene|gene[- ]assay|assay|construct|plasmid|protein|ratings?|fish))",
    re.IGNORECASE,
)
WITH_AN_OUTLET = re.compile(
    r"\b(?:editor|sub|writer|producer|presenter|broadcaster|host|researcher|photographer|snapper|commentator|"
    r"stringer|contributor|hack|"
    r"anchor|reporting|"
    r"covering|news|staff|writ(?:es?|ing)|report(?:s|ing)?|cover(?:s|ing)?|freelance|bylines?|words (?:in|for)|"
    r"politics|investigations|(?:home|social|foreign|public|legal|consumer|current) affairs|"
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
MOST_BESIDE = 2
"""The most clauses of a bio in which an outlet alone counts; in a longer bio an outlet may be a hobby."""
A_DESK = re.compile(
    r"\b(?:news ?(?:desk|room)|picture desk|forward planning|planning desk|(?:news|press) agency)\b", re.IGNORECASE
)
FREELANCE = re.compile(
    r"\bfreelance(?:r)?(?:[ -](?:journalist|reporter|writer|broadcaster|correspondent|photojournalist|producer|"
    r"news\w*))|"
    r"\b(?:journalist|reporter)(?:,| \()? ?freelance",
    re.IGNORECASE,
)
NOT_A_ROLE = re.compile(
    r"\b(?:reporter[ -](?:gene|assay|construct|protein|plasmid)|bug reporter|(?:code|text|vim|wikipedia|wiki|video|"
    r"film|photo|copy|map|html|"
    r"game|music|journal|book|sound|genome|gene|translation|openstreetmap) editor|press (?:operator|officer|"
    r"office|fitter)|bench press|"
    r"journalis[mt]'?s? (?:student|lecturer|professor|academic|researcher|trainer|graduate|course)|"
    r"mystery correspondent|"
    r"law reporter|(?:reporter|journalist|correspondent|editor|columnist|presenter|"
    r"producer)s?[^,;]{0,20}? (?:until|till|in the \d0s|\d+ years ago|back in|(?:from )?(?:19|20)\d\d ?(?:-|–|"
    r"to) ?(?:19|20)?\d\d)|(?:reporter|journalist|editor|hack)['’]s|"
    r"(?:reporter|journalist|correspondent|editor)s? (?:wannabe|turned|no more|in training)|"
    r"court reporter \(stenograph\w*|reporters? without)\b",
    re.IGNORECASE,
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The strongest role in a single clause of the bio, and an outlet in the name."""
    every = tuple(clauses(enquirer))
    found = [reason for clause in every if (reason := _said(clause, alone=len(every) <= MOST_BESIDE))]
    if found:
        yield max(found, key=lambda reason: reason.weight)
    elif apart := _role_apart_from_its_outlet(enquirer):
        yield apart
    named = OUTLET.search(enquirer.name)
    desk = A_DESK.search(enquirer.name)
    if desk and not PARODY.search(f"{enquirer.name} {enquirer.bio}"):
        yield Evidence("role", f"The name says {desk[0].casefold()}.", f"profile, name: “{enquirer.name}”", 0.6)
    if named and not PARODY.search(f"{enquirer.name} {enquirer.bio}") and named.start() > 0:
        yield Evidence("role", f"The name gives an outlet: {named[0]}.", f"profile, name: “{enquirer.name}”", 0.5)


def _role_apart_from_its_outlet(enquirer: Enquirer) -> Evidence | None:
    """A role in one clause and an outlet in another: "Broadcaster. BBC Radio Example mornings"."""
    every = tuple(clauses(enquirer))
    outlet = next(filter(None, (clause.outlet() for clause in every)), None)
    role = next(
        (match for clause in every if (match := APART.search(clause.text)) and clause.holds(match.start())), None
    )
    if outlet is None or role is None:
        return None
    says = f"The bio says {role[0].casefold()}, and names {outlet}."
    return Evidence("role", says, f"profile, bio: “{shown(enquirer.bio, 0, len(role[0]))}”", 0.6)


def _said(clause: Clause, *, alone: bool) -> Evidence | None:
    words = NOT_A_ROLE.sub(lambda match: " " * len(match[0]), clause.text)
    outlet = clause.outlet()
    role = next((match for match in BY_ITSELF.finditer(words) if clause.holds(match.start())), None)
    if role:
        source = f"profile, bio: “{shown(clause.text, *role.span())}”"
        if outlet:
            return Evidence("role", f"The bio says {role[0].casefold()}, and names {outlet}.", source, 0.85)
        if FREELANCE.search(words):
            return Evidence("role", "The bio says freelance journalist.", source, 0.75)
        return Evidence("role", f"The bio says {role[0].casefold()}.", source, 0.65)
    freelance = FREELANCE.search(words)
    if freelance and clause.holds(freelance.start()):
        source = f"profile, bio: “{shown(clause.text, *freelance.span())}”"
        return Evidence("role", f"The bio says {freelance[0].casefold()}.", source, 0.6)
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
    source = f"profile, bio: “{shown(clause.text, at, at + len(outlet))}”"
    without = words[:at] + " " * len(outlet) + words[at + len(outlet) :]
    role = next((match for match in WITH_AN_OUTLET.finditer(without) if clause.holds(match.start())), None)
    if role:
        return Evidence("role", f"The bio says {role[0].casefold()}, and names {outlet}.", source, 0.7)
    if alone and _nothing_but(clause, outlet):
        return Evidence("role", f"The bio says {outlet}, and nothing else.", source, 0.55)
    if WORKS_AT.search(clause.text[:at].removesuffix("the ")) or (outlet.startswith("@") and at > 0):
        return Evidence("role", f"The bio says they work for {outlet}, not as what.", source, 0.3)
    return None
