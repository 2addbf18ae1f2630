"""Reading many small tables together: those of one kind that follow each other are converted at once, in a fraction of the time.

Only what is plain is read so: unquoted UTF-8 with the header in the first line, numbers and dates whose style is obvious, and not one
problem. A group in which anything else turns up is read one document after another, as if it had never been tried.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import Marketplace
from goodstanding.sources import recognise
from goodstanding.sources.columns import NotObvious, Styles
from goodstanding.sources.convert import Converted, Plan, convert
from goodstanding.sources.engine import Mapped, Readable, read_document
from goodstanding.sources.model import Report
from goodstanding.sources.open_table import OpenTable, open_table, preamble_of
from goodstanding.sources.outcome import Outcome, Reading, Sink, addressed
from goodstanding.sources.tabular import Chunk, chunks, trimmed

SMALL: Final = 256 << 10  # bytes of a document that may be read with others
TOGETHER: Final = 4 << 20  # bytes of a group: less than the fast reader takes in one go
_SHIFT: Final = 40  # a row's document and line as one number: document << 40 | line
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

Numbered = tuple[int, Readable]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs beside the documents: see `engine.read_document`."""

    account: str
    sink: Sink
    mapped: Mapped = lambda _header: None
    store: Marketplace | None = None

    def one(self, number: int, document: Readable) -> Outcome:
        """Read one document by itself."""
        return read_document(document, number, self.account, self.sink, self.mapped, self.store)


def read_documents(documents: Iterable[Numbered], reader: Reader) -> Iterator[Outcome]:
    """Read documents one after another, or several at once where they allow it; their numbers must go up.

    The outcomes, and the rows that the sink gets, are those that `engine.read_document` gives for each.
    """
    failed: set[_Key] = set()  # groups that could not be read together, so that others like them are not tried
    for group in _groups(documents):
        outcomes = [outcome for part in _parts(group, reader) for outcome in _read_part(part, reader, failed)]
        yield from sorted(outcomes, key=attrgetter("number"))


@dataclass(frozen=True, slots=True)
class _Member:
    """A document; `content` is empty when it must be read by itself."""

    number: int
    document: Readable
    content: bytes = b""

    @property
    def header(self) -> bytes:
        """Its first line with the line end."""
        return self.content[: self.content.find(b"\n") + 1]


def _groups(documents: Iterable[Numbered]) -> Iterator[list[_Member]]:
    """Documents that follow each other and begin with the same line; others by themselves."""
    group: list[_Member] = []
    size = 0
    for number, document in documents:
        member = _Member(number, document, _plain_content(document))
        if group and (not member.content or member.header != group[0].header or size + len(member.content) > TOGETHER):
            yield group
            group, size = [], 0
        group.append(member)
        size += len(member.content)
        if not member.content:
            yield group
            group, size = [], 0
    if group:
        yield group


def _plain_content(document: Readable) -> bytes:
    """The content of a document that may be read with others; nothing for one that must be read by itself."""
    if not 0 < document.size <= SMALL:
        return b""
    try:
        with document.open() as stream:
            content = stream.read(SMALL + 1)
    except (OSError, UnreadableInput):
        return b""  # reading it by itself will tell
    return content if len(content) == document.size and _is_plain(content) else b""


def _is_plain(content: bytes) -> bool:
    if b"\0" in content or not content.endswith(b"\n") or content.startswith(_MARKS):
        return False
    if b"\r" in content and content.count(b"\r") != content.count(b"\r\n"):
        return False
    try:
        content.isascii() or content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    header_end = content.find(b"\n") + 1
    return b"\t" in content[:header_end] and bool(content[header_end:].strip())


_Key = tuple[bytes, tuple[tuple[str, str], ...]]  # the header, and what the documents say of themselves


@dataclass(frozen=True, slots=True)
class _Part:
    """Documents of one group that say the same of themselves; `plan` and `table` are None for documents to be read by themselves."""

    members: list[_Member]
    table: OpenTable | None = None
    plan: Plan | None = None

    @property
    def key(self) -> _Key:
        """What other groups like this one have in common with it."""
        return self.members[0].header, tuple(sorted(self.plan.context.items())) if self.plan else ()


def _parts(group: list[_Member], reader: Reader) -> list[_Part]:
    table = _shared_table(group, reader) if len(group) > 1 else None
    report = None if table is None else recognise.table_kind(table.header)
    if table is None or report is None or not _may_be_shared(table, report):
        return [_Part(group)]
    own = {"store": reader.store.code} if reader.store else {}
    alone = [member for member in group if recognise.tree_kind(member.content) is not None]
    said: dict[tuple[tuple[str, str], ...], list[_Member]] = {}
    for member in group:
        if member not in alone:
            context = own | dict(report.context(preamble_of(member.content, table.layout)) if report.context else {})
            said.setdefault(tuple(sorted(context.items())), []).append(member)
    parts = [_Part(members, table, Plan.of(report, table.layout.names, dict(context), report.rows)) for context, members in said.items()]
    return [*parts, _Part(alone)]


def _shared_table(group: Sequence[_Member], reader: Reader) -> OpenTable | None:
    try:
        return open_table(group[0].document.open, reader.store)
    except UnreadableInput:
        return None


def _may_be_shared(table: OpenTable, report: Report) -> bool:
    """The header is the first line and would be found there in any document, every line is a row, and no row depends on another."""
    layout = table.layout
    known = not recognise.unknown_columns(report, table.header)
    return layout.header_line == 0 and not layout.quoted and known and not any(rows.finish for rows in report.rows)


def _read_part(part: _Part, reader: Reader, failed: set[_Key]) -> list[Outcome]:
    """The outcomes of some documents, read together if that can be."""
    if part.plan is not None and part.table is not None and len(part.members) > 1 and part.key not in failed and not part.plan.unstated():
        rows = _Rows.of(part.members, part.table)
        converted = None if rows is None else _converted(part.plan, rows)
        if rows is not None and converted is not None:
            context = dict(part.plan.context) | {"encoding": part.table.encoding}
            return _hand_over(part.members, rows, converted, reader, _Said(part.plan.report.id, context))
        failed.add(part.key)
    return [reader.one(member.number, member.document) for member in part.members]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a group: text by column, and the place in the group of the document that each row is from."""

    chunk: Chunk
    places: Numbers

    @classmethod
    def of(cls, group: Sequence[_Member], table: OpenTable) -> _Rows | None:
        """Take the documents apart as one; None when they do not come in one piece, or one of them has no rows."""
        header = group[0].header
        bodies = [member.content[len(header) :] for member in group]
        pieces = list(chunks(lambda: io.BytesIO(header + b"".join(bodies)), table.layout))
        if len(pieces) != 1:
            return None
        starts = np.cumsum([2] + [body.count(b"\n") for body in bodies[:-1]], dtype=np.int64)  # the line each document's rows start on
        lines = pieces[0].lines.astype(np.int64)
        places = np.searchsorted(starts, lines, side="right") - 1
        if not np.bincount(places, minlength=len(group)).all():
            return None
        own_lines = lines - starts[places] + 2
        return cls(Chunk(pieces[0].columns, places << _SHIFT | own_lines, pieces[0].problems), places)


def _converted(plan: Plan, rows: _Rows) -> Converted | None:
    """Typed rows; None when there is any problem, or when a value would be filled down from one document into the next."""
    first = np.flatnonzero(np.diff(rows.places, prepend=-1))
    for name in plan.filled_down():
        filled = pc.is_valid(trimmed(rows.chunk.columns[name])).to_numpy(zero_copy_only=False)
        if not filled[first].all():
            return None
    try:
        converted = convert(plan, rows.chunk, Styles.all_obvious())
    except NotObvious:
        return None
    return None if converted.problems or converted.quarantined else converted


@dataclass(frozen=True, slots=True)
class _Said:
    """What holds for every document of a group."""

    report: str
    context: dict[str, str]


def _hand_over(group: Sequence[_Member], rows: _Rows, converted: Converted, reader: Reader, said: _Said) -> list[Outcome]:
    numbers = np.array([member.number for member in group], dtype=np.int64)
    outcomes = [Outcome(member.number, report=said.report, context=dict(said.context)) for member in group]
    for outcome, count in zip(outcomes, np.bincount(rows.places, minlength=len(group)), strict=True):
        outcome.read = outcome.stored = int(count)
    readings = [Reading(outcome, reader.account, reader.sink) for outcome in outcomes]
    for table, typed in converted.tables:
        if typed.num_rows:
            _hand_over_table(table, typed, readings, numbers, reader)
    return [reading.finish() for reading in readings]


def _hand_over_table(table: str, typed: pa.Table, readings: Sequence[Reading], numbers: Numbers, reader: Reader) -> None:
    coded = typed["line"].to_numpy()
    places = coded >> _SHIFT
    typed = typed.set_column(typed.schema.get_field_index("line"), "line", pa.array(coded & ((1 << _SHIFT) - 1)))
    reader.sink.write(table, addressed(typed, reader.account, numbers[places]), int(numbers[places[0]]), int(numbers[places[-1]]))
    ends = np.append(np.flatnonzero(np.diff(places)) + 1, len(places))
    start = 0
    for end in ends:
        readings[places[start]].note(table, typed.slice(start, end - start))
        start = int(end)
