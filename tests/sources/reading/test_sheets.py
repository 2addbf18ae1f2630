from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.sources.reading.containers import Candidate, Limits, Refusal, walk
from goodstanding.sources.reading.sheets import Cell, cell_text

AT_TEN = datetime.fromisoformat("2026-01-05 10:11:12")


def workbook(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm:ss"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()
    return path


def rows_of(each: Candidate | Refusal) -> list[list[str]]:
    assert isinstance(each, Candidate), each
    with each.open() as stream:
        text = stream.read()
    assert each.size == len(text)
    return list(csv.reader(io.StringIO(text.decode(), newline="")))


def test_a_workbook_is_a_table_of_text(tmp_path: Path) -> None:
    header = ["sku", "price", "date", 'comment, "quoted"']
    path = workbook(tmp_path / "r.xlsx", Orders=[header, ["A-1", 9.99, AT_TEN, "äß 日本\nline two"]])
    (each,) = walk([path])
    assert each.member == "Orders"
    assert rows_of(each) == [header, ["A-1", "9.99", "2026-01-05 10:11:12", "äß 日本\nline two"]]


def test_every_sheet_with_cells_is_a_document(tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", One=[["a", 1]], Two=[], Three=[["b", 2]])
    assert [each.member for each in walk([path])] == ["One", "Three"]


def test_a_workbook_in_a_zip_is_read(tmp_path: Path) -> None:
    inner = workbook(tmp_path / "r.xlsx", Orders=[["a", 1.5]]).read_bytes()
    out = tmp_path / "a.zip"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("r.xlsx", inner)
    (each,) = walk([out])
    assert each.member == "r.xlsx!Orders"
    assert rows_of(each) == [["a", "1.5"]]


def test_rows_above_the_table_keep_its_line_numbers(tmp_path: Path) -> None:
    (each,) = walk([workbook(tmp_path / "r.xlsx", Orders=[[], [], ["a", "b"]])])
    assert rows_of(each)[2] == ["a", "b"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (32.09, "32.09"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1.0, "1"),
        (-0.0, "0"),
        (-12.5, "-12.5"),
        (1e-7, "0.0000001"),
        (999_999_999_999_999.0, "999999999999999"),
        (1.2345678901234568e16, "1.23456789012346E+16"),
        (1e300, "1.00000000000000E+300"),
        (7, "7"),
        (True, "TRUE"),
        (False, "FALSE"),
        ("", ""),
        (" text ", " text "),
        (date(2026, 1, 5), "2026-01-05"),
        (AT_TEN.replace(microsecond=345000), "2026-01-05 10:11:12.345000"),
        (time(12, 30), "12:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_a_cell_is_written_exactly(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e14, max_value=1e14))
@settings(max_examples=200, deadline=None)
def test_a_number_reads_back_the_same(value: float) -> None:
    assert float(cell_text(value)) == value
    assert "e" not in cell_text(value).lower()


def test_a_cell_that_shows_an_error_refuses_the_workbook(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "r.xlsx"))
    book.add_worksheet().write_formula(0, 0, "=x", value="#NAME?")
    book.close()
    (each,) = walk([tmp_path / "r.xlsx"])
    assert isinstance(each, Refusal)
    assert "#NAME?" in each.problem.reason


def test_cells_far_apart_do_not_fill_the_memory(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "r.xlsx"))
    sheet = book.add_worksheet()
    sheet.write(0, 0, "a")
    sheet.write(1_048_575, 16_383, "b")
    book.close()
    (each,) = walk([tmp_path / "r.xlsx"])
    assert isinstance(each, Refusal)
    assert "1048576 rows and 16384 columns" in each.problem.reason


def test_a_workbook_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", Orders=[["a", 1]])
    (each,) = walk([path], Limits(workbook=100))
    assert isinstance(each, Refusal)
    assert "larger" in each.problem.reason


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "r.xlsx", Orders=[["a", 1]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for broken in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content[: len(content) // 2] if name == broken else content)
        (each,) = walk([path])
        assert isinstance(each, Refusal)
        assert "damaged" in each.problem.reason
