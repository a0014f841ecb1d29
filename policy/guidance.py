"""The documents that rules cite."""

from dataclasses import dataclass

from policy.rule import Citation


@dataclass(frozen=True, slots=True)
class Document:
    """A document under its short name, and the place of its text: a file of the guidance, or an address."""

    name: str
    file: str

    def says(self, words: str, *, section: str) -> Citation:
        """Cite up to twelve words of the document, verbatim."""
        return Citation(document=self.name, section=section, words=words, file=self.file)


PRINCIPLES_2009 = Document("Principles 2009", "001_c12863a84877405d.txt")
GUIDANCE_2014 = Document("Guidance 2014", "003_146e9a3cbf07d6df.txt")
COMMENTARY_SUPPLIERS = Document("Commentary: suppliers", "000_8acd64bd3216bbb2.txt")
COMMENTARY_ENABLE = Document("Commentary: enable", "004_ccb73107827809b9.txt")
ACCESSIBLE_CAMPAIGNS = Document(
    "GCS accessible campaigns",
    "https://gcs.civilservice.gov.uk/guidance/digital-communication/planning-creating-and-publishing-accessible-social-media-campaigns/",
)
ACCESSIBLE_BY_DEFAULT = Document(
    "GCS accessible by default",
    "https://gcs.civilservice.gov.uk/guidance/accessible-communications/making-your-digital-content-accessible/accessible-by-default",
)
LAW_OFFICERS_CONTEMPT = Document(
    "Law Officers’ approach to contempt of court referrals",
    "https://www.gov.uk/guidance/the-law-officers-approach-to-contempt-of-court-referrals",
)
ORDERLY_RELEASE = Document(
    "Code of Practice for Statistics: orderly release",
    "https://uksa.statisticsauthority.gov.uk/code-of-practice/the-code/trustworthiness/t3-orderly-release/",
)
PROPRIETY_2013 = Document(
    "Civil Service propriety guidance for social media (2013)",
    "https://www.digitalengagement.info/2013/09/05/civil-service-propriety-guidance-for-social-media-gcn/",
)
