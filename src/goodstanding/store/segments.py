"""Segments: Parquet files that hold the rows one import gave one table, many small documents sharing one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from goodstanding.facts.model import Table, Type
from goodstanding.facts.read import all_tables

ROW_GROUP: Final = 262_144

_ARROW: Final = {
    Type.TEXT: pa.string(),
    Type.CODE: pa.dictionary(pa.int32(), pa.string()),
    Type.MONEY: pa.decimal128(18, 5),
    Type.SHARE: pa.decimal128(9, 6),
    Type.COUNT: pa.int64(),
    Type.INSTANT: pa.timestamp("us", tz="UTC"),
    Type.DAY: pa.date32(),
    Type.FLAG: pa.bool_(),
}


_FEW: Final = (Type.CODE, Type.COUNT, Type.MONEY)  # types whose values repeat, so that writing each once is smaller and quicker


def schema(table: Table) -> pa.Schema:
    """The stored columns of a table of facts as Arrow types."""
    return pa.schema([(name, _ARROW[kind]) for name, kind in table.physical()])


def arrow_type(kind: Type) -> pa.DataType:
    """The Arrow type of a column that is not an order id."""
    return _ARROW[kind]


@dataclass(frozen=True, slots=True)
class SegmentFile:
    """A finished Parquet file in staging, not yet part of the store."""

    table: str
    name: str
    path: Path
    rows: int
    size: int
    first_document: int
    last_document: int


class _Writer:
    """Collects the rows of one table and writes them in row groups."""

    def __init__(self, table: Table, folder: Path) -> None:
        self.table = table
        self.schema = schema(table)
        self.name = f"{uuid4().hex}.parquet"
        self.path = folder / f"segment-{self.name}"
        self.rows = 0
        self.documents: set[int] = set()
        self._pending: list[pa.Table] = []
        self._pending_rows = 0
        self._out: pq.ParquetWriter | None = None

    def write(self, rows: pa.Table, document: int, last: int) -> None:
        if rows.num_rows == 0:
            return
        self.documents |= {document, last}
        self.rows += rows.num_rows
        self._pending.append(_conform(rows, self.schema))
        self._pending_rows += rows.num_rows
        if self._pending_rows >= ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        if not self._pending:
            return
        if self._out is None:
            self._out = pq.ParquetWriter(self.path, self.schema, **_write_options(self.table))
        self._out.write_table(pa.concat_tables(self._pending).unify_dictionaries(), row_group_size=ROW_GROUP)
        self._pending, self._pending_rows = [], 0

    def close(self) -> SegmentFile | None:
        self._flush()
        if self._out is None:
            return None
        self._out.close()
        with self.path.open("rb") as written:
            os.fsync(written.fileno())
        size = self.path.stat().st_size
        return SegmentFile(self.table.id, self.name, self.path, self.rows, size, min(self.documents), max(self.documents))

    def abandon(self) -> None:
        """Leave nothing behind."""
        if self._out is not None:
            self._out.close()
        self.path.unlink(missing_ok=True)


def merged(staging: Path, table: str, paths: Sequence[Path], first_document: int, last_document: int) -> SegmentFile:
    """One segment in staging with the rows of several of a table, in their order. Each is held in memory only while it is copied."""
    writer = _Writer(all_tables()[table], staging)
    try:
        for path in paths:
            writer.write(pq.read_table(path, schema=writer.schema), first_document, last_document)
        made = writer.close()
    except BaseException:
        writer.abandon()
        raise
    assert made is not None, "a segment has rows"
    return made


def _conform(rows: pa.Table, wanted: pa.Schema) -> pa.Table:
    """The same rows in the schema's order and types; a column that is missing is null."""
    have = set(rows.column_names)
    columns = [rows[field.name].cast(field.type) if field.name in have else pa.nulls(rows.num_rows, field.type) for field in wanted]
    return pa.table(columns, schema=wanted)


def _write_options(table: Table) -> dict[str, object]:
    few = [name for name, kind in table.physical() if kind in _FEW and name not in ("order_no", "line")]
    ranged = [name for name, kind in table.physical() if kind in (Type.INSTANT, Type.DAY) or name in ("document", "order_no")]
    return {
        "compression": "zstd",
        "compression_level": 1,
        "use_dictionary": few,
        "column_encoding": {"line": "DELTA_BINARY_PACKED"},
        "write_statistics": ranged,
    }


class SegmentSet:
    """The segments one worker writes for a batch of documents: a sink for rows of any table.

    A context manager: leaving it by an exception removes what was written.
    """

    def __init__(self, staging: Path) -> None:
        pa.set_cpu_count(1)  # processes, not threads, work side by side
        pa.set_memory_pool(pa.system_memory_pool())  # keeps what it has for the next batch instead of asking the system again
        self._staging = staging
        self._writers: dict[str, _Writer] = {}

    def write(self, table: str, rows: pa.Table, document: int, last: int | None = None) -> None:
        """Add rows of a table, read from a document or from several up to the last; missing columns become null.

        Raises:
            pa.ArrowInvalid: a value does not fit its column.
        """
        if table not in self._writers:
            self._writers[table] = _Writer(all_tables()[table], self._staging)
        self._writers[table].write(rows, document, document if last is None else last)

    def drop(self, document: int) -> None:
        """Forget the rows of a document, which must be the only one here."""
        assert all(writer.documents == {document} for writer in self._writers.values()), "a large document has segments of its own"
        self._abandon()

    def close(self) -> list[SegmentFile]:
        """Finish all files and describe them."""
        closed = [writer.close() for _, writer in sorted(self._writers.items())]
        self._writers = {}
        return [segment for segment in closed if segment is not None]

    def __enter__(self) -> SegmentSet:
        return self

    def __exit__(self, *_: object) -> None:
        self._abandon()

    def _abandon(self) -> None:
        for writer in self._writers.values():
            writer.abandon()
        self._writers = {}
