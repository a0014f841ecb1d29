"""Words offensive in one sense and harmless in another, told apart by the words around."""

import re
from collections.abc import Iterator

from policy.text import words

Span = tuple[int, int]

SENSES = tuple(
    (frozenset(said.split()), words(around))
    for said, around in (
        ("bitch bitches", """
            dog dogs puppy puppies pup pups litter litters whelp whelps whelping whelped breed breeds breeder breeders
            breeding bred kennel kennels vet vets veterinary spay spayed spaying neuter neutered neutering pedigree
            mated mating crufts sire stud labrador labradors spaniel spaniels collie terrier greyhound greyhounds
            lurcher hound hounds wolf wolves vixen ferret ferrets rehoming lactating microchip microchipped otter
            otters sheepdog oestrus seal cubs
        """),
        ("nonce nonces", """
            cryptographic cryptography encryption encrypted token tokens header headers hash hashes csp server client
            random randomly once counter session request requests protocol authentication blockchain oauth api replay
            incremented increments replayed cipher ciphertext tls signature iv key keys script word words compound
            lexicographer
        """),
        ("retard retards retarded retarding", """
            growth fire flame flames spread ignition timing corrosion engine spark setting concrete development rust
            cure curing hydration spoilage ripening progress evaporation pressure brake braking combustion bacteria
            mould weeds frost shoots bud budding germination erosion decay advance dough prove proving train minutes
            floodwater avec est les des economic
        """),
        ("chink chinks", """
            wall walls curtain curtains light armour armor blind blinds shutter shutters door fence gap gaps roof
            glasses glass logs mortar draught draughts brickwork
        """),
        ("coon coons", "cat cats maine kitten kittens raccoon raccoons hound cheese breed"),
        ("faggot faggots faggoted faggoting", """
            vote votes voter voters franchise enfranchised boroughs constituency
            peas gravy chips mash butcher butchers mince minced pork liver firewood wood sticks bundle bundles twigs
            girth muster
            brushwood willow hazel hedge hedgelaying coppice coppiced herbs recipe menu thatch kindling riverbank
            river bank fascines oven baked suet caul onion onions dinner embroidery stitch needlework
        """),
        ("spastic spastics", """
            palsy muscle muscles gait limb limbs paraplegia botulinum bladder colon hemiplegia society scope diplegia
            quadriplegia neurology physiotherapy
        """),
        ("crap craps", "dice casino gambling"),
        ("negro negroes negros", "rio spiritual spirituals league leagues sierra cerro pinot vino tempranillo amazon"),
        ("bastard bastards", """
            heraldry shakespeare illegitimate normandy orleans duke earl throne toadflax balm feudalism hartebeest
            file files rasp mahogany wing sword culverin trumpet medieval sinister heraldic
            inherit legitimised
        """),
        ("jizz", """
            bird birds birder birders birding birdwatchers birdwatching plumage raptor raptors wader species buzzard
            kite warbler sandpiper gull
        """),
        ("douche douches", "shower showers vaginal thrush nasal saline sinus bidet hygiene salle chambre gel avec"),
        ("jackass jackasses", "donkey donkeys mule mules penguin penguins rabbit hare kookaburra stallion jennet"),
        ("slut", "svenska swedish sweden och den att spurt sista dag rea konsert rea danish norwegian"),
        ("quim quims", "goalkeeper portugal portuguese benfica braga catalan catalonia jordi barcelona"),
        ("dildo", "newfoundland island canada run cove"),
        ("sambo", "wrestling judo martial grave championships championship wrestlers slavery sunderland"),
        ("tranny trannies", "gearbox transmission radio radios"),
        ("shat", "arab shatt chatt"),
        ("bastardy", """
            bond bonds orders cases rolls sessions parish records poor law legitimacy examination examinations act
        """),
        ("buggery", "act law laws offence offences convicted conviction convictions pardon pardons decriminalised"),
        ("crapper", """
            commode lavatory inventor invented invention plumbers thomas sanitary toilet toilets cistern cisterns
            flush plumber plumbing museum
        """),
        ("arse crap piss", "gene genes protein proteins chromosome locus loci variant variants genome"),
        ("ladyboys", "bangkok fringe cabaret"),
        ("golliwog golliwogs golly", "museum collection curator exhibition"),
        ("wazzock wazzocks plonker pillock prat", "dialect dictionary slang survey linguistics"),
        ("chavs chav", "spanish"),
        ("paedo paedos", "hunter hunters"),
        ("shagged", "velvet cloth woven"),
        ("arsole arsoles", "arsenic ring rings chemist compound compounds pyrrole aromatic"),
        ("fcuk", "connection logo retailer"),
        ("bollock bollocks", "dagger daggers"),
        ("knobber knobbers", "deer stag stags buck bucks hind hinds"),
        ("cretin cretins", "iodine endemic goitre thyroid alpine"),
        ("dobber dobbers", "float floats angler anglers angling"),
        ("munter", "hitch belay karabiner carabiner avalanche avalanches"),
        ("thot", "thoth egyptian papyrus"),
        ("golliwogs golliwoggs golliwog golliwogg", "cakewalk debussy"),
        ("walloper wallopers", "lure lures angler anglers"),
        ("mong", "hmong guizhou guangxi yunnan"),
        ("yid", "yiddish"),
        ("homo", "latin hominin hominins genus species"),
        ("whore", "wycliffe tyndale"),
        ("schizo", "prefix"),
    )
)  # fmt: skip
AROUND = {word: around for said, around in SENSES for word in said}
"""For each word, the words around in its harmless sense."""
AIMED = re.compile(
    r"\b(?:you|u|ya|ye|ur|yer|stupid|fucking|bloody|dirty|filthy|lazy|little|fat|ugly|silly|such an?|absolute|total|"
    r"complete|utter|right|proper|what an?|sons? of an?|bunch of|load of|those|them|dumb|thick|crazy|evil|basic|bad|"
    r"real|you(?:['’]re| are) an?|lying|miserable|mad|nasty|the \w+['’]s a|s?he(?:['’]s| is) an?) $"
)
"""Words before an insult aimed at a person."""
CROWD = re.compile(r"\b(?:the|these|those|all|of|bloody) $")
"""Words before a plural used for people: the retards at the station."""
NEAR = 36
"""The number of words to search on either side."""


def harmless(folded: str, every: list[re.Match[str]]) -> Iterator[Span]:
    """Words in a harmless sense, among all the words of a text."""
    said = [found[0] for found in every]
    for n, found in enumerate(every):
        around = AROUND.get(said[n])
        if around is None or AIMED.search(folded, max(0, found.start() - 24), found.start()):
            continue
        if said[n] == "retards" and CROWD.search(folded, max(0, found.start() - 8), found.start()):
            continue
        if not around.isdisjoint(said[max(0, n - NEAR) : n + NEAR]):
            yield found.span()
