"""The catalogue: properties of every rule, and of the report on a draft."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy.catalogue import NOTHING_FOUND, DuplicateCode, check, describe, gathered, load, problems
from policy.draft import AccountKind, Draft, Kind, Length, Media
from policy.fine import PRESENT
from policy.outcome import Outcome
from policy.report import Report
from policy.rule import Finding, Mark, Rule
from policy.situation import Override, Settings, Situation

TODAY = Situation(today=date(2026, 1, 5))
GUIDANCE = Path(__file__).parents[2] / "../shared/guidance"
THREATS = re.compile(
    r"\b(?:disciplin\w+|dismiss\w*|violat\w+|breach\w*|illegal|must not|forbidden|failed|error|safe)\b", re.IGNORECASE
)


def by_code(code: str) -> Rule:
    return next(rule for rule in load() if rule.code == code)


def broken(_: Draft, __: Situation) -> tuple[Mark, ...]:
    """A failing check."""
    raise RuntimeError


def same(quotation: str) -> str:
    return " ".join(quotation.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split())


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.code)
def test_a_citation_quotes_its_document(rule: Rule) -> None:
    cites = rule.cites
    assert 1 <= len(cites.words.split()) <= 12
    assert cites.section
    if cites.file.startswith("https://"):
        return
    if not GUIDANCE.is_dir():
        pytest.skip("the guidance texts are not beside this checkout (../shared/guidance): quotations not compared")
    assert same(cites.words) in same((GUIDANCE / cites.file).read_text(encoding="utf-8"))


def test_codes_are_in_order_and_never_shared() -> None:
    codes = [rule.code for rule in load()]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"[A-Z]{3,4}-\d\d", code) for code in codes)
    with pytest.raises(DuplicateCode):
        gathered([load()[0], replace(load()[1], code=load()[0].code)])


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.code)
def test_what_a_rule_says_is_short_kind_and_shows_a_way_on(rule: Rule) -> None:
    assert rule.question.endswith("?")
    assert rule.explained.endswith(".")
    assert not rule.fine or rule.fine in PRESENT
    for example in rule.fails:
        for found in rule.findings(example.draft, example.situation):
            assert not THREATS.search(found.says)
            assert found.says.endswith((".", "?"))
            assert len(found.says) < 200
            assert found.why == str(rule.cites) or rule.code == "CRED-02", "a length has the network's own limit"


def test_the_description_is_json() -> None:
    described = json.loads(json.dumps(describe()))
    assert [rule["code"] for rule in described] == [rule.code for rule in load()]
    assert described[0].keys() >= {"code", "title", "outcome", "family", "citation", "question", "passes", "fails"}
    assert described[0]["citation"].keys() == {"document", "section", "words", "file"}


def test_a_rule_that_fails_becomes_a_finding_for_a_senior_approver() -> None:
    report = check(Draft("Hello"), TODAY, against=(replace(load()[0], check=broken),))
    assert report.outcome == "senior"
    assert "could not run" in report.findings[0].says


def test_nothing_found_is_clear_and_promises_nothing() -> None:
    report = check(Draft("The library is open until 5pm."), TODAY)
    assert (report.outcome, report.findings) == ("clear", ())
    assert "safe" not in NOTHING_FOUND
    assert "a person still decides" in NOTHING_FOUND


def test_what_is_fine_is_said_only_of_what_is_there_and_drew_no_finding() -> None:
    draft = Draft(
        "Read https://www.gov.uk/example #PlainEnglish",
        media=(Media("A map of the lake and its paths."),),
        lengths=(Length("DeptExample", "Mastodon", 40, 500),),
    )
    assert set(check(draft, TODAY).fine) == {"length", "link", "hashtags", "alt text"}
    assert "alt text" not in check(replace(draft, media=(Media(""),)), TODAY).fine
    assert check(Draft("Hello"), TODAY).fine == ()


def test_the_gravest_finding_comes_first_and_gives_the_outcome() -> None:
    report = check(Draft("We will cut waiting times by 12%. Ring Jo on 07700 900123. #plainenglishweek"), TODAY)
    gravities = [found.outcome.gravity for found in report.findings]
    assert gravities == sorted(gravities, reverse=True)
    assert report.outcome == "block"


def test_a_confirmed_statement_is_settled_until_its_words_change() -> None:
    draft = Draft("Unemployment fell by 12%.")
    asked = check(draft, TODAY).findings[0]
    confirmed = replace(TODAY, attested=frozenset({asked.key}))
    assert check(draft, confirmed).outcome == "clear"
    assert check(draft, confirmed).unsettled == ()
    assert check(replace(draft, text="Today unemployment fell by 12%."), confirmed).outcome == "clear"
    assert check(replace(draft, text="Unemployment fell by 13%."), confirmed).outcome == "attest"


def test_a_block_is_not_settled_by_confirming_it() -> None:
    draft = Draft("Ring Jo on 07700 900123.")
    key = check(draft, TODAY).findings[0].key
    assert check(draft, replace(TODAY, attested=frozenset({key}))).outcome == "block"


def many_statements(_: Draft, __: Situation) -> tuple[Mark, ...]:
    """A check with four questions."""
    return tuple(Mark(f"Confirm {n}.", (n, n + 1)) for n in range(4))


def test_two_statements_to_confirm_at_most_and_the_second_names_the_rest() -> None:
    asking = replace(by_code("CRED-01"), check=many_statements)
    report = check(Draft("abcd"), TODAY, against=(asking,))
    assert len(report.findings) == 2
    assert report.findings[1].says == "Confirm 1. Also: Confirm 2. Confirm 3."
    confirmed = frozenset(found.key for found in report.findings)
    assert check(Draft("abcd"), replace(TODAY, attested=confirmed), against=(asking,)).outcome == "clear"
    assert check(Draft("abce"), replace(TODAY, attested=confirmed), against=(asking,)).outcome == "attest"


def test_personal_data_and_offence_are_shown_masked() -> None:
    report = check(Draft("Ring 07700 900123 or jo.smith@gmail.com, you tw4t"), TODAY)
    for found in report.findings:
        assert not {"07700", "jo.smith", "tw4t", "twat"} & set(re.split(r"[\s@,]", found.shown + found.says))


@pytest.mark.parametrize("field", ["text", "media.0.alt"])
def test_words_are_checked_wherever_a_reader_meets_them(field: str) -> None:
    words = "Ring Jo on 07700 900123."
    draft = Draft(words) if field == "text" else Draft("Hello", media=(Media(words),))
    found = check(draft, TODAY).findings[0]
    assert (found.rule, found.field) == ("PERS-01", field)
    assert words[found.start : found.end] == "07700 900123"


def under(*outcomes: Override) -> Situation:
    return replace(TODAY, settings=Settings(outcomes=outcomes))


def test_a_department_changes_outcomes_but_never_below_the_floor() -> None:
    tag = Draft("#plainenglishweek")
    assert check(tag, under(Override("ACC-02", None))).findings == ()
    assert check(tag, under(Override("ACC-02", Outcome.WARN))).outcome == "warn"
    number = Draft("Ring Jo on 07700 900123.")
    assert check(number, under(Override("PERS-01", None))).outcome == "block"
    assert check(number, under(Override("PERS-01", Outcome.ADVISE))).outcome == "block"
    assert check(Draft("Vote Labour."), under(Override("PROP-01", Outcome.ADVISE))).outcome == "senior"


def test_a_lighter_outcome_ends_with_its_review_date() -> None:
    lighter = Override("CIV-01", Outcome.WARN, "service account", "head of digital", date(2026, 1, 4))
    draft = Draft("We will cut waiting times.")
    assert check(draft, under(lighter)).outcome == "senior"
    assert check(draft, under(replace(lighter, review=date(2026, 1, 5)))).outcome == "warn"


def test_settings_that_cannot_hold_are_told() -> None:
    outcomes = (Override("NONE-99", None), Override("PERS-01", None), Override("PROP-01", Outcome.SENIOR))
    told = problems(Settings(outcomes=outcomes))
    assert [said[:7] for said in told] == ["NONE-99", "PERS-01", "PROP-01"]
    agreed = Override("PROP-01", Outcome.SENIOR, "a party conference week", "head of digital", date(2027, 1, 1))
    assert problems(Settings(outcomes=(agreed, Override("ACC-02", None)))) == ()


def test_the_digest_of_settings_does_not_hang_on_their_order() -> None:
    first = Settings(trusted_domains=("b.example", "A.example"), outcomes=(Override("B", None), Override("A", None)))
    other = Settings(trusted_domains=("a.example", "b.example"), outcomes=(Override("A", None), Override("B", None)))
    assert first.digest() == other.digest() != Settings().digest()
    assert re.fullmatch("[0-9a-f]{64}", first.digest())


DRAFTS = st.builds(
    Draft,
    text=st.text(max_size=2000),
    kind=st.sampled_from(Kind),
    account_kind=st.sampled_from(AccountKind),
    media=st.lists(st.builds(Media, alt=st.text(max_size=50)), max_size=2).map(tuple),
    links=st.lists(st.text(max_size=40), max_size=2).map(tuple),
    reply_to=st.text(max_size=20),
)


@settings(max_examples=150, deadline=None)
@given(DRAFTS)
def test_any_draft_can_be_checked_and_every_span_lies_inside_it(draft: Draft) -> None:
    report = check(draft, TODAY)
    assert all(inside(found, draft) for found in report.findings)
    assert not any(found.says.startswith("This check could not run") for found in report.findings)
    assert report == check(draft, TODAY)


def inside(found: Finding, draft: Draft) -> bool:
    if found.start is None or found.end is None:
        return True
    return 0 <= found.start < found.end <= len(draft.field(found.field))


def test_a_report_is_a_value() -> None:
    assert Report(()) == Report(())
    assert hash(check(Draft("Hello"), TODAY)) == hash(check(Draft("Hello"), TODAY))
