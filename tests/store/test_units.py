"""A settlement never changes: said again it is a repeat, said otherwise it is a contradiction, and the first one counts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document, DocumentUnit
from tests.store.documents import Doc, asked, at, put

ORDER = 302_0000001_0000001


def parts(unit: str, *amounts: str, total: str = "", currency: str = "EUR") -> dict[str, list[dict[str, Any]]]:
    stated = Decimal(total) if total else sum(map(Decimal, amounts), Decimal(0))
    summary = {"settlement_id": unit, "period_start": at(1), "period_end": at(15), "total_amount": stated, "currency": currency}
    lines = [
        {"settlement_id": unit, "order_no": ORDER + position % 2, "amount": Decimal(each), "currency": currency}
        for position, each in enumerate(amounts)
    ]
    return {"settlement": [summary], "settlement_line": lines}


def settlement(number: int, unit: str, *amounts: str, account: str = "shop", total: str = "") -> Doc:
    return Doc(number, parts(unit, *amounts, total=total), at(20), account, units={unit})


def statuses() -> dict[int, str]:
    return dict(Document.objects.values_list("number", "status"))


SUMS = "SELECT settlement_id, document, sum(amount)::VARCHAR FROM settlement_line GROUP BY ALL"


@pytest.mark.parametrize("together", [True, False], ids=["in one import", "in two imports"])
class TestRepeatsAndContradictions:
    """The same, whether both documents come in one batch or one after the other."""

    def give(self, layout: Layout, together: bool, *documents: Doc) -> None:
        if together:
            put(layout, *documents)
        else:
            for document in documents:
                put(layout, document)

    def test_a_settlement_said_again_is_a_duplicate(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", "7"), settlement(2, "11", "5", "7"))
        assert statuses() == {1: "stored", 2: "duplicate"}
        assert asked(layout, SUMS) == [("11", 1, "12.00000")]

    def test_the_order_of_lines_and_lines_of_zero_do_not_matter(self, layout: Layout, together: bool) -> None:
        again = settlement(2, "11", "5", "7")
        again.rows["settlement_line"][:] = [*again.rows["settlement_line"][::-1], {"settlement_id": "11", "amount": Decimal(0)}]  # type: ignore[index]
        self.give(layout, together, settlement(1, "11", "5", "7"), again)
        assert statuses()[2] == "duplicate"

    def test_another_amount_is_a_conflict_and_the_first_counts(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", "7"), settlement(2, "11", "5", "8"))
        assert statuses() == {1: "stored", 2: "conflict"}
        assert asked(layout, SUMS) == [("11", 1, "12.00000")]
        (note,) = DocumentUnit.objects.filter(document_id=2).values_list("note", flat=True)
        assert note == (
            "settlement 11 is already known from document 1, but 1 amount here is not in it and 1 amount of it is missing here and "
            "the total is another one; a settlement never changes, so the first one counts"
        )

    def test_a_whole_settlement_takes_the_place_of_one_that_was_cut_off(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", total="12"), settlement(2, "11", "5", "7"))
        assert statuses() == {1: "conflict", 2: "stored"}
        assert asked(layout, SUMS) == [("11", 2, "12.00000")]
        (note,) = DocumentUnit.objects.filter(document_id=1).values_list("note", flat=True)
        assert note == "settlement 11 is here only in part; document 2 has all of it and adds up, so that one counts"

    def test_a_part_never_takes_the_place_of_the_whole(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", "7"), settlement(2, "11", "5", total="12"))
        assert statuses() == {1: "stored", 2: "conflict"}

    def test_more_lines_that_do_not_add_up_either_are_a_conflict(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", total="13"), settlement(2, "11", "5", "7", total="13"))
        assert statuses() == {1: "stored", 2: "conflict"}

    def test_another_file_of_the_whole_is_a_repeat_of_it(self, layout: Layout, together: bool) -> None:
        whole = [settlement(number, "11", "5", "7") for number in (2, 3)]
        self.give(layout, together, settlement(1, "11", "5", total="12"), *whole)
        assert statuses() == {1: "conflict", 2: "stored", 3: "duplicate"}

    def test_the_same_amounts_on_other_orders_are_a_conflict(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", "7"), settlement(2, "11", "7", "5"))
        assert statuses()[2] == "conflict"

    def test_another_total_over_the_same_amounts_is_a_conflict(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", "7"), settlement(2, "11", "5", "7", total="12.01"))
        assert statuses()[2] == "conflict"

    def test_an_amount_that_is_there_twice_is_not_the_amount_once(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5", "7", "5", total="12"), settlement(2, "11", "5", "7", total="12"))
        assert statuses()[2] == "conflict"

    def test_of_three_the_first_counts(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5"), settlement(2, "11", "6"), settlement(3, "11", "6"), settlement(4, "11", "5"))
        assert statuses() == {1: "stored", 2: "conflict", 3: "conflict", 4: "duplicate"}
        assert asked(layout, SUMS) == [("11", 1, "5.00000")]

    def test_two_accounts_may_have_a_settlement_of_one_number(self, layout: Layout, together: bool) -> None:
        self.give(layout, together, settlement(1, "11", "5"), settlement(2, "11", "6", account="other"))
        assert statuses() == {1: "stored", 2: "stored"}

    def test_of_one_file_with_several_settlements_only_the_refused_ones_do_not_count(self, layout: Layout, together: bool) -> None:
        both = {table: [*rows, *parts("12", "9")[table]] for table, rows in parts("11", "6").items()}
        self.give(layout, together, settlement(1, "11", "5"), Doc(2, both, at(20), units={"11", "12"}))
        assert statuses() == {1: "stored", 2: "stored"}
        assert asked(layout, SUMS) == [("11", 1, "5.00000"), ("12", 2, "9.00000")]
        assert asked(layout, "SELECT settlement_id, document FROM settlement") == [("11", 1), ("12", 2)]
        assert asked(layout, "SELECT settlement_id, document FROM settlement_line_digest") == [("11", 1), ("12", 2)]
        assert asked(layout, "SELECT document, unit, status, rival FROM refused_unit") == [(2, "11", "conflict", 1)]

    def test_a_file_all_of_whose_settlements_are_refused_takes_the_worst_state(self, layout: Layout, together: bool) -> None:
        both = {table: [*rows, *parts("12", "9")[table]] for table, rows in parts("11", "5").items()}
        self.give(layout, together, settlement(1, "11", "5"), settlement(2, "12", "8"), Doc(3, both, at(20), units={"11", "12"}))
        assert statuses()[3] == "conflict"
        assert asked(layout, SUMS) == [("11", 1, "5.00000"), ("12", 2, "8.00000")]


def test_a_settlement_with_a_quote_in_its_name_is_no_danger(layout: Layout) -> None:
    unit = "it's');--"
    both = {table: [*rows, *parts("12", "9")[table]] for table, rows in parts(unit, "6").items()}
    put(layout, settlement(1, unit, "5"), Doc(2, both, at(20), units={unit, "12"}))
    assert asked(layout, SUMS) == [(unit, 1, "5.00000"), ("12", 2, "9.00000")]


def test_many_repeats_are_compared_together(layout: Layout) -> None:
    put(layout, *(settlement(number, str(number), "5", "7") for number in range(1, 200)))
    put(layout, *(settlement(1000 + number, str(number), "5", "7" if number % 3 else "8") for number in range(1, 200)))
    found = statuses()
    assert [found[1000 + number] for number in range(1, 200)] == ["duplicate" if number % 3 else "conflict" for number in range(1, 200)]
