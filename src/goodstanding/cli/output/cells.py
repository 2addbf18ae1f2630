"""What the tables are made of: columns, rows of cells, and text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from goodstanding.core.money import Amount
from goodstanding.core.text import printable

Cell = str | int | Amount | Decimal | datetime | date | None  # a decimal is a share of 1

# What makes a spreadsheet take text for a formula: such a sign at the start, or after a separator that another locale splits at.
_FORMULA: Final = re.compile(r"(^|[;\t\r\n|])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])")


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and how wide the column is in a workbook (in characters)."""

    name: str
    width: int = 16


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the name of its file or sheet, its columns and its rows."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Cell, ...]]


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe stands before what would start one."""
    return printable(_FORMULA.sub(r"\1'\2", text))


WHOSE: Final = (Column("account", 14), Column("marketplace", 14))
