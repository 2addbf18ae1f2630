"""Tables of a saved web page, however they are built: HTML tables, elements with roles, or a site's own elements.

A table is told by its rows and cells: `tr` and `td`, `role="row"` and `role="cell"`, or names such as `kat-table-row` and `kat-table-cell`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from goodstanding.sources.reading.htmlsafe import text_of
from goodstanding.sources.reading.xmlsafe import line_of

_ROW_ROLES: Final = frozenset({"row"})
_CELL_ROLES: Final = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_TABLE_ROLES: Final = frozenset({"table", "grid", "treegrid"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary", "legend"})
_LONGEST_HEADING: Final = 200


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row: the 1-based line of the page it starts on, and its cells as text."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageTable:
    """One table: the nearest heading before it, and its rows; the header is among them."""

    heading: str
    rows: tuple[PageRow, ...]


def tables(root: etree._Element) -> Iterator[PageTable]:
    """Every table of a page with at least one row, in the order of the page."""
    grouped: dict[etree._Element, list[etree._Element]] = {}
    headings: dict[etree._Element, str] = {}
    heading = ""
    for element in root.iter(etree.Element):
        if _is_heading(element):
            heading = text_of(element)[:_LONGEST_HEADING] or heading
        elif _is_row(element):
            table = _table_of(element)
            grouped.setdefault(table, []).append(element)
            headings.setdefault(table, heading)
    for table, rows in grouped.items():
        yield PageTable(headings[table], tuple(PageRow(line_of(row), tuple(text_of(cell) for cell in _cells(row))) for row in rows))


def _name(element: etree._Element) -> str:
    return str(element.tag).lower()


def _role(element: etree._Element) -> str:
    return (element.get("role") or "").lower()


def _is_heading(element: etree._Element) -> bool:
    return _name(element) in _HEADINGS or _role(element) == "heading"


def _is_row(element: etree._Element) -> bool:
    return _name(element) == "tr" or _name(element).endswith("-row") or _role(element) in _ROW_ROLES


def _is_cell(element: etree._Element) -> bool:
    return _name(element) in ("td", "th") or _name(element).endswith("-cell") or _role(element) in _CELL_ROLES


def _table_of(row: etree._Element) -> etree._Element:
    for above in row.iterancestors():
        if _name(above) == "table" or _name(above).endswith("-table") or _role(above) in _TABLE_ROLES:
            return above
    parent = row.getparent()
    return row if parent is None else parent


def _cells(row: etree._Element) -> list[etree._Element]:
    """The outermost cells of a row; rows and cells nested in them belong to another table."""
    found: list[etree._Element] = []
    waiting = list(row)[::-1]
    while waiting:
        element = waiting.pop()
        if _is_cell(element):
            found.append(element)
        elif not _is_row(element):
            waiting.extend(list(element)[::-1])
    return found
