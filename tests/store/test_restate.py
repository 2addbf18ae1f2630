"""What is true when several documents speak of the same thing: one rule per kind of table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.store.layout import Layout
from tests.store.documents import Doc, asked, at, put

ORDER = 302_0000001_0000001
FIRST, LAST = at(1), at(20)


def order(status: str, updated: datetime, *, purchased: datetime = FIRST, number: int = ORDER, sku: str = "TEA") -> dict[str, Any]:
    return {"order_no": number, "order_status": status, "updated_at": updated, "purchased_at": purchased, "sku": sku}


def orders(number: int, *rows: dict[str, Any], taken: datetime = LAST, account: str = "shop") -> Doc:
    return Doc(number, {"order_item": rows}, taken, account)


STATUS = "SELECT order_no % 10, sku, order_status FROM order_item"


class TestLatest:
    """order_item: all rows of an order come from the document with its latest update."""

    def test_the_latest_update_counts_whichever_file_came_first(self, layout: Layout) -> None:
        put(layout, orders(1, order("Shipped", at(5))), orders(2, order("Pending", at(3))))
        assert asked(layout, STATUS) == [(1, "TEA", "Shipped")]

    def test_of_equal_updates_the_file_taken_later_counts_then_the_one_imported_later(self, layout: Layout) -> None:
        put(layout, orders(1, order("new", at(5)), taken=at(9)), orders(2, order("old", at(5)), taken=at(8)))
        assert asked(layout, STATUS) == [(1, "TEA", "new")]
        put(layout, orders(3, order("newest", at(5)), taken=at(9)))
        assert asked(layout, STATUS) == [(1, "TEA", "newest")]

    def test_all_items_of_an_order_come_from_one_document(self, layout: Layout) -> None:
        put(layout, orders(1, order("Pending", at(3), sku="TEA"), order("Pending", at(3), sku="CUP")))
        put(layout, orders(2, order("Shipped", at(5), sku="TEA")))
        assert asked(layout, STATUS) == [(1, "TEA", "Shipped")]

    def test_identical_items_of_one_document_all_count(self, layout: Layout) -> None:
        put(layout, orders(1, order("Shipped", at(5)), order("Shipped", at(5))), orders(2, order("Pending", at(1), number=ORDER + 1)))
        assert asked(layout, STATUS) == [(1, "TEA", "Shipped"), (1, "TEA", "Shipped"), (2, "TEA", "Pending")]

    def test_accounts_do_not_restate_each_other(self, layout: Layout) -> None:
        put(layout, orders(1, order("Shipped", at(5))), orders(2, order("Pending", at(6)), account="other"))
        assert asked(layout, "SELECT account, order_status FROM order_item") == [("other", "Pending"), ("shop", "Shipped")]

    def test_a_past_day_sees_the_status_of_that_day(self, layout: Layout) -> None:
        put(layout, orders(1, order("Pending", at(3))), orders(2, order("Shipped", at(5))))
        assert asked(layout, STATUS, at(4)) == [(1, "TEA", "Pending")]
        assert asked(layout, STATUS, at(5)) == [(1, "TEA", "Shipped")]
        assert asked(layout, STATUS, at(1) - timedelta(seconds=1)) == []

    def test_a_closed_event_group_takes_the_place_of_the_open_one(self, layout: Layout) -> None:
        closed = {"event_group_id": "g", "processing_status": "Closed", "started_at": at(1), "ended_at": at(14)}
        opened = {"event_group_id": "g", "processing_status": "Open", "started_at": at(1)}
        put(layout, Doc(1, {"event_group": [closed]}), Doc(2, {"event_group": [opened]}))
        assert asked(layout, "SELECT processing_status FROM event_group") == [("Closed",)]
        assert asked(layout, "SELECT processing_status FROM event_group", at(7)) == [("Open",)]


def bank(number: int, *lines: tuple[int, str], account: str = "shop") -> Doc:
    rows = [
        {"account_tail": "1234", "booked_on": date(2026, 1, day), "amount": Decimal(amount), "currency": "EUR"} for day, amount in lines
    ]
    return Doc(number, {"bank_line": rows}, at(28), account)


LINES = "SELECT day(booked_on), amount::VARCHAR FROM bank_line"


class TestUnion:
    """bank_line: statements overlap; a line counts as often as in the statement that has it most often."""

    def test_a_line_in_two_overlapping_statements_counts_once(self, layout: Layout) -> None:
        put(layout, bank(1, (1, "5"), (2, "7")), bank(2, (2, "7"), (3, "9")))
        assert asked(layout, LINES) == [(1, "5.00000"), (2, "7.00000"), (3, "9.00000")]

    def test_two_equal_lines_of_one_statement_both_count(self, layout: Layout) -> None:
        put(layout, bank(1, (1, "5"), (1, "5")), bank(2, (1, "5"), (2, "7")))
        assert asked(layout, LINES) == [(1, "5.00000"), (1, "5.00000"), (2, "7.00000")]

    def test_statements_of_two_accounts_are_added(self, layout: Layout) -> None:
        put(layout, bank(1, (1, "5")), bank(2, (1, "5"), account="other"))
        assert asked(layout, LINES) == [(1, "5.00000"), (1, "5.00000")]

    def test_a_past_day_sees_only_lines_up_to_it(self, layout: Layout) -> None:
        put(layout, bank(1, (1, "5"), (2, "7")), bank(2, (2, "7"), (3, "9")))
        assert asked(layout, LINES, at(2)) == [(1, "5.00000"), (2, "7.00000")]

    def test_the_other_columns_come_from_the_statement_taken_last(self, layout: Layout) -> None:
        line = {"account_tail": "1234", "booked_on": date(2026, 1, 1), "amount": Decimal(5), "currency": "EUR"}
        put(layout, Doc(1, {"bank_line": [line | {"text": "booked"}]}, at(9)), Doc(2, {"bank_line": [line | {"text": "pending"}]}, at(3)))
        assert asked(layout, "SELECT text FROM bank_line") == [("booked",)]

    @settings(max_examples=15)
    @given(st.lists(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["5", "7"])), max_size=5), min_size=1, max_size=4))
    def test_every_line_counts_as_often_as_where_it_is_most_often(
        self, new_store: Callable[[], Layout], statements: list[list[tuple[int, str]]]
    ) -> None:
        layout = new_store()
        put(layout, *(bank(number, *lines) for number, lines in enumerate(statements, 1)))
        most: Counter[tuple[int, str]] = Counter()
        for lines in statements:
            most |= Counter((day, f"{amount}.00000") for day, amount in lines)
        assert asked(layout, LINES) == sorted(most.elements(), key=repr)


def stranded(number: int, taken: datetime, *skus: str, store: str = "", account: str = "shop") -> Doc:
    return Doc(number, {"stranded_inventory": [{"sku": sku, "asin": "B0", "stranded_reason": "x"} for sku in skus]}, taken, account, store)


SKUS = "SELECT sku, document FROM stranded_inventory"


class TestSnapshot:
    """stranded_inventory: the newest list of a store takes the place of its older ones, empty or not."""

    def test_the_newest_list_counts_as_a_whole(self, layout: Layout) -> None:
        put(layout, stranded(1, at(9), "C"), stranded(2, at(5), "A", "B"))
        assert asked(layout, SKUS) == [("C", 1)]

    def test_a_past_day_sees_the_list_of_that_day(self, layout: Layout) -> None:
        put(layout, stranded(1, at(5), "A", "B"), stranded(2, at(9), "C"))
        assert asked(layout, SKUS, at(8)) == [("A", 1), ("B", 1)]
        assert asked(layout, SKUS, at(4)) == []

    def test_an_empty_list_means_that_nothing_is_left(self, layout: Layout) -> None:
        put(layout, stranded(1, at(5), "A"), stranded(2, at(9)))
        assert asked(layout, SKUS) == []
        assert asked(layout, SKUS, at(8)) == [("A", 1)]

    def test_lists_of_two_stores_do_not_replace_each_other(self, layout: Layout) -> None:
        put(layout, stranded(1, at(5), "A", store="US"), stranded(2, at(9), "B", store="DE"), stranded(3, at(12), store="DE"))
        assert asked(layout, SKUS, at(10)) == [("A", 1), ("B", 2)]
        assert asked(layout, SKUS) == [("A", 1)]

    def test_one_product_may_be_stranded_in_two_stores(self, layout: Layout) -> None:
        put(layout, stranded(1, at(5), "A", store="DE"), stranded(2, at(6), "A", store="FR"))
        assert asked(layout, SKUS) == [("A", 1), ("A", 2)]

    def test_where_an_account_names_one_store_all_its_lists_are_of_it(self, layout: Layout) -> None:
        put(layout, stranded(1, at(5), "A"), stranded(2, at(9), "B", store="DE"))
        assert asked(layout, SKUS) == [("B", 2)]

    def test_lists_without_a_store_that_were_taken_on_one_day_all_count(self, layout: Layout) -> None:
        put(layout, stranded(1, at(9, hour=8), "A", "B"), stranded(2, at(9, hour=9), "B", "C"), stranded(3, at(8, hour=9), "D"))
        assert asked(layout, SKUS) == [("A", 1), ("B", 2), ("C", 2)]

    def test_rows_that_name_their_store_are_replaced_store_by_store(self, layout: Layout) -> None:
        def expected(number: int, taken: datetime, **by_store: str) -> Doc:
            rows = [{"marketplace": f"Amazon.{store}", "status": status, "currency": "EUR"} for store, status in by_store.items()]
            return Doc(number, {"expected_payout": rows}, taken)

        put(layout, expected(1, at(5), de="SCHEDULED", fr="SCHEDULED"), expected(2, at(9), de="DISABLED"))
        found = asked(layout, "SELECT marketplace, status FROM expected_payout")
        assert found == [("Amazon.de", "DISABLED"), ("Amazon.fr", "SCHEDULED")]

    def test_accounts_do_not_restate_each_other(self, layout: Layout) -> None:
        put(layout, stranded(1, at(5), "A"), stranded(2, at(9), "B", account="other"))
        assert asked(layout, SKUS) == [("A", 1), ("B", 2)]


def test_history_adds_up(layout: Layout) -> None:
    """balance: every document adds, even the same figure twice."""
    row = {"marketplace": "Amazon.de", "as_of_at": at(3), "total": Decimal(7), "currency": "EUR"}
    put(layout, Doc(1, {"balance": [row]}), Doc(2, {"balance": [row]}), Doc(3, {"balance": [row | {"as_of_at": at(9)}]}))
    assert asked(layout, "SELECT day(as_of_at) FROM balance") == [(3,), (3,), (9,)]
    assert asked(layout, "SELECT day(as_of_at) FROM balance", at(8)) == [(3,), (3,)]


def settlement(number: int, unit: str, ended: datetime, *, with_summary: bool = True) -> Doc:
    line = {"settlement_id": unit, "amount": Decimal(5), "currency": "EUR"}
    summary = [{"settlement_id": unit, "period_start": at(1), "period_end": ended, "total_amount": Decimal(5), "currency": "EUR"}]
    return Doc(number, {"settlement": summary if with_summary else [], "settlement_line": [line]}, at(20), units={unit})


class TestImmutable:
    """settlement and settlement_line: a settlement is known when its period has ended, with all its lines."""

    def test_a_past_day_sees_neither_summary_nor_lines_of_a_later_settlement(self, layout: Layout) -> None:
        put(layout, settlement(1, "11", at(5)), settlement(2, "12", at(15)))
        for table in ("settlement", "settlement_line", "settlement_line_digest"):
            assert asked(layout, f"SELECT settlement_id FROM {table}", at(10)) == [("11",)]
            assert asked(layout, f"SELECT settlement_id FROM {table}") == [("11",), ("12",)]

    def test_lines_without_a_summary_are_not_lost(self, layout: Layout) -> None:
        put(layout, settlement(1, "11", at(5)), settlement(2, "12", at(15), with_summary=False), settlement(3, "13", at(15)))
        assert asked(layout, "SELECT settlement_id FROM settlement_line") == [("11",), ("12",), ("13",)]
        assert asked(layout, "SELECT settlement_id FROM settlement_line", at(10)) == [("11",), ("12",)]
