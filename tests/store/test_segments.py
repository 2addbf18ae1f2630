"""Rows become Parquet files of the table's own columns, exactly."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from goodstanding.facts.read import all_tables
from goodstanding.store.layout import Layout
from goodstanding.store.segments import ROW_GROUP, SegmentSet, schema

HUGE = Decimal("9999999999999.99999")


def amounts(*values: str) -> pa.Table:
    return pa.table({"amount": pa.array([Decimal(value) for value in values], pa.decimal128(18, 5))})


def test_every_table_of_facts_has_a_schema_that_a_file_keeps(layout: Layout) -> None:
    for table in all_tables().values():
        with SegmentSet(layout.staging) as segments:
            segments.write(table.id, pa.table([pa.nulls(1, each.type) for each in schema(table)], schema=schema(table)), 1)
            (file,) = segments.close()
        assert [name for name, _ in table.physical()] == pq.read_schema(file.path).names
        assert (file.table, file.rows, file.first_document, file.last_document) == (table.id, 1, 1, 1)


def test_amounts_and_instants_come_back_exactly(layout: Layout) -> None:
    instant = datetime(2026, 3, 29, 0, 59, 59, 123456, UTC)
    rows = pa.table({"amount": [HUGE, -HUGE, Decimal("0.00001"), None], "posted_at": [instant, None, instant, instant]})
    with SegmentSet(layout.staging) as segments:
        segments.write("settlement_line", rows, 7)
        (file,) = segments.close()
    back = pq.read_table(file.path)
    assert back["amount"].to_pylist() == [HUGE, -HUGE, Decimal("0.00001"), None]
    assert back["posted_at"].to_pylist() == [instant, None, instant, instant]
    assert back["sku"].null_count == 4


def test_an_amount_that_does_not_fit_is_refused_not_rounded(layout: Layout) -> None:
    rows = pa.table({"amount": pa.array([Decimal("0.000001")], pa.decimal128(30, 6))})
    with SegmentSet(layout.staging) as segments, pytest.raises(pa.ArrowInvalid):
        segments.write("settlement_line", rows, 1)


def test_many_small_documents_share_a_file(layout: Layout) -> None:
    with SegmentSet(layout.staging) as segments:
        for document in range(3, 300):
            segments.write("settlement_line", amounts("1.00", "2.00"), document)
        segments.write("bank_line", pa.table({"booked_on": [date(2026, 1, 1)]}), 300)
        bank, lines = segments.close()
    assert (bank.table, bank.rows, lines.rows, lines.first_document, lines.last_document) == ("bank_line", 1, 594, 3, 299)
    assert len(list(layout.staging.iterdir())) == 2


def test_a_large_document_is_written_as_it_comes(layout: Layout) -> None:
    part = amounts(*["1.00"] * 100_000)
    with SegmentSet(layout.staging) as segments:
        for _ in range(4):
            segments.write("settlement_line", part, 1)
        (file,) = segments.close()
    found = pq.ParquetFile(file.path)
    assert found.metadata.num_rows == 400_000
    assert found.metadata.num_row_groups > 1
    assert found.metadata.row_group(0).num_rows <= ROW_GROUP


def test_no_rows_make_no_file(layout: Layout) -> None:
    with SegmentSet(layout.staging) as segments:
        segments.write("settlement_line", amounts(), 1)
        assert segments.close() == []


def test_an_error_leaves_no_file(layout: Layout) -> None:
    wrong = pa.table({"amount": ["much"]})
    with SegmentSet(layout.staging) as segments:
        segments.write("settlement_line", amounts(*["1.00"] * ROW_GROUP), 1)
        with pytest.raises(pa.ArrowInvalid):
            segments.write("settlement_line", wrong, 2)
    assert list(layout.staging.iterdir()) == []
