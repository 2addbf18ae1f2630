"""Every fund check against its cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodstanding.core.clock import parse_as_of
from goodstanding.funds.engine import all_checks, run, session
from goodstanding.funds.model import Check
from goodstanding.store.memory import facts_of
from tests.cases import Case, assert_complete, cases, compare

CASES = list(cases(Path(__file__).parent / "checks"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_check_finds_what_its_case_says(case: Case) -> None:
    """Facts in, findings out: subject and every field that the case names, and no other finding."""
    with facts_of(case.facts, case.as_of) as facts:
        compare(case, run(facts, [all_checks()[case.item]]))


@pytest.mark.parametrize("check", sorted(all_checks()))
def test_a_check_has_cases_that_find_and_cases_that_do_not(check: str) -> None:
    assert_complete(check, CASES)


@pytest.mark.parametrize("check", [check for check in all_checks().values() if check.needs], ids=lambda check: check.id)
def test_a_check_is_unknown_where_what_it_needs_is_missing(check: Check) -> None:
    """One case at least where the files that are needed were not imported."""
    assert any(case.unknown for case in CASES if case.item == check.id)


def test_every_case_file_is_of_a_check() -> None:
    assert {case.item for case in CASES} == set(all_checks())


def test_a_settlement_that_does_not_add_up_shows_every_line_that_was_added() -> None:
    whole = {"period_start": "2026-01-01 00:00:00+00", "period_end": "2026-01-14 23:59:59+00", "currency": "USD"}
    lines = [{"settlement_id": id_, "amount": "4.00", "currency": "USD"} for id_ in ("100", "101", "100")]
    settlements = [{**whole, "settlement_id": "100", "total_amount": "9.00"}, {**whole, "settlement_id": "101", "total_amount": "4.00"}]
    with facts_of({"settlement": settlements, "settlement_line": lines}, parse_as_of("2026-02-01")) as facts:
        (found,) = session(facts).findings(all_checks()["settlement_does_not_sum"])
    assert [(ref.table, ref.line) for ref in found.rows] == [("settlement", 2), ("settlement_line", 2), ("settlement_line", 4)]
    assert found.row_count == 3
