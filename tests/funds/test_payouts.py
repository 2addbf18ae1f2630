"""Every transfer with what the bank received of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from goodstanding.core.clock import parse_as_of
from goodstanding.funds.engine import session
from goodstanding.funds.model import PayoutMatch
from goodstanding.funds.payouts import payouts
from goodstanding.store.memory import facts_of

Row = dict[str, Any]

SENT = {
    "settlement_id": "10000000101",
    "period_start": "2026-01-01 06:20:15+00",
    "period_end": "2026-01-15 06:20:15+00",
    "deposited_at": "2026-01-17 06:20:15+00",
    "total_amount": "100.00",
    "currency": "USD",
}
LINE = {"account_tail": "4471", "booked_on": "2026-01-20", "amount": "100.00", "currency": "USD", "is_amazon": "true"}


def seen(settlements: Sequence[Row], lines: Sequence[Row] = (), payout: Sequence[Row] = ()) -> list[PayoutMatch]:
    with facts_of({"settlement": settlements, "bank_line": lines, "payout": payout}, parse_as_of("2026-03-01")) as facts:
        return payouts(session(facts))


def test_a_transfer_with_its_bank_line() -> None:
    (found,) = seen([SENT], [LINE])
    assert (str(found.amount), str(found.received)) == ("100.00 USD", "100.00 USD")
    assert found.received_on == datetime(2026, 1, 20, tzinfo=UTC)
    assert found.account_tail == "4471"
    assert [(ref.table, ref.line) for ref in found.rows + found.bank_rows] == [("settlement", 2), ("bank_line", 2)]


def test_a_transfer_that_was_not_seen_has_no_bank_line_and_the_tail_of_the_payout() -> None:
    payout = {"payout_id": "P1", "settlement_id": "10000000101", "account_tail": "902", "created_at": "2026-01-17 00:00:00+00"}
    (found,) = seen([SENT], [], [payout])
    assert (found.received, found.received_on, found.bank_rows, found.account_tail) == (None, None, (), "902")


def test_a_transfer_is_covered_only_by_a_statement_of_the_receiving_account_from_before_it_to_after_it() -> None:
    def covered(first: str, last: str, tail: str = "902") -> bool:
        lines = [{**LINE, "account_tail": tail, "booked_on": day, "amount": "1.00"} for day in (first, last)]
        payout = {"payout_id": "P1", "settlement_id": "10000000101", "account_tail": "902", "created_at": "2026-01-17 00:00:00+00"}
        (found,) = seen([SENT], lines, [payout])
        return found.covered

    assert covered("2026-01-16", "2026-01-18")
    assert not covered("2026-01-10", "2026-01-16")
    assert not covered("2026-01-18", "2026-01-31")
    assert not covered("2026-01-16", "2026-01-18", "4471")


def test_a_transfer_less_a_fee_shows_what_arrived() -> None:
    (found,) = seen([SENT], [{**LINE, "amount": "99.60"}])
    assert (str(found.amount), str(found.received)) == ("100.00 USD", "99.60 USD")


def test_a_transfer_in_two_lines_is_received_with_their_sum_on_the_later_day() -> None:
    (found,) = seen([SENT], [{**LINE, "amount": "60.00"}, {**LINE, "amount": "40.00", "booked_on": "2026-01-21"}])
    assert (str(found.received), len(found.bank_rows)) == ("100.00 USD", 2)
    assert found.received_on == datetime(2026, 1, 21, tzinfo=UTC)


def test_two_transfers_in_one_line_are_each_received_with_their_own_amount() -> None:
    other = {**SENT, "settlement_id": "10000000102", "total_amount": "50.00"}
    found = seen([SENT, other], [{**LINE, "amount": "150.00"}])
    assert [(each.settlement_id, str(each.received)) for each in found] == [("10000000101", "100.00 USD"), ("10000000102", "50.00 USD")]
    assert found[0].bank_rows == found[1].bank_rows != ()


def test_settlements_that_pay_nothing_are_no_payouts() -> None:
    never = {"payout_id": "P1", "settlement_id": "10000000101", "status": "NO_PAYOUT", "created_at": "2026-01-17 00:00:00+00"}
    assert seen([{**SENT, "total_amount": "0"}, {**SENT, "settlement_id": "10000000102", "total_amount": "-5"}]) == []
    assert seen([SENT], [], [never]) == []


def test_payouts_are_in_order_of_time_with_the_account_and_the_store_of_each() -> None:
    yen = {**SENT, "settlement_id": "10000000102", "currency": "JPY", "total_amount": "12345", "deposited_at": None}
    found = seen([SENT, {**yen, "account": "second"}])
    assert [(each.account, each.marketplace, str(each.amount)) for each in found] == [
        ("second", "Amazon.co.jp", "12,345 JPY"),
        ("main", "Amazon.com", "100.00 USD"),
    ]
    assert found[0].sent_at == datetime(2026, 1, 15, 6, 20, 15, tzinfo=UTC)
