"""Wording of shouting, of brushing people off, and of selling.

Provenance: general knowledge of the language; no list was copied.
"""

from policy.text import words

ACRONYM_LIKE = words("""
    uk usa us eu un nhs dwp hmrc dvla dvsa defra mod moj dfe dft dhsc fcdo hmp hms raf rnli rspca rspb bbc itv
    nato who gp gps mp mps pm dm faq faqs pdf html api url id pin vat paye ni dbs mot hgv lgv ev evs pip esa
    jsa uc cqc ofsted ico cma ons gov covid mmr hpv gcse gcses ucas nvq btec send sen it hr ceo cfo rta iopc
    npcc nca gchq ncsc aa rac tv dvd cv wifi am pm gmt bst asap rsvp diy bbq ira isa isas ssp smp ukhsa mhra
    hse ea sepa nrw gmp met btp wmp
    """)
STANDS_IN_CAPITALS = words("""
    warning danger stop alert emergency urgent closed open free missing appeal new notice important update
    live severe flood amber red yellow police fire ambulance road roads reminder recall breaking final
    reopened cancelled delayed incident office hours works watch now do not don't never evacuate keep away
    road ahead snow ice fog wind heat think before you click read more sign up act today please share wanted
    found safe and the for of at to on in is
    """)
"""Words usually in capitals on signs and warnings."""
DISMISSIVE = r"""
    do your (?:own )?research
    (?:read|reread|re-read) (?:the|our) (?:guidance|page|form|letter|rules|website|post|question)(?=\.|!|,? (?:before|properly|again|first))
    as (?:we|i)(?:'ve| have)? (?:already )?(?:told you|explained to you|said (?:before|already|earlier|many times)|explained already)
    we have already told you
    we've already told you
    calm down
    that(?:'s| is)? (?:not|isn't) our (?:problem|fault|job|concern|responsibility)
    not our (?:problem|fault)
    you (?:clearly|obviously) (?:haven't|have not|don't|do not|didn't|did not|can't|cannot)
    (?:maybe|perhaps) (?:you should )?(?:read|try|look|check) (?:\w+ ){0,4}(?:before|first|next time)
    get over it
    whatever\.
    google it
    just google
    try reading
    if you(?:'d| had)? (?:actually )?bothered to
    because that's how (?:\w+ ){1,3}works?
    (?:that's|this is|that is|what) (?:just |complete |utter |total |absolute )?(?:wrong|nonsense|rubbish|ridiculous)[.!]
    (?:complete|utter|total|absolute|sheer) (?:nonsense|rubbish|tosh|drivel|garbage)
    nonsense[.!](?= |$)
    you're (?:just |completely |totally )?wrong(?=[.!]|$)
    nobody (?:asked|cares)
    deal with it
    cry me a river
    grow up[.!]
    it's not rocket science
    how hard (?:can|is) it
    (?:as usual|once again),? you(?:'ve| have)? (?:missed|misunderstood|failed)
    you people
    what part of
    with (?:all due )?respect,? you
    i suggest you (?:read|check|look|learn)
    move on[.!]
    oh dear[.!]
    yawn
    lol
    learn to read
    jog on
    """  # noqa: E501 — one phrase a line reads best
PROMOTIONAL = r"""
    don't miss (?:out|it|this|your chance|the chance)
    can't (?:afford to )?miss(?= |[.!]|$)(?! (?:the (?:turning|sign)|it))
    (?:you won't|you'll never|can't) believe(?= (?:what|how|this|these|why))
    (?:this )?one (?:simple|weird|easy|quick) (?:trick|tip|hack)
    (?:will|may) (?:shock|amaze|surprise|astonish|blow) you
    blow your mind
    secrets? (?:that )?(?:\w+ ){0,3}(?:don't|doesn't) want you to
    everyone(?:'s| is) talking about
    everybody(?:'s| is) talking about
    game-?chang(?:ing|er)
    (?:revolutionary|mind-blowing|jaw-dropping|unmissable|must-see|unbeatable|sensational|life-changing|eye-popping|insane|epic|awesome)(?! (?:war|poem|council|guard|tribunal|wars))
    (?:amazing|incredible|fantastic|unbelievable|exclusive) (?:offer|deal|deals|opportunity|prizes?|new app|app|giveaway|discount|news)
    click here
    (?:click|tap) (?:the )?link (?:now|below to win)
    tag (?:a|your|someone|three|two) (?:friends?|mates?|who|someone|family)
    (?:like|share|retweet|follow|rt)(?: and| &|,) (?:share|retweet|follow|like|comment|rt|tag)
    once-in-a-lifetime
    once in a lifetime
    hurry[!,]
    (?:last|final) chance to (?:grab|win|buy|get|snap)
    while stocks last
    (?:limited|special) (?:time )?offer
    grab (?:yours|your|a|free|the) (?:\w+ )?(?:tickets?|seats?|copy|deal|bargain|spot|yours|freebie)
    (?:guess what|wait for it|spoiler alert|hold on to your hats)
    number (?:\d+|one|three|five|seven) will
    what happen(?:ed|s) next
    you need to see
    (?:gone|go|going) viral
    win (?:a|an|one of) (?:free )?(?:ipad|iphone|holiday|prize|voucher|hamper)
    best-kept secret
    best kept secret
    what are you waiting for
    trust us[,.!]
    """  # noqa: E501 — one phrase a line reads best
PERSONAL = r"""
    off to the (?:pub|gym|beach|shops|football|match)
    (?:just )?landed in \w+,?(?= (?:\w+ (?:weeks?|days?|nights?)|two|ten|for))
    my (?:husband|wife|boyfriend|girlfriend|mum|dad|mates?|kids|son|daughter|other half|partner|nan|bestie|flatmate|dog|cat|ex)(?= (?:is|was|has|says|said|and|just|got|thinks|loves|hates|won|wants))
    with my (?:mates?|kids|husband|wife|boyfriend|girlfriend|bestie|family|mum|dad)
    with the kids
    can't wait for the (?:weekend|holidays|party|match|gig|pub)
    (?:so |still |very |bit )?(?:hungover|hung over|drunk|knackered)
    date night
    (?:ugh|urgh|meh|omg|lol|lmao|rofl|tbh|smh)(?=[,.! ]|$)
    (?:loving|love) my new(?! (?:role|job|home|team|station))
    (?:happy friday|thank god it's friday|tgif)
    (?:posting|speaking|writing|commenting|tweeting|talking) (?:here )?as (?:a|an) (?:\w+ )?(?:mum|dad|parent|resident|local|citizen|member of the public|neighbour|private individual|voter|taxpayer|fan)
    not as (?:the (?:council|department|ministry|agency|police)|an? (?:official|civil servant|council officer))
    in (?:a|my) (?:personal|private) capacity
    (?:with|wearing) my other hat
    not speaking for (?:work|the department|the council)
    my (?:weekend|holiday|birthday|night out|hangover|lunch|dinner|commute)
    come on (?:city|united|england|you (?:reds|blues|spurs|gunners)|arsenal|chelsea|liverpool)
    (?:netflix|pub|wine|gin|beer) (?:night|time|o'clock|and chill)
    """  # noqa: E501 — one phrase a line reads best
SAD = r"""
    (?:died|dies|dead|deaths?|killed|kills|murder(?:ed|s)?|funeral|bereave(?:d|ment)|suicide|drowned|drowning|stabb(?:ed|ing)|fatal(?:ly|ities)?|victims?|massacre|genocide|holocaust|terror(?:ist)? attack|tragedy|tragic(?:ally)?|body (?:has been )?found|lost (?:his|her|their) (?:life|lives)|rape|raped|abused|injured|mourning|condolences|cancer diagnosis|stillbirth|miscarriage)
    """  # noqa: E501 — one phrase a line reads best
CHEERFUL = r"""
    (?:thrilled|delighted|excited|hooray|hurray|yay|woohoo|woo hoo|fantastic|fabulous|amazing|brilliant|awesome|happy|fun|celebrate|celebrating|party)
    """  # noqa: E501 — one phrase a line reads best
CHEERFUL_EMOJI = "😀😃😄😁😆😅😂🤣🙂😊😍🥳🎉🎊🤩😎👏🥂🍾🎈😜😝🤪💃🕺🙌"
"""Faces and signs of joy."""
