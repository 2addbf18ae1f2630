"""Every kind of deadline against its cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodstanding.desk.engine import all_deadlines, session
from goodstanding.desk.model import DeadlineKind
from goodstanding.store.memory import facts_of
from tests.cases import Case, assert_complete, cases, compare

CASES = list(cases(Path(__file__).parent / "deadlines"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_deadline_is_what_its_case_says(case: Case) -> None:
    """Facts in, deadlines out: subject and every field that the case names, and no other; each with an instant."""
    with facts_of(case.facts, case.as_of) as facts:
        answers = session(facts).ask([all_deadlines()[case.item]])
    compare(case, answers)
    assert all(finding.due is not None for finding in answers.findings)


@pytest.mark.parametrize("deadline", sorted(all_deadlines()))
def test_a_deadline_has_cases_that_find_and_cases_that_do_not(deadline: str) -> None:
    assert_complete(deadline, CASES)


@pytest.mark.parametrize("deadline", all_deadlines().values(), ids=lambda each: each.id)
def test_a_deadline_is_unknown_where_what_it_needs_is_missing(deadline: DeadlineKind) -> None:
    assert any(case.unknown for case in CASES if case.item == deadline.id)


def test_every_case_file_is_of_a_deadline() -> None:
    assert {case.item for case in CASES} == set(all_deadlines())
