"""Tables as CSV files: comma separated, UTF-8 with the mark that spreadsheets look for, amounts exact and without thousands separators."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from goodstanding.cli.output.cells import Cell, Sheet, harmless
from goodstanding.cli.output.sheets import sheets
from goodstanding.core.money import Amount
from goodstanding.jobs.model import CheckResult


def write_csv(result: CheckResult, folder: Path, *, trace: bool = False) -> list[Path]:
    """Write one file a table into a folder, which is made if needed; files of these names are replaced.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(sheet, folder / f"{sheet.name}.csv") for sheet in sheets(result, trace=trace)]


def _write(sheet: Sheet, path: Path) -> Path:
    # Every cell is quoted, so that what is inside one cannot start a new one.
    with path.open("w", encoding="utf-8-sig", errors="backslashreplace", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([column.name for column in sheet.columns])
        writer.writerows([text(cell) for cell in row] for row in sheet.rows)
    return path


def text(cell: Cell) -> str:
    """A cell as text: an amount or a share as an exact number, an instant as `2026-11-28 22:59:00` in UTC, text made harmless."""
    if cell is None:
        return ""
    if isinstance(cell, Amount):
        return cell.text(thousands=False)
    if isinstance(cell, datetime):
        return f"{cell.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return str(cell) if isinstance(cell, int | date) else harmless(cell)
