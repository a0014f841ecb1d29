"""A bio that tells of another life: a trade, a family, an age, a pastime."""

import re
from collections.abc import Iterator

from policy.detectors.bio import clauses, shown
from policy.detectors.media_work import media_work
from policy.enquirer import Enquirer, Evidence, Verdict

FAMILY = re.compile(
    r"\b(?:mum|mam|mom|mother|dad|father|nan|nana|nanna|gran|granny|grand(?:ma|dad|pa|parent|mother|father)|wife|"
    r"husband|parent|carer|widow(?:er)?|(?:mum|dad|mam|parent) (?:of|to)|kids|children|twins|auntie?|nain|taid|mamgu|"
    r"tadcu|fam(?:ily)?|retired|pensioner|oap|married|engaged)\b",
    re.IGNORECASE,
)
PASTIME = re.compile(
    r"\b(?:fan|supporter|season ticket|lover|enthusiast|allotment\w*|gardening|dogs?|cats?|rugby|football|cricket|golf|"
    r"runn(?:er|ing)|cycl(?:ist|ing)|walk(?:er|ing|s)|hiking|swim\w*|fishing|knit\w*|baking|crochet|gaming|gamer|"
    r"caravan\w*|choir|brass band|yoga|gym|climb\w*|[a-z]+fc|afc|utd|united|rovers|city|lfc|mufc|itfc|nufc|lufc|ccfc|"
    r"coyg|ynwa|trains|vinyl|music|beer|ale|wine|gin|tea|coffee|cake|books|travel|bird\w*|horses?|bikes?|"
    r"veg\w*|church|christian|quiz\w*|whippets?|spaniels?|labs?|labradors?|greyhounds?|rescue)\b",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(?!(?:other|ever|never|over|under|after|her|their|together|another|whatever|however|rather|either|neither|"
    r"offer|number|order|matter|winter|summer|water|river|paper|twitter|tester|proper|super|silver|forever|member|"
    r"better|later|former|for|or|nor|major|minor|senior|junior|junker|manchester|leicester|gloucester|worcester|"
    r"chester|exeter|lancaster|colchester|doncaster|rochester|winchester|supporter|lover|reader|follower|viewer|"
    r"listener|speaker|thinker|believer|twist|wist|list|exist|first|best|east|west|ist|mist|british|user|owner|"
    r"newsletter|letter|chapter|poster|character|computer|wonder|remainer|brexiteer|voter|tax ?payer|ranter|moaner|"
    r"overthinker|dreamer|cancer|liver|fever|color|error|mirror|humor|behavior|honor|doctor who|opinion\w*|eater|"
    r"drinker|flower|tower|power|shower|corner|centre|center|leader|career|beer|deer|cheer|peer|near|year|dear|bear|"
    r"ear|hear|wear|tiger|anger|danger|ginger|finger|hunger|sister|brother|daughter|mother|father|monster|easter|"
    r"chair|floor|door|poor|moor|terror|tory|mayor|councillor|minister)\b)"
    r"(?:[a-z]{2,}(?:er|or|ist|ian|eer)|nurse|midwife|chef|vet|gp|medic|teacher|ta|teaching assistant|accountant|"
    r"consultant|civil servant|student|apprentice|mechanic|cook|clerk|cleaner|postie|sparky|landlord|landlady|"
    r"chartered \w+|hgv|paramedic|fireman|policeman|policewoman|postman|postwoman|milkman|tradesman|handyman|"
    r"headteacher|academic|analyst|architect|attendant|assistant|solicitor|barrister|surveyor|sole trader|"
    r"nhs|army|navy|raf|royal (?:navy|marines)|veteran|crofter|childminder|social worker|support worker|shop|"
    r"small business|business|self[- ]employed|company|firm|ltd|café|cafe|pub|salon|engineering|"
    r"manager|director|officer|agent|administrator|volunteer|trustee|governor|athro|athrawes|nyrs|ffermwr|meddyg)s?\b",
    re.IGNORECASE,
)
KINDS = (("a family or an age", FAMILY), ("a pastime", PASTIME), ("a trade", TRADE))
ANOTHER_LIFE, MORE, SOMETHING = 0.5, 0.6, 0.3


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """A bio with a trade, a family or a pastime, and no word of the media; speaks for the public beside an errand."""
    every = tuple(clauses(enquirer))
    if not every or any(work for clause in every for work in media_work(clause.text) if clause.holds(work.start)):
        return
    found = [(kind, match, clause) for clause in every for kind, words in KINDS if (match := words.search(clause.text))]
    if found:
        kind, match, clause = found[0]
        weight = MORE if len({kind for kind, _, _ in found}) > 1 else ANOTHER_LIFE
        source = f"profile, bio: “{shown(clause.text, *match.span())}”"
        yield Evidence("life", f"The bio tells of another life: {kind}.", source, weight, Verdict.PUBLIC)
    else:
        source = f"profile, bio: “{shown(enquirer.bio, 0, 60)}”"
        yield Evidence("life", "The bio has no word of the media.", source, SOMETHING, Verdict.PUBLIC)
