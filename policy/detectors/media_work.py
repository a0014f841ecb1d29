"""Work in the media by classes of words: who does the work, where the work appears, and trades beside the media."""

import re
from dataclasses import dataclass

from policy.sharing import shared
from policy.text import blank

WORKER = re.compile(
    r"\b(?:\w*journalist(?:e|in|a)?|reporter|correspondent|columnist|newsreader|stringer|journo|broadcaster|"
    r"sub-?editor|newyddiadurwr(?:aig)?|gohebydd|colofnydd|darlledwr(?:aig)?|neach-naidheachd|pigiste|correspondante?|"
    r"redacteur|rédact(?:eur|rice)|periodista|giornalista|dziennikar(?:z|ka)|reporterin|korrespondentin|verslaggever|"
    r"iriseoir)\b",
    re.IGNORECASE,
)
"""Workers whose place can only be the media."""
PERHAPS = re.compile(
    r"\b(?:(?:co-?)?producers?|presenters?|editors?|writers?|researchers?|bookers?|hosts?|photographers?|snappers?|"
    r"camera(?:man|woman|person|men)?|camera op\w*|film-?makers?|directors?|critics?|commentators?|contributors?|"
    r"freelancers?|freelance|fixers?|reviewers?|self-?shooter|shoots?|runners?|interviewers?|"
    r"words|scribblers?|scribes?|wordsmiths?|hacks?|anchors?|authors?|cynhyrchydd|cyflwynydd|golygydd|awdur|"
    r"ysgrifennwr|llawrydd|writes?|writing|reports?|reporting|covers?|covering|presents?|produces?|edits?|files?|"
    r"makes?|making|works?|working|staff|team|sgwrio|sgwennu)\b",
    re.IGNORECASE,
)
"""Workers and work that the media share with other trades."""
PLACE = re.compile(
    r"\b(?:newspapers?|(?:the|daily|sunday|national|local|weekly|various|regional|several|a|two|three) papers?|papers|"
    r"magazines?|mags?|publications?|titles|nationals|regionals|journalism|"
    r"(?:local |national |trade |specialist |foreign |regional |student )?press|radio|tv|telly|television|teledu|"
    r"broadcast(?:ing)?|news|newyddion|news ?(?:room|desk)|(?:breakfast|drive-?time|phone-?in|talk|chat|morning|"
    r"late-?night|evening|sunday|radio|news|current affairs|flagship) (?:show|programme)|breakfast show|shows?|"
    r"programmes?|documentar(?:y|ies)|docs|current affairs|factual|materion cyfoes|features|media|podcasts?|bulletins?|"
    r"weekly|daily|dailies|weeklies|the wires?|wires?|(?:picture|press|news|photo) agency|outlets?|"
    r"news ?letters?|long-?form|investigations|cylchgrawn|papur(?:au)?|radio a theledu|rhaglen(?:ni)?)\b",
    re.IGNORECASE,
)
"""Places where the work of the media appears."""
BY_ITSELF = re.compile(
    r"\b(?:snapper|(?:telly|tv|radio) person|(?:co-?)?producer|news (?:ed|desk|team|hound|nerd|gatherer)|naidheachd\w*|"
    r"newyddion|beirniad|shooting pd|"
    r"presenter|booker|freelance|freelancer|llawrydd|columns?|words(?: (?:in|for|at|&|and|\+)|[.,]|"
    r"$)|essays|interviews|features|editor|fixer|cynhyrchydd|golygydd|cyflwynydd|by-?lines?|reportage|"
    r"pitches?)\b",
    re.IGNORECASE,
)
"""Work that by itself is more often of the media than not."""
OWN_MEDIUM = re.compile(
    r"\b(?:v?blog(?:s|ging|ger)?|news ?letters?|podcasts?|podcaster|podcasting|substack|zine|youtuber?|patreon|vlogger|"
    r"newsletters?|influencer|content creator|streamer|papur bro|blog(?:iwr|io)|podlediad|hyperlocal|(?:on|via|"
    r"new \w+ \w+ \w+ on|listen on) (?:spotify|youtube|apple podcasts|substack|tiktok|twitch)|news(?:,? (?:&|and) \w+|"
    r" & media)? (?:web ?site|site|page|service|channel|feed|hub|blog)|(?:local|community|independent|village|town|"
    r"neighbourhood|island|valley) news|[\d.,]+ ?[km]? (?:followers|subs|subscribers|readers|listeners|reads|views)|"
    r"news for \w+)\b(?! (?:addict|junkie|lover|listener|fan|obsessive|binger|reader|nerd|recommendations|playlist|"
    r"agent|app|enthusiast|rabbit|hoarder))",
    re.IGNORECASE,
)
"""Publishing of one's own."""
HALF = re.compile(
    r"\b(?:writer|writing|author|photographer|critic|filmmaker|film-maker|awdur|storyteller|commentator|researcher|"
    r"wordsmith|scribbler|pictures|media|news|publishing|opinions for sale|(?:i )?write things|asks? questions|"
    r"nosy|stories|curious|interviewer|words)\b",
    re.IGNORECASE,
)
"""Work that other people do as often."""
REACHED = re.compile(
    r"\b(?:signal(?: ?:| on|\b(?=\W*[\w.]*\d))|pgp|protonmail|proton\.me|tips|dms? (?:are )?open|get in touch|"
    r"send me (?:stuff|things|stories)|commissions? (?:open|welcome)|(?:open|available) (?:to|for) commissions?)\b",
    re.IGNORECASE,
)
"""Offers to be reached in confidence."""
OTHER_TRADE = re.compile(
    r"\b(?:(?:racket|racquet|tennis|guitar|verbatim|bead|violin) (?:stringers?|court reporters?|reporters?)|"
    r"(?:journalists|reporters|media|press|producers)[:,]|(?:media|press) (?:enquiries|inquiries|queries|bids)|"
    r"case stud(?:y|ies)|(?:video|film|photo|copy|code|text|map|music|sound|game|games|book|journal|translation|"
    r"wikipedia|manuscript|technical|content|grant|bid|song|script|speech|proposal|copy|letter|sign|cv|fiction|crime|"
    r"romance|fantasy|children['’]s|sci-?fi|cook-?book|travel|recipe|poetry|play|wedding|pet|landscape|wildlife|family|"
    r"newborn|bird|nature|portrait|event|amateur|hobby|record|beat|events?|theatre|stage|cheese|wine|beef|dairy|energy|"
    r"milk|academic|market|clinical|medical|postdoc\w*|phd|user|ux|policy|cancer|scientific|genealogy|family history|"
    r"managing|finance|company|creative|art|funeral|programme|sales|hr|it|regional|non-?executive|executive|operations|"
    r"retired|school|youth|choir|musical|trail|marathon|fell|park|park ?run|ultra|road|trade|tax|software|web|graphic|"
    r"interior|garden|fashion|ui|product|lighting|dog|childminder) (?:editors?|writers?|producers?|photographers?|"
    r"researchers?|directors?|authors?|runners?|designers?|hosts?)|copywriters?|songwriters?|screenwriters?|"
    r"playwrights?|novelists?|poets?|(?:press|media|communications?|comms|pr|public relations|public affairs|marketing|"
    r"digital|engagement|campaigns?|content|social media) (?:and \w+ |& \w+ )?(?:officers?|office|managers?|leads?|"
    r"heads?|executives?|directors?|advis[eo]rs?|consultants?|teams?|assistants?|specialists?|agency|relations|"
    r"operators?|fitters?|stud(?:y|ies)|studies \w+|lecturers?|students?|teachers?|trainers?|training|law\w*|buyers?|"
    r"planners?|sales)|(?:head|director|lecturer|professor|teacher|student|degree) (?:of|in) (?:\w+ ){0,2}(?:media|"
    r"journalism|press|comms|communications|marketing|pr|news)|bench press\w*|garlic press|french press|printing press|"
    r"press (?:studs?|ups?|operator|ganger)|news ?agents?|social media|media (?:studies|literacy|sales)|"
    r"multi-?media artist|mixed media|good news|bad news|fake news|host(?:ing)? (?:famil\w+|exchange|students|dinner)|"
    r"(?:foster|airbnb|b&b) \w+|words with friends|swear words|other words|few words|man of few words|my own words|"
    r"views? my own|(?:tv|telly|radio|news|documentary|magazine) (?:addict|junkie|lover|fan|repair\w*|licen[cs]e|"
    r"watcher)|radio (?:ham|amateur|control\w*)|amateur radio|ham radio|hospital radio|runs? a|show ?(?:jump\w*|dog)|"
    r"dog shows?|freelance[ -](?!journalis|report|writ|edit|produc|broadcast|photo|camera|present|correspond|sub|film|"
    r"doc|news|radio|tv|columnist|critic|research|feature|and\b|in\b|at\b|for\b|hack|media|words)[a-z]\w+|(?:local|"
    r"family) history|wire ?(?:less|work)|cover(?:s|ing)? (?:letter|band|song|shift)s?)\b",
    re.IGNORECASE,
)
"""Trades and things with words of the media in their names."""
NOT_A_ROLE = re.compile(
    r"\b(?:reporter[ -](?:gene|assay|construct|protein|plasmid)|bug reporter|(?:code|text|vim|wikipedia|wiki|video|"
    r"film|photo|copy|map|html|"
    r"game|music|journal|book|sound|genome|gene|translation|openstreetmap) editor|press (?:operator|officer|"
    r"office|fitter)|bench press|"
    r"journalis[mt]'?s? (?:student|lecturer|professor|academic|researcher|trainer|graduate|course)|"
    r"mystery correspondent|verbatim (?:court )?reporter|"
    r"law reporter|(?:reporter|journalist|correspondent|editor|columnist|presenter|"
    r"producer)s?[^,;]{0,20}? (?:until|till|in the \d0s|\d+ years ago|back in|(?:from )?(?:19|20)\d\d ?(?:-|–|"
    r"to) ?(?:19|20)?\d\d)|(?:reporter|journalist|editor|hack)['’]s|"
    r"(?:reporter|journalist|correspondent|editor)s? (?:wannabe|turned|no more|in training)|"
    r"court reporter \(stenograph\w*|reporters? without)\b",
    re.IGNORECASE,
)
"""Words of a role that are none: other trades, the past, somebody else's."""
SURE, LIKELY, ALONE, ON_THEIR_OWN, PERHAPS_SO, HALF_SO, A_LITTLE = 0.65, 0.55, 0.5, 0.55, 0.35, 0.25, 0.2
AT_A_TITLE = re.compile(
    r"\b(?:deputy |news |features |sports? |picture |political |online |digital )?(?:editor|ed)[,:@] ?@?(?=[A-Z])"
)
"""An editor of something with a name: “Editor, Example Gazette”."""
FOR_NEIGHBOURS = re.compile(
    r"\b(?:(?:editor|edits?|editing|runs?|running|writes?|writing|in|for|on) (?:of |for |an? |our |the |my )*"
    r"(?:[\w'’]+ ){0,3}?)?(?:parish|church|chapel|school|club|village hall|pta|residents['’]?|society|family|allotment|"
    r"u3a|wi|ward|staff|in-?house) (?:\w+ )?(?:magazine|mag|newsletter|blog|paper|website|page|news|journal|"
    r"bulletin)\b",
    re.IGNORECASE,
)
"""Papers and pages for neighbours and members rather than for everybody."""
FEW = 3
"""The most words of a clause that is nearly nothing but a word of the media."""


@dataclass(frozen=True, slots=True)
class MediaWork:
    """Words of work in the media, and how far they would convince alone."""

    weight: float
    start: int
    end: int
    own: bool = False
    """Whether the work is publishing on one's own account."""


@shared
def media_work(text: str) -> tuple[MediaWork, ...]:
    """Every sign of work in the media in a clause; trades beside the media don't count, nor papers for neighbours."""
    read = FOR_NEIGHBOURS.sub(blank, NOT_A_ROLE.sub(blank, OTHER_TRADE.sub(blank, text)))
    found: list[MediaWork] = []
    if worker := WORKER.search(read):
        found.append(MediaWork(SURE, *worker.span()))
    if titled := AT_A_TITLE.search(read):
        found.append(MediaWork(LIKELY, *titled.span()))
    place = PLACE.search(read)
    if place and (work := _apart(PERHAPS, read, place)):
        start, end = min(place.start(), work.start()), max(place.end(), work.end())
        found.append(MediaWork(LIKELY, start, end))
    if own := OWN_MEDIUM.search(read):
        found.append(MediaWork(ON_THEIR_OWN, *own.span(), own=True))
    if alone := BY_ITSELF.search(read):
        nothing_else = len(re.findall(r"\w+", text)) <= FEW
        found.append(MediaWork(ALONE if nothing_else else PERHAPS_SO, *alone.span()))
    elif place and len(re.findall(r"\w+", text)) <= FEW:
        found.append(MediaWork(A_LITTLE, *place.span()))
    if half := HALF.search(read):
        found.append(MediaWork(HALF_SO, *half.span()))
    if reached := REACHED.search(read):
        found.append(MediaWork(A_LITTLE, *reached.span()))
    return tuple(found)


def _apart(pattern: re.Pattern[str], text: str, other: re.Match[str]) -> re.Match[str] | None:
    """The first match that does not overlap another match."""
    matches = pattern.finditer(text)
    return next((match for match in matches if match.end() <= other.start() or match.start() >= other.end()), None)
