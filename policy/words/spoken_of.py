"""Patterns for public bodies, companies, people by title or name, groups of the public, countries.

Provenance: general knowledge; no list was copied. The lists are open: a name belongs here when readers would know it.
"""

DEPARTMENT = (
    r"(?:DWP|HMRC|HMT|D[Ee][Ff][Rr][Aa]|DfT|DFT|DfE|DFE|DHSC|MoJ|MOJ|MoD|MOD|FCDO|DESNZ|MHCLG|DCMS|DSIT|DBT|DVLA|DVSA|"
    r"MCA|UKHSA|UKVI|NHSE?|ONS|OBR|FSA|HSE|CPS|NCA|SFO|CMA|FCA|PRA|ICO|IOPC|EHRC|CQC|HMPPS|HMCTS|HMIC\w*|GMC|BMA|RMT|"
    r"TUC|NEU|UKRI|SEPA|NRW|MHRA|NICE|BBC|ITV|GLA|TfL|TFL|TfGM|COBRA?|OFWAT|Of(?:sted|com|gem|wat|qual|tel)|Natural "
    r"England|Network Rail|National Highways|Great British Energy|Public Health (?:Scotland|Wales|England)|"
    r"Number (?:10|"
    r"Ten)|No\.? ?10|(?:Stormont|Holyrood|Whitehall|Westminster|Parliament|Brussels)(?= ))"
)
BODY_NOUN = (
    r"(?:council|police|government|govt|administration|ministry|department|treasury|home office|foreign office|"
    r"cabinet office|met office|met|agency|authority|commission(?:er)?|regulator|ombudsman|inspector(?:s|ate)|"
    r"board|trust|"
    r"hospital|university|college|academy|school|army|navy|coastguard|ambulance service|fire (?:service|brigade)|"
    r"passport office|land registry|bank of england|nhs|courts?|press|media|bbc|union|charity|company|firm|"
    r"contractors?|sub-?contractors?|suppliers?|installers?|operators?|developers?|builders?|landlords?|retailers?|"
    r"water compan(?:y|ies)|energy compan(?:y|ies)|train compan(?:y|ies)|airlines?|consultants?|lawyers?|"
    r"environment agency|government of \w+|environmental health|mayor|ministers?|chancellor|prime minister|president|"
    r"king|home secretary|health secretary|foreign secretary|authorities)"
)
COMPANY = (
    r"(?:Capita|Serco|G4S|Sodexo|Atos|Fujitsu|Carillion|Deloitte|PwC|KPMG|EY|McKinsey|Accenture|Infosys|IBM|Oracle|"
    r"Microsoft|Google|Amazon|Meta|Facebook|OpenAI|Palantir|Tesco|Sainsbury['’]?s|Asda|Aldi|Lidl|Morrisons|"
    r"Waitrose|Greggs|"
    r"McDonald['’]?s|Vodafone|Virgin(?: \w+)?|BT|EE|O2|TalkTalk|Octopus(?: Energy)?|British Gas|EDF|E\.ON|OVO|Scottish "
    r"Power|(?:Thames|Severn Trent|Southern|Yorkshire|Anglian|Welsh|Wessex|South West|Northumbrian) Water|United "
    r"Utilities|Barclays|Lloyds|HSBC|NatWest|Santander|Halifax|Nationwide|Monzo|Revolut|Starling|PayPal|Klarna|"
    r"Uber|Bolt|"
    r"Deliveroo|Evri|Hermes|DPD|Royal Mail|Ryanair|easyJet|British Airways|Mitie|Balfour Beatty|Kier|Amey|Laing|"
    r"Stagecoach|Arriva|FirstGroup|Avanti|LNER|GWR|Northern|Veolia|Biffa|Suez|ISS|Maximus|Ingeus|Group 4|Babcock|BAE|"
    r"Rolls-Royce|Shell|BP|Boots|Specsavers|Getir|Netflix|Spotify|Disney|Apple|Samsung|Tesla)"
)
APP = (
    r"(?:ChatGPT|Chat GPT|Gemini|Copilot|Claude|Grok|Perplexity|DeepSeek|Alexa|Siri|Monzo|Revolut|Starling|PayPal|"
    r"Klarna|Waze|Citymapper|Trainline|Uber|Deliveroo|Just Eat|JustEat|Netflix|Spotify|Vinted|Temu|Shein|"
    r"Duolingo|Strava|"
    r"Grammarly|Canva|TurboTax|QuickBooks|Xero|Dropbox|NordVPN|Bumble|Tinder|Too Good To Go|Ring doorbell|"
    r"Airbnb|Booking\.com)"
)
SUFFIX = (
    r"(?:Ltd|Limited|plc|PLC|LLP|Inc|Corp|Group|Holdings|Solicitors|Motors|Builders|Roofing|Electrical|Plumbing|"
    r"Services|Insurance|Accountants|Associates|& Sons|& Co|Consulting|Academy|College|University|Hospital|"
    r"Council|Police|"
    r"Government|Constabulary|Trust|Airways|Airlines|Water|Energy|Telecom|Broadband|Bank|Homes|Housing|Hotels?|"
    r"Recruitment|Removals|Windows|Travel|Taxis|Coaches|Trains|Rail(?:way)?)"
)
NATIONAL = (
    r"(?:American|British|French|German|Spanish|Italian|Irish|Dutch|Belgian|Portuguese|Greek|Polish|Romanian|Bulgarian|"
    r"Albanian|Turkish|Russian|Ukrainian|Chinese|Indian|Pakistani|Israeli|Palestinian|Iranian|Iraqi|Syrian|"
    r"Saudi|Egyptian|"
    r"Libyan|Nigerian|Rwandan|Kenyan|Japanese|Korean|Australian|Canadian|Mexican|Brazilian|Argentin\w+|"
    r"Norwegian|Swedish|"
    r"Danish|Finnish|Hungarian|Austrian|Swiss|Czech|Serbian|Afghan|Vietnamese|Filipino|European|US|EU|UN|"
    r"Scottish|Welsh|"
    r"Northern Irish)"
)
COUNTRY = (
    r"(?:America|the US|the USA|the EU|the UN|NATO|France|Germany|Spain|Italy|Ireland|Belgium|Poland|Romania|Albania|"
    r"Turkey|Russia|Ukraine|China|India|Pakistan|Israel|Palestine|Gaza|Hamas|Hezbollah|Iran|Iraq|Syria|Saudi "
    r"Arabia|Egypt|"
    r"Libya|Nigeria|Rwanda|Japan|Korea|Australia|Canada|Mexico|Brazil|Argentina|Norway|Sweden|Hungary|Serbia|"
    r"Afghanistan|"
    r"Taiwan|Sudan|Yemen|Venezuela|Cuba)"
)
LEADER = (
    r"(?:Zelensk(?:y|yy|iy)|Putin|Trump|Biden|Harris|Vance|Macron|Le Pen|Merz|Scholz|Meloni|S[aá]nchez|"
    r"Orb[aá]n|Erdo[gğ]an|"
    r"Netanyahu|Abbas|Modi|Xi(?: Jinping)?|Kim Jong[- ][Uu]n|Lula|Milei|Maduro|Albanese|Carney|Trudeau|von der Leyen|"
    r"Kagame|Tusk|Khamenei|Assad|bin Salman)"
)
ABROAD = (
    rf"(?:(?:(?:[Tt]he |President |Prime Minister |Chancellor ){{0,2}}(?:{LEADER}|{COUNTRY}))|(?:[Tt]he )?{NATIONAL} "
    r"(?:(?:[Pp]rime )?[Mm]inister|[Pp]resident|[Cc]hancellor|[Kk]ing|[Gg]overnment|[Pp]olice|[Cc]ustoms|[Nn]avy|"
    r"[Cc]oastguard|[Aa]rmy|[Aa]uthorit(?:y|ies)|[Oo]fficials|[Ee]mbassy|[Aa]mbassador|[Bb]order (?:guards?|force)|"
    r"[Pp]arliament|[Cc]ourts?|[Pp]oliticians|[Pp]eople|[Ff]arm(?:ers)?|[Ff]isher(?:men|s)|[Dd]rivers|[Ss]tate|"
    r"[Rr]egime)(?: [A-Z]\w+){0,2})"
)
PUBLIC = (
    r"(?:(?:(?:some|most|many|all|you|these|those|our|the|too many|young|old|older|lazy|selfish|pushy) "
    r"){0,2}(?:parents|mums|dads|"
    r"drivers|motorists|cyclists|pedestrians|dog[- ](?:owners|walkers)|owners|residents|tenants|claimants|patients|"
    r"passengers|commuters|customers|callers|applicants|visitors|tourists|students|pupils|teenagers|pensioners|"
    r"taxpayers|voters|travellers|immigrants|migrants|asylum seekers|foreigners|smokers|drinkers|neighbours|"
    r"users|people|"
    r"employers|businesses|traders|shopkeepers|householders|homeowners|protesters|campaigners|farmers|builders|bikers|"
    r"joggers|swimmers|walkers|ramblers|shoppers|members of the public|the public|folk|folks))"
)
WORKERS = (
    r"(?:(?:the |our |these |those |resident |junior |striking )*(?:doctors|nurses|teachers|lecturers|paramedics|"
    r"firefighters|bin (?:crews?|men|workers)|refuse (?:crews?|workers)|train drivers|rail workers|tube "
    r"drivers|posties|"
    r"postal workers|dockers|barristers|civil servants|officers|porters|cleaners|carers|drivers|staff|workers|strikers|"
    r"crews|unions?))"
)
TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?|Cllr|Councillor|Sgt|Sergeant|PC|DC|DI|Insp(?:ector)?|"
    r"Supt|Cpl|Capt(?:ain)?|Major|Col(?:onel)?|Rev|Father|Judge|Nurse|Sister)\.?"
)
NAME = r"[A-Z][a-z'’-]{1,20}"
PERSON = rf"(?:{TITLE} (?:[A-Z]\.? ?){{0,2}}{NAME}(?: {NAME})?|{NAME} {NAME})"
CHIEF = (
    r"(?:boss(?:es)?|manager|managers|chief(?: executive)?|director|directors|owner|owners|chair(?:man|woman)?|ceo|CEO|"
    r"founder|landlord|headteacher|head|staff|lawyers?|salesmen|leader|editor|spokes\w+|bookkeeper|treasurer|secretary)"
)
BODY = (
    rf"(?:{DEPARTMENT}|{COMPANY}|(?i:(?:the|this|that|their|your|next door['’]s|whichever) (?:[\w-]+ "
    rf"){{0,2}}{BODY_NOUN})|(?i:treasury|"
    rf"home office|ministers|councils|landlords|water companies|the press)|{NAME}(?: (?:& |and "
    rf")?{NAME}){{0,2}} {SUFFIX})"
)
SOMEBODY = rf"(?:{ABROAD}|{BODY}|{PERSON})"
OF_THEIRS = r"(?:(?:['’]s|(?<=s)['’])(?: [\w-]+){1,4}?)?"
"""A possession of the body or person named: “Example's call handling”."""
