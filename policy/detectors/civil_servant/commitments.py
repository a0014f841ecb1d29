"""Commitments made in government's name."""

import re
from collections.abc import Iterator

from policy.detectors.sentences import sentence_at
from policy.patterns import Quick

GOVERNMENT = (
    r"(?:we|the government|government|this government|ministers|our department|the state|i|the treasury|"
    r"number 10|no ?10|"
    r"the (?:prime minister|chancellor|minister|department|home office|cabinet office|foreign office)|"
    r"the (?:(?:home|foreign|health|education|defence|transport|energy|justice|business|culture|environment) )?"
    r"secretary(?: of state)?|hm(?: )?(?:government|g|treasury)|hmg|hmrc|dwp|defra|dfe|mod|moj|dhsc|dft|desnz|mhclg|"
    r"dcms|fcdo)"
)
HOW = (
    r"(?:(?:not|never|always|also|now|soon|again|finally|therefore|still|immediately|further|permanently|fully|"
    r"significantly|today|then|all|both|together|personally) ){0,3}"
)
DOES = (
    r"(?:invest|spend|fund|build|deliver|cut|reduce|increase|raise|lower|end|ban|scrap|abolish|introduce|legislate|"
    r"guarantee|ensure|double|triple|halve|create|recruit|hire|protect|freeze|expand|repeal|make sure|compensate|"
    r"roll out|fix|plant|appoint|eliminate|eradicate|reverse|rebuild|upgrade|nationalise|privatise|subsidise|"
    r"tax|borrow|write off|cancel|stand (?:by|with)|back|bring (?:back|down|in|forward)|put (?:an end|a stop|"
    r"in place|more)|"
    r"crack down|stop|restore|slash|boost|grow|transform|reform|modernise|strengthen|grant|award|reimburse|refund|"
    r"replace|close|leave no|let no|match|meet (?:the|our) target|hit|achieve|accept all|implement|"
    r"give (?:every|all|£)|"
    r"pay (?:for|every|everyone|all|back|out|£)|provide (?:every|all|£|free|extra|additional|more|new|\d)|"
    r"offer (?:every|"
    r"all|free)|"
    r"make (?:it|every|all|£|the|our)|support (?:every|all|the|families|businesses|farmers|workers|"
    r"people)|"
    r"keep (?:every|all|taxes|prices|our promise)|train \d|open \d|save \w+ (?:jobs|lives)|tackle|level up|"
    r"extend (?:the|free|this|our|it|support|help|funding)|establish|set up (?:a new|a national|a publicly)|"
    r"simplify the|speed up|"
    r"clamp down|"
    r"drive (?:down|up)|devolve|decriminalise|criminalise|cap (?:the|bills|fares|prices|rents)|uprate|means-test|"
    r"outlaw|deport|renegotiate|veto|"
    r"prioritise|"
    r"remove the|require (?:all|every|firms|companies|landlords|employers)|improve (?:the|our|access|pay|"
    r"conditions|outcomes)|"
    r"give (?:local|people|parents|workers|communities|councils|carers|farmers|tenants|victims)|"
    r"rest until|hire|lower|waive|lead the world|clear the|nationalise|bring \w+ (?:\w+ )?to (?:heel|justice|an end)|"
    r"make \w+ (?:\w+ )?(?:free|cheaper|safer|fairer|illegal|affordable|compulsory|law)|fund \w+|"
    r"get (?:the |our |britain(?:'s)? )?(?:\w+ )?(?:running|moving|building|growing|working again)|"
    r"put \d[\d,]* (?:more|extra|new))"
)
PLEDGE = (
    r"(?:guarantee|promise|pledge|commit|vow|undertake)s?(?: (?:to|that|there|you|every|all|no|not|a|an|the|our|"
    r"£?\d|we|"
    r"him|her|"
    r"this|nobody|everyone|more|full|another)\b|[:,.])"
)
FIRM = (
    r"(?:triple|double|halve|abolish|scrap|ban|end|eradicate|lower|raise|freeze|cut|legislate|build \d|nationalise|"
    r"privatise|introduce a (?:ban|tax|levy|new (?:law|tax|right)))"
)
"""Actions to which even a plan commits government."""
MEASURE = (
    r"(?:compensation|council tax|income tax|corporation tax|inheritance tax|fuel duty|stamp duty|vat|"
    r"national insurance|"
    r"fares|prescription charges|free prescriptions|tuition fees|the (?:new )?(?:state pension|triple lock|"
    r"winter fuel payment|"
    r"minimum wage|two-child limit|benefit cap|levy|tax|ban|cap|duty|grant|subsidy|scheme|charge|fee|allowance|pension|"
    r"licence fee)|a new (?:hospital|school|prison|railway|line|university|law))"
)
PASSIVE = (
    r"(?:invested|spent|built|scrapped|abolished|banned|guaranteed|halved|doubled|legislated|cut|raised|recruited|"
    r"compensated|protected by law|written off|refunded|reimbursed|worse off|left behind|better off)"
)
COMMITMENT = Quick(
    rf"(?<![\w’'-])(?:"
    rf"{GOVERNMENT}(?: (?:will|shall|are going to|is going to|are (?:about|set) to|is (?:about|set) to)|"
    rf"['’]ll|['’]re (?:going|about|set) to) {HOW}{DOES}"
    rf"|{GOVERNMENT}(?:['’]ve| has| have) (?:now |also |already )?(?:promised|pledged|vowed|guaranteed|committed|"
    rf"undertaken|"
    rf"sworn)(?: you)? (?:to|that|£|\d)"
    rf"|{GOVERNMENT} (?:plans?|intends?|is determined|are determined) to {FIRM}"
    rf"|{MEASURE} will (?:(?:not|never|now|also) )?be (?:paid to|frozen|abolished|scrapped|extended|capped|cut|banned|"
    rf"halved|doubled|trebled|raised|lowered|increased|waived|written off|protected|built|kept|restored|legislated|"
    rf"free)"
    rf"|{GOVERNMENT}(?: (?:will|can|do|does|must|hereby|today|also|now|fully|solemnly))* {PLEDGE}"
    rf"|{GOVERNMENT} (?:are|is) (?:fully |totally |absolutely |firmly )?committed to (?:£|\d|{DOES}ing|(?:end|"
    rf"cutt?|reduc|increas|"
    rf"build|deliver|halv|doubl|investing £|spend|scrapp?|abolish|introduc|bann?)ing)"
    rf"|{GOVERNMENT} won['’]t {HOW}(?:raise|increase|cut|let|allow|close|rest until|introduce|scrap|tax)"
    rf"|(?:every|each|no|all) (?:\w+ ){{1,3}}will (?:be {PASSIVE}|get|receive|benefit|have to pay|lose|pay|"
    rf"have access)"
    rf"|there(?: will|['’]ll) be no (?:more )?(?:cuts|closures|redundancies|job losses|tax rises|rises|fee increases)"
    rf"|(?:nobody|no one|everyone|everybody) will (?:be {PASSIVE}|get|receive|lose|have to pay|pay)"
    rf"|(?:£[\d.,]{{1,12}} ?(?:m|bn|million|billion)?|taxes|bills|waiting (?:times|lists)|funding|spending|"
    rf"(?:new )?(?:homes|hospitals|"
    rf"schools|jobs)) will (?:{HOW})(?:be {PASSIVE}|fall|go up|go down|rise)"
    rf"|(?:giving|give) you (?:our|my) word|you can count on us to|our ambition is to {FIRM}"
    rf"|(?:you have|this is) our (?:word|promise|pledge|guarantee|commitment)|our (?:promise|pledge|guarantee|"
    rf"commitment) (?:is|to you)"
    rf")(?!\w)",
    re.IGNORECASE,
    cued=True,
)
NO_COMMITMENT = re.compile(
    r"(?:close|open|end|stop|cancel|fix|replace|back|upgrade|hit|award|meet|boost)(?: \w+)? (?:at|on|from|"
    r"for|early|soon|by|"
    r"today|tomorrow|the (?:road|bridge|lane|office|line|site|page|website|survey|competition)|this (?:page|"
    r"thread|account)|"
    r"awareness|registration|applications|comments|up|with|in|later|shortly|monday|tuesday|wednesday|thursday|"
    r"friday)\b"
    r"|(?:end|open|close|deliver) (?:the|this|our|a) (?:session|event|call|stream|thread|show|talk|speech|"
    r"statement|lecture|"
    r"budget|keynote|poll)|cut (?:the|back|our) (?:grass|hedges?|ribbon|power|verges?|trees?|cake)|deliver your|"
    r"(?:receive|get) (?:an? |the |their |your )?(?:letters?|texts?|e-?mails?|leaflets?|calls?|alerts?|"
    r"messages?|results?|"
    r"links?|reminders?|notifications?|copy|cards?|packs?|invitations?|updates?|marks?|grades?|certificates?)"
    r"|plant (?:\w+ ){0,3}(?:for (?:each|every) (?:one|tree)|in (?:its|their) place|instead|to replace|bulbs|"
    r"flowers|wildflowers)"
    r"|raise (?:awareness|the (?:flag|alarm|bridge))|cut off|(?:clear|open|close|fix|repair) the (?:road|lane|line|"
    r"snow|tree|"
    r"debris|bridge|path|track|blockage|fault|leak|incident|scene|ice|drains?|gull(?:y|ies))|(?:refund|"
    r"reimburse) (?:you|your)\b"
    r"|ensure (?:you|your|that you)\b|(?:make|making) (?:it|the) (?:live|announcement|draw)|"
    r"protect your"
    r"|stop (?:to|at|taking|answering|accepting)|fix (?:it|this|the (?:bug|link|typo|error|problem|issue|page))",
    re.IGNORECASE,
)
"""Opening hours, service news and repairs: the work of an office, not the promise of a government."""
CLOSE_BY = 34
PUBLICATION = (
    r"(?:strateg(?:y|ies)|(?:white|green|policy|command) papers?|reports?|response|consultation|framework|review|"
    r"guidance|bill|act|regulations?|memorandum|bulletin|statistics|figures|forecasts?|accounts|publication)"
)
REPORTED = re.compile(
    rf"\b{PUBLICATION}\b[^.!?;\n]{{0,80}}?\b(?:sets? out|explains?|explained|confirms?|confirmed|shows?|showed|states?|"
    r"stated|says?|said|describes?|described|outlines?|outlined|details?|detailed|records?|recorded|notes?|noted)\b"
    rf"|\baccording to (?:the|its|a|an|this|today['’]s) (?:[\w’'-]+ ){{0,5}}{PUBLICATION}\b",
    re.IGNORECASE,
)
"""A publication, and that it tells: what follows in the sentence is the publication's."""
LONGEST = 600
"""The most characters of a sentence that retells a publication; a longer run of words is no sentence to rely on."""
FIRST_PERSON = re.compile(r"\b(?:we|us|ours?|i|my|me|this government)\b", re.IGNORECASE)
PLEDGED = re.compile(r"\b(?:guarant|promis|pledg|vow|undertak|sworn|commit|never\b)", re.IGNORECASE)


def commitments(text: str) -> Iterator[tuple[int, int]]:
    """Commitments made in government's name."""
    for found in COMMITMENT.finditer(text):
        verb = max(found[0].rfind(" "), 0) + 1
        after = text[found.start() + verb : found.end() + CLOSE_BY]
        if not NO_COMMITMENT.match(after):
            yield found.span()


def reported(text: str, span: tuple[int, int]) -> bool:
    """Whether a commitment only retells a publication, in the third person and without a pledge."""
    begins, ends = sentence_at(text, span[0])
    if ends - begins > LONGEST:
        return False
    told = REPORTED.search(text, begins, span[0])
    return bool(told) and not (FIRST_PERSON.search(text, begins, ends) or PLEDGED.search(text, begins, ends))
