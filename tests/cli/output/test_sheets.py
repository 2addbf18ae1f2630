"""CSV files and the workbook: exact numbers, harmless text, nothing lost."""

from __future__ import annotations

import csv
import re
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from goodstanding.cli.output import workbook
from goodstanding.cli.output.cells import harmless
from goodstanding.cli.output.csv_files import write_csv
from goodstanding.cli.output.workbook import DIGITS, survives, write_workbook
from goodstanding.core.errors import UsageError
from goodstanding.core.finding import Severity
from goodstanding.core.money import Amount
from goodstanding.jobs.model import Chapter
from tests.results import empty, finding, full

HEALTH = ["accounts", "metrics", "rating", "violations", "compared", "drivers", "removable", "trend", "forecast"]
NAMES = ["positions", "releases", "payouts", "findings", "todo", "standing", *HEALTH, "documents", "unknown"]
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def cells(path: Path) -> list[list[Any]]:
    return [
        row
        for name in CalamineWorkbook.from_path(path).sheet_names
        for row in CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()
    ]


@pytest.mark.parametrize("make", [full, empty])
def test_every_table_is_written_even_when_it_is_empty(tmp_path: Path, make: Any) -> None:
    assert [path.name for path in write_csv(make(), tmp_path / "new" / "folder")] == [f"{name}.csv" for name in NAMES]
    write_workbook(make(), tmp_path / "all.xlsx")
    assert CalamineWorkbook.from_path(tmp_path / "all.xlsx").sheet_names == NAMES


def test_with_trace_every_row_is_listed(tmp_path: Path) -> None:
    write_csv(full(), tmp_path, trace=True)
    rows = [row for row in read(tmp_path / "traces.csv") if row["what"] == "money_went_elsewhere"]
    assert len(rows) == 39
    assert (rows[0]["file"], rows[0]["line"], rows[0]["table"]) == ("settlement-11.txt", "2", "settlement_line")


def test_a_chapter_alone_writes_its_own_tables(tmp_path: Path) -> None:
    result = full()
    result.chapters = (Chapter.TODO,)
    assert [path.name for path in write_csv(result, tmp_path)] == ["todo.csv"]


def test_a_csv_file_begins_with_the_mark_that_spreadsheets_look_for(tmp_path: Path) -> None:
    write_csv(full(), tmp_path)
    assert (tmp_path / "todo.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_amounts_in_csv_are_exact_and_unknown_is_said(tmp_path: Path) -> None:
    write_csv(full(), tmp_path)
    rows = {(row["marketplace"], row["part"]): row for row in read(tmp_path / "positions.csv")}
    assert rows["Amazon.de", "open"]["amount"] == "-12.34567"
    assert rows["Amazon.de", "paid_seen"]["amount"] == "20431.07"
    assert rows["Amazon.co.jp", "paid_unseen"]["amount"] == "1234567"
    assert rows["Amazon.de", "reserve"]["amount"] == "unknown"
    assert rows["Amazon.de", "reserve"]["import to know"] == "balances of the Finances API"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n-2", "＝1", "a;=1+1", "a;\t@x", "a|=cmd"])
def test_text_that_would_start_a_formula_is_made_harmless(text: str) -> None:
    made = harmless(text)
    assert not re.search(r"(^|[;\t\r\n|])\s*[=+\-@＝]", made)
    assert "'" in made


@pytest.mark.parametrize("text", ["", "order 302-1-2", "a - b", "a@b.example", "1=1", "3 + 4", "a, -b"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_no_text_at_all_starts_a_formula(text: str) -> None:
    assert not harmless(text).lstrip().startswith(("=", "+", "-", "@"))


def test_hostile_text_is_harmless_in_every_file(tmp_path: Path) -> None:
    paths = write_csv(full(), tmp_path, trace=True)
    for path in paths:
        for row in read(path):
            for name, cell in row.items():
                number = name in ("amount", "received", "allowance", "can be afforded") and re.fullmatch(r"-?\d+(\.\d+)?", cell)
                assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), (path.name, name, cell)
    text = b"".join(path.read_bytes() for path in paths)
    assert b"\x1b" not in text
    assert b"'=HYPERLINK" in text


def test_hostile_text_is_harmless_in_the_workbook(tmp_path: Path) -> None:
    write_workbook(full(), tmp_path / "a.xlsx", trace=True)
    texts = [cell for row in cells(tmp_path / "a.xlsx") for cell in row if isinstance(cell, str)]
    assert any(text.startswith("'=HYPERLINK") for text in texts)
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        for name in book.namelist():
            assert b"<f>" not in book.read(name)
            assert b"hyperlink" not in book.read(name)


def amounts_of(path: Path, number: int) -> list[tuple[str, str]]:
    """Type and text of the numbers in column E of a sheet."""
    with zipfile.ZipFile(path) as book:
        root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    found = [cell for cell in root.iter(f"{SPREADSHEET}c") if re.fullmatch(r"E\d+", cell.get("r") or "")]
    return [(cell.get("t") or "n", cell.findtext(f"{SPREADSHEET}v") or "") for cell in found][1:]


def test_amounts_are_numbers_in_the_workbook_and_read_back_exactly(tmp_path: Path) -> None:
    write_workbook(full(), tmp_path / "a.xlsx")
    said = [part.amount for position in full().positions for part in position.parts]
    for (kind, text), amount in zip(amounts_of(tmp_path / "a.xlsx", 1), said, strict=True):
        assert kind == ("s" if amount is None else "n")
        assert amount is None or Decimal(text) == amount.value


def test_an_amount_that_a_workbook_cannot_hold_is_written_as_text(tmp_path: Path) -> None:
    result = full()
    exact = Decimal("1234567890123.45678")
    result.findings = [finding("sum_is_wrong", Severity.HIGH, "settlement 1", Amount(exact, "EUR"))]
    write_workbook(result, tmp_path / "a.xlsx")
    (row,) = [row for row in CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("findings").to_python() if row[0] == "high"]
    assert row[6] == "1234567890123.45678"


@given(st.decimals(min_value=-9_999_999_999, max_value=9_999_999_999, places=5))
def test_a_decimal_that_survives_comes_back_from_binary_unchanged(value: Decimal) -> None:
    if survives(value):
        binary = float(f"{value:.16G}")
        assert Decimal(f"{binary:.{DIGITS}g}") == value


@pytest.mark.parametrize(
    ("text", "survive"), [("123456789012345", True), ("1234567890.12345", True), ("1234567890123456", False), ("1E+20", True), ("0", True)]
)
def test_fifteen_digits_survive(text: str, survive: bool) -> None:
    assert survives(Decimal(text)) is survive


def test_headings_stay_in_view(tmp_path: Path) -> None:
    write_workbook(full(), tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert b'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in book.read("xl/worksheets/sheet1.xml")


def test_a_table_that_is_longer_than_a_sheet_is_refused_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)
    with pytest.raises(UsageError, match="use --csv"):
        write_workbook(full(), tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()


def test_the_same_result_gives_the_same_workbook(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(full(), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
