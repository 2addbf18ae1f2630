"""Reading one document: recognise it, decide its styles, and hand its typed rows to a sink.

The rows of a document that is small enough are handed over only when all of it was read; of a larger one as they come, after a
first pass that decided its styles. Either way the caller must drop a document whose outcome is not `STORED`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import BinaryIO, Final, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.facts.model import Restate
from goodstanding.facts.read import all_tables
from goodstanding.sources import recognise
from goodstanding.sources.columns import NotObvious, Styles
from goodstanding.sources.convert import Converted, Plan, convert
from goodstanding.sources.evidence import decide_styles
from goodstanding.sources.mapping import example
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.open_table import NoTable, OpenTable, open_table
from goodstanding.sources.tabular import Chunk, chunks
from goodstanding.sources.texts import only_values

HEAD: Final = 64 << 10
BUFFERED: Final = 64 << 20
LARGEST_TREE: Final = 64 << 20  # its elements take up to fifty times its size while they are read
SAMPLES: Final = 20


class Sink(Protocol):
    """Takes typed rows of a table for a document."""

    def write(self, table: str, rows: pa.Table, document: int) -> None:
        """Take rows of a table that were read from a document."""


class Readable(Protocol):
    """A document that can be opened again and again."""

    @property
    def size(self) -> int:
        """Bytes."""

    def open(self) -> BinaryIO:
        """A new stream from its first byte."""


@dataclass(slots=True)
class Outcome:
    """What became of a document.

    Attributes:
        status: stored, empty, unrecognised or unreadable. A list of what there is (a snapshot) is stored even when it is empty.
        report: id of its kind, empty when it has none.
        read, stored, quarantined: lines (or elements); read = stored + quarantined.
        rows: rows by table; `spans`: earliest and latest `known_at` by table.
        units: immutable units it speaks of (settlement ids).
        problem_count: all problems; `samples`: the first of them.
        note: why, where it could not be taken.
    """

    number: int
    status: str = "stored"
    report: str = ""
    read: int = 0
    stored: int = 0
    quarantined: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    spans: dict[str, tuple[datetime | None, datetime | None]] = field(default_factory=dict)
    units: set[str] = field(default_factory=set)
    problem_count: int = 0
    samples: list[Problem] = field(default_factory=list)
    note: str = ""
    context: dict[str, str] = field(default_factory=dict)


Mapped = Callable[[tuple[str, ...]], Report | None]


def read_document(
    document: Readable,
    number: int,
    account: str,
    sink: Sink,
    mapped: Mapped = lambda _header: None,
    store: Marketplace | None = None,
) -> Outcome:
    """Read a document into facts.

    Args:
        document: where its bytes are.
        number: its number in the manifest, written into every row.
        account: the seller's name for the account.
        sink: takes the rows.
        mapped: finds the seller's own column mapping for a header (normalised names), if there is one.
        store: the store the document is from, where the seller has said so; asked only for what the document leaves open.
    """
    reading = _Reading(Outcome(number), account, sink, store)
    try:
        _read(document, reading, mapped)
    except UnreadableInput as error:
        reading.refuse("unreadable", Problem(ProblemKind.UNREADABLE, str(error)))
    return reading.finish()


def _read(document: Readable, reading: _Reading, mapped: Mapped) -> None:
    with document.open() as stream:
        head = stream.read(HEAD)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        reading.refuse("empty", Problem(ProblemKind.UNREADABLE, "the document is empty: that is not a balance of zero; download it again"))
        return
    report = recognise.tree_kind(head)
    if report is not None:
        _read_tree(document, report, reading)
    elif (tree := _tree_language(head)) is not None:
        reading.refuse(
            "unrecognised", Problem(ProblemKind.UNRECOGNISED, f"{tree}; import the report or answer itself, as Amazon or the bank made it")
        )
    else:
        _read_table(document, reading, mapped)


def _tree_language(head: bytes) -> str | None:
    """What an unrecognised document is when it is surely no table: XML, a page or JSON, with the words it starts with."""
    text = head[:4096].decode("utf-8", errors="ignore").lstrip("\ufeff \t\r\n")
    if re.match(r"<(\?xml|!doctype|[a-z][\w:.-]*[\s/>])", text, re.IGNORECASE):
        root = re.search(r"<([a-z][\w:.-]*)", text, re.IGNORECASE)
        return f"an XML or HTML document of no kind that is known ({root[1] if root else 'no element'})"
    if re.match(r"[{\[]\s*([\"{\[\]}\d-]|$)", text):
        keys = re.findall(r'"([^"]{1,40})"\s*:', text)[:4]
        return f"a JSON document of no kind that is known ({', '.join(keys) or 'no keys'})"
    return None


def _read_tree(document: Readable, report: Report, reading: _Reading) -> None:
    assert isinstance(report.shape, Tree)
    reading.outcome.report = report.id
    if document.size > LARGEST_TREE:
        raise UnreadableInput(
            f"the document is larger than {LARGEST_TREE >> 20} MiB, more than can be held in memory at once; ask for shorter periods, or "
            "for the flat file where there is one"
        )
    with document.open() as stream:
        parsed = report.shape.read(stream)
    reading.set_aside(sum(problem.quarantines for problem in parsed.problems))
    reading.problems(parsed.problems)
    reading.unused(report, sorted(parsed.unused))
    reading.outcome.context = dict(parsed.context)
    for part in _parts(report, parsed):
        reading.add(_convert_part(report, parsed, part))


def _parts(report: Report, parsed: Parsed) -> list[str]:
    wanted = {rows.part for rows in report.rows}
    return [part for part in parsed.parts if part in wanted]


def _convert_part(report: Report, parsed: Parsed, part: str) -> Converted:
    """The elements of one list as a chunk, whose columns are in plain notation."""
    elements = parsed.parts[part]
    names = sorted({name for element in elements for name in element.values})
    columns = {
        name: pa.array([element.values.get(name) or None for element in elements], pa.string()).dictionary_encode() for name in names
    }
    chunk = Chunk(columns, np.array([element.line for element in elements], dtype=np.int64))
    rows = tuple(each for each in report.rows if each.part == part)
    plan = Plan.of(report, names, parsed.context, rows)
    return convert(plan, chunk, Styles.plain(names))


def _read_table(document: Readable, reading: _Reading, mapped: Mapped) -> None:
    try:
        table = open_table(document.open, reading.store)
    except NoTable as error:
        reading.refuse("unrecognised", Problem(ProblemKind.UNRECOGNISED, str(error)))
        return
    report = recognise.table_kind(table.header) or mapped(table.header)
    if report is None:
        reading.refuse("unrecognised", Problem(ProblemKind.UNRECOGNISED, _why_unrecognised(table)))
        return
    reading.outcome.report = report.id
    reading.unused(report, recognise.unknown_columns(report, table.header))
    plan = _plan(table, report, reading.store)
    reading.outcome.context = dict(plan.context) | {"encoding": table.encoding}
    if document.size <= BUFFERED:
        _read_small(table, plan, reading)
    else:
        _read_large(table, plan, reading)


def _plan(table: OpenTable, report: Report, store: Marketplace | None) -> Plan:
    """The plan for a table, with what its preamble and its columns say of the whole document."""
    context = {"store": store.code} if store else {}
    context |= report.context(table.preamble) if report.context else {}
    plan = Plan.of(report, table.layout.names, context, report.rows)
    wanted = plan.unstated()
    if not wanted:
        return plan
    only = only_values(wanted, (chunk.columns for chunk in chunks(table.open, table.layout)))
    return Plan.of(report, table.layout.names, context | only, report.rows)


def _read_small(table: OpenTable, plan: Plan, reading: _Reading) -> None:
    """Take the styles for obvious first; when a value says otherwise, decide them from the whole document and start again."""
    try:
        parts = [convert(plan, chunk, Styles.all_obvious()) for chunk in chunks(table.open, table.layout)]
    except NotObvious:
        plan = plan.afresh()
        styles, problems = decide_styles(plan, chunks(table.open, table.layout))
        reading.problems(problems)
        parts = [convert(plan, chunk, styles) for chunk in chunks(table.open, table.layout)]
    for part in parts:
        reading.add(part)


def _read_large(table: OpenTable, plan: Plan, reading: _Reading) -> None:
    styles, problems = decide_styles(plan, chunks(table.open, table.layout))
    reading.problems(problems)
    for chunk in chunks(table.open, table.layout):
        reading.add(convert(plan, chunk, styles))


def _why_unrecognised(table: OpenTable) -> str:
    guess = recognise.nearest(table.header)
    if guess is None:
        printed = ", ".join(name for name in table.layout.names if name)[:300]
        return f"no report kind has these columns: {printed or '(none)'}. Say once how to read them: goodstanding import --map"
    missing = ", ".join(guess.missing) or "none; a column rules it out"
    return (
        f"nearest to {guess.report.title}: {guess.known} of {guess.of} columns are known, but it lacks: {missing}. "
        "Download the report again as Amazon makes it, or say once how to read it, for example: "
        f"goodstanding import --map '{example(guess.report, table.layout.names)}'"
    )


@dataclass(slots=True)
class _Reading:
    """Collects what a document gives and keeps the counts."""

    outcome: Outcome
    account: str
    sink: Sink
    store: Marketplace | None = None

    def add(self, part: Converted) -> None:
        self.outcome.read += part.read
        self.outcome.stored += part.stored
        self.outcome.quarantined += part.quarantined
        self.problems(part.problems)
        for table, rows in part.tables:
            if rows.num_rows:
                self._write(table, rows)

    def _write(self, table: str, rows: pa.Table) -> None:
        number = self.outcome.number
        rows = rows.append_column("account", _same(self.account, rows.num_rows))
        rows = rows.append_column("document", pa.array(np.full(rows.num_rows, number, dtype=np.int64)))
        self.sink.write(table, rows, number)
        self.outcome.rows[table] = self.outcome.rows.get(table, 0) + rows.num_rows
        self._note_span(table, rows)
        if all_tables()[table].restate is Restate.IMMUTABLE:
            self.outcome.units.update(unit for unit in pc.unique(rows["settlement_id"].combine_chunks()).to_pylist() if unit)

    def _note_span(self, table: str, rows: pa.Table) -> None:
        name = all_tables()[table].known_at
        low, high = (None, None) if name not in rows.column_names else _span(rows[name])
        before = self.outcome.spans.get(table)
        if before is not None:
            low = None if low is None or before[0] is None else min(low, before[0])
            high = None if high is None or before[1] is None else max(high, before[1])
        self.outcome.spans[table] = (low, high)

    def set_aside(self, count: int) -> None:
        """Count elements that a tree reader could not hand over at all."""
        self.outcome.read += count
        self.outcome.quarantined += count

    def problems(self, found: Iterable[Problem]) -> None:
        found = list(found)
        if not found:
            return
        self.outcome.problem_count += len(found)
        self.outcome.samples += found[: max(0, SAMPLES - len(self.outcome.samples))]
        self._write("problem", _as_rows(found))

    def unused(self, report: Report, names: list[str]) -> None:
        reason = f"this column is not known for {report.title}; nothing of it was read. If it matters to you, tell the project"
        self.problems(Problem(ProblemKind.UNUSED_COLUMN, reason, column=name) for name in names)

    def refuse(self, status: str, problem: Problem) -> None:
        self.outcome.status = status
        self.outcome.note = problem.reason
        self.problems([problem])

    def _lists_what_is_left(self) -> bool:
        """For a kind that lists all there is at its time: notes that there is nothing, which takes the place of an older list."""
        report = recognise.all_reports().get(self.outcome.report)
        tables = {rows.table for rows in report.rows} if report is not None else set()
        lists = [table for table in sorted(tables) if all_tables()[table].restate is Restate.SNAPSHOT]
        self.outcome.rows.update(dict.fromkeys(lists, 0))
        return bool(lists)

    def finish(self) -> Outcome:
        facts = {table: rows for table, rows in self.outcome.rows.items() if table != "problem"}
        if self.outcome.status == "stored" and not facts and self.outcome.read == 0 and self._lists_what_is_left():
            self.outcome.note = "the list is empty: nothing is left of what an older one had"
        elif self.outcome.status == "stored" and not facts:
            self.outcome.status = "unreadable" if self.outcome.quarantined else "empty"
            self.outcome.note = self.outcome.samples[0].reason if self.outcome.samples else "the document has a header and no rows"
        return self.outcome


def _same(value: str, length: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(length, dtype=np.int32)), pa.array([value]))


def _as_rows(problems: list[Problem]) -> pa.Table:
    return pa.table(
        {
            "kind": pa.array([str(problem.kind) for problem in problems]),
            "column_name": pa.array([problem.column or None for problem in problems], pa.string()),
            "reason": pa.array([problem.reason for problem in problems]),
            "line": pa.array([problem.line for problem in problems], pa.int64()),
        }
    )


def _span(column: pa.ChunkedArray) -> tuple[datetime | None, datetime | None]:
    """Earliest and latest value; unknown when a value is missing."""
    if column.null_count:
        return None, None
    ends = pc.min_max(column).as_py()
    return _instant(ends["min"]), _instant(ends["max"])


def _instant(value: object) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    return datetime.combine(value, time.min, UTC)  # type: ignore[arg-type]  # a date: the only other type of known_at
