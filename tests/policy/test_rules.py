"""Every rule on the rule's own examples."""

import pytest

from policy.catalogue import check, load
from policy.rule import Example, Rule

CASES = [(rule, example, wanted) for rule in load() for wanted in (False, True)
         for example in (rule.fails if wanted else rule.passes)]  # fmt: skip
IDS = [f"{rule.code} {'marks' if wanted else 'passes'}: {str(example)[:50]}" for rule, example, wanted in CASES]


@pytest.mark.parametrize(("rule", "example", "wanted"), CASES, ids=IDS)
def test_a_rule_does_what_its_examples_say(rule: Rule, example: Example, wanted: bool) -> None:
    found = rule.findings(example.draft, example.situation)
    assert bool(found) is wanted, found


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.code)
def test_a_rule_is_told_apart_by_its_own_examples(rule: Rule) -> None:
    assert rule.passes
    assert rule.fails
    for example in rule.fails:
        assert rule.code in {found.rule for found in check(example.draft, example.situation).findings}
