"""Evidence of independent publishing: blogs, newsletters, podcasts and portfolios."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.bio import clauses, shown
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.words.platforms import PLATFORMS, PORTFOLIOS, on_a_platform

PUBLISHES = re.compile(
    r"\b(?:(?:\w+ )?blogger|v?logger|podcaster|podcast (?:host|producer|presenter)|youtuber|(?:co-?)?host(?:s|"
    r"ing)? (?:of )?(?:the |a )?[\w\s'’&]{0,40}podcast|"
    r"i (?:also )?(?:blog|podcast|vlog)|blogs? (?:about|at|on)|blogging (?:about|at|on)|(?:write|writes|writing|"
    r"author of|runs?|running|editor of) (?:an? |the |my )?[\w\s'’&-]{0,30}(?:newsletter|blog|substack|zine)|"
    r"(?:my|weekly|daily|free|own) (?:newsletter|substack|blog|podcast|youtube)|(?:newsletter|substack|blog|"
    r"podcast)(?: here)?(?: ?(?::|👇)(?= ?\w)| below| at(?= ))|(?:local|independent|community|hyperlocal) journalism|"
    r"(?:runs?|running|founder of|founded|publisher of|editor of) (?:an? |the |my )?[\w\s'’&-]{0,30}(?:news site|"
    r"news ?website|local news|"
    r"magazine|newspaper|zine)|content creator|influencer|streamer|citizen journalist|"
    r"hyperlocal(?: (?:news|blog|site))?|"
    r"independent (?:writer|publisher|media)|"
    r"(?:local|hyperlocal|independent|neighbourhood|your) news(?: (?:&|and) (?:views|events|information|"
    r"what['’]s on)| (?:for|from|about|page|site))|"
    r"news, (?:events|views|gossip|what['’]s on|weather|sport)|(?:tiktok|youtube|instagram|facebook) news|"
    r"an? substack (?:on|about)|"
    r"(?:[\d.]+k|\d[\d,]{3,}) (?:followers|subs|subscribers|readers|listeners)|news (?:&|and) views|video essays?|"
    r"(?:tips|stories|story ideas) welcome|send (?:us|me) (?:your )?(?:tips|"
    r"stories|news)|"
    r"read my (?:work|articles|pieces)|bylines? in|(?:cuttings|clippings|portfolio):)\b",
    re.IGNORECASE,
)
FOR_NEIGHBOURS = re.compile(
    r"\bin (?:another|a past|a previous|a former) life\b|\b(?:parish|church|school|club|village|pta|residents['’]?|"
    r"society|family)\b",
    re.IGNORECASE,
)
IN_THE_BIO = re.compile(
    r"(?<![\w@.])(?:[\w-]{1,40}\.)?(?:substack\.com|muckrack\.com|journoportfolio\.com|clippings\.me|authory\.com|"
    r"contently\.com|medium\.com|beehiiv\.com|ghost\.io)\b|(?<![\w@.-])[\w-]{0,30}blog\w{0,10}\.(?:co\.uk|uk|com|"
    r"org|net|wales|scot)\b",
    re.IGNORECASE,
)


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """Publishing in the bio; a link to a newsletter platform; a journalist's portfolio."""
    for clause in clauses(enquirer):
        found = next((match for match in PUBLISHES.finditer(clause.text) if clause.holds(match.start())), None)
        if found and not FOR_NEIGHBOURS.search(clause.text):
            source = f"profile, bio: “{shown(clause.text, *found.span())}”"
            yield Evidence("writer", "The bio says they publish on their own.", source, 0.6, Verdict.BLOGGER)
            break
    written = IN_THE_BIO.search(enquirer.bio[:5000])
    if written:
        source = f"profile, bio: “{shown(enquirer.bio, *written.span())}”"
        yield Evidence(
            "writer", "The bio gives the address of a blog, newsletter or portfolio.", source, 0.55, Verdict.BLOGGER
        )
    for link in enquirer.links:
        address = links.host(link.url)
        if links.within(address, PORTFOLIOS):
            yield Evidence("writer", "The profile links to a portfolio of articles.", link.url, 0.6)
        elif links.within(address, PLATFORMS) or on_a_platform(link.url):
            weight = 0.4 if link.verified else 0.3
            yield Evidence("writer", "The profile links to a blog or newsletter.", link.url, weight, Verdict.BLOGGER)
