"""Reading one document: recognise it, decide its styles, and hand its typed rows to a sink.

The rows of a document that is small enough are handed over only when all of it was read; of a larger one as they come, and when it
turns out that its styles must be decided from all of it, the sink drops them and they come again. Either way the rows of a document
whose outcome is not `stored` do not count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final, Protocol

import numpy as np
import pyarrow as pa

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources import recognise
from goodstanding.sources.ahead import ahead
from goodstanding.sources.columns import NotObvious, Styles
from goodstanding.sources.convert import Converted, Plan, convert
from goodstanding.sources.evidence import decide_styles
from goodstanding.sources.mapping import example
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.open_table import NoTable, OpenTable, open_table
from goodstanding.sources.outcome import Outcome, Reading, Sink
from goodstanding.sources.reading.xmlsafe import ENTITIES, declares_entities
from goodstanding.sources.tabular import Chunk, chunks
from goodstanding.sources.texts import only_values

HEAD: Final = 64 << 10
BUFFERED: Final = 64 << 20
_MAIL_FIELDS: Final = frozenset({b"from", b"to", b"subject", b"date", b"message-id", b"received", b"return-path", b"mime-version"})
_MAIL_LEAST: Final = 3  # a table has at most one such column before a colon
LARGEST_TREE: Final = 64 << 20  # its elements take up to fifty times its size while they are read

__all__ = ["BUFFERED", "Mapped", "Outcome", "Readable", "Sink", "read_document"]


class Readable(Protocol):
    """A document that can be opened again and again."""

    @property
    def size(self) -> int:
        """Bytes."""

    def open(self) -> BinaryIO:
        """A new stream from its first byte."""


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
    reading = Reading(Outcome(number), account, sink, store)
    try:
        _read(document, reading, mapped)
    except UnreadableInput as error:
        reading.refuse("unreadable", Problem(ProblemKind.UNREADABLE, str(error)))
    return reading.finish()


def _read(document: Readable, reading: Reading, mapped: Mapped) -> None:
    with document.open() as stream:
        head = stream.read(HEAD)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        reading.refuse("empty", Problem(ProblemKind.UNREADABLE, "the document is empty: that is not a balance of zero; download it again"))
        return
    report = recognise.tree_kind(head)
    if report is not None:
        _read_tree(document, report, reading)
    elif (message := _message(head)) is not None:
        reason = f"{message}, not a report; if Amazon sent it: goodstanding notice FILE says what it wants and by when"
        reading.refuse("unrecognised", Problem(ProblemKind.UNRECOGNISED, reason))
    elif (tree := _tree_language(head)) is not None:
        if declares_entities(head.decode("utf-8", errors="ignore")):
            raise UnreadableInput(ENTITIES)
        reading.refuse(
            "unrecognised", Problem(ProblemKind.UNRECOGNISED, f"{tree}; import the report or answer itself, as Amazon or the bank made it")
        )
    else:
        _read_table(document, reading, mapped)


def _message(head: bytes) -> str | None:
    """What a document is that carries a message and no rows."""
    if head.startswith(b"%PDF-"):
        return "a PDF"
    fields = {line.partition(b":")[0].lower() for line in head.lstrip(b"\xef\xbb\xbf").splitlines()[:200] if b":" in line}
    return "a mail" if len(fields & _MAIL_FIELDS) >= _MAIL_LEAST else None


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


def _read_tree(document: Readable, report: Report, reading: Reading) -> None:
    reading.outcome.report = report.id
    unused: set[str] = set()
    waiting: list[Converted] = []
    with document.open() as stream:
        for parsed in _batches(document, report, stream):
            reading.set_aside(sum(problem.quarantines for problem in parsed.problems))
            reading.problems(parsed.problems)
            unused |= parsed.unused
            reading.outcome.context |= parsed.context
            waiting += [_convert_part(report, parsed, part) for part in _parts(report, parsed)]
            if document.size > BUFFERED:
                _hand_over(waiting, reading)
    reading.unused(report, sorted(unused))
    _hand_over(waiting, reading)


def _batches(document: Readable, report: Report, stream: BinaryIO) -> Iterator[Parsed]:
    """The elements of a document in as many parts as its kind can give them in."""
    assert isinstance(report.shape, Tree)
    if report.shape.batches is not None:
        yield from report.shape.batches(stream)
        return
    assert report.shape.read is not None, f"{report.id} has neither read nor batches"
    if document.size > LARGEST_TREE:
        raise UnreadableInput(
            f"the document is larger than {LARGEST_TREE >> 20} MiB, more than can be held in memory at once; ask for shorter periods, or "
            "for the flat file where there is one"
        )
    yield report.shape.read(stream)


def _hand_over(waiting: list[Converted], reading: Reading) -> None:
    while waiting:
        reading.add(waiting.pop(0))


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


def _read_table(document: Readable, reading: Reading, mapped: Mapped) -> None:
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
    plan, unknown = _plan(table, report, reading.store), recognise.unknown_columns(report, table.header)
    reading.outcome.context = dict(plan.context) | {"encoding": table.encoding}
    reading.unused(report, unknown)
    if document.size <= BUFFERED:
        _read_small(table, plan, reading)
    else:
        _read_large(table, plan, reading, unknown)


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


def _read_small(table: OpenTable, plan: Plan, reading: Reading) -> None:
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


def _read_large(table: OpenTable, plan: Plan, reading: Reading, unknown: list[str]) -> None:
    """As `_read_small`, but without holding it all: one thread takes the table apart while this one types its rows."""
    try:
        for chunk in ahead(chunks(table.open, table.layout)):
            reading.add(convert(plan, chunk, Styles.all_obvious()))
    except NotObvious:
        plan = plan.afresh()
        reading.again()
        reading.unused(plan.report, unknown)
        styles, problems = decide_styles(plan, ahead(chunks(table.open, table.layout)))
        reading.problems(problems)
        for chunk in ahead(chunks(table.open, table.layout)):
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
