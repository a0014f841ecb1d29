"""Wording of claims beyond the evidence, of doubts, and long words with plainer ones.

Provenance: general knowledge of the language; no list was copied.
"""

SUPERLATIVES = r"""
    world[- ](?:leading|beating|class|first|renowned)
    unprecedented
    record(?:-breaking)? (?:numbers?|levels?|amounts?|investment|funding|growth|sums?|highs?|lows?|rates?|year|exports|increase|spending|employment)
    best ever
    (?:best|biggest|largest|fastest|toughest|strongest|greatest|safest|cleanest|greenest|friendliest|cheapest|kindest|finest|fairest|smartest|healthiest|happiest|quickest|most \w+) (?:\w+ ){0,3}(?:ever(?! given)|in (?:history|a generation|living memory|the world|europe|the g7)|of all time)(?! (?:snow|storm|flood))
    (?:best|biggest|largest|fastest|toughest|strongest|greatest|worst) ever
    fastest(?:-growing)? (?:\w+ )?in the (?:g7|g20|world)
    (?:world's|europe's|britain's) (?:best|first|leading|greatest|finest|toughest)
    second to none
    once in a generation
    historic (?:new )?(?:deal|agreement|investment|moment|reform|step|change|low|high|victory|achievement)
    (?:groundbreaking|ground-breaking)(?! ceremony)
    cutting[- ]edge
    like never before
    (?:completely|totally|entirely|fully) (?:solved|eliminated|eradicated|fixed|safe|secure)
    (?:100|one hundred)(?: ?%| per ?cent)? (?:safe|secure|effective)
    (?:everyone|everybody|nobody|no one) (?:agrees|disagrees|knows that|does it better|doubts|else (?:does|has))
    (?:leading the world|envy of the world|beacon to the world|global leaders? in|world leaders? in)
    (?:completely|totally|perfectly|absolutely|entirely) (?:harmless|risk-free|foolproof|unbreakable|painless)
    (?:zero|no) risk (?:at all|whatsoever|to (?:anyone|anybody|the public|health))
    undisputed
    (?:best|greatest|finest|friendliest|safest|cleanest|smartest|cheapest|quickest|kindest|fairest|healthiest|happiest|greenest|most efficient) (?:\w+ ){1,2}in (?:britain|the uk|the country|england|scotland|wales|northern ireland|the land|the north|the south)(?! (?:award|awards|competition|contest))
    (?:nobody|no one|no other \w+) comes close
    (?:every|all|any) (?:single )?(?:serious )?(?:experts?|scientists?|doctors?|economists?) (?:agrees?|knows?|says?|will tell you)
    (?:you|you'll) (?:won't |will never |never )(?:ever )?(?:get|catch|suffer|have) (?:a |the )?(?:flu|covid|cold|cancer|measles|hay fever|headache|back pain|hangover)
    without (?:doubt|question|parallel)
    unrivalled
    unparalleled
    never been (?:better|easier|stronger|safer)
    """  # noqa: E501 — one phrase a line reads best
HEDGES = r"""
    allegedly
    reportedly
    supposedly
    purportedly
    apparently
    presumably
    unconfirmed
    not (?:entirely |quite |completely |100% |really )?sure(?=[,.]| (?:but|if|whether|about that))(?! (?:if|whether) you)
    as far as (?:we|i) (?:know|are aware|can tell)
    to the best of (?:our|my) knowledge
    if memory serves
    if i remember (?:rightly|correctly)
    (?:we|i) (?:think|believe|guess|reckon|assume|suspect|imagine) (?:that )?(?:the|it|this|they|there|he|she|your|you)(?: \w+){0,3} (?:might|may|could|probably|should|is|are|was|were)
    (?:we|i) (?:can't|cannot|can not|haven't been able to|have not been able to) (?:confirm|verify|be sure)
    it(?:'s| is) (?:said|rumoured|claimed|alleged|probably|possibly|likely) (?:that|to|fine|ok|okay|the|going|true|because)
    (?:probably|possibly|maybe) (?:fine|ok|okay|true|not|wrong|because|the)
    don't quote (?:us|me)
    (?:i'm|we're|i am|we are) (?:just )?(?:guessing|assuming|only guessing|not certain|unsure)
    people (?:say|are saying) (?:that|the|it|they)
    some (?:say|people say|reports (?:say|suggest))
    rumou?r(?:s|ed)? (?:that|says?|suggests?|of)
    (?:hopefully|fingers crossed) (?:it|this|the|that|they|we)
    might be (?:wrong|true|because|a mistake)
    don't hold (?:us|me) to (?:it|this|that)
    or is it (?=£|\d)
    one of those\.$
    (?:wouldn't|don't|won't) be surprised if
    (?:my|our) money(?:'s| is) on
    (?:chances|odds) are(?= (?:that|the|it|he|she|they)\b)
    (?:looks|sounds|smells) like (?:arson|sabotage|foul play|an inside job|a cover-?up|somebody|someone)
    probably (?:came|comes|started|caused|spread|originated|due to|because of|the result of|down to|started by|stolen|arson)
    (?:may|might) (?:well )?(?:have )?(?:come|came) from (?:the|a|that) (?!(?:river|sky|sun|ground|sea|uk|eu)\b)
    (?:something like that|or thereabouts|who knows|your guess is as good)(?=[.!,?]|$)
    (?:we|you)(?:'ll| will) (?:just )?have to (?:wait and )?see what (?:the )?(?:\w+ )?(?:court|judges?|tribunal|inquiry|ombudsman|minister|chancellor|government|council) (?:says?|decides?|does|rules?|finds?)
    """  # noqa: E501 — one phrase a line reads best
JARGON: tuple[tuple[str, str], ...] = (
    (r"utili[sz]e(?P<s>s|d)?", "use"),
    (r"utili[sz]ing", "using"),
    (r"utili[sz]ation of", "use of"),
    (r"commence(?P<s>s|d)?(?= (?:your|the|on|at|work|a|an|in|from|our|this))", "start"),
    (r"prior to", "before"),
    (r"subsequent to", "after"),
    (r"facilitat(?:e|es|ed|ing)", "help"),
    (r"in order to", "to"),
    (r"going forward", "from now on"),
    (r"leverag(?:e|es|ed|ing)", "use"),
    (r"synerg(?:y|ies)", "working together"),
    (r"stakeholders?", "people"),
    (r"deep[- ]dive(?! team)", "closer look"),
    (r"approximately", "about"),
    (r"ascertain(?:ed|s)?", "find out"),
    (r"streamlin(?:e|es|ed|ing)", "simplify"),
    (r"incentivi[sz](?:e|es|ed|ing)", "encourage"),
    (r"in respect of", "about"),
    (r"with regards? to", "about"),
    (r"in regard to", "about"),
    (r"in relation to", "about"),
    (r"robust(?! (?:lambs?|plants?|dog|bird|constitution))", "strong"),
    (r"holistic", "whole"),
    (r"empower(?:s|ed|ing)?", "help"),
    (r"purchas(?:e|ed|ing)(?= (?:a|an|the|your|tickets?|your))", "buy"),
    (r"in the event (?:of|that)", "if"),
    (r"a number of", "some"),
    (r"at this moment in time", "now"),
    (r"at the present time", "now"),
    (r"endeavour(?:s|ed|ing)? to", "try to"),
    (r"in excess of", "more than"),
    (r"individuals(?= (?:must|should|can|who|may|will|need))", "people"),
    (r"key(?= (?:stakeholders|deliverables|learnings))", "important"),
    (r"learnings", "lessons"),
    (r"deliverables", "results"),
    (r"notwithstanding", "despite"),
    (r"henceforth", "from now on"),
    (r"pursuant to", "under"),
    (r"on a daily basis", "every day"),
    (r"on a regular basis", "regularly"),
    (r"due to the fact that", "because"),
    (r"with the exception of", "except"),
    (r"thought leadership", "expertise"),
    (r"touch base", "talk"),
    (r"blue[- ]sky thinking", "new ideas"),
    (r"best[- ]in[- ]class", "best"),
    (r"paradigm shifts?", "change"),
    (r"collaborat(?:e|es|ed|ing)(?= with)", "work"),
)
"""Long words and the plain ones for them (GOV.UK style guide: words to avoid)."""
