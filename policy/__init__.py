"""The rules for drafts and the evidence of who is asking: pure functions over values."""

from policy.catalogue import NOTHING_FOUND, Report, check, describe, load, problems
from policy.department import (
    BlockedWord,
    DayMode,
    Delegation,
    OwnPattern,
    SensitiveDay,
    Spokesperson,
    Supplier,
    Topic,
    Window,
    WindowKind,
)
from policy.draft import AccountKind, Draft, Kind, Length, Media
from policy.enquirer import Enquirer, Evidence, Judgement, ProfileLink, Verdict
from policy.outcome import Outcome
from policy.rule import Citation, Example, Finding, Mark, Rule, rule
from policy.situation import Answering, Override, Settings, Situation
from policy.verdict import judge
from policy.waiver import CannotWaive, Waiver, may_waive, waived

__all__ = [
    "NOTHING_FOUND", "AccountKind", "Answering", "BlockedWord", "CannotWaive", "Citation", "DayMode", "Delegation",
    "Draft", "Enquirer", "Evidence", "Example", "Finding", "Judgement", "Kind", "Length", "Mark", "Media", "Outcome",
    "Override", "OwnPattern", "ProfileLink", "Report", "Rule", "SensitiveDay", "Settings", "Situation", "Spokesperson",
    "Supplier", "Topic", "Verdict", "Waiver", "Window", "WindowKind", "check", "describe", "judge", "load", "may_waive",
    "problems", "rule", "waived",
]  # fmt: skip
