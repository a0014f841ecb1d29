"""What may be said, and who is asking: pure functions over values."""

from policy.catalogue import NOTHING_FOUND, Report, check, describe, load, problems
from policy.draft import AccountKind, Draft, Kind, Length, Media
from policy.enquirer import Enquirer, Evidence, Judgement, ProfileLink, Verdict, judge
from policy.outcome import Outcome
from policy.rule import Citation, Example, Finding, Mark, Rule, rule
from policy.situation import Answering, Override, Settings, Situation

__all__ = [
    "NOTHING_FOUND", "AccountKind", "Answering", "Citation", "Draft", "Enquirer", "Evidence", "Example", "Finding",
    "Judgement", "Kind", "Length", "Mark", "Media", "Outcome", "Override", "ProfileLink", "Report", "Rule", "Settings",
    "Situation", "Verdict", "check", "describe", "judge", "load", "problems", "rule",
]  # fmt: skip
