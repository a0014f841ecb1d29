"""Wording of requests for personal data, of promised answers, and of calls for views.

Provenance: general knowledge of the language; no list was copied.
"""

DATA = (
    r"(?:(?:full |your )?name(?:,| and) (?:\w+ ){0,3}(?:address|date of birth|dob|postcode|number)|"
    r"(?:full |home |postal )?address(?! this| the| it)|date of birth|d\.?o\.?b\.?|postcode|post code|house number|"
    r"(?:national insurance|ni|nhs|passport|driving licence|account|phone|telephone|mobile|contact|case|reference|"
    r"claim|customer|application|booking|utr|tax|card|registration) (?:number|no\.?|details|ref(?:erence)?)|"
    r"(?:photos?|pictures?|pics?|copy|scans?|screenshots?|images?) of your (?:passport|driving licence|licence|"
    r"birth certificate|"
    r"bank statements?|payslips?|bank card|id|national insurance card|brp|visa|utility bill|council tax bill)|"
    r"nino|bank details|sort code|e-?mail address|medical (?:history|details)|diagnosis|mother's maiden name|password)"
)
ASKS = (
    r"(?:(?:please |pls |kindly )?(?:send|tell|give|tweet|message|reply(?: to (?:us|this)| here| below)? with|"
    r"comment(?: below)? with|share|post|"
    r"provide|confirm|let us (?:have|know)|drop|leave|text|supply|state|include)(?: me| us| here| below)?(?: with)?|"
    r"(?:can|could|would|will) (?:you|we) (?:please |just |kindly )?(?:send|tell|give|confirm|share|let us (?:have|"
    r"know)|provide|"
    r"have|get|message|post|supply)(?: me| us)?|what(?:['’]s| is| was| are)(?= your| the (?:number|reference))|"
    r"we(?:['’]ll| will)? (?:just |"
    r"also )?(?:need|require)|"
    r"may (?:we|i) have)"
)
PROMISES = r"""
    (?:we|you|someone|somebody|they|an? \w+|our team|the team|i)(?:'ll|'d| will| should| can| aim to| try to| usually| always)? (?:\w+ )?(?:get back|reply|respond|answer|be in touch|call you(?: back)?|contact you|hear (?:back )?from us|ring you(?: back)?|have an? (?:answer|reply|response)|come back|write back|e-?mail you)(?: (?:to|for|from) (?:you|us|all|every|everyone|\w+))?(?: \w+){0,3}? (?:(?:within|in|inside|under) (?:(?:an?|the|one|two|three|four|five|ten|\d+)(?:-| )?(?:working )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?)|the hour)|by (?:the end of (?:the|today)|today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|close of play|\d|noon)|the same day|same day|today|tomorrow)
    expect (?:an? )?(?:reply|answer|response|call) (?:within|in|by|before|today|tomorrow)
"""  # noqa: E501 — one phrase a line reads best
SAFELY = (
    r"(?i:\b(?:(?:send|drop|pop|ping)(?: us| me)? (?:an? )?(?:dm|private message|pm|direct message)|dm us|by pm|"
    r"never|don['’]t|do not|won['’]t|will not|not to|avoid|secure|direct message|private message|by dm|"
    r"via dm|privately|"
    r"scam\w*|fraud\w*|phishing|beware|have (?:your|it|them) ready|to apply|when you (?:call|ring|apply)|call us|"
    r"ring us|phone us|"
    r"update your|change your|check your|enter your|use your|without|instead of|for example|such as|"
    r"moving (?:house|home)|moved (?:house|home)|change of (?:name|address)|up to date|log book)\b)"
)
"""Words of a warning, of a private way, or of a form: no request to answer in public."""
VIEWS = r"""
    have your say
    tell us what you think
    what do you think
    we(?:'re| are) consulting on
    we want (?:to hear )?your views
    (?:share|give us|send us) your views
    (?:our|the|new|public|a) (?:\w+ ){0,2}consultation (?:\w+ ){0,4}(?:is (?:now )?open|opens|has opened|launched|closes|ends|runs)
    call for evidence(?! (?:closed|response|has closed))
    we(?:'d| would) (?:like|love) (?:to (?:hear|know) )?(?:your views|what you think|from you about)
"""  # noqa: E501 — one phrase a line reads best
CLOSED = (
    r"(?i:\b(?:response|responded|published|what you told us|results?|outcome|summary|thank you|thanks to|findings|"
    r"feedback from)\b)"
)
"""Words about a consultation already over."""
