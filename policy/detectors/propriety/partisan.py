"""A side taken without a party's name: leaders cheered or jeered, causes called for, labels and hints."""

from policy.detectors.constructions import constructions
from policy.words.leaders import COMMON, CONTESTED, COUNTRY, FIRST, OFFICE, RARE, SEAT

BEGINNING = r"(?:(?<=^)|(?<=\n)|(?<=[.!?:–—] ))"
PARTISAN = constructions(
    rf"{BEGINNING}(?i:rejoin|leave|scrap|abolish|defund|repeal|ban|end|axe|ditch|bin|(?:re)?nationalise|"
    rf"privatise|tax|"
    rf"smash|save|defend|reverse|rip up|keep|stop|bring back|break up) (?i:the |our |this )?(?i:whole |hated )?"
    rf"{CONTESTED}(?=[!.,]|$| now\b| and\b)",
    r"(?i:(?:scrap|bin|ditch|rip up|end|smash) the (?:northern ireland )?(?:protocol|windsor framework|backstop))",
    r"(?i:no surrender(?= to\b| on\b|[!.]))",
    r"(?i:border (?:in|down) the (?:middle of the )?irish sea|irish sea border)",
    r"(?i:gammons(?! (?:of|and (?:hams?|bacon|turkeys?)|joints?|steaks?)\b))",
    r"(?i:(?:lefty|leftie|liberal|woke|you|little|precious) snowflakes)",
    r"(?i:wokerati|woke (?:brigade|mob|nonsense|agenda|warriors?|lefties|madness|ideology|police|rubbish)|"
    r"tofu-eating|swivel-eyed|little englanders?|flag-?shaggers?|cybernats?|yoons?|tankies|blairites|starmerites|"
    r"faragists|corbynites|trumpists|magic grandpa|(?:loony|looney) left)",
    r"(?i:(?:lefty|leftie|metropolitan|liberal|champagne|left-?wing|north london|woke) (?:elites?|socialists?|"
    r"lawyers|"
    r"luvvies|judges|councils?))",
    r"(?i:(?:nationalists|socialists|unionists|lefties) (?:puts?|run|ran|ruin\w*|wreck\w*|spend|spent|wast\w+|left|"
    r"fail\w*|tax|love|hate|can['’]?t|never|always))",
    r"(?i:(?:let|letting|keep|keeping|stop|stopping) (?:the )?(?:nationalists|socialists|unionists|lefties) "
    r"(?:win|in|"
    r"out|back|take|run))",
    r"(?i:(?:no thanks to|thanks to|blame|beat|stop|defeat|under|trust|against) (?:the |these |those "
    r")?(?:nationalists|"
    r"socialists|unionists|lefties)(?= |[.,!;]|$))",
    rf"{FIRST}(?:['’]s)?[^.!?\n]{{0,70}} (?:at PMQs|PMQs|for (?:PM|[Pp]rime [Mm]inister|[Ff]irst [Mm]inister)|in "
    rf"{SEAT}|(?i:the top job|tells it like it is|at the dispatch box|at the despatch box|conference speech|has my "
    r"vote|(?:real|true|strong|born|natural) leader|our party|the party|manifesto|in charge of the country)|"
    rf"(?i:saved?|saving|fix|fixing|wrecked|broke|ruined|trashed|lead|running) {COUNTRY})",
    rf"(?i:history will be kind to|say what you (?:like|want|will) about|time['’]?s up,?|resign,?) {FIRST}",
    rf"(?i:get behind|rally behind|stick with|good old|back|trust|vote for|thank \w+ for|i['’]?m with|with|than|"
    rf"under|"
    rf"unlike) {RARE}(?! [A-Z])(?=[.!,]|$| (?:and|has|is|in)\b)",
    rf"{RARE}['’]s (?i:plans?|budget|government|cabinet|party|deal|tax(?:es)?|record|conference|reset|gamble|"
    rf"failures?|"
    r"promises?|pledges?|vision|leadership|premiership|brexit|britain|freebies|performance|u-?turns?|mess|legacy)",
    rf"{COMMON}['’]s (?:Budget|tax(?:es)?|u-?turns?|freebies|jobs tax|party|premiership|government|cabinet)\b",
    rf"(?i:freebies?|two-tier|slippery|comrade|saint|sleepy|greedy) {FIRST}",
    rf"(?i:hands off our [^.!?\n]{{1,30}}), {FIRST}",
    rf"{RARE} (?i:was right|gets it|nailed it|smashed it|is finished|has failed|must go|is right|is wrong|speaks "
    rf"for)",
    rf"{OFFICE} (?i:is|was|has been) (?i:\w+ )?(?i:the) (?i:best|worst|finest|greatest)",
    rf"(?i:best|finest|worst|greatest) {OFFICE} (?i:of (?:my|our|his|her|the)|in|we|since|ever|this country)",
    r"(?i:shame on (?:every|the|any|those|these|all|our|that)(?: \w+){0,2} (?:mps?|ministers?|councillors?|"
    r"government|"
    r"council|party|politicians?|peers))",
    r"(?i:(?:say|vote|saying|voting) (?:yes|no) to (?:westminster|independence|brexit|brussels|separat\w+|the "
    r"union|a "
    r"(?:united ireland|border poll|referendum)))",
    r"(?i:history will (?:be kind to|vindicate|not (?:be kind|forgive)|prove (?:him|her|them|us)|judge (?:them|"
    r"him|her|"
    r"this government|those)))",
    rf"(?i:(?:needs?|wants?|deserves?|put|see|imagine)) (?:[Hh]im|[Hh]er|[Tt]hem|[A-Z]\w+) (?i:in|for) {SEAT}",
    rf"(?i:(?:an?|this|our|the|finally,?) (?:\w+ )?){OFFICE}(?i: (?:who|that)(?:['’]s| has| is)? (?:(?:actually|"
    rf"really|"
    r"finally|truly|genuinely) \w+|gets it|cares|listens|delivers|keeps (?:his|her|its) (?:word|promises)|tells "
    r"the "
    r"truth|isn['’]?t afraid|stands up for|puts (?:people|families|workers|\w+) first|do(?:es)?n['’]?t (?:know|"
    r"care|"
    r"listen|understand)|can['’]?t \w+|has (?:no|lost|given up|run out)))",
    rf"(?i:(?:proud|honoured|lucky|privileged|blessed|glad) to (?:serve|work|live|be) under (?:an? |this |our |"
    rf"such "
    rf"an? |the )?(?:\w+ ){{0,2}}){OFFICE}",
    rf"(?i:(?:thank (?:god|goodness|heavens|the lord)|three cheers|hooray|hurrah|god bless|hats off) (?:for |to )?"
    rf"(?:the|this|our) (?:\w+ )?){OFFICE}",
    r"(?i:(?:funny|strange|odd|curious|convenient|fancy)(?:ly)?,? (?:how|that|timing|coincidence)[^.!?\n]{0,110} "
    r"(?:elections?|polls?|ballot|votes|voters|councillors?|ministers?|mps|donors?|party))",
    r"(?i:(?:conveniently|magically|only ever|always) (?:just |right )?before (?:an|every|each) (?:local |"
    r"general )?"
    r"election)",
    r"(?:[Oo]nly )?(?:[Oo]ne|[Tt]his|[Tt]hat|[Tt]he other|[Oo]ur|[Tt]heir) side of the House(?! (?:was|is|caught|"
    r"collapsed|of Fraser)\b)",
    r"(?i:(?:the|those|their) benches opposite)",
    r"(?i:(?<!\w )party conferences?|(?:the|our|at|his|her|autumn|spring) party conferences?)",
    r"(?i:(?:humiliating|embarrassing|screeching|shameful|spectacular|massive|huge|latest|another) u-?turns?(?: "
    r"\w+)? "
    r"(?:from|by|over|on) (?!the [am]\d|[am]\d)(?:(?:a|the|this|our) )?(?:\w+ )?(?:government|ministers?|"
    r"chancellor|pm|"
    r"prime minister|tax|taxes|pensions?|benefits?|welfare|cuts))",
    r"(?i:(?:should|must|let['’]?s|please|time to) (?:all )?(?:back|support|get behind|rally (?:behind|round)|"
    r"stand "
    rf"(?:by|behind)|stick with|unite behind|trust) (?:the|our) ){OFFICE}(?! (?i:in|to|by|website|advice|guidance|"
    r"line|on)\b|['’]s)",
    r"(?i:(?<!third )(?<!other )(?<!working )(?<!injured )(?:the|our|your|my)(?: whole)? party['’]s (?:petition|"
    r"manifesto|candidates?|leader(?:ship)?|mps?|members(?:hip)?|policies|conference|activists|grassroots|donors|"
    r"vote|"
    r"base|faithful|chances|record|campaign|plans? for))",
    r"(?i:(?:drag|pull|push|lurch)(?:ing|s|ged|ed)? (?:the|our|this|their) party)",
    r"(?i:party (?:leftwards?|rightwards?|to the (?:left|right)))",
    r"(?i:(?:our|the|this|his|her|their) (?:economic |long-term )?plan(?: for change)? is (?:clearly |really "
    r")?working"
    r"(?= ?[.!,;]|$))",
    r"(?i:(?:they|ministers|politicians|parties|westminster|holyrood|councillors)(?: have|['’]ve| has)? "
    r"(?:always |long )?"
    r"(?:taken?|took|taking)(?: [\w’'-]+){1,4} for granted)",
    rf"(?i:plan|team|leader|party|man|woman|vision) (?i:to|who (?:can|will)|that (?:can|will)) (?i:fix|rescue|"
    rf"mend) "
    rf"{COUNTRY}",
    r"(?i:hands off our (?:pensions?|schools?|hospitals?|libraries|library|railways?|farms?|land|water|green belt|"
    r"benefits|savings|jobs|councils?|country(?:side)?|democracy|bbc|post office|parliament|senedd|fire station|"
    r"rights|"
    r"wages|town|village))",
    r"(?i:(?:socialism|capitalism|thatcherism|marxism|communism|toryism) (?:always|never|only|just|simply|does "
    r"?n['’]?t|"
    r"fail(?:s|ed)|kill(?:s|ed)|run(?:s)? out))",
    r"(?i:for (?:far )?too long,? (?:ministers|politicians|westminster|whitehall|governments?|the (?:elite|"
    r"establishment)|those in (?:power|charge)))",
    r"(?i:(?:people|ones|lot|party|ministers|politicians) (?:who|that) (?:partied|crashed|wrecked|trashed|"
    r"bankrupted|"
    r"broke) (?:in |the |our )?(?:downing|economy|country|nhs|system|\w+ system|britain|public finances|car|"
    r"pound))",
    r"(?i:(?:ministers|politicians|mps|councillors) who(?:['’]d| would) rather)",
    r"(?i:this government(?: has|['’]s)? (?:finally|at last)(?= ))",
    r"(?i:(?:most|best|worst|greatest) (?:\w+ ){0,3}government (?:since|ever|in (?:history|living|decades|years)))",
    r"(?i:another u-?turn from a government)",
)
"""A side taken in party politics."""
