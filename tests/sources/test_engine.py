"""Whole documents through the engine: what is strange about them is said, and nothing is lost, doubled or rounded."""

from __future__ import annotations

import io
import string
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.core.marketplace import by_code
from goodstanding.core.problem import ProblemKind
from goodstanding.sources import engine, tabular
from goodstanding.sources.files import settlement_xml
from goodstanding.sources.model import Delimited, Tree
from goodstanding.sources.recognise import all_reports
from tests.sources.documents import SUMMARY, V2, read, settlement, table, v2_line
from tests.sources.golden import Case, cases

TABLES = [case for case in cases() if isinstance(all_reports()[case.report].shape, Delimited)]
FEEDBACK = ("Date", "Rating", "Comments", "Your Response", "Order ID", "Rater Email")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", b"\xff\xfe"])
def test_an_empty_document_is_not_zero(content: bytes) -> None:
    outcome = read(content).outcome
    assert outcome.status == "empty"
    assert "not a balance of zero" in outcome.note


def test_a_header_without_rows_is_empty() -> None:
    outcome = read(table(V2)).outcome
    assert (outcome.status, outcome.report) == ("empty", "settlement_v2")
    assert outcome.note == "the document has a header and no rows"


def test_a_file_cut_off_inside_a_row_gives_its_whole_rows_and_says_where_it_ends() -> None:
    text = settlement("4.00", "6.00")
    result = read(text[: text.rindex("Principal") + 12])
    assert result.column("settlement_line", "amount") == [Decimal(4)]
    assert [problem.line for problem in result.problems(ProblemKind.BAD_ROW)] == [4]


def test_a_row_with_more_values_than_the_header_is_set_aside() -> None:
    result = read(settlement("4.00") + "\t".join((*v2_line("6.00"), "one", "more")) + "\n")
    assert result.column("settlement_line", "amount") == [Decimal(4)]
    assert result.outcome.quarantined == 1


def test_a_new_column_is_reported_and_loses_nothing() -> None:
    result = read(table((*V2, "brand-new"), (*SUMMARY, ""), (*v2_line("10.00"), "value")))
    (problem,) = result.problems(ProblemKind.UNUSED_COLUMN)
    assert problem.column == "brand-new"
    assert result.column("settlement_line", "amount") == [Decimal(10)]


def test_columns_in_another_order_give_the_same_rows() -> None:
    backwards = table(V2[::-1], SUMMARY[::-1], v2_line("10.00")[::-1])
    assert read(backwards).tables == read(settlement("10.00")).tables


def test_identical_lines_all_count() -> None:
    assert read(settlement("2.50", "2.50", "2.50", "2.50")).column("settlement_line", "amount") == [Decimal("2.5")] * 4


def test_two_ways_of_writing_amounts_in_one_column_are_refused() -> None:
    outcome = read(settlement("1.234,50", "1,234.50", summary=(*SUMMARY[:4], "2.469,00", *SUMMARY[5:]))).outcome
    assert outcome.status == "unreadable"
    assert "writes numbers in more than one way" in outcome.note
    assert outcome.stored == 0


def test_amounts_that_fit_two_ways_everywhere_are_refused() -> None:
    outcome = read(settlement("1,234", "2,345", summary=(*SUMMARY[:4], "3,579", *SUMMARY[5:]))).outcome
    assert outcome.status == "unreadable"
    assert "has either thousands or decimals" in outcome.note


def test_another_column_of_amounts_tells_how_one_that_fits_two_ways_is_written() -> None:
    result = read(settlement("1,234", summary=(*SUMMARY[:4], "1,234.00", *SUMMARY[5:])))
    assert result.column("settlement_line", "amount") == [Decimal(1234)]


def test_a_date_column_that_nothing_needs_and_nothing_decides_is_left_out_and_said() -> None:
    rows = [v2_line("10.00", posted="02/03/2026")]
    result = read(table(V2, SUMMARY, *rows))
    assert result.column("settlement_line", "amount") == [Decimal(10)]
    assert result.column("settlement_line", "posted_at") == [None]
    assert [problem.column for problem in result.problems(ProblemKind.UNDECIDABLE)] == ["posted-date-time"]


def test_bytes_that_are_no_text_of_a_charset_are_refused_with_the_reason() -> None:
    outcome = read(settlement("10.00").encode().replace(b"TEA", b"TE\x81\x8d\x90A")).outcome
    assert outcome.status == "unreadable"
    assert outcome.note


def test_a_replacement_character_that_amazon_itself_wrote_is_data() -> None:
    result = read(table(V2, SUMMARY, v2_line("10.00", sku="TE\ufffdA")))
    assert result.outcome.context["encoding"] == "utf-8"
    assert result.column("settlement_line", "sku") == ["TE\ufffdA"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_reads_the_same_in_every_charset(charset: str) -> None:
    text = table(V2, SUMMARY, v2_line("10.00", sku="Kühltasche"))
    assert read(text.encode(charset)).column("settlement_line", "sku") == ["Kühltasche"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_reads_the_same_with_every_line_end(end: str) -> None:
    assert read(settlement("4.00", "6.00").replace("\n", end)).tables == read(settlement("4.00", "6.00")).tables


def test_a_date_order_that_only_the_store_tells_is_asked_of_the_seller() -> None:
    text = table(FEEDBACK, ("3/4/26", "1", "Late", "", "111-0000001-0000001", "x@example.invalid"))
    assert "Say which store the report is from" in read(text).outcome.note
    for code, day in {"US": "2026-03-04", "UK": "2026-04-03"}.items():
        assert [str(left) for left in read(text, store=by_code(code)).column("seller_feedback", "left_on")] == [day]


def test_what_tells_of_the_buyer_is_stored_nowhere() -> None:
    text = table(FEEDBACK, ("2026-03-14", "1", "Late", "", "111-0000001-0000001", "secret@example.invalid"))
    assert "secret" not in read(text).everything()


def test_a_value_that_moved_into_another_column_is_shown_by_its_shape_where_it_could_be_the_buyers() -> None:
    text = table(FEEDBACK, ("2026-03-14", "1", "Late", "", "111-0000001-0000001", ""), ("secret7@example.invalid", *["1"] * 5))
    result = read(text)
    assert "secret" not in result.everything()
    (problem,) = result.problems(ProblemKind.BAD_VALUE)
    assert problem.reason.startswith("'xxxxxx9@xxxxxxx.xxxxxxx' cannot be read as a date")


def test_leading_zeros_of_what_is_no_number_stay() -> None:
    text = table(V2, SUMMARY, v2_line("10.00", sku="00042"))
    assert read(text).column("settlement_line", "sku") == ["00042"]


def test_an_unknown_table_is_listed_with_the_nearest_guess_and_how_to_map_it() -> None:
    deferred = table(("Date/time", "Order ID", "SKU", "Deferral reason", "Maturity date", "Total"), ("x",) * 6, delimiter=",")
    outcome = read(deferred).outcome
    assert outcome.status == "unrecognised"
    assert outcome.note.startswith(
        "nearest to Date-range (unified) transaction report: 4 of 6 columns are known, but it lacks: settlement id"
    )
    assert "--map 'transaction:posted_at=Date/time,order_id=Order ID,sku=SKU,total=Total,currency=…,origin=…'" in outcome.note


def test_a_table_unlike_any_other_is_listed_with_its_columns() -> None:
    outcome = read("Fruit,Colour,Taste\nApple,red,good\nPear,green,better\n").outcome
    assert outcome.status == "unrecognised"
    assert "no report kind has these columns: Fruit, Colour, Taste" in outcome.note


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n1 0 obj", b"Received: by a.example\nFrom: a@b.example\nSubject: Your account\n\nHello\tseller\n"]
)
def test_a_message_is_no_table_and_its_command_is_named(content: bytes) -> None:
    outcome = read(content).outcome
    assert outcome.status == "unrecognised"
    assert "goodstanding notice" in outcome.note


def test_a_settlement_says_which_units_it_speaks_of() -> None:
    assert read(settlement("10.00")).outcome.units == {"7"}


@pytest.mark.parametrize("case", TABLES, ids=str)
def test_a_large_document_is_read_like_a_small_one(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    content = case.document.read_bytes()
    small = read(content)
    monkeypatch.setattr(engine, "BUFFERED", 0)
    monkeypatch.setattr(tabular, "BLOCK", 4096)
    monkeypatch.setattr(tabular, "ROWS", 2)
    large = read(content)
    assert large.outcome.problem_count == small.outcome.problem_count
    assert {name: sorted(map(repr, rows)) for name, rows in large.tables.items()} == {
        name: sorted(map(repr, rows)) for name, rows in small.tables.items()
    }


@given(st.text(alphabet=string.printable + "äöü€緑茶\u00a0\ufeff\t\n", max_size=400))
def test_any_text_gives_an_outcome_and_counts_that_add_up(text: str) -> None:
    assert read(text).outcome.status in ("stored", "empty", "unrecognised", "unreadable")


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_good_file_give_an_outcome_and_counts_that_add_up(junk: bytes) -> None:
    read(settlement("10.00").encode() + junk)


@given(st.integers(0, 300), st.integers(0, 300), st.sampled_from(["\t", "\n", '"', "\x00", "9", ",", "\u202f"]))
def test_a_file_with_a_part_missing_and_a_sign_in_its_place_gives_counts_that_add_up(start: int, length: int, sign: str) -> None:
    text = settlement("4.00", "6.00")
    read(text[:start] + sign + text[start + length :])


def settlement_in_xml() -> bytes:
    (case,) = [case for case in cases() if case.document.name == "orders_refunds_reserves_and_others.xml"]
    return case.document.read_bytes()


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def test_a_settlement_in_xml_gives_the_same_in_one_part_as_in_many(monkeypatch: pytest.MonkeyPatch) -> None:
    content = settlement_in_xml()
    whole = read(content)
    monkeypatch.setattr(settlement_xml, "BATCH", 1)
    monkeypatch.setattr(engine, "BUFFERED", 0)
    shape = all_reports()["settlement_xml"].shape
    assert isinstance(shape, Tree)
    assert shape.batches
    assert len(list(shape.batches(io.BytesIO(content)))) > 5
    parted = read(content)
    assert [_known(row) for row in parted.tables["settlement_line"]] == [_known(row) for row in whole.tables["settlement_line"]]
    assert parted.outcome == whole.outcome


def test_only_what_is_held_in_memory_at_once_may_not_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "LARGEST_TREE", 100)
    assert read(settlement_in_xml()).outcome.status == "stored"
    (balances,) = [case for case in cases() if case.report == "finances_balances"][:1]
    assert "more than can be held in memory at once" in read(balances.document.read_bytes()).outcome.note


def test_a_large_settlement_in_xml_that_is_cut_off_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settlement_xml, "BATCH", 1)
    monkeypatch.setattr(engine, "BUFFERED", 0)
    content = settlement_in_xml()
    assert read(content[: len(content) * 3 // 4]).outcome.status == "unreadable"
