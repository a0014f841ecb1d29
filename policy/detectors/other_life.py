"""Words that tell of a life besides the media: a family, a pastime, a trade, a group or a firm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FAMILY = re.compile(
    r"\b(?:mum|mam|mom|mother|dad|father|nan|nana|nanna|gran|granny|grand(?:ma|dad|pa|parent|mother|father)|wife|"
    r"husband|parent|carer|widow(?:er)?|(?:mum|dad|mam|parent) (?:of|to)|kids|children|twins|auntie?|nain|taid|mamgu|"
    r"tadcu|fam(?:ily)?|retired|pensioner|oap|married|engaged)\b",
    re.IGNORECASE,
)
PASTIME = re.compile(
    r"\b(?:fan|supporter|season ticket|lover|enthusiast|allotment\w*|gardening|dogs?|cats?|rugby|football|cricket|golf|"
    r"runn(?:er|ing)|cycl(?:ist|ing)|walk(?:er|ing|s)|hiking|swim\w*|fishing|knit\w*|baking|crochet|gaming|gamer|"
    r"caravan\w*|choir|brass band|yoga|gym|climb\w*|[a-z]+fc|afc|utd|united|rovers|city|lfc|mufc|itfc|nufc|lufc|ccfc|"
    r"coyg|ynwa|trains|vinyl|music|beer|ale|wine|gin|tea|coffee|cake|books|travel|bird\w*|horses?|bikes?|"
    r"veg\w*|church|christian|quiz\w*|whippets?|spaniels?|labs?|labradors?|greyhounds?|rescue)\b",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(?!(?:other|ever|never|over|under|after|her|their|together|another|whatever|however|rather|either|neither|"
    r"offer|number|order|matter|winter|summer|water|river|paper|twitter|tester|proper|super|silver|forever|member|"
    r"better|later|former|for|or|nor|major|minor|senior|junior|junker|manchester|leicester|gloucester|worcester|"
    r"chester|exeter|lancaster|colchester|doncaster|rochester|winchester|supporter|lover|reader|follower|viewer|"
    r"listener|speaker|thinker|believer|twist|wist|list|exist|first|best|east|west|ist|mist|british|user|owner|"
    r"newsletter|letter|chapter|poster|character|computer|wonder|remainer|brexiteer|voter|tax ?payer|ranter|moaner|"
    r"overthinker|dreamer|cancer|liver|fever|color|error|mirror|humor|behavior|honor|doctor who|opinion\w*|eater|"
    r"drinker|flower|tower|power|shower|corner|centre|center|leader|career|beer|deer|cheer|peer|near|year|dear|bear|"
    r"ear|hear|wear|tiger|anger|danger|ginger|finger|hunger|sister|brother|daughter|mother|father|monster|easter|"
    r"chair|floor|door|poor|moor|terror|tory|mayor|councillor|minister)\b)"
    r"(?:[a-z]{2,}(?<!minster)(?<!chester)(?<!cester)(?<!caster)(?:er|or|ist|ian|eer))s?\b",
    re.IGNORECASE,
)
"""Words with the form of a trade: "upholsterer", "hygienist", and "watcher" too."""
LISTED = re.compile(
    r"\b(?:y(?:ear|r)? ?(?:[7-9]|1[0-3])|sixth form\w*|6th form\w*|a[- ]levels?|gcses?|uni|phd|undergrad\w*|[1-4](?:st|"
    r"nd|rd|th) year|plumber|teacher|electrician|engineer|driver|farmer|gardener|carpenter|joiner|builder|roofer|"
    r"plasterer|hairdresser|barber|baker|butcher|fitter|welder|solicitor|lawyer|lecturer|professor|doctor|dentist|"
    r"pharmacist|optician|physio\w*|therapist|counsellor|psychologist|librarian|scientist|developer|programmer|"
    r"designer|planner|coder|sysadmin|bookkeeper|adviser|advisor|trainer|coach|instructor|firefighter|soldier|sailor|"
    r"optometrist|decorator|painter|printer|proofreader|translator|interpreter|actor|musician|singer|dj|potter|artist|"
    r"waiter|waitress|bartender|barista|publican|shopkeeper|grocer|florist|jeweller|tailor|conductor|courier|trucker|"
    r"hgv|crane operator|operator|labourer|miner|fisherman|gamekeeper|shepherd|beekeeper|dog walker|groomer|registrar|"
    r"receptionist|radiographer|carer|caretaker|bricklayer|brickie|chippy|spark|lollipop (?:lady|man)|dinner lady|"
    r"nurse|midwife|chef|vet|gp|medic|teacher|ta|teaching assistant|accountant|consultant|civil servant|student|"
    r"apprentice|mechanic|cook|clerk|cleaner|postie|sparky|landlord|landlady|chartered \w+|hgv|paramedic|fireman|"
    r"policeman|policewoman|postman|postwoman|milkman|tradesman|handyman|headteacher|academic|analyst|architect|"
    r"attendant|assistant|solicitor|barrister|surveyor|sole trader|nhs|army|navy|raf|royal (?:navy|marines)|veteran|"
    r"crofter|childminder|social worker|support worker|shop|small business|business|self[- ]employed|company|firm|ltd|"
    r"café|cafe|pub|salon|engineering|manager|director|officer|agent|administrator|volunteer|trustee|governor|athro|"
    r"athrawes|nyrs|ffermwr|meddyg)s?\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:club|church|food ?bank|charit(?:y|able)|community (?:group|centre|hall|cafe|shop|garden)|society|"
    r"association|groups?|school|centre|residents|union|branch|forum|committee|non-?profit|not[- ]for[- ]profit|"
    r"campaign(?:s|ers|ing)?|est\.? ?\d{4}|since (?:19|20)\d\d|stockists|open (?:daily|mon|tues|wed|thu|fri|sat|"
    r"sun)\w*|shop|hire|repairs|services|supplies|deliver(?:y|ies)|bookings?|free quotes|hotel|guest house|b&b|nursery|"
    r"farm|garage|restaurant|takeaway|chippy|fish (?:and|&) chips|scouts?|guides|cymdeithas|clwb|ysgol|capel)\b",
    re.IGNORECASE,
)
LISTED_OR_BODY = re.compile(f"{LISTED.pattern}|{BODY.pattern}", re.IGNORECASE)
PASTIMES = "a pastime"
KINDS = (("a family or an age", FAMILY), (PASTIMES, PASTIME), ("a trade", LISTED), ("a group or a firm", BODY))


@dataclass(frozen=True, slots=True)
class OtherLife:
    """A word of another life, and its kind."""

    kind: str
    start: int
    end: int


def other_life(text: str) -> Iterator[OtherLife]:
    """The first word of each kind in a text."""
    for kind, words in KINDS:
        if found := words.search(text):
            yield OtherLife(kind, *found.span())
