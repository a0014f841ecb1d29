"""Words that tell of a life besides the media: a trade, a group or a firm."""

import re

TRADE = re.compile(
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
TRADE_OR_BODY = re.compile(f"{TRADE.pattern}|{BODY.pattern}", re.IGNORECASE)
