"""Appeals for votes without a party's name: rallies, canvassing, mandates, candidates cheered, sides taken."""

from policy.detectors.constructions import constructions
from policy.words.leaders import SEAT

ELECTIONEERING = constructions(
    r"(?i:(?:to|and|out|come|go|help|please) leaflet|leaflett?ing|canvass(?:ing)?|door-?knock(?:ing)?|"
    r"(?:knock(?:ing)? (?:on )?)doors|phone-? ?bank(?:ing)?)(?: [a-z]+){0,3} (?i:for|with|alongside) (?i:our )?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?= (?:in|at|this|on|today|tonight|tomorrow|and|before|all)\b|[.,!?]|$)",
    r"(?i:campaigning (?:hard )?(?:for|with|alongside) (?:councillor|cllr|(?:[\w’'-]+ ){1,2}mp))",
    r"(?i:(?:launch|campaign|election|victory|eve[- ]of[- ]poll|manifesto|leadership) rall(?:y|"
    r"ies))",
    r"(?i:rally(?:ing)? (?:the (?:faithful|base|vote|activists)|voters))",
    r"(?i:(?:momentum|tide|public)(?: is|['’]s) (?:(?:all|firmly|very much|now) )?(?:with us|behind us|ours|"
    r"on our side|at our backs?|(?:turning|moving|swinging) (?:our way|towards us|in our favour)))",
    r"(?i:(?:real|proper|lasting) (?:change|hope)(?: is|['’]s) (?:coming|on its way|within reach|possible)"
    r"(?= (?:to|for|in|this|on|here|now)\b|[.!,]))",
    r"(?i:(?:(?:nation|country|britain|wales|scotland|you|people|they|public|we) voted for (?:change|hope)))",
    r"(?i:(?:give|grant|lend|hand|get|win|earn|deserves?|wants?|needs?|secure)(?: (?:us|me|him|her|them|this "
    r"government))? (?:a|an|another|one more|that|the) (?:(?:second|third|fourth|full|clear|strong|fresh|"
    r"new|overall|working|historic) ){0,2}(?:term(?= (?:and|to|in (?:office|power|government)|on)\b|[.!,]|$)|"
    r"mandate|majority(?= ?[.!,]|$| (?:in|at|on|for|to)\b)))",
    r"(?i:(?:back|vote for|elect|trust) (?:us|me|him|her|them|our (?:team|candidates?))(?: [\w’'-]+){0,6},? and "
    r"(?:we|i|he|she|they)(?:['’]ll| will))",
    r"(?i:remember (?:who|which|whose|what (?:they|he|she|this|these|the))(?! (?:can|is eligible|may)\b)[^.!?\n]"
    r"{0,90} (?:booth|polls|ballot(?: box| paper)?|vote|votes|voting|thursday|election|polling day))",
    r"(?i:remember (?:that|this|them|him|her|it) (?:on|this|come|in|when) (?:thursday|may|polling day|election day|"
    r"the (?:polling |voting )?booth|you(?:['’]re| are)? vot(?:e|ing)))",
    r"(?i:only (?:one|1) (?:of (?:the|these|those|our|all the) )?(?:\w+ )?(?:candidates?|contenders?)(?: in this "
    r"(?:race|election|contest|ward))? (?:has|have|is|can|will|who|with|knows?|lives?|ever|wants?|cares?)(?! "
    r"(?:been|was|be|nominated|standing|come|stood|applied|yet|so far)\b))",
    r"(?i:only (?:the|our) (?:[\w-]+ ){0,2}candidate (?:can|will|has))",
    r"(?i:(?:unionist|nationalist|loyalist|socialist|communist|left-wing|right-wing|anti-establishment|populist|"
    r"(?:union|party|momentum|tory|labour|reform|unite|unison)-(?:backed|endorsed|supported)) (?:\w+ )?"
    r"(?:candidates?|contenders?))",
    r"(?i:(?:candidates?|contenders?) (?:for|to be(?:come)?) (?:the )?(?:deputy |party |next )?(?:leader(?:ship)?|"
    r"first minister|prime minister|pm))",
    r"(?i:(?:back|endors(?:e|es|ing)|elect) (?:the|your|our|a|an|this) (?:[\w-]+ ){0,3}candidate(?= (?:who|that|"
    r"for|"
    r"in|on|with)\b|[.!,]|$))",
    r"(?i:candidate[^.!?\n]{0,60} (?:gets?|has|have|wins?|won|deserves?|earns?) (?:our|my)(?: [\w’'-]+){0,3} "
    r"(?:support|votes?|backing|endorsement))",
    r"(?i:(?:party leader|deputy leader|mayor|mp|chancellor|pm|prime minister|councillor)[^.!?\n]{0,50} (?:gets?|"
    r"has|"
    r"have|wins?|won|deserves?|earned) (?:our|my)(?: (?:full|whole-hearted|wholehearted|complete|total))?"
    r"(?: [\w’'-]+){0,2} (?:support|votes?|backing|endorsement))",
    r"(?i:(?:we|i|our (?:network|branch|team|staff|members))(?: are| am|['’]re|['’]m)? (?:proud(?:ly)? (?:to )?|"
    r"happy "
    r"to |pleased to |delighted to |fully )?endors(?:e|es|ed|ing)) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?i: (?:for|"
    r"as|in)(?= ))",
    r"(?!(?:Office|Questions|Deputy|Secretary|Adviser|Team|Private|Bid|Vote|Poll|Election)\b)[A-Z][\w’'-]+ for "
    r"(?:PM|MP|"
    r"Mayor|First Minister|Prime Minister|Leader|FM|leader|mayor)(?=[!.,;:]|$| in | this | on )",
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ for (?i:(?:council|deputy|group|party) leader|leader of the (?:council|party))",
    r"(?i:get(?:ting)?) [A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?(?i:over the line|(?:re-?)?elected)",
    r"(?i:(?:with|join|and) (?:our |local |party |the |fellow |great |brilliant ){0,3}(?:activists|canvassers|"
    r"campaigners)[^.!?\n]{0,50} (?:campaign|doors(?:teps?)?|by-?election|polls|vote))",
    r"(?i:(?:kick(?:s|ed|ing)? off|launch(?:es|ed|ing)?|start(?:s|ed|ing)?) (?:the|our|his|her|my) (?:\w+ "
    r")?campaign "
    r"(?:for|in) (?:the )?(?:[\w’'-]+ ){0,3}(?:by-?election|election|seat|leadership|mayoralty))",
    r"(?i:(?:red|blue|yellow|orange|green|purple|teal|turquoise) rosettes?[^.!?\n]{0,60} (?:count|polls?|hustings|"
    r"doors(?:teps?)?|ballot|declaration|elect\w+|streets?)|(?:count|polls?|hustings|doors(?:teps?)?|elect\w+)"
    r"[^.!?\n]{0,60} (?:red|blue|yellow|orange|green|purple|teal|turquoise) rosettes?)",
    r"(?i:(?:bring|wave|carry|make|grab|paint) (?:a|your|some|the|plenty of) (?:\w+ )?placards?)",
    r"(?i:(?:join|meet|see) (?:us|me|them)[^.!?\n]{0,50} (?:parliament|downing street|senedd|holyrood|stormont|"
    r"westminster|whitehall|(?:city|town|county) hall)[^.!?\n]{0,40} (?:to|and) (?:demand|protest|oppose|fight))",
    r"(?i:our (?:(?:new|newest|brilliant|fantastic|amazing|great|wonderful|superb|next|very own|first|only) ){1,3}"
    r"(?:mps?|msps?|mlas?))(?= for\b|[.!,]|$| (?:who|has|is|was|will|won)\b)",
    r"(?i:(?:hand|giv|gave|get)(?:e|ing|ed)? (?:(?:them|over|back|us) ){0,2}the keys (?:back )?(?:to|"
    r"of)[^.!?\n]{0,20}"
    r"(?:those who|people who|that lot|this lot|them|gang|no\.? ?10|number 10|downing|the country|the economy|"
    r"government))",
    r"(?i:(?:can['’]?t|cannot|must never|never|nobody wants to|no-?one wants to|won['’]?t|do(?:n['’]?t| not) want "
    r"to|let['’]?s not) (?:ever )?(?:go|turn|slip|risk going) back to[^.!?\n]{0,40} (?:chaos|austerity|chancellors|"
    r"that lot|the last lot|their|failed|truss|those years|the bad old days)(?= |[.!,;]|$))",
    rf"(?i:our opponents (?:in|at|on) )(?:{SEAT}|(?i:parliament|the council|the chamber|county hall))",
    r"(?i:(?:if|when|once) (?:our opponents|this lot|that lot|the other (?:lot|side)) (?:get|got|are|were|win|won)"
    r"(?: (?:back|in|into|elected))?)",
    r"(?i:(?:the|that) (?:last|previous|old|present) (?:lot|mob|shower|rabble|gang)(?= (?:managed|left|did|had|"
    r"were|"
    r"would|could|never|got|spent|ran|promised|ever)\b|[,!;]))",
    r"(?i:(?:by|under|from|like|than|after|unlike) (?:the|that) (?:last|previous|other) (?:lot|mob|shower|rabble|"
    r"gang)"
    r"(?! (?:of|was sold|number)\b))",
    r"(?i:(?:years|months|term|enough|sick|tired|fed up|rid|end|back) (?:of|to|with|under) (?:this|that) lot"
    r"(?! (?:number|of)\b))",
    r"(?i:the other (?:fellow|guy|bloke|chap|lot|mob|shower|side|party)(?:['’]d| had| would have| were| was)? "
    r"(?:won|got in|been in|in charge|elected|in power))",
    r"(?i:(?:up|down|rose|risen|rising|fell|fallen|falling|worse|higher|lower|doubled|halved|soared|tripled|grew|"
    r"grown|stalled|neglected|suffered|happened|failed)(?: [\w’'-]+){0,2} under (?:them|us|this lot|that lot|him|"
    r"her)"
    r"(?=[.!,;]|$| and\b| but\b))",
    r"(?i:we (?:back|cut|build|built|fix|fixed|fund|saved?|said|created?|delivered?|invest(?:ed)?)[^.!?\n]{2,60}"
    r"[.,;!] (?:they|the other side|our opponents) (?:back|cut|block|blocked|break|broke|sneer|sneered|said it|"
    r"wrecked|opposed|talk|talked|dither\w*|dodged|took|tax|taxed|sold|closed))",
    r"(?i:voters (?:[\w’'-]+ ){0,3}(?:saw through|will (?:remember|punish|never|see through)|won['’]?t (?:forget|"
    r"be "
    r"fooled|forgive)|(?:are|were) (?:sick|tired|fed up)))",
    r"(?i:vote (?:for )?(?:councillor|cllr|mr|mrs|ms|dr)) [A-Z]",
    r"(?i:vote (?:early|often), vote)",
    r"(?i:(?:points?|%) (?:ahead|clear|behind|up|down) in (?:the|a|every) (?:\w+ )?polls?)",
    rf"(?i:(?:get|kick|vote|throw|turf|boot|chuck|drive|sling) (?:[\w’'-]+ ){{1,4}}out of )(?:{SEAT}|(?i:county "
    rf"hall|"
    r"the town hall|office|power|government|parliament|the council))",
    r"(?i:march(?:ing|ed)? on (?:whitehall|westminster|parliament|downing street|holyrood|the senedd|stormont|the "
    r"town hall|city hall))",
    r"(?i:(?:because of|blame|thanks to|down to) (?:who|what|whoever) (?:you|they|people) voted for)",
    r"(?i:(?:unlike|like|than) the (?:one|lot|government|administration) (?:it|we|they|this (?:one|government)) "
    r"replaced)",
)
"""Appeals for votes, and mentions of canvassers and candidates."""
