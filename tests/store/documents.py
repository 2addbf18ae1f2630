"""Documents put into a store without reading a file, and the facts that come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

import pyarrow as pa

from goodstanding.facts.read import all_tables
from goodstanding.store.commit import NewDocument, commit
from goodstanding.store.engine import open_facts
from goodstanding.store.layout import Layout
from goodstanding.store.segments import SegmentFile, SegmentSet, schema

LATER = datetime(2030, 1, 1, tzinfo=UTC)
Values = Mapping[str, Any]


def at(day: int, month: int = 1, hour: int = 0) -> datetime:
    """An instant in 2026."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


@dataclass
class Doc:
    """A document: its number, when its file was taken, its rows by table; lines count up from 2."""

    number: int
    rows: Mapping[str, Sequence[Values]]
    taken: datetime = field(default_factory=lambda: at(1))
    account: str = "shop"
    store: str = ""
    status: str = "stored"
    units: set[str] = field(default_factory=set)

    def described(self) -> NewDocument:
        count = sum(len(rows) for rows in self.rows.values())
        return NewDocument(
            number=self.number,
            account=self.account,
            original=f"{self.number:064}",
            member="",
            content_hash=f"{self.number:064}",
            name=f"file {self.number}",
            size=1,
            taken_at=self.taken,
            imported_at=self.taken,
            status=self.status,
            read=count,
            stored=count,
            context={"store": self.store} if self.store else {},
            rows={table: len(rows) for table, rows in self.rows.items()},
            spans={table: _span(table, rows) for table, rows in self.rows.items()},
            units=self.units,
        )


def _span(table: str, rows: Sequence[Values]) -> tuple[datetime | None, datetime | None]:
    name = all_tables()[table].known_at
    known = [row.get(name) for row in rows]
    if not name or not known or None in known:
        return None, None
    instants = [
        value if isinstance(value, datetime) else datetime.combine(value, time.min, UTC) for value in known if isinstance(value, date)
    ]
    return min(instants), max(instants)


def written(layout: Layout, *documents: Doc) -> list[SegmentFile]:
    """The segments of documents, in staging."""
    with SegmentSet(layout.staging) as segments:
        for document in documents:
            for table, rows in document.rows.items():
                full = [dict(row) | {"account": document.account, "document": document.number, "line": n} for n, row in enumerate(rows, 2)]
                names = {name for row in full for name in row}
                wanted = pa.schema([each for each in schema(all_tables()[table]) if each.name in names])
                segments.write(table, pa.Table.from_pylist(full, wanted), document.number)
        return segments.close()


def put(layout: Layout, *documents: Doc) -> list[NewDocument]:
    """Commit documents in one batch."""
    described = [document.described() for document in documents]
    commit(layout, described, written(layout, *documents))
    return described


def asked(layout: Layout, sql: str, as_of: datetime = LATER) -> list[tuple[Any, ...]]:
    """The rows of a query, sorted."""
    with open_facts(layout, as_of) as facts:
        return sorted(facts.rows(sql), key=repr)
