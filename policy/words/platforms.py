"""Platforms for people who publish on their own, and the portfolios of journalists.

Provenance: the platforms' own front pages; each offers a newsletter, a blog, a podcast or a portfolio to anybody.
"""

import re

from policy.text import words

PLATFORMS = words("""
    substack.com beehiiv.com ghost.io medium.com wordpress.com blogspot.com blogspot.co.uk tumblr.com buttondown.email
    buttondown.com patreon.com anchor.fm podcasts.apple.com podbean.com buzzsprout.com acast.com spreaker.com
    captivate.fm transistor.fm libsyn.com audioboom.com write.as bearblog.dev micro.blog tinyletter.com
    convertkit.com mailchi.mp revue.co steadyhq.com
""")
PORTFOLIOS = words("""
    muckrack.com journoportfolio.com clippings.me authory.com contently.com pressfolios.com
""")
A_SHOW = re.compile(
    r"(?:open\.spotify\.com|spotify\.com)/show/|youtube\.com/(?:@|c/|channel/|user/)|music\.amazon\.[\w.]+/podcasts/|"
    r"soundcloud\.com/[\w-]*pod[\w-]*|twitch\.tv/\w|^(?:https?://)?(?:www\.)?blog\.|/(?:blog|newsletter|podcast)(?:/|$)",
    re.IGNORECASE,
)
"""Addresses of a show, a channel or a blog of one's own on platforms that do other things too."""


def on_a_platform(url: str) -> bool:
    """Whether an address is a show, a channel or a blog of one's own."""
    return bool(A_SHOW.search(url))
