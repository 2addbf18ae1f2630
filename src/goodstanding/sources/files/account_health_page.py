"""The Account Health page, saved from the browser: its violations, as far as its tables show them.

What it says: for each violation its category, date, ASIN, reason, impact and state, as the page prints them.
How it is asked for: Seller Central > Performance > Account Health, open a category of policy compliance so that its list is shown, then
    save the page from the browser (`web page, HTML only`).
Limits of it: the page's make-up is not published and changes. Tables are read whose header names a date or an ASIN, in the order found;
    what is not understood is told. The rating and the counters on the page are not read: the account health report has them.
Source: the categories as the page titles them; no published shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import BinaryIO, Final
from zoneinfo import ZoneInfo

import pyarrow as pa
from lxml import etree

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import ALL, Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.core.source import Label, Source
from goodstanding.facts.violation_titles import TITLES
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading import htmlsafe
from goodstanding.sources.reading.dates import DateEvidence, parse_days
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.pages import PageRow, PageTable, tables

_HTML: Final = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_TITLE: Final = re.compile(rb"<title[^>]*>[^<]*account[\s-]*health", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    rb"sellercentral[\w.-]*/(?:gp/)?(?:performance/account/health|performance/dashboard|account-health)", re.IGNORECASE
)
_HOST: Final = re.compile(r"https?://sellercentral\.(amazon\.[a-z.]+?)(?=[/:\"'\s)]|$)", re.IGNORECASE)
_ASIN: Final = re.compile(r"\bB0[A-Z0-9]{8}\b")
_WHOLE: Final = re.compile(r"[\W_]+")

# Words of a header by the column they mean; the longest that a header holds decides. In the languages of the largest stores.
_HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "asin": ("asin",),
    "sku": ("sku",),
    "violated_on": ("date", "datum", "fecha", "data", "日付", "日期", "opened on", "violation date", "date of violation"),
    "expires_on": ("expires", "expiry date", "expiration date", "removed from page on", "ablaufdatum"),
    "respond_by": ("respond by", "due date", "deadline", "action required by", "frist", "date limite", "fecha límite"),
    "reason": ("reason", "policy", "issue", "violation", "description", "grund", "motif", "motivo", "理由", "原因", "why did this happen"),
    "impact": ("impact", "account health impact", "severity", "auswirkung", "impacto", "impatto", "影響", "影响"),
    "state": ("status", "state", "next steps", "statut", "stato", "estado", "ステータス", "状态"),
    "category": ("category", "violation type", "kategorie", "catégorie", "categoría", "categoria", "カテゴリ", "类别"),
}
_TELLING: Final = ("asin", "violated_on")


@dataclass(frozen=True, slots=True)
class _Found:
    """A row of a table of violations: its values by column, as printed."""

    line: int
    values: dict[str, str]


def _recognises(head: bytes) -> bool:
    return _HTML.search(head[:2048]) is not None and (_TITLE.search(head) is not None or _ADDRESS.search(head) is not None)


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    root = htmlsafe.parse(stream)
    store = _store(root)
    found = [row for table in tables(root) for row in _rows(table, parsed)]
    if not found:
        reason = (
            "no table of violations was found on the page; open a category so that its list is shown, save the page again, or map a CSV"
        )
        raise UnreadableInput(reason)
    if store is None:
        parsed.problems.append(Problem(ProblemKind.UNEXPECTED, "the page does not name its store; the violations were taken without one"))
    days = {
        name: _days([row.values.get(name) for row in found], store, name, parsed) for name in ("violated_on", "expires_on", "respond_by")
    }
    days["respond_by"] = [_end_of(day, store) for day in days["respond_by"]]
    for number, row in enumerate(found):
        dated = {name: values[number] for name, values in days.items()}
        parsed.add("rows", row.line, row.values | dated | {"marketplace": store.name if store else None})
    return parsed


def _store(root: etree._Element) -> Marketplace | None:
    """The store whose Seller Central the page was saved from; None where several or none are named, as in Europe's common one."""
    hosts = {match.lower() for text in _addresses(root) for match in _HOST.findall(text)}
    stores = [store for store in ALL if store.domain in hosts]
    return stores[0] if len(stores) == 1 else None


def _addresses(root: etree._Element) -> Iterable[str]:
    """Where the page may say its own address: the browser's remark, the canonical link and the base."""
    for comment in (*root.itersiblings(etree.Comment, preceding=True), *root.iter(etree.Comment)):
        if "saved from" in (comment.text or ""):
            yield comment.text or ""
    for name, attribute in (("link", "href"), ("base", "href"), ("meta", "content")):
        for element in root.iter(name):
            if name != "link" or element.get("rel") == "canonical":
                yield element.get(attribute) or ""


def _end_of(day: str | None, store: Marketplace | None) -> str | None:
    """The last second of a day in the store, as an instant; what is no day as it is."""
    try:
        last = datetime.combine(date.fromisoformat(day or ""), time(23, 59, 59), ZoneInfo(store.zone if store else "UTC"))
    except ValueError:
        return day
    return last.astimezone(UTC).isoformat()


def _rows(table: PageTable, parsed: Parsed) -> list[_Found]:
    """The violations of one table; none where its header tells neither a date nor an ASIN."""
    place, columns = _header(table.rows)
    if columns is None:
        _say_if_odd(table, parsed)
        return []
    category = _category(table.heading)
    return [row for each in table.rows[place + 1 :] if (row := _row(each, columns, category, parsed)) is not None]


def _header(rows: Sequence[PageRow]) -> tuple[int, dict[int, str] | None]:
    """The first row whose cells name at least two columns, one of them a date or an ASIN: its place, and column by cell."""
    for place, row in enumerate(rows):
        columns: dict[int, str] = {}
        for number, cell in enumerate(row.cells):
            name = _meant(cell)
            if name and name not in columns.values():
                columns[number] = name
        if len(columns) > 1 and any(name in columns.values() for name in _TELLING):
            return place, columns
    return -1, None


def _meant(cell: str) -> str:
    """The column a header's words mean; empty when they mean none. A cell with a long text is no header."""
    text = f" {_WHOLE.sub(' ', cell.casefold()).strip()} "
    held = [(len(word), name) for name, words in _HEADERS.items() for word in words if _holds(text, word)]
    return max(held)[1] if held and len(text) <= 60 else ""


def _holds(text: str, word: str) -> bool:
    return f" {word} " in text if word.isascii() else word in text


def _category(text: str) -> str | None:
    folded = _WHOLE.sub(" ", text.casefold())
    return next((code for title, code in TITLES.items() if title in folded), None)


def _row(row: PageRow, columns: Mapping[int, str], category: str | None, parsed: Parsed) -> _Found | None:
    """One violation; None for a row that is none (a message, a foot, a repeated header)."""
    values = {name: row.cells[number].strip() for number, name in columns.items() if number < len(row.cells) and row.cells[number].strip()}
    if not values or all(_meant(text) == name for name, text in values.items()):
        return None
    asin = _ASIN.search(" ".join(row.cells))
    if asin is None and "violated_on" not in values:
        told = " | ".join(row.cells)[:120]
        parsed.problems.append(Problem(ProblemKind.UNEXPECTED, f"a row has neither a date nor an ASIN and was not read: {told}", row.line))
        return None
    printed = values.pop("category", None)
    values.pop("asin", None)
    named = _category(printed or "") or category or _category(values.get("reason", "")) or printed
    return _Found(row.line, values | ({"asin": asin[0]} if asin else {}) | ({"category": named} if named else {}))


def _say_if_odd(table: PageTable, parsed: Parsed) -> None:
    """A table with ASINs that was not understood is named, so that nothing is silently left out."""
    if any(_ASIN.search(cell) for row in table.rows for cell in row.cells):
        head = " | ".join(table.rows[0].cells)[:120]
        reason = f"a table under {table.heading[:60]!r} has ASINs, but its header was not understood, and it was not read: {head}"
        parsed.problems.append(Problem(ProblemKind.UNEXPECTED, reason, table.rows[0].line))


def _days(printed: Sequence[str | None], store: Marketplace | None, name: str, parsed: Parsed) -> list[str | None]:
    """Dates in ISO 8601. Where they could be read in two ways they are refused; one that is no date is handed on as printed."""
    column = pa.array(list(printed), pa.string())
    evidence = DateEvidence()
    evidence.add(column)
    style = evidence.decide(store, column=name)
    if isinstance(style, Problem):
        parsed.problems.append(style)
        return [None] * len(printed)
    days, _ = parse_days(column, style)
    return [text if day is None else day.isoformat() for text, day in zip(printed, days.to_pylist(), strict=True)]


REPORT = Report(
    id="account_health_page",
    title="Account Health page (saved)",
    expected_in="Seller Central > Performance > Account Health, saved from the browser",
    shape=Tree(_recognises, _read),
    rows=(mirrored("policy_violation", required=("category",)),),
    sources=(Source("titles of the Account Health page, as quoted by Amazon staff in seller forums", date(2026, 11, 23), Label.SECONDARY),),
)
