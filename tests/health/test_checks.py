"""Every check of the health chapter against its cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodstanding.health.engine import session
from goodstanding.health.findings import all_checks, run
from goodstanding.health.model import Check
from goodstanding.store.memory import facts_of
from tests.cases import Case, assert_complete, cases, compare

CASES = list(cases(Path(__file__).parent / "checks"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_check_finds_what_its_case_says(case: Case) -> None:
    """Facts in, findings out: subject and every field that the case names, and no other."""
    with facts_of(case.facts, case.as_of) as facts:
        answers = run(session(facts), [all_checks()[case.item]])
    compare(case, answers)


@pytest.mark.parametrize("check", sorted(all_checks()))
def test_a_check_has_cases_that_find_and_cases_that_do_not(check: str) -> None:
    assert_complete(check, CASES)


@pytest.mark.parametrize("check", all_checks().values(), ids=lambda each: each.id)
def test_a_check_is_unknown_where_what_it_needs_is_missing(check: Check) -> None:
    assert any(case.unknown for case in CASES if case.item == check.id)


def test_every_case_file_is_of_a_check() -> None:
    assert {case.item for case in CASES} == set(all_checks())


def test_checks_can_be_run_beside_those_of_another_chapter() -> None:
    """One run over the facts, whose shared views all chapters use."""
    with facts_of({}, CASES[0].as_of) as facts:
        answers = run(session(facts))
    assert {each.code for each in answers.unknown} == set(all_checks())
