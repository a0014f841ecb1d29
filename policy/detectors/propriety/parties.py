"""Political parties of the United Kingdom, by their public names."""

import re

from policy.patterns import Quick
from policy.text import lines

PEOPLE = r"(?:mps?|msps?|mlas?|meps?|peers?|councillors?|cllrs?|candidates?|manifesto|leader|voters?|activists?)"
POWER = (
    r"(?:government|leadership|members?|campaigners?|conference|front ?bench(?:er)?s?|back ?bench(?:er)?s?|mayors?|"
    r"ministers?|majority|benches|administration|controlled|run|led|held|seats?|supporters?|chancellor|politicians?|"
    r"rebels?|whip|pledges?|spokes(?:man|woman|person))"
)
NO_PARTY = (
    r"(?! (?i:market|force|costs?|laws?|code|relations|policies|standards|rights|exchange|ward|inspect\w+|"
    r"belt|paper|deal|"
    r"economy|jobs|homes|spaces|energy|book|flag|schemes?|industr\w+|line|park|lane|act|bill|programme|award|fund|"
    r"skills|"
    r"supply|shortages?|practices|statistics|figures|data|estimates?|camps?|day))"
)
NAMES = lines(rf"""
    (?i:the )?(?i:conservative|labour|green|reform uk|scottish national|democratic unionist|ulster unionist|women['’]?s equality|monster raving loony|social democratic and labour|people before profit|scottish greens?|liberal democrat) (?i:party)(?! (?i:wall))
    (?:The |the )?(?:Co-operative|Reform|Alliance|Brexit|Alba|National|Liberal|Workers|Social Democratic|Socialist Workers|Heritage|Reclaim) (?:Party|PARTY)(?! Wall)
    (?i:conservative|scottish conservative|welsh conservative) and (?i:unionist) (?i:party)
    (?i:tories|tory)(?! Island| Burch| Lanez)
    (?:the )?(?:Scottish |Welsh )?(?:Conservatives|CONSERVATIVES)
    (?i:conservative|labour|reform uk)(?:['’]s)?[- ](?i:{PEOPLE})(?!\w)
    (?:Green|Reform|Alliance|Unionist|Nationalist)[- ](?i:{PEOPLE})(?!\w)
    (?:Conservative|Labour|CONSERVATIVE|LABOUR)(?:['’]s)?[- ](?i:{POWER})(?!\w)
    (?i:vote|voting|voted) (?i:labour|conservative|snp)(?!\w){NO_PARTY}
    (?i:vote|voting|voted|voter for|back|backing|elect|under|last|next|previous|this) (?:Labour|Conservative|Reform|Green|Plaid)(?=[\s.,!?;:'’]|$){NO_PARTY}
    (?:[A-Z]\w{{2,20}}['’]s )(?:Labour|Reform|Conservatives)(?=[.,!?;]|$| (?:will|is|are|has|have|wants?))
    Labour (?:will|would) (?:fix|cut|build|raise|tax|win|lose|deliver|invest|spend|scrap|ban|never|always|not)
    Labour (?:are|isn['’]t|aren['’]t|have|had|has|don['’]t|can['’]t|won['’]t|voted|lies|lied|gain|hold|says?|said|wants?|left|betrayed|crashed|opposed|refused|MPs?|councils?|councillors?|HQ|isn)(?!\w)
    (?<=[a-z,;] )(?<! of )(?<![Ff]orced )Labour(?=[.,!?;:](?:\s|$)|$| (?:in (?:Wales|Scotland|London|power|government|office|Parliament)|and the|to take|take|or the|let|at the)\b)
    (?i:the )?Greens(?! (?:of|at|Road|Park|Lane|Committee|Farm|Pool|\w+ [Cc]lub))(?=['’]| (?:are|have|will|want|won|say|said|in|and|on|can|would|voted|don)|[.,!?]|$)
    (?i:lib(?:eral)? ?-?dem(?:ocrat)?s?)
    Reform UK|REFORM UK|reform uk|ReformUK
    (?i:scottish nationalists)
    SNP(?! (?:array|chip|genotyp|data|marker|calling|locus|loci|variant|analys|panel|distance|cluster|typing|threshold|address|based))(?!-based)
    (?i:(?:p|b|ph)laid cymru)
    (?:[YyRr]['’]? ?)?(?:Plaid|Blaid|Phlaid) (?:Lafur|Llafur|Geidwadol|Werdd|Geidwadwyr)
    Plaid(?:['’]s)?(?= (?:will|would|has|have|is|are|can|wants?|plans?|pledges?|promises?|voted|MPs?|MSs?|councillors?|leader|candidates?|voters?|government|manifesto|first)\b)
    (?:dros|gan|i|yn erbyn|heb|efo|gyda|o dan|cefnogi|cefnogwch|curo) (?:Lafur|Llafur|Reform|Phlaid|Blaid)(?!\w)
    (?:Llafur|Lafur) Cymru
    (?:C|G|Ch|Ng)eidwadwyr(?!\w)|(?i:d?democratiaid rhyddfrydol|(?:p|b|ph)artaidh (?:làbarach|nàiseanta))
    DUP|UUP|SDLP|TUV
    (?i:democratic unionists?|ulster unionists)
    (?i:sinn f[eé]in)
    (?i:ukip)|UK Independence Party
    BNP(?! [Pp]aribas)|British National Party|(?i:britain first)
    (?i:the greens)(?= (?:are|have|will|want|won|say|said|leader|in parliament|on the council))
    (?i:labour)(?=['’]s (?i:plan|plans|manifesto|record|pledge|pledges|promise|promises|failure|failures|mess|mission|missions|budget|war|tax|legacy|cuts|chaos))
    (?:years of|decades of|of|this|that|more|another) (?:Conservative|Labour|Tory) (?:neglect|failure|failures|chaos|rule|cuts|austerity|misrule|excuses|waste|mess|decline|government|governments|lies|sleaze|incompetence)
    [Tt]he (?:Conservative|Labour|Tory) (?:way|years|dream|record|legacy|mess|brand|machine|vote)(?= |[.,;!?])(?! to)
    (?i:keep|keeping|kept|stop|stopping|beat|beating|defeat|trust|fight|fighting) (?:Labour|Reform|the Conservatives|the Greens)(?= (?:out|in|from|with|on|here|at|winning|getting|and)\b|[.,!?]|$){NO_PARTY}
    Labour (?:believes?|thinks?|supports?|opposes?|backs?|councillors|group|Club|values|voices?|family|movement)(?!\w)
    (?:Conservative|Labour|Reform|Tory) Club(?!\w)
    (?:Conservative|Labour) (?:[Cc]ounty |[Bb]orough |[Cc]ity |[Tt]own )?(?i:councils?|authorities|wom[ae]n|m[ae]n|heartlands?|strongholds?|stalwarts?|pressure|amendments?|motions?|gains?|holds?|landslide|defeat|victory|activism|backbenchers?|colleagues|friends|opposition|values|policy|policies|spin|lies|hypocrisy|incompetence|members?)(?!\w)
    (?:[Tt]hat|[Ww]hich|[Ww]hat|[Ww]hen|[Bb]ecause|[Ww]hile|[Ss]ince|[Uu]nless|[Ii]f|[Uu]ntil|[Hh]ow|[Ww]hy|than|as) Labour (?:[a-z]+(?<!induc)(?<!start)ed|ran|left|lost|won|took|gave|built|got|spent|sold|cut|put|made|had|did|broke|gets?|wins?|takes|puts)(?!\w)
    (?:run|led|controlled|governed|held|bankrupted|wrecked|ruined|opposed|blocked|promised|scrapped|created|founded|let down|betrayed|ignored) by (?:Labour|Reform|the Conservatives|the Greens|Plaid)(?!\w)
    (?i:people|those|councils?|mps?|voters?|anyone) (?:who|that) (?:call themselves|vote|back|voted|support) (?:Greens?|Labour|Reform|Conservatives?)
    [Bb]oth votes (?:SNP|Labour|Green|Conservative)
    (?:Labour|Conservative|Tory|Reform) (?:promised|pledged|failed|lied|wins?|won|lost|broke|crashed|left us)
""")  # noqa: E501 — one party a line reads best
FOR_OR_AGAINST = (
    r"vote|back|join|never|nevertrusta?|stop|sack|beat|oust|trust|support|defeat|dump|ditch|bin|kickout|get|getthe|"
    r"im?with|"
    r"proud(?:tobe)?|team|another|typical|welsh|scottish|uk|young|our|no|not|f\w{0,3}|end|keep|out"
)
TAGGED = r"labour|conservatives?|snp|libdems?|reform(?:uk|party)?|greens?|plaid(?:cymru)?|dup|ukip|sinnf[eé]in|alliance"
OUTCRY = (
    r"out|now(?:out)?|scum|lies|liars?|fail(?:s|ed|ing|ure|ures)?|mess|chaos|cuts|sleaze|corruption|gain|hold|wins?|"
    r"won|"
    r"surge|party|conf|conference|manifesto|racis(?:m|ts?)|fascists?|hypocrisy|hypocrites|govt|government|doorstep|"
    r"leadership|values|landslide|disgrace|shambles|shame|betrayal|broke\w{0,20}|sucks|isn['’]?tworking|notworking|"
    r"\d{2,4}"
)
"""Words about a party in a tag: for, against, or after the name."""
NAME = Quick(rf"(?<![\w#@/.])(?:{'|'.join(NAMES)})(?!\w)", cued=True)
HASHTAG = re.compile(
    rf"(?i:#(?:{FOR_OR_AGAINST})?(?:{TAGGED})(?:{OUTCRY})(?!\w))|(?i:#(?:{FOR_OR_AGAINST})(?:{TAGGED})(?!\w))"
    r"|#\w*(?:(?<![A-Z])TOR(?:Y|IES)(?![A-Z])|Tor(?:y|ies)(?!glen|[a-z]))\w*|#(?i:tor(?:y|ies)(?!glen))\w*|(?i:"
    r"#(?:vote|back|join|never)(?:labour|conservatives?|tory|tories|snp|libdems?|reform(?:uk)?|green|plaid|dup|ukip)\w*"
    r"|#(?:tor(?:y|ies)|labour|libdems?|conservatives?|reformuk|snp|plaid(?:cymru)?|greenparty|sinnf[eé]in|dup|ukip)"
    r"(?:out|in|party|win|gain|conference|conf|manifesto|lies|cuts|[0-9]{2,4})?(?!\w)|#(?:gtto|getthetoriesout|"
    r"lab\d\d|cpc\d\d|ldconf|snp\d\d))"
)
HANDLE = re.compile(
    r"@(?:uklabour|labourparty|scottishlabour|welshlabour|conservatives|toriesuk|scottories|welshconserv|libdems|"
    r"welshlibdems|"
    r"scotlibdems|thegreenparty|scottishgreens|greenpartyni|reformparty_?uk|reform_?uk|thesnp|plaid_?cymru|duponline|"
    r"sinnfeinireland|uuponline|sdlplive|allianceparty|ukip|albaparty|tuvonline)(?!\w)",
    re.IGNORECASE,
)
DOMAIN = Quick(
    r"(?<![\w-])(?:labour\.org\.uk|conservatives\.com|libdems\.org\.uk|greenparty\.org\.uk|greens\.scot|"
    r"reformparty\.uk|snp\.org|"
    r"partyof\.wales|mydup\.com|sinnfein\.ie|uup\.org|sdlp\.ie|allianceparty\.org|ukip\.org)(?![\w.])",
    re.IGNORECASE,
    cued=True,
)
GENETICS = Quick(r"(?i:\b(?:genom\w+|gene(?:s|tics?)?|dna|polymorphism\w*|sequenc\w+|alleles?|chromosom\w+)\b)")


def parties(text: str) -> tuple[tuple[int, int], ...]:
    """Mentions of a party, its people, its tags, its accounts or its website."""
    patterns = (
        NAME,
        *((HASHTAG,) if "#" in text else ()),
        *((HANDLE,) if "@" in text else ()),
        *((DOMAIN,) if "." in text else ()),
    )
    found = sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
    genes = bool(found) and bool(GENETICS.search(text))
    return tuple(
        span
        for n, span in enumerate(found)
        if (n == 0 or span[0] >= found[n - 1][1]) and not (genes and text[slice(*span)].startswith("SNP"))
    )
