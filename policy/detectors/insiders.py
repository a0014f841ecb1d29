"""Words of those who tell what they heard at work."""

from collections.abc import Iterator

from policy.detectors.phrases import Phrases, unquoted

INSIDE = Phrases(r"""
    i've heard(?! (?:of|back|from))
    i have heard(?! (?:of|back|from))
    (?:we|i) hear that(?! (?:you))
    sources (?:(?:tell|told) (?:us|me)|close to (?:the|a|number|no|ministers)|inside (?:the|number|no|whitehall)|say that)
    (?:well-placed|whitehall|senior|government|ministerial|internal) (?:sources?|insiders?)(?= (?:say|said|tell|told|suggest|confirm)) <- source sources insider insiders
    behind the scenes,?(?= (?:officials|ministers|staff|it is|there is|things|we are (?:furious|worried)|people are|everybody|everyone|nobody|the team is (?:furious|worried)))
    internally,? (?:we|they|it is|everybody|everyone|people|staff|officials) (?:call|know|say|said|think|refer|are|is)
    in (?:a|an internal|this morning's|yesterday's|a private|a closed) meeting(?: (?:yesterday|today|this morning|last week|earlier|on \w+))?,? (?:the (?:permanent secretary|minister|director|secretary of state|board)|officials|ministers|somebody|someone|colleagues|we were told|i was told|it was said)
    between you and me
    between ourselves
    word is(?: that)?(?= (?:the|we|it|they|she|he|there|a|an|some))
    word (?:in|around) (?:the|whitehall)(?: (?:corridors?|office|building|department))? (?:is|has it)
    (?:a )?little bird (?:told|tells|has told|says) <- bird
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
    (?:can't|cannot|not) (?:allowed to )?say (?:much|more|too much|anything)(?: \w+)?,? but
    don't tell anyone,? but
    you didn't hear (?:it|this) from (?:me|us)
    strictly between us
    colleagues (?:in|at) \w+ (?:tell|told) (?:me|us)
""")  # noqa: E501 — one phrase a line reads best


def inside(words: str) -> Iterator[tuple[int, int]]:
    """Where a text tells what was heard inside; a quotation is somebody else's."""
    yield from unquoted(words, INSIDE.within(words))
