"""Wording of news heard at work."""

from collections.abc import Iterator

from policy.detectors.phrases import Phrases, unquoted

INSIDE = Phrases(r"""
    i've heard(?! (?:of|back|from))
    i have heard(?! (?:of|back|from))
    (?:we|i) hear that(?! (?:you))
    sources (?:(?:tell|told) (?:us|me)|close to (?:the|a|number|no|ministers)|inside (?:the|number|no|whitehall)|say that)
    (?:well-placed|whitehall|senior|government|ministerial|internal) (?:sources?|insiders?)(?= (?:say|said|tell|told|suggest|confirm))
    behind the scenes,?(?= (?:officials|ministers|staff|it is|there is|things|we are (?:furious|worried)|people are|everybody|everyone|nobody|the (?:\w+ ){1,2}(?:is|are) (?:\w+ )?(?:furious|worried|livid|angry|unhappy|panicking|fuming|split|at odds|delighted|scared)))
    internally,? (?:we|they|it is|everybody|everyone|people|staff|officials) (?:call|know|say|said|think|refer|are|is)
    in (?:a|an internal|this morning's|yesterday's|a private|a closed) meeting(?: (?:yesterday|today|this morning|last week|earlier|on \w+))?,? (?:the (?:permanent secretary|minister|director|secretary of state|board)|officials|ministers|somebody|someone|colleagues|we were told|i was told|it was said)
    (?:sat in on|sat through|was in on) (?:the|a|that|this|yesterday's|this morning's) (?:\w+ ){0,2}(?:meeting|briefing|call|submission|hearing with)
    according to (?:our|the department's) (?:lawyers?|barristers?|counsel|legal team|solicitors?)
    (?:nobody|no one) (?:outside|else) (?:\w+ ){0,3}(?:knows|has been told)
    (?:a )?source (?:close to|inside|within|in) (?:the|number|no|whitehall|our)
    (?:in|at) (?:the|a|this morning's|yesterday's|today's|last week's) (?:\w+ )?(?:submission|smt|leadership|senior team|exec|executive|cabinet|away-?day|ministerial|management|strategy|crisis|legal|pre-?brief) meeting(?= (?:and|when|where|today|yesterday|this|we|they|that|the)\b|[,.])
    (?:as )?(?:discussed|agreed|decided|told|announced|mentioned|heard) (?:at|in) (?:this morning's|yesterday's|today's|our|the|last week's|the last) (?:smt|exec|leadership team|management team|senior team|team meeting|staff meeting|away-?day|all-?staff|board meeting|management meeting|town hall)(?= ?[,.:]| (?:this|today|yesterday|on)\b| meeting)
    (?:minister|secretary of state|chancellor|permanent secretary|prime minister|director|chief executive) (?:hasn't|has not|haven't|still hasn't|can't) (?:yet )?(?:made up|decided|make up|signed off|agreed|chosen)
    (?:our|the department's|the council's) (?:legal|lawyers'|counsel's) (?:advice|opinion) (?:is|was|says|said|warns|remains)
    (?:our|the department's|the council's) (?:barristers?|lawyers?|counsel|legal team|solicitors?) (?:\w+ )?(?:told|advised|advise|advises|think|thinks|reckon|reckons|say|says|said|warned|warns|expects?)
    (?:as|what) (?:our|the) (?:barrister|lawyers?|counsel|solicitor) (?:told|tells|advised|said)
    you heard it here first
    (?:keep|keeping) (?:it|this) (?:quiet|under your hats?|to yourselves|hush-?hush)
    (?:hasn't|haven't|has not|have not|not) been announced yet
    before it(?:'s| is) (?:announced|official|public|made public)
    (?:minister|permanent secretary|chief executive|chancellor|secretary of state|home secretary|director general) (?:is|was) (?:\w+ )?(?:furious|livid|fuming|panicking|about to (?:quit|resign|leave|walk)|on (?:his|her|their) way out)
    from a (?:reliable|good|trusted|senior|very good) source
    (?:we|i) can (?:exclusively )?reveal that
    staff (?:haven't|have not|don't|do not) (?:been told|know)(?= (?:yet|about it|about this)|[.!])
    (?:unpublished|leaked|internal) (?:figures|data|report|analysis|research|memo|e-?mails?|review|minutes|briefing)(?= (?:says?|shows?|suggests?|recommends?|reveals?|confirms?|that))
    (?:draft|early draft) (?:report|figures|response|plan|white paper|review) (?:says?|shows?|suggests?|recommends?|reveals?)
    between you and me
    between ourselves
    word is(?: that)?(?= (?:the|we|it|they|she|he|there|a|an|some))
    word (?:in|around) (?:the|whitehall)(?: (?:corridors?|office|building|department))? (?:is|has it)
    (?:a )?little bird (?:told|tells|has told|says)
    i was told (?:in confidence|privately|off the record|by (?:a|an) (?:colleague|official|insider|source))
    told (?:me|us) in confidence
    off the record
    rumour has it
    (?:rumours|rumour) (?:are|is) (?:flying|circulating|swirling|that)
    insiders? (?:say|says|tell|told|reveal|suggest|claim|know)
    (?:a|the) leaked (?:memo|document|e-?mail|report|letter|paper|draft)(?! (?:in|from|pipe))

    (?:i|i've|ive) (?:saw|seen|have seen|had sight of) (?:the|a|an early) (?:draft|memo|paper|submission|e-?mail)
    (?:told|tells|telling|warned|briefed) (?:officials|staff|colleagues|civil servants|the team) (?:privately|in private|behind closed doors)
    behind closed doors,? (?:ministers|officials|the|they|we|he|she|it)
    watch this space: (?:big|huge|major|important|an?|there)
    (?:king|queen|prince|princess|prime minister|president|pope|minister) (?:to|will|is to|is due to) (?:visit|arrive|open|attend|be in)[^.!?\n]{0,40}[.!?]? ?(?:shh+|🤫|don't tell|it's a secret|keep it quiet)
    (?:merger|takeover|sale|closure|reshuffle|deal|resignation|sacking|u-?turn|tax cut|pay rise|job cuts) (?:with|of|at|for|by|in) [^.!\n]{1,60}[?!.] ?watch this space
    (?:can't|cannot|not) (?:allowed to )?say (?:much|more|too much|anything)(?: \w+)?,? but
    don't tell anyone,? but
    you didn't hear (?:it|this) from (?:me|us)
    strictly between us
    colleagues (?:in|at) \w+ (?:tell|told) (?:me|us)
""")  # noqa: E501 — one phrase a line reads best


def inside(words: str) -> Iterator[tuple[int, int]]:
    """Mentions of news heard at work, outside quotations."""
    yield from unquoted(words, INSIDE.within(words))
