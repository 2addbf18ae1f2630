"""From text columns to typed rows: what a column of facts is made of, across chunks and the whole document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from goodstanding.core.problem import ProblemKind
from goodstanding.core.source import Source
from goodstanding.sources.columns import Styles
from goodstanding.sources.convert import Converted, Plan, convert
from goodstanding.sources.model import Delimited, Field, Report, Rows, column, constant, of_document
from goodstanding.sources.reading.numbers import NumberStyle
from goodstanding.sources.tabular import Chunk
from goodstanding.sources.texts import only_values

REPORT_SOURCE = (Source("made up", date(2026, 11, 25)),)


def _report(*rows: Rows) -> Report:
    return Report(id="made_up", title="Made up", shape=Delimited(required=()), rows=rows, sources=REPORT_SOURCE)


def _lines(**fields: Field) -> Rows:
    return Rows("settlement_line", fields)


def _chunk(first_line: int = 2, **columns: list[str | None]) -> Chunk:
    arrays = {name: pa.array(values, pa.string()).dictionary_encode() for name, values in columns.items()}
    length = len(next(iter(columns.values())))
    return Chunk(arrays, np.arange(first_line, first_line + length))


def _plan(report: Report, chunk: Chunk, **context: str) -> Plan:
    return Plan.of(report, chunk.columns, context, report.rows)


def _rows(converted: Converted) -> list[dict[str, Any]]:
    return [row for _, table in converted.tables for row in table.to_pylist()]


def _one(field_: Field, name: str, values: list[str | None], **context: str) -> list[Any]:
    """The values of one column of facts made from one column of text."""
    chunk = _chunk(c=values)
    return [
        row.get(name) for row in _rows(convert(_plan(_report(_lines(**{name: field_})), chunk, **context), chunk, Styles.all_obvious()))
    ]


def test_an_empty_value_of_a_column_that_fills_down_repeats_the_last_one_above_across_chunks() -> None:
    rows = _lines(currency=column("c", fill=True), amount=column("a"))
    plan = _plan(_report(rows), _chunk(c=["USD"], a=["1"]))
    first = convert(plan, _chunk(c=["USD", None], a=["1", "2"]), Styles.all_obvious())
    second = convert(plan, _chunk(4, c=[None, "CAD", None], a=["3", "4", "5"]), Styles.all_obvious())
    assert [row["currency"] for row in _rows(first) + _rows(second)] == ["USD", "USD", "USD", "CAD", "CAD"]


def test_filling_down_is_the_same_for_all_rows_that_one_line_gives() -> None:
    price, fee = (Rows("settlement_line", {"amount": column(name), "currency": column("c", fill=True)}, filled=(name,)) for name in "pf")
    plan = _plan(_report(price, fee), _chunk(c=["USD"], p=["1"], f=["1"]))
    convert(plan, _chunk(c=["USD"], p=["1"], f=["1"]), Styles.all_obvious())
    second = convert(plan, _chunk(3, c=[None, "CAD"], p=["2", "3"], f=["4", "5"]), Styles.all_obvious())
    assert [(row["line"], row["currency"]) for row in _rows(second)] == [(3, "USD"), (4, "CAD"), (3, "USD"), (4, "CAD")]


def test_a_listed_word_is_stored_as_the_list_says_whatever_its_letters_and_apostrophes() -> None:
    field_ = column("c", values={"Crédits d'envoi": "CREDIT"})
    assert _one(field_, "amount_type", ["crédits d’envoi", "Other", None]) == ["CREDIT", "Other", None]


def test_a_word_that_is_not_listed_is_kept_left_out_or_replaced_as_its_column_says() -> None:
    words: list[str | None] = ["yes", "no"]
    assert _one(column("c", values={"yes": "Y"}), "amount_type", words) == ["Y", "no"]
    assert _one(column("c", values={"yes": "Y"}, only_listed=True), "amount_type", words) == ["Y", None]
    assert _one(column("c", values={"yes": "Y"}, otherwise="OTHER"), "amount_type", words) == ["Y", "OTHER"]


def test_an_unlisted_word_is_reported_once_a_document_with_its_first_line() -> None:
    plan = _plan(_report(_lines(amount_type=column("c", values={"yes": "Y"}, reported=True))), _chunk(c=["yes"]))
    first = convert(plan, _chunk(c=["yes", "maybe", "maybe"]), Styles.all_obvious())
    second = convert(plan, _chunk(5, c=["maybe", "never"]), Styles.all_obvious())
    assert [(problem.kind, problem.line) for problem in first.problems + second.problems] == [
        (ProblemKind.UNEXPECTED, 3),
        (ProblemKind.UNEXPECTED, 6),
    ]
    assert "'maybe' is not known to mean any of Y" in first.problems[0].reason


def test_a_value_that_only_repeats_another_column_is_null() -> None:
    chunk = _chunk(own=["1", "2", None], order=["1", "x", "y"])
    rows = _lines(merchant_order_id=column("own", differs_from=("order",)))
    assert [row["merchant_order_id"] for row in _rows(convert(_plan(_report(rows), chunk), chunk, Styles.all_obvious()))] == [
        None,
        "2",
        None,
    ]


def test_the_documents_value_stands_in_for_a_missing_one_or_before_any() -> None:
    assert _one(column("c", context="currency"), "currency", ["USD", None], currency="EUR") == ["USD", "EUR"]
    assert _one(column("c", context="currency", document_first=True), "currency", ["USD", None], currency="EUR") == ["EUR", "EUR"]
    assert _one(column("c", context="currency"), "currency", ["USD", None]) == ["USD", None]
    assert _one(of_document("currency"), "currency", ["x", "y"], currency="EUR") == ["EUR", "EUR"]


def test_a_constant_is_in_every_row() -> None:
    chunk = _chunk(c=["1", "2"])
    rows = _lines(amount=column("c"), currency=constant("EUR"))
    assert [row["currency"] for row in _rows(convert(_plan(_report(rows), chunk), chunk, Styles.all_obvious()))] == ["EUR", "EUR"]


def test_a_constant_is_in_plain_notation_whatever_the_style_of_the_document() -> None:
    chunk = _chunk(a=["1"])
    rows = Rows("settlement", {"total_amount": constant("12.50"), "period_end": constant("2026-01-15")})
    (row,) = _rows(convert(_plan(_report(rows), chunk), chunk, Styles()))
    assert row["total_amount"] == Decimal("12.5")
    assert row["period_end"].isoformat() == "2026-01-15T00:00:00+00:00"


def test_an_amount_with_the_opposite_sign_is_turned() -> None:
    assert _one(column("c", negate=True), "amount", ["12.50", "-1", None]) == [Decimal("-12.5"), Decimal(1), None]


def test_the_value_that_a_column_has_throughout_is_the_documents_and_two_values_are_none() -> None:
    field_ = column("store", values={"amazon.de": "EUR", "amazon.fr": "EUR", "amazon.se": "SEK"}, only_listed=True, context="currency")
    wanted = {"currency": (field_, "store")}
    parts: list[list[str | None]] = [["amazon.de", None], [" amazon.fr ", "somewhere else"]]
    assert only_values(wanted, (_chunk(store=part).columns for part in parts)) == {"currency": "EUR"}
    parts.append(["amazon.se"])
    assert only_values(wanted, (_chunk(store=part).columns for part in parts)) == {}


def test_a_line_with_one_bad_amount_gives_none_of_its_rows() -> None:
    price, fee = (Rows("settlement_line", {"amount": column(name)}, filled=(name,)) for name in "pf")
    chunk = _chunk(p=["1", "2"], f=["x", "3"])
    plan = _plan(_report(price, fee), chunk)
    converted = convert(plan, chunk, Styles({"p": NumberStyle("."), "f": NumberStyle(".")}))
    assert [(row["line"], row["amount"]) for row in _rows(converted)] == [(3, Decimal(2)), (3, Decimal(3))]
    assert (converted.read, converted.stored, converted.quarantined) == (2, 1, 1)


def test_a_line_that_is_no_row_of_any_kind_is_set_aside_and_said() -> None:
    chunk = _chunk(p=["1", None], q=["", "x"])
    converted = convert(_plan(_report(Rows("settlement_line", {"amount": column("p")}, filled=("p",))), chunk), chunk, Styles.all_obvious())
    assert converted.quarantined == 1
    assert [(problem.kind, problem.line) for problem in converted.problems] == [(ProblemKind.BAD_ROW, 3)]


def test_a_column_that_every_row_needs_and_the_document_lacks_sets_all_rows_aside_with_one_problem() -> None:
    chunk = _chunk(p=["1", "2"])
    converted = convert(_plan(_report(_lines(amount=column("a", "b", required=True))), chunk), chunk, Styles.all_obvious())
    assert converted.quarantined == 2
    (problem,) = converted.problems
    assert problem.reason == "the document has no column 'a' or 'b', which every row of this kind needs"


def test_problems_of_a_chunk_are_in_order_of_their_lines() -> None:
    chunk = _chunk(c=[None, "1"], d=["1", None])
    rows = _lines(currency=column("d", required=True), amount=column("c", required=True))
    converted = convert(_plan(_report(rows), chunk), chunk, Styles.all_obvious())
    assert [problem.line for problem in converted.problems] == [2, 3]
    assert converted.problems[0].reason == "the row has no amount and means nothing without it; it was set aside"


@pytest.mark.parametrize("spaces", ["32.09    ", " 32.09", "32.09\u00a0"])
def test_spaces_around_a_value_do_not_matter(spaces: str) -> None:
    assert _one(column("c"), "amount", [spaces]) == [Decimal("32.09")]
