"""Evidence of independent publishing: blogs, newsletters, podcasts and portfolios."""

import re
from collections.abc import Iterator

from policy.detectors import links
from policy.detectors.bio import clauses
from policy.detectors.quoting import in_bio
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.words.platforms import PLATFORMS, PORTFOLIOS, on_a_platform

PUBLISHES = re.compile(
    r"\b(?:(?:\w+ )?blogger|v?logger|podcaster|podcast (?:host|producer|presenter)|youtuber|(?:co-?)?host(?:s|"
    r"ing)? (?:of )?(?:the |a )?[\w\s'’&]{0,40}podcast|i (?:also )?(?:blog|podcast|vlog)|blogs? (?:about|at|on)|"
    r"blogging (?:about|at|on)|(?:write|writes|writing|author of|runs?|running|editor of) (?:an? |the |"
    r"my )?[\w\s'’&-]{0,30}(?:newsletter|blog|substack|zine)|(?:my|weekly|daily|free|own) (?:newsletter|substack|blog|"
    r"podcast|youtube)|(?:newsletter|substack|blog|podcast)(?: here)?(?: ?(?::|👇)(?= ?\w)| below| at(?= ))|(?:local|"
    r"independent|community|hyperlocal) journalism|(?:runs?|running|founder of|founded|publisher of|editor of) (?:an? |"
    r"the |my )?[\w\s'’&-]{0,30}(?:news site|news ?website|local news|magazine|newspaper|zine)|content creator|"
    r"influencer|streamer|citizen journalist|hyperlocal(?: (?:news|blog|site))?|independent (?:writer|publisher|media)|"
    r"(?:local|hyperlocal|independent|neighbourhood|your) news(?: (?:&|and) (?:views|events|information|what['’]s on)|"
    r" (?:for|from|about|page|site))|news, (?:events|views|gossip|what['’]s on|weather|sport)|(?:tiktok|youtube|"
    r"instagram|facebook) news|an? substack (?:on|about)|(?:[\d.]+k|\d[\d,]{3,}) (?:followers|subs|subscribers|readers|"
    r"listeners)|news (?:&|and) views|video essays?|(?:tips|stories|story ideas) welcome|send (?:us|"
    r"me) (?:your )?(?:tips|stories|news)|read my (?:work|articles|pieces)|bylines? in|(?:cuttings|clippings|"
    r"portfolio):)\b",
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
            source = in_bio(clause.text, *found.span())
            yield Evidence("writer", "The bio says they publish on their own.", source, 0.6, Verdict.BLOGGER)
            break
    written = IN_THE_BIO.search(enquirer.bio[:5000])
    if written:
        source = in_bio(enquirer.bio, *written.span())
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
