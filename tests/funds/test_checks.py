"""Every fund check against its cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodstanding.core.finding import Finding
from goodstanding.funds.engine import all_checks, run
from goodstanding.store.memory import facts_of
from tests.cases import MINIMUM, Case, cases

FOLDER = Path(__file__).parent / "checks"
CASES = list(cases(FOLDER))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_check_finds_what_its_case_says(case: Case) -> None:
    """Facts in, findings out: subject and every field that the case names, and no other finding."""
    with facts_of(case.facts, case.as_of) as facts:
        answers = run(facts, [all_checks()[case.item]])
    assert bool(answers.unknown) == case.unknown
    found = {finding.subject: finding for finding in answers.findings}
    assert sorted(found) == sorted(each["subject"] for each in case.finds)
    for expected in case.finds:
        assert {name: _said(found[expected["subject"]], name) for name in expected} == expected


def _said(finding: Finding, name: str) -> str:
    value = getattr(finding, name)
    if name == "severity":
        return str(value.name).lower()
    if name == "due":
        return value.at.strftime("%Y-%m-%d %H:%M") if value else "none"
    return str(value)


@pytest.mark.parametrize("check", sorted(all_checks()))
def test_a_check_has_cases_that_find_and_cases_that_do_not(check: str) -> None:
    """A check without a case that stays silent would pass by finding everything."""
    own = [case for case in CASES if case.item == check]
    assert len(own) >= MINIMUM
    assert any(case.finds for case in own)
    assert any(not case.finds and not case.unknown for case in own)
