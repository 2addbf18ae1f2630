"""Payouts against the bank: whatever the amounts and days, no line and no transfer counts twice, and nothing crosses currencies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodstanding.funds import pairing
from goodstanding.funds.engine import session
from goodstanding.funds.matching import JOINED, TOLERANCE, WINDOW
from goodstanding.store.memory import facts_of

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
FIRST = date(2026, 3, 2)
Row = dict[str, Any]

# Few amounts, so that equal ones, sums of two and shortfalls within and beyond the tolerance are common; many accounts, so that one
# query tries many small cases.
ACCOUNTS = ("a", "b", "c", "d", "e", "f")
AMOUNTS = ("100.00", "100.00", "50.00", "150.00", "99.50", "99.49", "49.60", "200.00", "0.50")
transfers = st.lists(
    st.tuples(st.sampled_from(ACCOUNTS), st.sampled_from(("USD", "CAD")), st.sampled_from(AMOUNTS), st.integers(0, 12)),
    min_size=12,
    max_size=30,
)
receipts = st.lists(
    st.tuples(
        st.sampled_from(ACCOUNTS),
        st.sampled_from(("USD", "CAD")),
        st.sampled_from(AMOUNTS),
        st.integers(0, 20),
        st.booleans(),
        st.integers(-20, 29),
    ),
    min_size=15,
    max_size=35,
)


def settlements(drawn: Sequence[tuple[str, str, str, int]]) -> list[Row]:
    start = datetime(2026, 2, 1, tzinfo=UTC)
    return [
        {
            "account": account,
            "settlement_id": f"100000001{number:02d}",
            "period_start": start.isoformat(),
            "period_end": (start + timedelta(days=14)).isoformat(),
            "deposited_at": datetime(FIRST.year, FIRST.month, FIRST.day, 12, tzinfo=UTC) + timedelta(days=days),
            "total_amount": amount,
            "currency": currency,
        }
        for number, (account, currency, amount, days) in enumerate(drawn)
    ]


def bank_lines(drawn: Sequence[tuple[str, str, str, int, bool, int]]) -> list[Row]:
    return [
        {
            "account": account,
            "account_tail": "4471",
            "booked_on": FIRST + timedelta(days=days),
            "amount": amount,
            "currency": currency,
            "is_amazon": amazon,
            "reference": f"100000001{named:02d}" if named >= 0 else None,
            "line": number + 2,
        }
        for number, (account, currency, amount, days, amazon, named) in enumerate(drawn)
    ]


def matches(sent: Sequence[Row], booked: Sequence[Row]) -> list[Row]:
    rows: dict[str, list[Row]] = {
        "settlement": [{name: str(value) for name, value in row.items()} for row in sent],
        "bank_line": [{name: None if value is None else str(value) for name, value in row.items()} for row in booked],
    }
    with facts_of(rows, AS_OF) as facts:
        run = session(facts)
        run.prepare(["payout_match"])
        return facts.records("SELECT * FROM payout_match ORDER BY settlement_id, bank_line")


@settings(max_examples=15)
@given(transfers, receipts)
def test_no_line_and_no_transfer_counts_twice_and_nothing_crosses_accounts_or_currencies(
    drawn: list[tuple[str, str, str, int]], drawn_lines: list[tuple[str, str, str, int, bool, int]]
) -> None:
    sent, booked = settlements(drawn), bank_lines(drawn_lines)
    found = matches(sent, booked)
    by_line = {row["line"]: row for row in booked}
    assert {row["settlement_id"] for row in found} == {row["settlement_id"] for row in sent}
    groups: dict[tuple[str, Any], list[Row]] = defaultdict(list)
    for row in found:
        if row["how"] is None:
            assert row["bank_line"] is None
            continue
        line = by_line[row["bank_line"]]
        assert (line["account"], line["currency"], line["is_amazon"]) == (row["account"], row["currency"], True)
        if row["how"] not in ("named", JOINED):
            assert row["sent_on"] <= row["booked_on"] <= row["sent_on"] + timedelta(days=WINDOW)
        shared = row["bank_line"] if row["how"] == JOINED else row["settlement_id"]
        groups[row["how"], shared].append(row)
    for (how, _), rows in groups.items():
        if how == JOINED:
            last = max(row["sent_on"] for row in rows)
            assert all(last <= row["booked_on"] <= last + timedelta(days=WINDOW) for row in rows)
        sizes = {JOINED: (2, 1), "one transfer in two": (1, 2)}
        payments = {row["settlement_id"]: row["amount"] for row in rows}
        lines = {row["bank_line"]: row["received"] for row in rows}
        assert (len(payments), len(lines)) == sizes.get(how, (1, 1))
        short = sum(payments.values()) - sum(lines.values())
        assert abs(short) <= Decimal(TOLERANCE)
        assert how == "named" or short >= 0
        assert "same amount" not in how or how.startswith("nearly") or short == 0
    used_lines = Counter(line for rows in groups.values() for line in {row["bank_line"] for row in rows})
    used_transfers = Counter(id_ for rows in groups.values() for id_ in {row["settlement_id"] for row in rows})
    assert set(used_lines.values()) <= {1}
    assert set(used_transfers.values()) <= {1}


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(transfers, receipts)
def test_pairs_made_in_bulk_are_those_that_the_careful_queries_make(
    monkeypatch: pytest.MonkeyPatch, drawn: list[tuple[str, str, str, int]], drawn_lines: list[tuple[str, str, str, int, bool, int]]
) -> None:
    sent, booked = settlements(drawn), bank_lines(drawn_lines)
    in_bulk = matches(sent, booked)
    with monkeypatch.context() as patch:
        patch.setattr(pairing, "_alike", lambda pays, receipts: (np.empty(0, np.int64), np.empty(0, np.int64)))
        assert matches(sent, booked) == in_bulk


@settings(max_examples=6)
@given(transfers, receipts, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_decides_nothing(
    drawn: list[tuple[str, str, str, int]], drawn_lines: list[tuple[str, str, str, int, bool, int]], random: Any
) -> None:
    def said(rows: list[Row]) -> Counter[tuple[Any, ...]]:
        return Counter((row["settlement_id"], row["how"], row["booked_on"], row["received"]) for row in rows)

    sent, booked = settlements(drawn), bank_lines(drawn_lines)
    first = said(matches(sent, booked))
    random.shuffle(sent)
    lines = [row["line"] for row in booked]
    random.shuffle(lines)
    booked = [{**row, "line": line} for row, line in zip(booked, lines, strict=True)]
    random.shuffle(booked)
    assert said(matches(sent, booked)) == first


@settings(max_examples=5)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, WINDOW)), min_size=1, max_size=12))
def test_where_every_transfer_has_a_line_of_its_own_amount_all_are_seen(days: list[tuple[int, int]]) -> None:
    """Amounts differ, so there is one right answer."""
    sent = settlements([("main", "USD", f"{100 + 7 * number}.01", start) for number, (start, _) in enumerate(days)])
    lines = [("main", "USD", f"{100 + 7 * number}.01", start + later, True, -1) for number, (start, later) in enumerate(days)]
    found = matches(sent, bank_lines(lines[::-1]))
    assert [(row["how"], row["received"]) for row in found] == [("same amount", row["amount"]) for row in found]
    assert len(found) == len(sent)


def test_equal_transfers_on_following_days_find_the_lines_of_one_day() -> None:
    sent = settlements([("main", "USD", "100.00", day) for day in (0, 1, 2, 3)])
    booked = bank_lines([("main", "USD", "100.00", 3, True, -1)] * 4)
    assert [row["how"] for row in matches(sent, booked)] == ["same amount"] * 4


def test_of_two_equal_transfers_the_one_nearer_to_the_line_was_received() -> None:
    sent = settlements([("main", "USD", "100.00", 0), ("main", "USD", "100.00", 7)])
    found = matches(sent, bank_lines([("main", "USD", "100.00", 9, True, -1)]))
    assert [row["how"] for row in found] == [None, "same amount"]


def test_a_line_that_names_the_settlement_beats_one_of_the_same_amount() -> None:
    sent = settlements([("main", "USD", "100.00", 0)])
    booked = bank_lines([("main", "USD", "100.00", 1, True, -1), ("main", "USD", "99.60", 2, True, 0)])
    (found,) = matches(sent, booked)
    assert (found["how"], found["received"]) == ("named", Decimal("99.60"))


def test_a_half_that_two_wholes_want_belongs_to_one_of_them() -> None:
    """The transfer of 50 is the second of one pair and the first of the other; so is the line of 50."""
    sent = settlements([("a", "USD", "100.00", 0), ("a", "USD", "50.00", 0), ("a", "USD", "70.00", 0)])
    found = matches(sent, bank_lines([("a", "USD", "150.00", 1, True, -1), ("a", "USD", "120.00", 1, True, -1)]))
    assert Counter(row["how"] for row in found) == {"two transfers in one": 2, None: 1}
    sent = settlements([("a", "USD", "150.00", 0), ("a", "USD", "120.00", 0)])
    lines = bank_lines([("a", "USD", amount, 1, True, -1) for amount in ("100.00", "50.00", "70.00")])
    assert Counter(row["how"] for row in matches(sent, lines)) == {"one transfer in two": 2, None: 1}


def test_of_two_short_lines_the_earlier_one_counts_wherever_it_stands() -> None:
    lines = [("a", "USD", "99.60", 5, True, -1), ("a", "USD", "99.60", 3, True, -1)]
    for drawn in (lines, lines[::-1]):
        (found,) = matches(settlements([("a", "USD", "100.00", 0)]), bank_lines(drawn))
        assert (found["how"], found["booked_on"]) == ("nearly the same amount", FIRST + timedelta(days=3))


def test_one_half_of_two_pairs_belongs_to_one_of_them_only() -> None:
    sent = settlements([("main", "USD", "100.00", 0), ("main", "USD", "50.00", 0), ("main", "USD", "99.50", 0)])
    booked = bank_lines([("main", "USD", "150.00", 1, True, -1), ("main", "USD", "199.50", 1, True, -1)])
    found = matches(sent, booked)
    assert Counter(row["how"] for row in found) == {"two transfers in one": 2, None: 1}
