"""Every line of the guidance is met by a rule, a check or a step of the product."""

import re
from pathlib import Path

import pytest

from policy.catalogue import check, load
from policy.coverage import Row, coverage_page, rows
from policy.coverage.page import matching, named
from policy.coverage.row import parsed
from policy.draft import Draft
from policy.rule import A_DAY, Rule
from policy.situation import Situation

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT.parent / "shared" / "policy-catalogue.md"
HOW_MANY = {"PR": 24, "BL": 9, "DP": 7, "TF": 16, "SG": 59, "NG": 27}
IDS = [f"{part}{n:02}" for part, count in HOW_MANY.items() for n in range(1, count + 1)]
THREAT = re.compile(r"(?i)disciplin|violat|forbidden|prohibit|punish|dismiss(?:al|ed)|you must not|warning:|illegal")
PLAIN_NEWS = (
    "The new service for renewing a licence is open: https://www.gov.uk/renew-licence",
    "Our library in Ashby is closed on Monday. It opens again on Tuesday at 9am.",
    "We've cleared the culvert in Mill Lane. Thanks to everybody who told us.",
    "Here's what our flood wardens do, and how you can become one.",
    "It's cold tonight. Look in on your neighbours if you can.",
)


def test_no_line_is_missing_and_none_stands_twice() -> None:
    assert sorted(row.id for row in rows()) == sorted(IDS)


def test_the_catalogue_has_the_same_lines() -> None:
    if not CATALOGUE.is_file():
        pytest.skip(f"{CATALOGUE} is not here; the ids above are what it had")
    found = re.findall(r"^\| ((?:PR|BL|DP|TF|SG|NG)\d\d) \|", CATALOGUE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(found) == sorted(IDS)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.id)
def test_something_sees_to_each_line_and_exists(row: Row) -> None:
    assert row.rules or row.product or row.people
    for pattern in row.rules:
        assert any(named(rule.code, pattern) for rule in load()), f"{pattern} is no rule"
    for path, does in row.product:
        assert (ROOT / path).exists(), f"{path} is not there"
        assert does


def test_every_rule_is_there_for_some_line() -> None:
    covered = {rule.code for row in rows() for rule in matching(row)}
    assert sorted({rule.code for rule in load()} - covered) == []


def test_the_page_has_every_line() -> None:
    page = coverage_page()
    assert all(f"\n| {row} | " in page for row in IDS)
    assert page == coverage_page()


def test_rows_are_read_as_they_are_set() -> None:
    [row] = parsed("\nXX01 be kind\n  rules: A-01 B-*\n  in: policy: does it\n  people: The rest.\n")
    assert row == Row("XX01", "be kind", ("A-01", "B-*"), (("policy", "does it"),), "The rest.")
    with pytest.raises(ValueError, match="none of"):
        parsed("XX01 be kind\n  rule: A-01\n")


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.code)
def test_no_finding_threatens_anybody_and_each_says_something(rule: Rule) -> None:
    for example in rule.fails:
        for found in rule.findings(example.draft, example.situation):
            assert found.says
            assert not THREAT.search(found.says.replace(found.shown, "")), found.says


@pytest.mark.parametrize("text", PLAIN_NEWS)
def test_plain_news_of_what_a_department_does_meets_no_rule(text: str) -> None:
    report = check(Draft(text), Situation(today=A_DAY))
    assert [found.says for found in report.findings if found.outcome.gravity > 0] == []
