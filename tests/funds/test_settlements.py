"""Settlements add up to the last hundred thousandth, and reserves hand over from each one to the next, in any order of the files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.finding import Finding
from goodstanding.funds.engine import all_checks, run
from goodstanding.store.memory import facts_of

AS_OF = datetime(2026, 12, 1, tzinfo=UTC)
START = datetime(2026, 1, 5, 6, 20, 15, tzinfo=UTC)
CHAIN = ("settlement_missing", "reserve_chain_broken", "settlement_does_not_sum", "mixed_currency_or_account")
Row = dict[str, str]

amounts = st.decimals("-9999999", "9999999", places=5, allow_nan=False, allow_infinity=False)
reserves = st.lists(st.integers(0, 100_000), min_size=4, max_size=8)


def findings(settlement: Sequence[Row], lines: Sequence[Row], codes: Sequence[str] = CHAIN) -> list[Finding]:
    with facts_of({"settlement": settlement, "settlement_line": lines}, AS_OF) as facts:
        return run(facts, [all_checks()[code] for code in codes]).findings


def row(number: int, start: datetime, end: datetime, **more: str) -> Row:
    usual = {"settlement_id": str(number), "total_amount": "0", "currency": "USD"}
    return {**usual, "period_start": start.isoformat(), "period_end": end.isoformat(), **more}


def line(number: int, cents: int, description: str, **more: str) -> Row:
    usual = {"settlement_id": str(number), "transaction_type": "other-transaction", "amount_type": "other-transaction", "currency": "USD"}
    return {**usual, "amount_description": description, "amount": str(Decimal(cents) / 100), **more}


def chain(held: Sequence[int], first: int = 0, late: int = 0, pause: int = 0, **more: str) -> tuple[list[Row], list[Row]]:
    """Settlements that follow one another, each giving back what the one before held and holding a reserve of so many cents.

    All start and end `late` seconds later than the usual one; `pause` seconds lie between two of them.
    """
    rows, lines = [], []
    for number, cents in enumerate(held):
        id_, before = first + number, held[number - 1] if number else 0
        start = START + timedelta(days=14) * number + timedelta(seconds=late)
        rows.append(row(id_, start, start + timedelta(days=14, seconds=-pause), total_amount=str(Decimal(before - cents) / 100), **more))
        lines.append(line(id_, before, "Previous Reserve Amount Balance", **more))
        lines.append(line(id_, -cents, "Current Reserve Amount", **more))
    return rows, lines


@settings(max_examples=10)
@given(st.lists(st.tuples(st.lists(amounts, max_size=6), amounts), min_size=1, max_size=12))
def test_a_settlement_adds_up_exactly_when_its_lines_do(drawn: list[tuple[list[Decimal], Decimal]]) -> None:
    rows, lines, wrong = [], [], {}
    for number, (parts, off) in enumerate(drawn):
        total = sum(parts, Decimal(0)) + off
        rows.append(row(number, START, START + timedelta(days=14), total_amount=str(total)))
        lines += [line(number, 0, "Principal", amount=str(part)) for part in parts]
        if off:
            wrong[f"settlement {number}"] = abs(off)
    found = findings(rows, lines, ["settlement_does_not_sum"])
    assert {finding.subject: finding.amount.value for finding in found if finding.amount} == wrong


@settings(max_examples=7)
@given(reserves, st.integers(0, 10), st.randoms(use_true_random=False))
def test_a_whole_chain_is_silent_and_without_a_middle_settlement_only_that_gap_is_named(held: list[int], drop: int, random: Any) -> None:
    rows, lines = chain(held)
    random.shuffle(rows)
    assert findings(rows, lines) == []
    middle = str(1 + drop % (len(held) - 2))
    left = [each for each in rows if each["settlement_id"] != middle]
    (found,) = findings(left, [each for each in lines if each["settlement_id"] != middle])
    gap = START + timedelta(days=14) * int(middle)
    assert found.code == "settlement_missing"
    assert found.subject == f"settlements from {gap:%Y-%m-%d} to {gap + timedelta(days=14):%Y-%m-%d}"


@settings(max_examples=7)
@given(reserves, st.integers(0, 10), st.integers(-500, 500).filter(bool))
def test_one_reserve_that_comes_back_wrong_is_one_finding_with_the_difference(held: list[int], where: int, off: int) -> None:
    rows, lines = chain(held)
    number = 1 + where % (len(held) - 1)
    lines.append(line(number, off, "Previous Reserve Amount Balance"))
    rows[number]["total_amount"] = str(Decimal(rows[number]["total_amount"]) + Decimal(off) / 100)
    (found,) = findings(rows, lines)
    assert (found.code, found.subject) == ("reserve_chain_broken", f"settlement {number}")
    assert found.amount is not None
    assert found.amount.value == Decimal(abs(off)) / 100


@settings(max_examples=7)
@given(reserves, reserves, st.integers(5, 3600), st.integers(0, 1), st.randoms(use_true_random=False))
def test_two_rows_of_settlements_side_by_side_are_two_chains(one: list[int], other: list[int], late: int, pause: int, random: Any) -> None:
    """Standard and Invoiced Orders of one store: the same reserves go wrong in neither, and one finding says that they overlap."""
    rows, lines = chain(one, pause=pause)
    more_rows, more_lines = chain(other, first=50, late=late, pause=pause)
    rows += more_rows
    lines += more_lines
    random.shuffle(rows)
    assert [finding.code for finding in findings(rows, lines)] == ["mixed_currency_or_account"]
    for dropped in ({"51"}, {"51", "1"}):
        left = [each for each in rows if each["settlement_id"] not in dropped]
        found = findings(left, [each for each in lines if each["settlement_id"] not in dropped])
        assert sorted(finding.code for finding in found) == ["mixed_currency_or_account"] + ["settlement_missing"] * len(dropped)
        gaps = [finding.reason for finding in found if finding.code == "settlement_missing"]
        assert all(("settlement 0," in reason) == ("settlement 2," in reason) for reason in gaps)


@settings(max_examples=6)
@given(reserves, reserves)
def test_accounts_stores_and_currencies_are_chains_of_their_own(one: list[int], other: list[int]) -> None:
    rows, lines = chain(one)
    for more_rows, more_lines in (chain(other, first=50, account="second"), chain(other, first=100, currency="CAD")):
        rows += more_rows
        lines += more_lines
    assert findings(rows, lines) == []
