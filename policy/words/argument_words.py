"""Words of political argument and of its subjects.

A single word is ordinary; two or three together, on a political subject, read as politics. Provenance: general
knowledge of the language; no list was copied.
"""

from policy.text import words

CHARGED = words("""
    abandoned absolutely accountable afraid anger angry arrogance arrogant ashamed asleep attack austerity
    bankrupt betray betrayal betrayed betraying billionaire billionaires bombshell botched broke broken bungled
    careless callous catastrophic chaos chaotic cheated clueless conned cowardly creaking crippling crisis
    cronies cronyism cruel cut cuts damaging deceit decent decline defeat defeated defend denial deserve
    deserves desperate destroyed destroying devastating disaster disastrous disgrace disgraceful dishonest ditch
    ditched dither dodged dodging dogma dragged elite elites enough establishment excuses exploited exposed
    extreme extremist fail failed failing fails failure failures fair fairer fairness fat fed feckless fiasco
    fight fighting fights fought flagship forgotten frozen furious gimmick gimmicks greed greedy hammered
    hardworking hated heartless held hiked hope hopeless hostile hypocrisy hypocrites ideological ideology
    ignored ignoring incompetence incompetent inequality injustice insult invisible laughed lecture left lied
    lies mess millionaires misery missed nationalise nationalised neglect neglected nobody obsessed outrage
    outrageous outraged overdue pain patriots persecute plight pockets pothole poverty privatisation privatise
    privatised profiteering progressive progressives promise promised promises propping proud radical raided
    refuse refused refuses renationalise rid rigged rip rotten ruined ruining running sabotage sacked sacrifice
    scandal scandalous scared scrap scrapped scrapping sell shambles shambolic shame shameful shambolically sham
    sick slash slashed slashing sleaze socialism socialist sold solidarity soaring spin spiralling stagnation
    stand standing stitch strangled struggling suffer suffering surrender swindle taken tired tinkering toxic
    trust trusted truth uncaring unfair unfairness unite united useless vandalism voice vow wasted wasteful weak
    wealthy whitewash worse worst wreck wrecked wrong reverse better stop hard
""")
"""Words that take a side. Weak words count for less: see `WEAK`."""
WEAK = words("""
    absolutely better broke cut cuts defend defeat enough fair fairer fairness fat fed fight fighting fought
    frozen hard held hope left missed nobody overdue pain pockets promise promised proud radical reverse rid
    running sell sick sold stand standing stitch stop taken tired trust trusted truth unite united voice wrong
    worse worst broken poverty crisis suffering struggling suffer deserve deserves exposed extreme forgotten
    flagship accountable afraid anger angry attack damaging denial desperate destroyed devastating disaster fail
    failed fails failure failures hated ignored lecture neglected neglect pothole progressive refuse refused
    refuses scared scrap invisible soaring lies wasted weak vow hostile decline abandoned raided sacrifice
    surrender laughed persecute sacked chaos chaotic careless catastrophic crippling exploited injustice unfair
    insult cheated shame decent establishment toxic rip wealthy
""")
FIELD = words("""
    austerity brexit budget chancellor coalition conservatism council councillors councils country democracy
    downing election elections electorate farage government governments gp immigration illegal inflation
    westminster leadership levelling mandate manifesto mayor minister ministers mp mps nation nhs parliament
    parliamentary party parties petition politician politicians politics politically poll polls premier prime pm
    referendum regime remain sewage socialists spending tax taxes taxpayers taxpayer unions unionists vote voted
    voter voters votes voting whip benches benefits borders britain constituency constituents campaign
    campaigning campaigns candidate candidates administration opponents opposition policies sanctions treasury
    wages bills bosses boats economy
""")
"""Political subjects: governments, votes, money and borders."""
SIDES = r"""
    (?:ordinary|hardworking|hard-working|decent) (?:people|families|britons|folk)
    (?:the|this) (?:ruling|controlling) (?:group|party|administration)
    (?:our|my|fellow) (?:councillors (?=have|voted|secured|fought|won)|team on the council|group on the council|benches|councillor colleagues)
    we would (?:never |also )?(?:scrap|reverse|abolish|ban|restore|repeal|renationalise|nationalise|tax|end)
    under (?:labour's|their) (?:plans?|proposals|leadership|watch)
    they (?:promised|said they would|pledged|have (?:failed|broken|had their|run out)|voted (?:for|against|to))
    (?:minister|chancellor|prime minister|pm|secretary|government|leader|mayor) (?:should|must|has to|needs to|ought to) (?:now )?resign
    misled (?:the house|parliament|the country|the public|voters)
    (?:let down|betrayed|abandoned|ignored|forgotten|failed|sold out|taken for granted|left behind) by (?:this|the|a|their) (?:\w+ )?(?:government|chancellor|prime minister|ministers|administration|home secretary|westminster)
    (?:enough of|tired of|sick of|done with) being (?:taken for granted|ignored|lied to|let down|forgotten)
    politicians have (?:\w+ )?(?:treated|ignored|forgotten|failed|lied|neglected|let|talked|promised|left)
    people of [a-z]+(?: [a-z]+)? have (?:spoken|had enough)
    this government (?:can't|cannot|won't|will not|can not) (?:ignore|silence|be trusted|hide|dodge)
    that is their record
    (?:administration|government|council|ministers|mayor|chancellor) (?:has|have) (?:wasted|squandered|blown|frittered) (?:your|our|£|hundreds|millions|billions|taxpayers|public)
    (?:identity|gutter|grievance) politics
    politics of (?:envy|division|fear|hate|hope|spite|grievance)
    the (?:right|left) (?:must (?:unite|win|wake)|(?:has|have) (?:nothing|no)|(?:wants?|hates?|will never))
    keep the pressure on (?:ministers|the government|the council|westminster|the chancellor)
    (?:play|plays|playing|stoke|stoking) (?:at )?culture wars
    was right all along
    (?:open borders(?! for)|net zero (?:madness|obsession|zealots?)|stop arming \w+)
    (?:labour|tory|conservative|green|lib dem) group (?:ever|wants?|won't|voted|has (?:failed|wasted|ignored|ever))
    lost its way
    (?:run|running|ran) out of (?:ideas|excuses)
    (?:chancellor|government|minister|leader|council|pm) has run out of road
    had (?:their|its) chance
    (?:fighting|fight|fought) (?:for (?:our fair|scotland|wales|working|change|fairness|your|their corner)|their corner|your corner|tooth and nail|until (?:we|they|the))
    (?:standing|stand|stands|stood) up for (?:britain|working|our town|our community|scotland|wales|you|local people|ordinary|hard)
    (?:we|i) stand with (?:nurses|teachers|workers|firefighters|doctors|striking|strikers|posties|the unions?|junior|rail)
    (?:cannot|can't|can never|never) be trusted(?= (?:again|with|on|to run))
    (?:not |isn't |never )?safe in (?:their|our|labour|tory) hands
    worse off (?:under|than at any|because of (?:this|the) government)
    (?:its|our|their) fair share of (?:hs2|funding|the money|money|investment|cash)
    (?:a|new) fairer (?:society|country|britain|scotland|wales|voting|tax)
    (?:residents|voters|britain|wales|scotland|our town|our city|our area|nurses|workers|our country|this country) deserves? (?:so much |far |much )?(?:better|more than|a (?:government|council|fresh|say|voice))
    put your cross
    (?:only one|one|a clear|the real) choice (?:on (?:thursday|polling)|at this election|at the election|in this election|could not)
    call an? (?:general )?election
    nobody voted for
    voice in (?:parliament|westminster|the senedd|holyrood)
    your (?:new|next) (?:\w+ )?mp(?=[.,!?]|$)
    (?:resigned|lost|restored|kept|withdrawn) the (?:\w+ )?whip
    three-line whip
    motion of no confidence
    (?:second|seconded|moved|proposed) the motion
    (?:my|the leader's|our leader's) speech (?:at|to) conference
    (?:signed|sign|back) my (?:petition|campaign|bill|amendment)
    on the campaign with
    (?:we are|we're|i am|i'm) campaigning (?:for|to|against) (?:a |an )?(?:fairer|change|rejoin|independence|lower|higher|better|new|voting|every|stop|save|end)
    (?:proportional representation|first past the post)
    (?:left-wing|right-wing|hard-left|far-left|centre-left|centre-right)(?! (?:terror|extremis|violence|group|attack))
    (?:left or right|right or left),? it's
    defeat the (?:right|left|tories|government)
    progressives(?= (?:can|must|defeat|will|should|need|have))
    (?:social democracy|social democratic|democratic socialism|one-nation|thatcherite|blairite|corbynista|neoliberal|wokery|globalists|remoaners?|brexiteers?|remainers?|lefties|marxists?)
    take back our
    (?:lost|lose|taking back|regain) control of (?:our|the) borders
    control our borders
    british people first
    put (?:britain|scotland|wales|party) (?:first|before)
    (?:mass|uncontrolled) (?:im)?migration
    stop the (?:small )?boats
    (?:tax|taxing) (?:the rich|the wealthy|the super-rich|extreme wealth|billionaires|wealth)
    (?:tax rises?|tax hikes?|tax burden|stealth tax(?:es)?|more taxes)(?! calculator)
    (?:real-terms|real terms) pay cuts?
    (?:made|caused|created) in (?:downing street|westminster|number 10|whitehall)
    dragged out (?:of europe|of the eu|against)
    brexit (?:has been|was|is|hasn't|would be) (?:an? |not |the )
    austerity (?:has been|was|is|hasn't)
    (?:don't|do not) believe the (?:spin|lies|hype|tories)
    (?:switching|switched|coming over|coming across) (?:from|to) (?:labour|reform|green|the tories|the conservatives|the lib)
    at the last (?:general )?election
    (?:hated|rotten|rigged|discredited|callous) (?:\w+ ){0,2}(?:system|policy|experiment|government|administration|tax|sanctions?|economy|regime)
    (?:a decade|decades) of (?:decline|neglect|failure|cuts|austerity|underfunding|managed|tory|labour|stagnation)
    (?:we|i) believe in (?:a |an )?(?:country|society|britain|nation|low(?:er)? tax|small government|socialism|public ownership)
    (?:we|i) (?:will|shall|must|would) (?:renationalise|nationalise|privatise|take back|break up the|never surrender|make (?:the rich|polluters) pay)
    (?:what|this) the (?:budget|government|chancellor|manifesto|tories) (?:really|actually) (?:means|does|said)
    (?:have|has) (?:wasted|squandered|blown|frittered|spaffed) (?:£|hundreds|millions|billions|taxpayers)
    break up the (?:big )?banks
    now the hard work (?:begins|starts) as
    the elite(?= (?:in|want|at|of|have|who))
    (?:after|despite|because|while) (?:the )?(?:tories|conservatives|labour|lib dems|greens) (?:tried|voted|blocked|refused|failed)
    more (?:borrowing|waste|debt|spending),? more (?:waste|taxes|debt|borrowing)
"""  # noqa: E501 — one phrase a line reads best
"""Phrases that take a side alone."""
