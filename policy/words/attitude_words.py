"""Words and idioms of attitude.

Provenance: general knowledge of the language; no list was copied. Left out are words of public bodies' everyday work,
and words for food, places or creatures.
"""

from policy.text import words

ATTITUDE = words("""
    absurd absurdly abysmal aghast alas appalled appalling arrogance arrogant arrogantly atrocious aw baffled
    baffling balderdash barmy begrudgingly bemused betrayed bizarre blah blameless blatant blatantly bleating
    blimey bloated blundered blunders bluntly bonkers botch botched brainless bungled bungling bureaucratic
    calamity carelessly chancers cheek claptrap clueless cobblers codswallop commonsense complacent contemptible
    cowardice cowardly crackpot crap crass crikey cringe crock cronies crony crooked cuckoo cynical daftest
    damned dawdled dawdling deafening deceit deceitful deluded delusional demented deplorable despicable
    disastrous disgrace disgraceful disgust disgusted dishonest dismal dithered dithering dodged doomed dopey
    dreadful drivel duff duh dunce embarrassing embarrassingly evidently exasperating eyewatering faff faffing
    fairytale farce farcical fatcat fatcats faultless feckless feeble fiasco fib fibs fiddled flawless flimsy
    fobbed foolish fools frankly freeloaders gall gallivanting garbage gibberish gimmick glacial glacier
    gobsmacked gormless gosh greedy grossly grotesque grumbling gullible gutless halfwits hapless harebrained
    harrumph heartless hilarious hogwash hoodwinked hooey hopeless hopelessly horrendous horrid huh hypocrisy
    hypocrites hypocritical idiocy idiotic idiots ignorance ignorant inane incompetence incompetent indefensible
    inept ineptitude inexcusable infuriating insanity insufferable ironically jeez jobsworth jobsworths jokers
    knackered lackadaisical laggards lamentable laughable laughably laziness lefty liar liars lied lmao loathe
    lol loony loser losers lousy ludicrous lunacy lunatics lying madhouse meddling mediocre meh mercifully
    messed miraculously miserable misguided mismanaged moaners mockery monstrous moronic morons muddled muppets
    nanny nitpicking nonsense nonsensical nosy numpty nutty obnoxious oof outrage outraged outrageous overblown
    overpaid overpriced overrated pah paltry pathetic pathetically peerless penpushers pfft piffle pitiful
    pointless pompous poppycock predictably preening preposterous profiteering profiteers puerile puffed pushy
    rampage rampages rampaging rant ranting recklessly ridiculously rofl rubbishy rudderless sarcastic
    scandalous scaremongering scoff scorn scrounger scroungers scrounging selfishly senseless shabby shambles
    shambolic shamed shameful shamefully shameless sheesh shirkers shirking shocker shockingly shoddy shoved
    shrug shrugged shrugs shyster sickening skiving slackers slapdash sleazy slipshod sloppy slothful sluggish
    smh smug smugly snobs snooty snowflakes spineless spiteful spoilt squabbling squander squandered squandering
    staggering stingy stinking stooges stuffed stupidity stupidly sulk sulking swindle swindled tardy tawdry
    terribly terrifying thoughtless toothless tosh tragicomic traitors trashed treacherous tricksters trousered
    tsk twaddle twits ugh unbeatable unbelievable unbelievably uncaring undeserving unforgivable ungrateful
    unhinged uninspired unquestionably unsurprisingly unwashed useless vanity waffle wanton warped wasteful
    wasters weaklings weasel whine whinge whingeing whingers whining wicked wilful wimps witless woeful woefully
    wretched yawn yikes yuck
    """)
"""Words never used only to inform."""
COLOURED = words("""
    adores ages annoying apparently applause ashamed asleep awful backfired backward backwards bad banana barely
    believes bent biased blame bleak bleeding blind boast bodged bogus bosses bossy botching bothered brace
    brain brains bravo brazen bullied bunch bungling bunting careless cheeky clap clearly clue conned contempt
    cowboy cowboys crazy crumbling cushy daft damn dare deaf denial deserve deserves dirtier dirtiest disaster
    disgusting ditch dithered dodgy dragging dubious dumb dumped duped extremist fanatical fanatics fed fiddle
    fiddling filthy flawed flopping fobbed fool fooled funny genius glacier glaring gobby grabbed greed greedier
    greedy grim grubby grumpy honestly hopeless horrible ignorantly insane insult insulting joke joking kidding
    laugh laughing laziest lazy lectured lecturing liar lied loathed ludicrously lunatic mad magically meddled
    mess messed moan moans mollycoddled moody mouthy muddle mugged murky naff naive nasty nightmare nonsense
    nutcase nutty obscene obsessed obviously overreacted overreacting pampered petty pinch pointless politics
    primitive propaganda reckless reckon resign ridiculous rigged ripped rotten rubbish rude sack sacked sadly
    savages scandal scary selfish shady sham shame shrug shrugs silly slacking slap slowest snail sneaky snotty
    somehow sordid spoiled spun strange stroppy stubborn stuck stupid supposed surely tacky tantrum tantrums
    terrible thick tinpot typical typically unfairly unfit ungrateful unjust useless villain villains wasted
    weak weakest weird whatever whinge whiny
    """)
"""Words that show an attitude beside people and bodies on which an official account has no opinion."""
IDIOMS = r"""
    slow clap
    we (?:hear|gather)[.!]
    deserves? each other
    (?:everybody|everyone|we all) knows? it(?=[.!,]|$)
    (?:will|must|should|ought to|'ll|needs to|has to|have to) (?:have to )?(?:resign|quit|step down|be sacked|go now)
    playing (?:politics|games|god|the victim|with (?:fire|people's|your|our))
    hands down(?=[.!,]|$)
    brace yoursel(?:f|ves)
    (?:got|get|gets) (?:its|their|his|her|the) (?:sums|facts|priorities|homework|maths|act) (?:all )?(?:wrong|backwards|muddled)
    beat that(?=[.!,]|$)
    (?:well,? )?aren't (?:you|they|we) (?:clever|special|lucky|brave|precious)
    (?:my|our|best|a wild) guess(?=[?:,.!]| is| would)
    (?:fell|landed|dropped) (?:into|in|on) our (?:lap|inbox|desk)
    (?:mess|messed|messing|stuffed|cocked|screwed) (?:it|this|that|things|us|everything) up
    (?:can't|cannot|couldn't) be trusted
    (?:never|not) been (?:higher|lower|better|worse|busier|cleaner|cheaper|faster|fewer)
    (?:best|finest|greatest|worst|fastest|cleanest|friendliest|toughest) (?:\w+ ){0,3}(?:on (?:the planet|earth)|in the (?:land|business|universe|galaxy)|bar none|by a mile)
    (?:stealing|taking|scrounging|sponging|leeching|nicking) (?:it )?(?:from|off) (?:the rest of us|the rest|you and me|decent|hard-?working|taxpayers)
    like us[.!]
    (?:first|next) (?:they|it was|it's) [^.!?\n]{1,40}, (?:now|then) (?:they|it's)
    (?:whose|what) (?:side|planet) (?:are|is)
    (?:if only|as if)(?= (?:they|he|she|people|it|that|anyone|anybody|somebody)\b)
    (?:tells|told|says) you (?:all|everything) you need to know
    (?:says|speaks) volumes
    (?:want|wants|wanted) (?:it both ways|their cake|jam on it)
    (?:not|hardly) (?:rocket science|the end of the world|the brightest|the sharpest)
    (?:in|on) (?:la la land|cloud cuckoo land|another planet|their ivory towers?)
    (?:taken|took|taking|take) (?:us|you|them|people|everyone) for (?:fools|mugs|a ride|idiots)
    (?:bitten|bit|biting) off more than
    (?:over-?egged|over-?hyped|blown out of all proportion|storm in a teacup|much ado about nothing|fuss about nothing)
    mark (?:my|our) words
    heads (?:will|must|should) roll
    (?:more power to|serves?) (?:them|you|him|her|those)(?= |[.!,]|$)
    let's (?:face it|be (?:honest|frank|real))
    (?:i'm|we're|we are|everyone's|i am) (?:all )?(?:so )?(?:sick|fed up|tired) (?:of|with|to death)
    (?:stuck|saddled|lumbered|landed) with (?!(?:a|your|covid)\b)\w+
    (?:must|got to|have to) be (?:joking|kidding|asleep|mad|blind|deaf|dreaming)
    must have been (?:asleep|mad|blind|drunk|deaf|dreaming|joking)
    at (?:the speed of|a snail's) (?:a )?(?:snail|glacier|sloth|tortoise|slug|pace)
    sat on (?:it|this|that|these|those|their hands|its hands|them)
    (?:pinch|bucket|bag|grain|shovel|lorryload|truckload|handful|spoonful) of salt
    (?:ticking )?time ?bombs?
    (?:dropped|fell|sank|sunk|falling|dropping) like a (?:stone|rock|brick)
    (?:so much for|what did they expect|what did you expect|what a surprise|who knew|you couldn't make it up)
    surprise,? surprise
    no wonder (?:that |why )?(?:the|they|we|you|people|nobody|everyone|boats|so|it|he|she|no)
    about time(?: too)?(?=[.!,]|$| (?:they|someone|somebody|he|she)\b)
    leg to stand on
    (?:the )?dark ages
    (?:step|leap) (?:back|backwards)(?: to the| into|[.!,]|$)
    (?:lock up|hide) your (?:daughters|sons|children|kids|wives)
    (?:had|has|have) (?:a few|one) too many
    (?:had|having) a few (?:drinks )?(?:before|too|and|when|that)
    (?:get|gets|got|getting) (?:what|exactly what) (?:he|she|they|you) deserves?
    pull the other one
    for (?:heaven's|goodness'?|god's|pity's|crying out) (?:sake|loud)
    thank (?:god|heavens|goodness)(?= (?:for|that|they|he|she|we|it)|[.!,]|$)
    enough is enough
    (?:last|final) straw
    not (?:us|our lot)[.!]
    (?:aw|aww|diddums|there there|poor you|poor diddums),? (?:did|has|have|was|is|the|you)
    (?:congratulations|congrats|well done|bravo|give yourself|gold star|top marks),? (?:you've (?:discovered|found|noticed|invented|worked)|on (?:finally|working out|noticing)|a medal|sherlock)
    (?:you've|you have) (?:discovered|noticed|worked out|figured out) that
    thanks (?:a (?:lot|bunch)|for nothing)(?=[,.!]|$)
    thanks, (?:france|germany|europe|brussels|london|westminster|whitehall|treasury|ministers|brexit|google|elon|mate|genius|guys|boris|keir|rishi)
    sack (?:the lot|them all|them|him|her|the \w+)(?=[.!,]|$)
    (?:says?|said|reckons?|thinks?|advises?) [^.!?\n]{0,60}[.,;!] (?:but |well,? )?we (?:say|reckon|disagree|beg|know better)
    (?:elections?|voting|votes?|politics) (?:change|changes|won't change|never change|never changes|achieves?) (?:nothing|anything)
    all (?:mouth|talk|hat|bark) (?:and )?no (?:trousers|action|cattle|bite)
    (?:blind|asleep|missing|out to lunch) (?:at the wheel|in action|on the job)
    (?:wouldn't|couldn't|can't|doesn't) (?:\w+ ){1,6}if (?:it|they|he|she) (?:hit|bit|tripped|jumped|slapped|fell|tried)
    (?:shouldn't|should not) be allowed (?:near|to run|to vote|anywhere)
    (?:passing|passed|pass|kicking|kicked|moving|moved) the (?:buck|can|goalposts)
    washed (?:its|their) hands of
    (?:head|heads) in the sand
    (?:brushed|swept) under the carpet
    (?:couldn't care less|don't give a|doesn't give a|give a monkey's)
    who do (?:they|you) think (?:they|you) are
    (?:who asked you|what do they know)
    """  # noqa: E501 — one idiom a line reads best
"""Turns of phrase for judging, sneering or sighing."""
