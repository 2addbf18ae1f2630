"""Cases: what opens one, what joins one, what ends one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import Confidence, Severity
from goodstanding.desk.case_read import answer_dates, case, cases, earlier
from goodstanding.desk.cases import Filed, NoticeRecord, adds_nothing, close, file_notice, forget_notices, read_again
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
    assert file_notice(notice(1), NOW + timedelta(days=1)) == Filed(first.case, known=True, read_at=NOW)
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
    file_notice(notice(2, kind="odr", action="performance_warning", asins=(), due_at=None), NOW)
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


def test_a_copy_of_a_message_is_known_and_its_repetition_another_day_is_not() -> None:
    """A forward bears the local time of who forwarded it; a reminder comes another day."""
    first = file_notice(notice(1, fingerprint="f" * 64), NOW)
    copy = notice(2, fingerprint="f" * 64, received_at=NOW - timedelta(days=9, hours=20))
    assert file_notice(copy, NOW) == Filed(first.case, known=True, read_at=NOW)
    assert not file_notice(notice(5, fingerprint="f" * 64), NOW).known
    undated = notice(6, fingerprint="f" * 64, received_at=None)
    assert file_notice(undated, NOW).known


def test_an_older_reinstatement_that_is_read_later_does_not_end_a_newer_matter() -> None:
    """The newest notice decides, whatever the order of reading."""
    first = file_notice(notice(5), NOW)
    file_notice(notice(2, action="reinstated"), NOW)
    assert case(first.case or 0).closed_at is None


def test_a_refused_appeal_joins_the_only_open_case_whatever_cause_it_names() -> None:
    """It answers something that went before."""
    first = file_notice(notice(1), NOW)
    assert file_notice(notice(2, kind="forged_documents", action="appeal_rejected", asins=()), NOW).case == first.case


def test_a_case_that_was_closed_by_hand_stays_so_and_a_newer_notice_opens_another() -> None:
    """Closing is logged; what was known before is not changed."""
    first = file_notice(notice(1), NOW)
    close(first.case or 0, NOW)
    assert case(first.case or 0).closed_at == NOW
    assert case(first.case or 0, NOW - timedelta(days=1)).closed_at is None
    assert answer_dates(NOW) == []
    assert file_notice(notice(11), NOW + timedelta(days=1)).opened
    with pytest.raises(UsageError, match="case list"):
        close(99, NOW)


def test_what_came_later_is_not_seen_as_of_an_earlier_day() -> None:
    """The state, its date and the end are those of the day asked for."""
    first = file_notice(notice(1), NOW)
    file_notice(notice(5, action="reinstated"), NOW)
    then = case(first.case or 0, NOW - timedelta(days=7))
    assert (then.state, then.closed_at, len(then.notices)) == ("listing_removed", None, 1)
    assert cases(as_of=NOW - timedelta(days=30)) == []
    with pytest.raises(UsageError):
        case(first.case or 0, NOW - timedelta(days=30))


def test_a_notice_that_is_read_again_stays_in_its_case_with_what_is_now_understood() -> None:
    """A better reading changes kind and date, not the case."""
    first = file_notice(notice(1), NOW)
    assert read_again(notice(1, kind="ip_counterfeit", asins=("B0MADEUP07",), due_at=None))
    view = case(first.case or 0)
    assert (view.notices[0].kind, view.asins, view.due_at) == ("ip_counterfeit", ("B0MADEUP07",), None)
    assert not read_again(notice(9))


def test_a_forgotten_file_leaves_its_case_and_an_empty_case_goes() -> None:
    """A case that was ended by the forgotten notice is open again."""
    first = file_notice(notice(1), NOW)
    file_notice(notice(2, action="reinstated"), NOW)
    assert forget_notices("main", f"{2:064d}", NOW) == 1
    assert case(first.case or 0).closed_at is None
    assert case(first.case or 0).log[-1].code == "case.notice_forgotten"
    assert forget_notices("other", f"{1:064d}", NOW) == 0
    assert forget_notices("main", f"{1:064d}", NOW) == 1
    assert cases() == []


def test_a_notice_without_a_day_is_to_be_answered_within_72_hours() -> None:
    """That is advice, so it is only possible; money that is held asks for no answer."""
    file_notice(notice(8, due_at=None), NOW)
    file_notice(notice(9, kind="funds_withheld", action="funds_held", due_at=None, asins=()), NOW)
    [deadline] = answer_dates(NOW)
    assert deadline.due is not None
    assert deadline.due.at == NOW - timedelta(days=2) + timedelta(hours=72)
    assert deadline.confidence is Confidence.POSSIBLE
    assert "names no day" in deadline.reason


def test_earlier_notices_of_a_kind_are_counted_without_the_file_at_hand() -> None:
    """Of the same account and before the instant."""
    for number in (1, 2, 3):
        file_notice(notice(number, asins=(f"B0MADEUP0{number}",)), NOW)
    assert earlier("main", "inauthentic", NOW, f"{3:064d}") == 2
    assert earlier("main", "inauthentic", NOW - timedelta(days=9)) == 0
    assert earlier("main", "odr", NOW) == 0


def test_a_copy_that_says_more_takes_the_place_of_what_was_filed_and_one_that_says_less_does_not() -> None:
    """The mail itself, after its pasted text: proven, and dated."""
    pasted = notice(1, verdict="not_proven", fingerprint="f" * 64, received_at=None)
    mailed = notice(2, verdict="genuine", fingerprint="f" * 64)
    first = file_notice(pasted, NOW)
    assert not adds_nothing(mailed)
    assert file_notice(mailed, NOW) == Filed(first.case, known=True, better=True, read_at=NOW)
    view = case(first.case or 0)
    assert (view.notices[0].verdict, view.notices[0].content_hash[-1], view.notices[0].received_at) == ("genuine", "2", mailed.received_at)
    assert (view.log[-1].code, len(view.notices)) == ("case.notice_original", 1)
    assert adds_nothing(pasted)
    assert not file_notice(pasted, NOW).better
    assert case(first.case or 0).notices[0].verdict == "genuine"
