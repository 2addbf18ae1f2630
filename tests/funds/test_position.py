"""Where the money is: each part known, unknown with what to import, and never one currency added to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.clock import parse_as_of
from goodstanding.funds.engine import session
from goodstanding.funds.model import Part, Position
from goodstanding.funds.position import positions
from goodstanding.store.memory import facts_of

Row = dict[str, Any]

ONE: Row = {
    "settlement_id": "10000000101",
    "period_start": "2026-01-01 06:20:15+00",
    "period_end": "2026-01-15 06:20:15+00",
    "deposited_at": "2026-01-17 06:20:15+00",
    "total_amount": "100.00",
    "currency": "USD",
}
TWO: Row = {
    **ONE,
    "settlement_id": "10000000102",
    "period_start": "2026-01-15 06:20:15+00",
    "period_end": "2026-01-29 06:20:15+00",
    "deposited_at": "2026-01-31 06:20:15+00",
    "total_amount": "40.00",
}
SALE: Row = {
    "type": "ORDER",
    "status": "RELEASED",
    "order_id": "111-0000000-0000001",
    "posted_at": "2026-02-01 20:00:00+00",
    "marketplace": "Amazon.com",
    "total": "7.00",
    "currency": "USD",
    "origin": "date-range",
}
AVAILABLE: Row = {
    "marketplace": "amazon.com",
    "balance_type": "AVAILABLE",
    "amount": "55.00",
    "currency": "USD",
    "as_of_at": "2026-02-10 00:00:00+00",
}
PAID_IN: Row = {"account_tail": "4471", "booked_on": "2026-01-20", "amount": "100.00", "currency": "USD", "is_amazon": "true"}
RESERVE: Row = {"settlement_id": "10000000101", "amount_description": "Current Reserve Amount", "amount": "-30.00", "currency": "USD"}


def all_of(given: Mapping[str, Sequence[Row]], as_of: str = "2026-02-15") -> list[Position]:
    with facts_of(given, parse_as_of(as_of)) as facts:
        return positions(session(facts))


def parts(given: Mapping[str, Sequence[Row]], as_of: str = "2026-02-15") -> dict[str, Part]:
    (position,) = all_of(given, as_of)
    assert len({part.id for part in position.parts}) == len(position.parts)
    return {part.id: part for part in position.parts}


def said(part: Part) -> str:
    return str(part.amount)


def test_nothing_imported_is_no_position() -> None:
    assert all_of({}) == []


def test_what_the_files_cannot_tell_is_unknown_with_what_to_import_and_never_zero() -> None:
    found = parts({"transaction": [{**SALE, "status": None}]})
    unknown = {id_: part.imports for id_, part in found.items() if part.amount is None}
    assert set(unknown) == {"paid_seen", "open", "deferred", "reserve", "unexplained"}
    assert all(unknown.values())
    assert "settlement reports" in unknown["paid_seen"]


def test_without_a_bank_statement_what_arrived_is_unknown_and_what_was_sent_is_not() -> None:
    found = parts({"settlement": [ONE, TWO]})
    assert (found["paid_seen"].amount, found["paid_seen"].imports) == (None, "bank statements")
    assert said(found["paid_unseen"]) == "140.00 USD"
    assert found["paid_unseen"].row_count == 2
    assert [ref.table for ref in found["paid_unseen"].rows] == ["settlement", "settlement"]


def test_a_statement_in_another_currency_tells_nothing() -> None:
    assert parts({"settlement": [ONE], "bank_line": [{**PAID_IN, "currency": "EUR"}]})["paid_seen"].amount is None


def test_statements_of_other_days_leave_what_arrived_unknown() -> None:
    earlier = {**PAID_IN, "booked_on": "2026-01-03", "amount": "7.00"}
    found = parts({"settlement": [ONE, TWO], "bank_line": [earlier]})
    assert (found["paid_seen"].amount, found["paid_seen"].imports) == (None, "bank statements from 2026-01-16 on")
    assert said(found["paid_unseen"]) == "140.00 USD"
    assert "2 of them on days that no statement covers" in found["paid_unseen"].reason


def test_statements_that_go_on_after_one_transfer_say_of_it_that_it_did_not_arrive() -> None:
    lines = [{**PAID_IN, "booked_on": day, "amount": "7.00"} for day in ("2026-01-15", "2026-01-24")]
    found = parts({"settlement": [ONE, TWO], "bank_line": lines})
    assert (said(found["paid_seen"]), said(found["paid_unseen"])) == ("0.00 USD", "140.00 USD")
    assert "1 of them on days" in found["paid_unseen"].reason


def test_what_the_bank_received_is_told_apart_from_what_it_did_not() -> None:
    found = parts({"settlement": [ONE, TWO], "bank_line": [PAID_IN]})
    assert (said(found["paid_seen"]), said(found["paid_unseen"])) == ("100.00 USD", "40.00 USD")
    assert "from 2026-01-20 to 2026-01-20" in found["paid_seen"].reason


def test_when_everything_arrived_what_is_not_seen_is_zero() -> None:
    found = parts({"settlement": [ONE], "bank_line": [PAID_IN]})
    assert (said(found["paid_seen"]), said(found["paid_unseen"])) == ("100.00 USD", "0.00 USD")


def test_missing_bank_files_are_said() -> None:
    lines = [PAID_IN, {**PAID_IN, "booked_on": "2026-05-01", "amount": "1.00", "document": 2}]
    assert parts({"settlement": [ONE], "bank_line": lines})["paid_seen"].reason.endswith("to 2026-05-01, with gaps")


def test_a_transfer_in_two_lines_is_paid_once() -> None:
    halves = [{**PAID_IN, "amount": "60.00"}, {**PAID_IN, "amount": "40.00"}]
    assert said(parts({"settlement": [ONE], "bank_line": halves})["paid_seen"]) == "100.00 USD"


def test_a_payout_that_was_never_made_is_not_paid() -> None:
    payout = {"payout_id": "P1", "settlement_id": ONE["settlement_id"], "status": "NO_PAYOUT", "created_at": "2026-01-17 00:00:00+00"}
    assert said(parts({"settlement": [ONE, TWO], "payout": [payout]})["paid_unseen"]) == "40.00 USD"


def test_settlements_that_pay_nothing_are_zero_and_not_unknown() -> None:
    found = parts({"settlement": [{**ONE, "total_amount": "0.00"}]})
    assert (said(found["paid_seen"]), found["paid_seen"].imports) == ("0.00 USD", "")


def test_the_open_balance_is_what_was_released_since_the_last_settlement() -> None:
    rows = [
        SALE,
        {**SALE, "total": "-2.00", "type": "REFUND"},
        {**SALE, "posted_at": TWO["period_end"], "total": "900.00"},
        {**SALE, "type": "TRANSFER", "total": "-40.00"},
        {**SALE, "status": "DEFERRED", "total": "3.00", "release_at": "2026-02-20 00:00:00+00"},
    ]
    found = parts({"settlement": [ONE, TWO], "transaction": rows})
    assert said(found["open"]) == "5.00 USD"
    assert found["open"].row_count == 2
    assert said(found["deferred.DD7"]) == "3.00 USD"


def test_transactions_that_end_before_the_last_settlement_tell_nothing_of_the_open_balance() -> None:
    found = parts({"settlement": [ONE, TWO], "transaction": [{**SALE, "posted_at": "2026-01-20 00:00:00+00"}]})
    assert (found["open"].amount, "date-range" in found["open"].imports) == (None, True)


def test_a_stated_balance_beats_what_is_added_up() -> None:
    found = parts({"settlement": [ONE, TWO], "transaction": [SALE], "balance": [AVAILABLE]})
    assert said(found["open"]) == "55.00 USD"
    assert [ref.table for ref in found["open"].rows] == ["balance"]


def test_a_balance_from_before_the_last_settlement_says_nothing_of_now() -> None:
    old = {**AVAILABLE, "as_of_at": "2026-01-20 00:00:00+00"}
    assert said(parts({"settlement": [ONE, TWO], "transaction": [SALE], "balance": [old]})["open"]) == "7.00 USD"


def test_the_newest_balance_counts_and_those_of_two_account_types_are_added() -> None:
    rows = [
        {**AVAILABLE, "account_type": "Standard Orders", "amount": "1.00", "as_of_at": "2026-02-09 00:00:00+00"},
        {**AVAILABLE, "account_type": "Standard Orders", "amount": "10.00"},
        {**AVAILABLE, "account_type": "Invoiced Orders", "amount": "4.00"},
    ]
    found = parts({"balance": rows})
    assert said(found["open"]) == "14.00 USD"
    assert "owed" not in found


def test_a_balance_below_zero_is_owed_and_nothing_is_open() -> None:
    found = parts({"balance": [{**AVAILABLE, "amount": "-55.00"}]})
    assert (said(found["open"]), said(found["owed"])) == ("0.00 USD", "-55.00 USD")
    assert found["owed"].rule == "NEG_BALANCE"


def test_what_is_owed_in_one_account_type_is_not_paid_from_another() -> None:
    rows = [{**AVAILABLE, "account_type": "Standard Orders", "amount": "-20.00"}, {**AVAILABLE, "account_type": "Invoiced Orders"}]
    found = parts({"balance": rows})
    assert (said(found["open"]), said(found["owed"])) == ("55.00 USD", "-20.00 USD")


def test_without_a_balance_a_settlement_below_zero_is_owed_until_a_later_one_carries_it() -> None:
    below = {**ONE, "total_amount": "-20.00"}
    assert said(parts({"settlement": [below]})["owed"]) == "-20.00 USD"
    carried = {"settlement_id": TWO["settlement_id"], "amount_description": "payable to amazon", "amount": "-20.00", "currency": "USD"}
    assert "owed" not in parts({"settlement": [below, TWO], "settlement_line": [carried]})
    assert "owed" not in parts({"settlement": [below], "balance": [AVAILABLE]})


def test_the_reserve_of_the_last_settlement_is_held_now_and_a_stated_balance_beats_it() -> None:
    held = parts({"settlement": [ONE], "settlement_line": [RESERVE]})["reserve.unstated"]
    assert (said(held), "10000000101" in held.reason) == ("30.00 USD", True)
    given_back = [RESERVE, {**RESERVE, "settlement_id": TWO["settlement_id"], "amount_description": "Previous Reserve Amount Balance"}]
    assert said(parts({"settlement": [ONE, TWO], "settlement_line": given_back})["reserve"]) == "0.00 USD"
    stated = {**AVAILABLE, "balance_type": "ACCOUNT_LEVEL_RESERVE", "amount": "31.00"}
    assert said(parts({"settlement": [ONE], "settlement_line": [RESERVE], "balance": [stated]})["reserve.unstated"]) == "31.00 USD"


def test_a_reserve_of_nothing_has_no_cause() -> None:
    nothing = {**AVAILABLE, "balance_type": "ACCOUNT_LEVEL_RESERVE", "amount": "0.00"}
    for facts in ({"settlement": [ONE]}, {"settlement": [ONE], "balance": [nothing]}):
        found = parts(facts)
        assert said(found["reserve"]) == "0.00 USD"
        assert (found["reserve"].rule, "cause" in found["reserve"].reason) == ("", False)


def test_what_is_unexplained_is_unknown_until_there_is_a_settlement() -> None:
    without = parts({"balance": [AVAILABLE]})["unexplained"]
    assert (without.amount, without.imports) == (None, "settlement reports")
    proven = parts({"settlement": [{**ONE, "total_amount": "0.00"}]})["unexplained"]
    assert (said(proven), proven.reason) == ("0.00 USD", "1 settlement: the lines add up to the total, to the cent")
    assert [(ref.table, ref.line) for ref in proven.rows] == [("settlement", 2)]
    wrong = parts({"settlement": [{**ONE, "total_amount": "0.00"}, TWO]})["unexplained"]
    assert (said(wrong), wrong.reason) == ("40.00 USD", "1 of 2 settlements: the lines miss the total")


def test_reserves_of_two_rows_of_settlements_side_by_side_are_added() -> None:
    other = {**ONE, "settlement_id": "10000000201", "period_start": "2026-01-01 06:20:31+00", "period_end": "2026-01-15 06:20:31+00"}
    lines = [RESERVE, {**RESERVE, "settlement_id": "10000000201", "amount": "-5.00"}]
    found = parts({"settlement": [ONE, other], "settlement_line": lines, "balance": [AVAILABLE]})
    assert (said(found["reserve.unstated"]), found["reserve.unstated"].row_count) == ("35.00 USD", 2)
    assert said(found["open"]) == "55.00 USD"


def test_deferred_money_is_shown_by_its_reason_with_the_last_release() -> None:
    deferred = {**SALE, "status": "DEFERRED", "release_at": "2026-02-20 00:00:00+00", "origin": "api"}
    rows = [
        {**deferred, "deferral_reason": "DD7"},
        {**deferred, "deferral_reason": "DD7", "total": "1.00", "release_at": "2026-02-21 00:00:00+00"},
        {**deferred, "deferral_reason": "B2B", "total": "9.00"},
        {**deferred, "release_at": None, "total": "2.00"},
    ]
    found = parts({"transaction": rows})
    assert {id_: said(part) for id_, part in found.items() if id_.startswith("deferred")} == {
        "deferred.DD7": "8.00 USD",
        "deferred.B2B": "9.00 USD",
        "deferred.unknown": "2.00 USD",
    }
    assert found["deferred.DD7"].until == datetime(2026, 2, 21, tzinfo=UTC)
    assert (found["deferred.DD7"].rule, found["deferred.B2B"].rule) == ("DD_RESERVE", "B2B_INVOICE")


def test_nothing_deferred_is_zero_only_where_the_report_tells_it() -> None:
    assert said(parts({"transaction": [SALE]})["deferred"]) == "0.00 USD"
    assert parts({"transaction": [{**SALE, "status": None}]})["deferred"].amount is None


def test_what_a_balance_calls_deferred_beyond_the_imported_rows_is_a_part_of_its_own() -> None:
    row = {**SALE, "status": "DEFERRED", "deferral_reason": "DD7", "release_at": "2026-02-20 00:00:00+00", "origin": "api"}
    stated = {**AVAILABLE, "balance_type": "DEFERRED", "amount": "10.00"}
    found = parts({"transaction": [row], "balance": [stated]})
    assert (said(found["deferred.DD7"]), said(found["deferred.other"])) == ("7.00 USD", "3.00 USD")
    assert "deferred.other" not in parts({"transaction": [row], "balance": [{**stated, "amount": "7.00"}]})


def test_money_that_an_old_file_calls_deferred_and_a_settlement_has_paid_is_not_deferred() -> None:
    row = {
        **SALE,
        "status": "DEFERRED",
        "deferral_reason": "DD7",
        "posted_at": "2026-01-10 00:00:00+00",
        "release_at": "2026-01-20 00:00:00+00",
    }
    sold = {
        "settlement_id": TWO["settlement_id"],
        "transaction_type": "order",
        "order_id": row["order_id"],
        "amount": "40.00",
        "currency": "USD",
    }
    assert "deferred.DD7" in parts({"settlement": [ONE, TWO], "transaction": [row]})
    assert "deferred.DD7" not in parts({"settlement": [ONE, TWO], "settlement_line": [sold], "transaction": [row]})


def test_payouts_that_amazon_holds_are_a_part_even_where_nothing_else_is_known_of_the_store() -> None:
    expected = {"marketplace": "Amazon.ca", "status": "DISABLED", "amount": "812.40", "currency": "CAD"}
    found = parts({"expected_payout": [expected]})
    assert (said(found["held.DEACTIVATED"]), found["held.DEACTIVATED"].rule) == ("812.40 CAD", "DEACTIVATED")
    assert parts({"expected_payout": [{**expected, "status": "AT_RISK", "amount": None}]})["held.PAYOUT_FAILED"].amount is None
    assert all_of({"expected_payout": [{**expected, "status": "SCHEDULED"}]}) == []


def test_what_does_not_add_up_is_unexplained_and_neither_side_hides_the_other() -> None:
    lines = [
        {"settlement_id": ONE["settlement_id"], "amount": "101.00", "currency": "USD"},
        {"settlement_id": TWO["settlement_id"], "amount": "39.00", "currency": "USD"},
    ]
    found = parts({"settlement": [ONE, TWO], "settlement_line": lines})["unexplained"]
    assert (said(found), found.row_count) == ("2.00 USD", 2)
    lines = [{**lines[0], "amount": "100.00"}, {**lines[1], "amount": "40.00"}]
    assert said(parts({"settlement": [ONE, TWO], "settlement_line": lines})["unexplained"]) == "0.00 USD"


def test_yen_have_no_cents() -> None:
    assert said(parts({"settlement": [{**ONE, "currency": "JPY", "total_amount": "12345"}]})["paid_unseen"]) == "12,345 JPY"


KEYS = st.lists(
    st.tuples(
        st.sampled_from(("main", "second")), st.sampled_from(("Amazon.com", "Amazon.de", "amazon.fr", "Amazon.co.jp")), st.integers(1, 9)
    ),
    max_size=8,
)
CURRENCIES = {"Amazon.com": "USD", "Amazon.de": "EUR", "amazon.fr": "EUR", "Amazon.co.jp": "JPY"}


@settings(max_examples=12)
@given(KEYS, KEYS, KEYS)
def test_every_account_store_and_currency_has_one_position_of_its_own_money(
    settled: list[tuple[str, str, int]], sold: list[tuple[str, str, int]], stated: list[tuple[str, str, int]]
) -> None:
    def at(account: str, store: str) -> dict[str, str]:
        return {"account": account, "marketplace": store, "currency": CURRENCIES[store]}

    def named(rows: list[tuple[str, str, int]]) -> set[tuple[str, str, str]]:
        return {(account, store.replace("amazon", "Amazon"), CURRENCIES[store]) for account, store, _ in rows}

    settlements, lines = [], []
    for number, (account, store, amount) in enumerate(settled):
        key = {name: value for name, value in at(account, store).items() if name != "marketplace"}
        settlements.append({**ONE, **key, "settlement_id": str(number), "total_amount": str(amount)})
        lines.append({**at(account, store), "settlement_id": str(number), "amount": str(amount)})
    transactions = [{**SALE, **at(account, store), "total": str(amount)} for account, store, amount in sold]
    balances = [{**AVAILABLE, **at(account, store), "amount": str(amount)} for account, store, amount in stated]
    found = all_of({"settlement": settlements, "settlement_line": lines, "transaction": transactions, "balance": balances})
    keys = [(each.account, each.marketplace, each.currency) for each in found]
    assert len(set(keys)) == len(keys)
    assert set(keys) == named(settled) | named(sold) | named(stated)
    for position in found:
        assert all(part.amount is None or part.amount.currency == position.currency for part in position.parts)
        paid = [part.amount for part in position.parts if part.id == "paid_unseen"]
        sent = [
            amount
            for account, store, amount in settled
            if named([(account, store, 0)]) == {(position.account, position.marketplace, position.currency)}
        ]
        assert sum((each.value for each in paid if each), Decimal(0)) == sum(sent)
