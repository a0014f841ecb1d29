"""Wording of campaigns: for votes, against opponents, about governments before and after.

Provenance: general knowledge of campaign language; no list was copied.
"""

ASKS = r"""
    vote for the (?:party|government|candidate|councillors?|mp|team|side|people) (?:that|who|which|with)
    who to vote for(?! (?:in|is|and) )
    before (?:they|you) vote(?!s)
    vote (?:for|4) (?:change|me|us|hope|him|a (?:better|fairer|brighter|real|new|different|stronger)|your local|our (?:candidate|team)|someone who|anyone else|the only)
    votes? (?:them|him|her|this lot|the government) out
    use your vote (?:on|to|this)
    lend (?:us|me) your vote
    (?:a|every|another|your) vote for (?:anyone|any other|the|us|me|them) (?:\w+ ){0,4}(?:is a vote|lets?|keeps?|will let)
    (?:when|once|if) (?:i'm|i am|i get) (?:re-)?elected
    (?:do|to do|what to do) on (?:polling|election) day
    (?:i|mp|has|have|she|he) crossed the floor(?=[.,!]|$| (?:to join|today|and))
    (?:ballot|vote|vote for|voting) (?:for|in) the (?:deputy )?leadership
    two old parties
    (?:old|establishment|westminster) parties (?:have|has|had|are|won't|can't)
    party (?:united|divided)(?=[.,!]| (?:and|behind|over|by))
    real opposition(?= (?:in|is|on|here))
    we need an? (?:general )?election
    every other vote
    waste your vote
    wasted vote
    (?:vote|voting|voted|team|back) [🌹🌳🔶🌼🎗]
    two[- ]horse race
    (?:winning|win) here
    can't win here
    (?:only|best) (?:we|placed) (?:can|to) beat
    tactical(?:ly)? vot(?:e|ing|ers?)
    vot(?:e|ing) tactically
    voted for (?:me|us|our)
    (?:will|shall|be|am|are) (?:be )?voting (?:for|to|against|with)(?! (?:you\b))
    i voted (?:for|against|to|with)
    (?:backing|supporting) (?:\w+ ){1,2}(?:for|as) (?:leader|mayor|mp|prime minister|councillor)
    re-?elect(?:ed)? (?:me|us|him|her|our|andy|jane|john|a|the|your|\w+ \w+ (?:as|for))
    elect (?:me|us|our|a (?:labour|new|strong|local))
    elected as (?:your|an? (?:mp|msp)|leader|the (?:mp|msp|new (?:mp|leader)))
    honou?red? to (?:be elected|have been elected|serve as your|be your|represent you)
    (?:standing|running|stood|stand) (?:to be|as) (?:your|the|a|an)(?: \w+){0,3} (?:mp|candidate|councillor|mayor|msp|pcc)
    standing in every ward
    candidate for (?:the )?(?:\w+ ){1,3}(?:ward|division|constituency|by-election|mayoralty)
    councillors standing
    (?:parliamentary|mayoral|local election|by-election|prospective parliamentary|westminster|holyrood|senedd|green|independent) candidates?
    (?:our|your|my|their|her|his|fantastic|brilliant|excellent|great|superb|amazing) (?:\w+ ){0,2}candidates?(?! (?:to apply|for the (?:job|role|post)|(?:numbers?|login|id|portal|pack|guide|reference)\b))
    (?:support|with|back|meet) (?:our|your) (?:\w+ ){0,2}candidates?(?! (?:numbers?|login|id|portal|pack|guide|reference)\b)
    selected (?:as|to be) (?:the|a|an|your|our)? ?(?:\w+ ){0,3}candidate
    ppc for
    hustings
    battle ?bus
    campaign (?:trail|hq|session|team|day|launch for)
    out campaigning
    (?:knock|knocking) (?:on )?(?:\w+ )?doors with (?:us|me|our)
    (?:keep|hold|win|turn|paint) (?:this|the|our) (?:seat|ward|council|town|county|city) (?:red|blue|yellow|orange|green|labour|tory)
    (?:we're|we are|i'm|i am) backing (?!(?:the|a|an|this|these|our|your|plans|calls|small|local|british|up|it|you|them)\b)\w+(?=[.,!]|$| (?:to|for|because|as)\b)
    needs? an? (?:\w+ )?(?:mp|mayor|councillor|msp) (?:who|that)
    (?:putting|puts|put) (?:the )?country (?:before|above) party
    told (?:party )?activists
    (?:thanks|down|due) to our (?:mps?|councillors|msps?|campaign)
    their leader(?= (?:can't|couldn't|won't|has|is|isn't|wants|said|thinks)\b)
    the party (?:whose|which|that)(?= (?:leader|mps?|(?:has|have|had|gave|broke|cut|froze|left)))
    unlike the party
    (?:so-called )?party of law and order
    (?:my|our) opponents?(?= (?:has|hasn't|have|haven't|is|isn't|are|wants?|talks?|says?|would|will|won't|can't|voted|claims?|never)\b)
    (?:asking|ask) for your support (?:on|at|this|in)
    under my leadership
    when i(?:'m| am) (?:the )?(?:mayor|prime minister|leader|your (?:mp|mayor|councillor))
    the mood for change
    the polls are (?:tightening|narrowing|moving|wrong|shifting)
    i(?:'ve| have) tabled (?:a|an|\d+|my) (?:question|amendment|motion|bill|early day)
    (?:our|my) amendments? (?:to \w+(?: \w+){0,4} )?(?:was|were|has been) (?:defeated|voted down|blocked|rejected|passed|accepted)
    (?:read )?my (?:latest |new |weekly )?column(?= (?:on|in|about|for)|:)
    honour to (?:speak for|represent|serve) (?:my|our|the) (?:residents|constituents|community|ward)
    (?:i|who|she|he) (?:quit|resigned from|walked out of|left) the (?:shadow )?cabinet
    people before profit
    public ownership now
    (?:we|i) (?:would|will|want to) hold a referendum
    sworn in today(?=[.,!] (?:i|thank|an)\b)
    (?:stop|sack|beat|defeat|oust) the (?:tories|government|chancellor|council leader)
    campaigning (?:for|with) (?:our|your|the brilliant|the fantastic|labour|@\w+)
    power our campaign
    join (?:the|our) (?:party|movement|campaign team|fightback)
    joined the party
    (?:our|my|the|this) party(?:'s)? (?:is|are|has|have|will|must|stands|believes|leader|leadership|conference|members?|manifesto|record|activists?|was|can)
    (?:our|my|his|her|their) party (?:in|will|would|has|and|is)
    (?:of|over|in|behind|by) (?:my|his|her|their) party
    (?:proud|record) (?:of|in) (?:our|my|this) (?:party|great party)
    party (?:activists?|faithful|members? in|members'|membership|hq)
    the party (?:of (?:working|the|aspiration|business|opportunity|government|law|labour|low)|opposite|leadership|faithful|machine)
    (?:only|one) (?:one )?party (?:can|with|that|serious|has|is|will)
    (?:leadership|members') (?:race|contest|election|bid|ballot|hustings)
    my (?:constituents|constituency|surgery|casework|amendment to|question to the|private members' bill)
    constituency (?:surgery|office|casework|labour|association|party)
    hold(?:ing)? my surgery
    as your (?:local )?(?:mp|msp|ms|mla|councillor|mayor|candidate|new mp|next mp)
    (?:be|become|for|as) your (?:next|new) (?:mp|councillor|mayor|msp)
    your next (?:mp|mayor|councillor)
    your mp (?:voted|has|is|won't|refused|wants)
    i (?:spoke|intervened|asked|raised|challenged|pressed) (?:\w+ ){0,5}(?:in the (?:commons|chamber|house)|in parliament|the minister|the prime minister|the pm|ministers|at pmqs)
    (?:canvass|canvassing|canvassed|canvassers)(?! (?:opinions?|views|for views|the views))
    canvassing
    door-?knock(?:ing|ers?|s|ed)?
    knock(?:ed|ing) (?:on )?(?:\d+ |hundreds of |every |so many )?doors
    on the doors?(?:teps)?(?= (?:(?:is|was|today|this|tonight|in|with|all|across)\b))
    (?:morning|afternoon|evening|day|out|session|feedback|response|reception|message|conversations?|chatting|team|residents|voters) (?:\w+ ){0,4}on the doors(?:teps?)?
    leaflett?ing (?:session|team|in|with|today|this)
    (?:volunteers|activists|members|team|we) (?:\w+ ){0,3}(?:delivered|delivering|posted) (?:[\d,]+ |our |hundreds of |thousands of )?leaflets this
    polling shows (?:we|us|that we)
    (?:new )?poll puts (?:us|them|labour|him|her)
    (?:\d+ )?points (?:ahead|clear|behind) in the polls
    surging in the polls
    fight(?:ing)? for every vote
    (?:huge|massive|big|great) swing (?:to|from|in|against)
    defected (?:from|to)
    chip in(?: £\d+)?
    (?:donate|give) (?:£\d+ |a few pounds )?(?:today |now )?(?:to|and) (?:help us win|power|our campaign|beat|fund our)
    help us (?:win|beat|elect|get rid|kick)
    we can win
    (?:send|sends|sending) (?:number 10|no ?10|downing street|westminster|them|the government) a message
    send a message (?:this (?:may|june|july|week|thursday)|on (?:thursday|polling|election|\d)|at the ballot|to (?:westminster|the government|downing|them|starmer|ministers|the chancellor))
    at the (?:ballot box|next election|coming election|polls on)
    (?:general )?election now
    (?:time|need|want|demand|call|deserve) (?:for )?a (?:snap |general |new )+election
    (?:printed and )?promoted (?:and printed |and published )?by (?:[\w.]+ ){1,4}on behalf of
    imprint: promoted by
    better off than you were (?:five|four|14|fourteen|ten) years ago
    five more years
    more of the same(?= (?:from|with|or|under|tory|labour))
    (?:comrades?|solidarity),? (?:solidarity|forever|with the (?:strikers|workers|nurses|posties|rmt|unions?))
    picket lines?(?= (?:in solidarity|with|this morning))
    (?:picket line|picket lines|strike) in solidarity
    (?:socialism|capitalism|toryism|thatcherism|marxism) (?:is|has|will|works|kills|must)
    a socialist (?:future|government|britain|alternative)
    prime minister in waiting
    next prime minister
    (?:no|vote of) confidence in (?:this|the) (?:prime minister|government|home secretary|chancellor)
    will of the people
    (?:the )?people's vote
    (?:final|people's) say(?= (?:on|:|\W))
    (?:second|another|new) (?:independence )?(?:referendum|vote on independence|independence vote)
    (?:second|independence) referendum on
    independence referendum
    (?:an )?independent (?:scotland|wales|cymru)
    independence (?:for|is) (?:scotland|wales|normal|the only)
    time for independence
    scotland's future in
    scotland's right to choose
    united ireland
    unity referendum
    border poll
    (?:stop|cancel|hard|reverse|rejoin|tory) brexit
    brexit betrayal
    (?:a )?no[- ]deal brexit would
    get brexit done
    the many,? not the few
    strong and stable (?:leadership|government)
    take back control
    hands off our nhs
    (?:save|saving|protect) our nhs (?:from|:)
    britain (?:deserves|needs|is|isn't) (?:better|broken|reform|working|labour|change|crying)
    broken britain
    get britain's future back
    make britain great again
    back to square one
    stick with the plan that
    coalition of chaos
    tax bombshell
    magic money tree
    enough is enough[.!]
    one rule for them
    partygate
    beergate
    sack the tories
    (?:country|britain|people) (?:is|are) crying out for change
    (?:bedroom|dementia|death|jobs|granny|family farm) tax(?= |[.,!?]|$)(?! (?:threshold|return|form|allowance))
    tax cuts for (?:millionaires|the rich|the wealthy|billionaires)
    (?:end|ending|ended|tory|austerity) austerity
    austerity (?:was|is|has|hit|must|cuts|budget|killed|destroyed)
    there are? no more (?:brexit|excuses)
    a political choice
    (?:sell|sold|selling) (?:off|out) (?:the|our) (?:nhs|water|railways?|gold|country|farmers|workers)
    (?:while|as) they play politics
    they (?:crashed|broke|trashed|wrecked|ruined) (?:the|our|it|britain)
    they want to (?:tax|cut|scrap|privatise|take)
    they had (?:\w+ )?(?:fourteen|thirteen|14|13) years
    (?:rid|sick|tired) of this lot
    we won't let them
    kick(?:ed|ing)? (?:the|them) (?:\w+ )?out
    too scared to (?:do|say|debate|face)
    running? the country into the ground
    talks? britain down
    hard (?:left|right) (?:have|has|had|is|are)
    main challengers
    proud to have (?:knocked|campaigned|canvassed)
    politics as usual
    the campaign newsletter
    our campaign newsletter
    westminster (?:establishment|cuts|isn't|parties|elite|control|rule|government|doesn't|is not|has failed|power grab)
    against westminster
    obsessed with (?:separation|independence|culture wars)
    (?:the )?nationalists(?= (?:are|have|want|will|would))
    separatists?
"""  # noqa: E501 — one phrase a line reads best
GOVERNMENTS = r"""
    (?:previous|last|outgoing) government(?:'s)?(?= (?:(?:left|failed|had|has|did|was|were|spent|promised|sold|cut|crashed|broke|and its|record|mess|policy|policies|cuts|failures?|legacy)\b))
    (?:by|from|under|of|after|and|than|unlike|with) (?:the|our|their) (?:previous|last|outgoing) (?:government|administration|prime minister)
    the (?:previous|last|outgoing) government(?! (?:bulletin|office|gazette|building|property|estate|department|jobs?|apprenticeship))
    the (?:previous|last|outgoing) administration
    (?:under|by) our predecessors
    our predecessors (?:left|failed|in government|means?|mean|had|spent|broke)
    inheritance (?:from|left|we|of)(?: \w+){0,2} (?:predecessors|government|administration|were left)
    (?:dire|toxic|terrible|dreadful|economic|worst) inheritance
    (?:ten|eleven|twelve|thirteen|fourteen|fifteen|1[0-5]|long|wasted) (?:\w+ )?years of (?:\w+ ){0,2}(?:failure|neglect|chaos|decline|cuts|mess|underinvestment|under-investment|austerity|mismanagement|broken|stagnation|incompetence|waste|damage|division|conservative|tory|labour|snp)
    (?:ten|eleven|twelve|thirteen|fourteen|fifteen|1[0-5]) (?:wasted|lost|long|dark|wretched|miserable) years(?! (?:ago|old|in prison))
    years of (?:\w+ )?(?:neglect|failure|chaos|decline|mismanagement) under
    we inherited (?:a (?:mess|crisis|broken|shambles|system|black hole|disaster|dire|£)|an economy|the worst|prisons|public finances|an? nhs|£\d)
    (?:£ ?)?\d+ ?(?:bn|billion) (?:pound )?black hole
    black hole in (?:the (?:public|nation|country|government)|our|public)
    (?:clearing|clear|cleaning|clean|fixing|fix|sorting) up? ?(?:the|this|their|your) mess (?:left|we|they|the tories|of)
    mess (?:that )?(?:left|we inherited|they left|the last)(?! behind)
    (?:after|at|before|until|win|won|lose|lost|winning) the (?:next |general |coming )?election(?! (?:in|for|results?|count|court|period|bulletin|takes) )
    (?:we|they) won the (?:general )?election
    (?:general|snap|early) election (?:as early as|could be|may be|might be|is likely|is coming|before|this|next|in the) (?:\w+ )?(?:spring|summer|autumn|winter|year|month|called|christmas|easter|january|february|march|april|may|june|july|september|october|november|december)
    (?:if|when|once) (?:we|i|they|labour) (?:win|are elected|get elected|get in|form a government|take office|are in (?:government|power|office|number 10))
    (?:if|once|when) (?:re-)?elected
    (?:a|the|any) (?:future|next|incoming|new|different) (?:\w+ )?government(?= (?:will|would|could|must|may|can))
    (?:our|their|his|her|my|party|election|costed|labour|conservative|20\d\d) manifesto(?! (?:for|of) )
    the manifesto(?! (?:for|of) )
    manifesto (?:promises?|promised|pledges?|pledged|commitments?|costed)
    (?:we|it|i) (?:\w+ ){0,3}(?:promised|pledged|said|have)? ?in (?:our|the) manifesto
    the (?:broken )?system we inherited
    (?:his|her|its|their) (?:\w+ )?predecessors (?:managed|ever|left|did|combined|put together|failed|never)
    (?:behind|left|by) by our predecessors
    the other (?:crew|lot|side|party|team)(?=[.!?,]| (?:would|will|had|did|left|never|want))(?! of )
    a government that (?:actually|finally|has given up|cares|listens|delivers|works for|has lost|puts|gets)
    (?:grown-?ups|adults) (?:are )?(?:back )?in (?:government|charge|the room)(?! of (?:children|a child|under))
    (?:under|since) (?:the last|their) (?:administration|lot|government|watch)(?=[,.]| (?:this|it|we|you))
    unlike (?:our|my) (?:opponents?|predecessors?|rivals?)
    his rivals(?= (?:never|would|will|have|can))
    (?:our|my) (?:opponents|political opponents|rivals)(?= (?:would|have|want|will|are|say))
"""  # noqa: E501 — one phrase a line reads best
OPPOSITION = r"""
    shadow (?:cabinet|chancellor|ministers?|frontbench(?:er)?s?|front bench|(?:home|foreign|health|education|defence|transport|business|justice|work and pensions|energy|culture) secretary|secretary of state|attorney general|leader)
    leader of the opposition
    leader of (?:his|her) majesty's opposition
    the opposition(?= (?:would|voted|have|has|want|wants|are|is|will|had|did|left|say|says|must|should|claims?|opposes?|opposed|benches|front|today|leader|mps?|chief|day|parties|party|do\b))
    the opposition's (?:\w+ ){0,2}(?:arguments?|plans?|policy|policies|record|position|motion|amendments?|claims?|mess|leader|lies|hypocrisy|failure|budget|answer|ideas?|problem|attack|benches|case)
    the party opposite
    opposition (?:parties|party|mps?|leaders?|benches|peers|frontbench(?:er)?s?|motion|day debate)
    would the opposition
    (?:members|party|mps|benches|side|lot|gentlemen|people) opposite
    his majesty's (?:loyal|most loyal) opposition
"""  # noqa: E501 — one phrase a line reads best
TAGS = (
    r"#(?:ge20\d\d|generalelection\w*|le20\d\d|localelections?20\d\d|vote(?:them|boris|corbyn|starmer)\w*|\w*4pm|"
    r"ivoted\w+|i(?:am|m)voting\w+|back(?:boris|rishi|liz|kemi|keir)\w*|peoplesvote|finalsay|indyref2?|indyref\d+|"
    r"yesscot\w*|scotref|stopbrexit|fbpe|rejoineu|getbrexitdone|\w*manifesto(?:20\d\d)?|toriesout\w*|sackthe\w+|"
    r"johnsonout\w*|starmerout\w*|sunakout\w*|generalelectionnow|enoughisenough|not?myprimeminister|"
    r"labourdoorstep|labourleadership|conservativeleadership|teamwales4\w+|winninghere|alliancesurge|\w+surge|"
    r"(?:get|sack|stop|back|vote|never|beat|oust|ditch|dump|team|ready(?:for|4)|im?with|go|no)?(?:starmer|sunak|badenoch|"
    r"farage|corbyn|jenrick|polanski|swinney|miliband|reesmogg|braverman)(?:out|mustgo|lies|liar|for(?:pm|leader|britain)|"
    r"4pm|ism|ites?|riots?|resign\w*|failed|mania|effect|surge)|(?:get|sack|stop|oust|ditch|dump|nevertrust|imwith)"
    r"(?:starmer|sunak|badenoch|farage|corbyn|jenrick|polanski|swinney|miliband|reesmogg|braverman)\w*|"
    r"[a-z]{2,20}(?:4|for)(?:pm|mp|mayor|leader|fm|firstminister)|(?:scrap|stop|end|axe|save|rejoin|leave)(?:the)?(?:eu|"
    r"brexit|hs2|netzero|ulez|ltns?|boats|familyfarmtax|bbc|licencefee|echr|lords|senedd|union|protocol)|"
    r"partygate|beergate|torysleaze|torycuts|endausterity|saveournhs|(?:all)?underonebanner|auob\w*|libdem\w+|lab\d\d)"
)
"""Hashtags of campaigns for votes."""
