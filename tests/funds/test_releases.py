"""What becomes available when: stated dates, payouts that Amazon plans, and what is overdue by a file that could know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from goodstanding.core.clock import parse_as_of
from goodstanding.core.finding import Confidence
from goodstanding.funds.engine import session
from goodstanding.funds.model import Release
from goodstanding.funds.releases import releases
from goodstanding.store.memory import facts_of

Row = dict[str, object]

DEFERRED: Row = {
    "order_id": "111-0000000-0000001",
    "type": "ORDER",
    "status": "DEFERRED",
    "deferral_reason": "DD7",
    "posted_at": "2026-01-05 20:00:00+00",
    "release_at": "2026-01-20 12:00:00+00",
    "marketplace": "amazon.com",
    "total": "25.00",
    "currency": "USD",
    "origin": "api",
}
PLANNED: Row = {
    "marketplace": "Amazon.com",
    "status": "SCHEDULED",
    "amount": "90.00",
    "currency": "USD",
    "scheduled_at": "2026-01-22 09:00:00+00",
}


def calendar(given: Mapping[str, Sequence[Row]], as_of: str) -> list[Release]:
    with facts_of(given, parse_as_of(as_of)) as facts:
        return releases(session(facts))


def test_what_is_released_on_one_day_for_one_reason_is_one_entry() -> None:
    rows = [
        DEFERRED,
        {**DEFERRED, "order_id": "111-0000000-0000002", "total": "5.00", "release_at": "2026-01-20 23:59:59+00"},
        {**DEFERRED, "order_id": "111-0000000-0000003", "release_at": "2026-01-21 00:00:00+00"},
        {**DEFERRED, "order_id": "111-0000000-0000004", "deferral_reason": "B2B"},
        {**DEFERRED, "order_id": "111-0000000-0000005", "marketplace": "Amazon.co.jp", "currency": "JPY", "total": "1500"},
        {**DEFERRED, "order_id": "111-0000000-0000006", "release_at": None},
    ]
    found = calendar({"transaction": rows}, "2026-01-10")
    assert {(each.at.day, each.marketplace, str(each.amount), each.rule, each.row_count) for each in found} == {
        (20, "Amazon.com", "30.00 USD", "DD_RESERVE", 2),
        (21, "Amazon.com", "25.00 USD", "DD_RESERVE", 1),
        (20, "Amazon.com", "25.00 USD", "B2B_INVOICE", 1),
        (20, "Amazon.co.jp", "1,500 JPY", "DD_RESERVE", 1),
    }
    assert [each.at for each in found] == sorted(each.at for each in found)
    assert not any(each.overdue for each in found)
    assert {each.confidence for each in found} == {Confidence.CERTAIN}


def test_a_reason_nobody_knows_is_shown_as_it_is() -> None:
    (found,) = calendar({"transaction": [{**DEFERRED, "deferral_reason": "MOON"}]}, "2026-01-10")
    assert (found.reason, found.rule) == ("deferred with the reason 'MOON'", "")


def test_a_day_after_the_date_a_newer_file_that_still_calls_it_deferred_makes_it_overdue() -> None:
    (found,) = calendar({"transaction": [DEFERRED]}, "2026-01-21T12:00:00+00:00")
    assert (found.overdue, found.confidence) == (False, Confidence.CERTAIN)
    (found,) = calendar({"transaction": [DEFERRED]}, "2026-01-21T12:00:00.000001+00:00")
    assert (found.overdue, found.confidence) == (True, Confidence.CERTAIN)


def test_an_older_file_cannot_make_it_overdue_and_says_so() -> None:
    given: dict[str, list[Row]] = {"transaction": [DEFERRED], "document": [{"number": 1, "taken_at": "2026-01-12"}]}
    (found,) = calendar(given, "2026-03-01")
    assert (found.overdue, found.confidence) == (False, Confidence.POSSIBLE)
    assert "import a newer one" in found.reason


def test_of_one_day_only_what_a_newer_file_knows_is_overdue() -> None:
    rows = [DEFERRED, {**DEFERRED, "order_id": "111-0000000-0000002", "total": "5.00", "document": 2}]
    documents: list[Row] = [{"number": 1, "taken_at": "2026-01-12"}, {"number": 2, "taken_at": "2026-02-12"}]
    given = {"transaction": rows, "document": documents}
    found = calendar(given, "2026-03-01")
    assert {(str(each.amount), each.overdue) for each in found} == {("25.00 USD", False), ("5.00 USD", True)}


def test_what_was_released_or_settled_is_not_in_the_calendar() -> None:
    released = {**DEFERRED, "status": "RELEASED", "posted_at": "2026-01-20 12:00:00+00"}
    assert calendar({"transaction": [DEFERRED, released]}, "2026-03-01") == []
    # seen from a day before its release it was still deferred
    (found,) = calendar({"transaction": [{**DEFERRED, "status": "RELEASED"}]}, "2026-01-10")
    assert found.at == datetime(2026, 1, 20, tzinfo=UTC)


def test_payouts_that_amazon_plans_are_in_the_calendar_while_they_lie_ahead() -> None:
    rows = [PLANNED, {**PLANNED, "status": "AT_RISK"}, {**PLANNED, "amount": None}, {**PLANNED, "scheduled_at": None}]
    (found,) = calendar({"expected_payout": rows}, "2026-01-22T09:00:00+00:00")
    assert (str(found.amount), found.rule, found.confidence) == ("90.00 USD", "payout_schedule", Confidence.LIKELY)
    assert [ref.table for ref in found.rows] == ["expected_payout"]
    assert calendar({"expected_payout": rows}, "2026-01-22T09:00:00.000001+00:00") == []
