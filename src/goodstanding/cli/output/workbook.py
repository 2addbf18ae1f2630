"""Tables as the sheets of an XLSX workbook.

A workbook keeps numbers in binary. A decimal of at most 15 digits comes back from it unchanged and is written as a number; a longer
one is written as text, so that no cent is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from goodstanding.cli.output.cells import Cell, Sheet, harmless
from goodstanding.cli.output.sheets import sheets
from goodstanding.core.errors import UsageError
from goodstanding.core.money import Amount, minor_units
from goodstanding.jobs.model import CheckResult

DIGITS: Final = 15
MOST_ROWS: Final = 1_048_575  # below the heading
MOST_SIGNS: Final = 32_767
FORMATS: Final[dict[str, dict[str, Any]]] = {
    "text": {},
    "head": {"bold": True, "bottom": 1},
    "instant": {"num_format": "yyyy-mm-dd hh:mm"},
    "day": {"num_format": "yyyy-mm-dd"},
    "share": {"num_format": "0.00%"},
}
CUT: Final = " … (cut here; the CSV file has all of it)"


def write_workbook(result: CheckResult, path: Path, *, trace: bool = False) -> list[Path]:
    """Write a workbook with one sheet a table.

    Raises:
        UsageError: a table has more rows than a sheet can hold.
        OSError: the file cannot be written.
    """
    tables = list(sheets(result, trace=trace))
    for sheet in tables:
        if len(sheet.rows) > MOST_ROWS:
            raise UsageError(f"{sheet.name} has {len(sheet.rows):,} rows, and a sheet holds {MOST_ROWS:,}; use --csv")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
        book.set_properties({"title": "goodstanding", "created": result.as_of.astimezone(UTC).replace(tzinfo=None)})
        writing = _Book(book, {name: book.add_format({"valign": "top"} | form) for name, form in FORMATS.items()}, {})
        for sheet in tables:
            writing.add(sheet)
        book.close()
    return [path]


def survives(value: Decimal) -> bool:
    """True when a binary number can hold the decimal so that it reads back as the same: it has at most 15 digits."""
    return len(value.normalize().as_tuple().digits) <= DIGITS


@dataclass(slots=True)
class _Book:
    """A workbook being written. `places` are the number formats by how many decimal places they show."""

    book: Any
    formats: dict[str, Any]
    places: dict[int, Any]

    def add(self, sheet: Sheet) -> None:
        """One table with a heading that stays in view and can be filtered."""
        page = self.book.add_worksheet(sheet.name)
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, column.width, self.formats["text"])
            page.write_string(0, number, column.name, self.formats["head"])
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
        for row, cells in enumerate(sheet.rows, start=1):
            for number, cell in enumerate(cells):
                self.write(page, row, number, cell)

    def write(self, page: Any, row: int, number: int, cell: Cell) -> None:
        """One cell, as what it is."""
        if cell is None or cell == "":
            return
        if isinstance(cell, Amount):
            self.amount(page, row, number, cell)
        elif isinstance(cell, datetime):
            page.write_datetime(row, number, cell.astimezone(UTC).replace(tzinfo=None, microsecond=0), self.formats["instant"])
        elif isinstance(cell, date):
            page.write_datetime(row, number, cell, self.formats["day"])
        elif isinstance(cell, Decimal):
            page.write_number(row, number, cell, self.formats["share"])
        elif isinstance(cell, int):
            page.write_number(row, number, cell)
        else:
            page.write_string(row, number, _fitting(harmless(cell)))

    def amount(self, page: Any, row: int, number: int, amount: Amount) -> None:
        """An amount as a number where the workbook can hold it exactly, else as text."""
        if not survives(amount.value):
            page.write_string(row, number, amount.text(thousands=False))
            return
        text = amount.text(thousands=False)
        shown = max(minor_units(amount.currency), len(text.partition(".")[2]))
        page.write_number(row, number, amount.value, self.format(shown))

    def format(self, places: int) -> Any:
        """The number format that shows so many decimal places."""
        if places not in self.places:
            decimals = "." + "0" * places if places else ""
            self.places[places] = self.book.add_format({"num_format": f"#,##0{decimals}", "valign": "top"})
        return self.places[places]


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_SIGNS else text[: MOST_SIGNS - len(CUT)] + CUT
