"""Cases: what opens one, what joins one, what ends one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import Severity
from goodstanding.desk.case_read import answer_dates, case, cases
from goodstanding.desk.cases import Filed, NoticeRecord, file_notice
from goodstanding.jobs.open import open_store

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> None:
    """A store of its own for each test."""
    open_store(tmp_path)


def notice(number: int, **changed: object) -> NoticeRecord:
    """A notice that removes a listing, with a hash of its own."""
    values: dict[str, object] = {
        "account": "main",
        "content_hash": f"{number:064d}",
        "kind": "inauthentic",
        "action": "listing_removed",
        "verdict": "not proven",
        "received_at": NOW - timedelta(days=10 - number),
        "asins": ("B0MADEUP01",),
        "due_at": NOW + timedelta(days=number),
        "due_words": "within 72 hours",
    }
    return NoticeRecord(**(values | changed))  # type: ignore[arg-type]  # the changes are of the fields' types


def test_a_notice_opens_a_case_and_a_second_of_its_kind_and_product_joins_it() -> None:
    """Same account, kind and product."""
    first, second = file_notice(notice(1), NOW), file_notice(notice(2), NOW)
    assert (first.opened, second.opened, first.case) == (True, False, second.case)
    assert [each.content_hash[-1] for each in case(first.case or 0).notices] == ["2", "1"]


@pytest.mark.parametrize("changed", [{"account": "other"}, {"kind": "ip_trademark"}, {"asins": ("B0MADEUP99",)}])
def test_another_account_kind_or_product_is_another_case(changed: dict[str, object]) -> None:
    """What differs in one of the three is another matter."""
    file_notice(notice(1), NOW)
    assert file_notice(notice(2, **changed), NOW).opened


def test_the_same_message_twice_changes_nothing() -> None:
    """By its content, whatever it is called."""
    first = file_notice(notice(1), NOW)
    assert file_notice(notice(1), NOW) == Filed(first.case, known=True)
    assert len(case(first.case or 0).notices) == 1


@pytest.mark.parametrize("action", ["phishing", "not_a_notice"])
def test_phishing_and_ordinary_mail_open_nothing(action: str) -> None:
    """There is no matter."""
    assert file_notice(notice(1, action=action), NOW) == Filed(None)
    assert cases() == []


def test_a_reinstatement_without_a_cause_ends_the_only_open_case() -> None:
    """It rarely says which matter it ends."""
    opened = file_notice(notice(1), NOW)
    ended = file_notice(notice(2, kind="section3_generic", action="reinstated", asins=(), due_at=None), NOW)
    view = case(opened.case or 0)
    assert ended.case == opened.case
    assert view.closed_at == NOW - timedelta(days=8)
    assert [entry.code for entry in view.log] == ["case.opened", "case.notice_received", "case.notice_received", "case.closed"]


def test_a_reinstatement_joins_nothing_when_two_cases_are_open() -> None:
    """Guessing which one would close the wrong one."""
    file_notice(notice(1), NOW)
    file_notice(notice(2, kind="odr", asins=()), NOW)
    assert file_notice(notice(3, kind="section3_generic", action="reinstated", asins=()), NOW).opened


def test_a_closed_case_is_not_joined() -> None:
    """A new complaint after a reinstatement is a new matter."""
    file_notice(notice(1), NOW)
    file_notice(notice(2, action="reinstated"), NOW)
    assert file_notice(notice(3), NOW).opened


def test_the_newest_notice_gives_state_and_answer_date() -> None:
    """Read in the wrong order, too."""
    file_notice(notice(3, action="appeal_rejected", due_at=NOW + timedelta(days=5)), NOW)
    filed = file_notice(notice(1), NOW)
    view = case(filed.case or 0)
    assert (view.state, view.due_at) == ("appeal_rejected", NOW + timedelta(days=5))


def test_answer_dates_of_open_cases_are_deadlines() -> None:
    """Worst first is the to-do list's business; the cost of missing it is said here."""
    file_notice(notice(1, action="account_deactivated"), NOW)
    file_notice(notice(2, kind="odr", asins=(), due_at=None), NOW)
    [deadline] = answer_dates(NOW)
    assert deadline.code == "notice_answer"
    assert deadline.severity is Severity.CRITICAL
    assert deadline.due is not None
    assert deadline.due.at == NOW + timedelta(days=1)
    assert "within 72 hours" in deadline.reason


def test_an_unknown_case_is_wrong_use() -> None:
    """The message says how to list them."""
    with pytest.raises(UsageError, match="case list"):
        case(7)
