"""What starts to run with a notice: only what applies to it, counted from the right day, and never beside the notice's own date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goodstanding.core.finding import Confidence, Severity
from goodstanding.desk.case_read import case
from goodstanding.desk.cases import NoticeRecord, file_notice
from goodstanding.desk.notice_clocks import case_dates, clock_dates, clocks_of
from goodstanding.jobs.open import open_store

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> None:
    open_store(tmp_path)


def filed(number: int, **changed: object) -> int:
    """The number of the case of a deactivation in the German store, ten days ago."""
    values: dict[str, object] = {
        "account": "main",
        "content_hash": f"{number:064d}",
        "kind": "inauthentic",
        "action": "account_deactivated",
        "verdict": "not_proven",
        "marketplace": "DE",
        "received_at": NOW - timedelta(days=10),
    }
    return file_notice(NoticeRecord(**(values | changed)), NOW).case or 0  # type: ignore[arg-type]  # of the fields' types


def test_a_deactivation_starts_the_mediation_and_the_clock_of_the_money() -> None:
    filed(1)
    found = {each.rule: each for each in clock_dates(NOW)}
    assert {"med_eu", "dsa", "funds_appeal"} <= found.keys()
    money = found["funds_appeal"].due
    assert money is not None
    assert money.at == datetime(2027, 1, 8, 23, tzinfo=UTC)  # the 60th day after 10 November begins in Berlin
    assert found["med_eu"].severity is Severity.MEDIUM
    assert found["dsa"].severity is Severity.LOW  # its rule is unsure
    assert found["funds_appeal"].marketplace == "Amazon.de"


def test_the_money_counts_from_the_first_deactivation_of_the_case_and_not_from_the_refusal() -> None:
    number = filed(1)
    filed(2, action="appeal_rejected", received_at=NOW - timedelta(days=1))
    [money] = [each for each in clocks_of(case(number)) if each.clock.rule == "funds_appeal"]
    assert money.at == datetime(2027, 1, 8, 23, tzinfo=UTC)


def test_a_time_to_answer_from_the_rulebook_is_not_shown_beside_the_day_that_the_notice_names() -> None:
    with_day = filed(1, kind="a_to_z_claim", action="claim", due_at=NOW + timedelta(days=3))
    without = filed(2, kind="a_to_z_claim", action="claim", asins=("B0MADEUP01",), account="other")
    assert "atoz_info" not in {each.clock.rule for each in clocks_of(case(with_day))}
    assert "atoz_info" in {each.clock.rule for each in clocks_of(case(without))}


def test_clocks_that_have_passed_or_wait_for_something_are_no_deadlines() -> None:
    filed(1)
    rules = {each.rule for each in clock_dates(NOW)}
    assert "appeal_answer" not in rules  # counts from an appeal, of which nothing is known
    assert {each.rule for each in clock_dates(NOW + timedelta(days=400))} == set()


def test_without_a_store_only_what_holds_everywhere_is_told_and_without_a_day_it_is_only_possible() -> None:
    filed(1, marketplace="", received_at=None)
    assert clock_dates(NOW) == []  # mediation is of some stores, the money 60 days here and 90 there
    filed(2, marketplace="", received_at=None, action="account_at_risk", account="other")
    [reach] = clock_dates(NOW)
    assert (reach.rule, reach.confidence) == ("aha_reach", Confidence.POSSIBLE)


def test_a_case_of_unknown_cause_and_a_closed_one_have_no_clocks() -> None:
    assert clocks_of(case(filed(1, kind="", action="info_needed"))) == ()
    filed(2, kind="odr", action="reinstated", account="other")
    assert [each for each in clock_dates(NOW) if each.account == "other"] == []


def test_where_the_notice_names_no_day_the_rule_is_the_answer_date_and_not_the_advice() -> None:
    filed(1, kind="chargeback", action="claim", marketplace="US", received_at=NOW - timedelta(days=1))
    [answer] = [each for each in case_dates(NOW) if each.code == "notice_answer"]
    assert (answer.rule, answer.severity) == ("cb_reply", Severity.HIGH)
    assert answer.due is not None
    assert answer.due.at == datetime(2026, 11, 27, 7, 59, 59, 999999, UTC)
    late = [each for each in case_dates(NOW + timedelta(days=30)) if each.code == "notice_answer"]
    assert [each.rule for each in late] == ["cb_reply"]
    filed(2, kind="inauthentic", account="other")
    advice = [each for each in case_dates(NOW, "other") if each.code == "notice_answer"]
    assert [each.rule for each in advice] == [""]
