"""Workbooks as tables of text: reports that someone opened in a spreadsheet and saved again.

A number becomes the shortest decimal that is exactly the stored one, a date ISO 8601. Whole numbers of 16 digits or more have lost their
last digits in the spreadsheet; they are written as the spreadsheet shows them (`1.23456789012346E+16`), so that no one takes them for ids.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import IO, BinaryIO, Final

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, XmlError, ZipError

from goodstanding.core.errors import UnreadableInput

Cell = int | float | str | bool | date | time | timedelta  # not money: a cell as the workbook holds it

_SURE: Final = 10**15  # larger whole numbers are not kept exactly
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 512
_ROW: Final = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br=[\"'](\d+)")
_COLUMN: Final = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=[\"']([A-Z]{1,3})\d")
_ERROR: Final = re.compile(rb"<(?:\w+:)?c\s[^>]*?\bt=[\"']e[\"']")


def open_workbook(stream: BinaryIO) -> CalamineWorkbook:
    """The workbook in a stream that can be searched.

    Raises:
        UnreadableInput: it is damaged or has a password.
    """
    try:
        return CalamineWorkbook.from_filelike(stream)
    except PasswordError as error:
        raise UnreadableInput("the workbook has a password; save it as CSV") from error
    except (CalamineError, XmlError, ZipError) as error:
        raise UnreadableInput(f"the workbook is damaged ({error}); save it as CSV") from error


def sheet_names(workbook: CalamineWorkbook) -> list[tuple[int, str]]:
    """Place and name of each sheet that holds cells; charts and macros are left out."""
    return [(place, sheet.name) for place, sheet in enumerate(workbook.sheets_metadata) if sheet.typ is SheetTypeEnum.WorkSheet]


def lines(workbook: CalamineWorkbook, index: int) -> Iterator[str]:
    """A sheet as lines of comma-separated text with double quotes where needed; line n is row n of the sheet.

    Raises:
        UnreadableInput: the sheet is damaged.
    """
    try:
        sheet = workbook.get_sheet_by_index(index)
    except (CalamineError, XmlError, ZipError) as error:
        raise UnreadableInput(f"the sheet is damaged ({error}); save it as CSV") from error
    return map(_line, sheet.iter_rows())


def _line(row: Sequence[Cell]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([cell_text(cell) for cell in row])
    return out.getvalue()


def cell_text(cell: Cell) -> str:
    """A cell as text: exact decimals without exponent, ISO dates, TRUE and FALSE; empty cells as empty text."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | float):  # not money: a cell as the workbook holds it
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _number(value: int | float) -> str:  # not money: a cell as the workbook holds it
    exact = Decimal(repr(value))
    if abs(exact) >= _SURE:
        return f"{exact:.14E}"
    whole = int(exact)
    return str(whole) if whole == exact else f"{exact:f}"


def fault_in_sheet(xml: IO[bytes], most_cells: int) -> str | None:
    """Why the XML of a sheet must not be read: a few cells far apart would fill the memory, or a cell shows an error.

    An error (`#NAME?`) would read as an empty cell, so what stood there before the file was saved again is lost.
    """
    last_row, columns, tail = 0, set[bytes](), b""
    while chunk := xml.read(_CHUNK):
        text = tail + chunk
        if _ERROR.search(text):
            return "a cell of the workbook shows an error such as #NAME?, so its value is lost; import the report as Amazon made it"
        last_row = max([last_row, *map(int, _ROW.findall(text))])
        columns.update(_COLUMN.findall(text))
        tail = text[-_OVERLAP:]
    widest = max((_column_number(name) for name in columns), default=0)
    if last_row * widest > most_cells:
        return f"the sheet spans {last_row} rows and {widest} columns, more than a report has; save the report as CSV"
    return None


def _column_number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - ord("A") + 1
    return number
