"""Reading the manifest: for every table the segments that count and what is known about their documents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from goodstanding.core.errors import StoreDamaged
from goodstanding.core.marketplace import by_code
from goodstanding.facts.model import Restate
from goodstanding.facts.read import all_tables


@dataclass(slots=True)
class TableState:
    """What the manifest knows of one table.

    Attributes:
        segments: names of its Parquet files.
        documents: active documents with rows in it, with the span of `known_at` (None where the table has none).
        inactive: documents in the segments whose rows do not count (repeats and conflicts).
        inactive_units: (document, unit) whose rows do not count, in documents whose other units do.
        taken: when each active document was taken.
        named: the store of each active document that says one or was said to be of one (`Amazon.de`).
        rows: rows of active documents.
    """

    segments: list[str] = field(default_factory=list)
    documents: dict[int, tuple[str, datetime | None, datetime | None]] = field(default_factory=dict)
    inactive: set[int] = field(default_factory=set)
    inactive_units: set[tuple[int, str]] = field(default_factory=set)
    taken: dict[int, datetime] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    rows: int = 0

    @property
    def high(self) -> datetime | None:
        """The latest `known_at` of all rows; None when a document does not tell."""
        highs = [span[2] for span in self.documents.values()]
        return max((high for high in highs if high is not None), default=None) if all(highs) else None

    def may_be_later(self, as_of: datetime) -> bool:
        """True when some row may be later than the instant."""
        return bool(self.documents) and (self.high is None or self.high > as_of)

    def stores(self) -> dict[int, str]:
        """The store of each active document; where an account names only one, its other documents are taken for of that store."""
        by_account: dict[str, set[str]] = defaultdict(set)
        for number, store in self.named.items():
            by_account[self.documents[number][0]].add(store)
        only = {account: stores.pop() for account, stores in by_account.items() if len(stores) == 1}
        return {number: self.named.get(number, only.get(account, "")) for number, (account, _, _) in self.documents.items()}

    def overlaps(self) -> frozenset[int]:
        """Documents of one account whose spans of time touch another's; a document without a span touches all."""
        by_account: dict[str, list[tuple[datetime, datetime, int]]] = defaultdict(list)
        for number, (account, low, high) in self.documents.items():
            if low is None or high is None:
                return frozenset(self.documents) if len(self.documents) > 1 else frozenset()
            by_account[account].append((low, high, number))
        touching: set[int] = set()
        for spans in by_account.values():
            touching |= _touching(sorted(spans))
        return frozenset(touching)


def _touching(spans: list[tuple[datetime, datetime, int]]) -> set[int]:
    found: set[int] = set()
    reach: tuple[datetime, int] | None = None
    for low, high, number in spans:
        if reach is not None and low <= reach[0]:
            found |= {reach[1], number}
        if reach is None or high > reach[0]:
            reach = (high, number)
    return found


@dataclass(slots=True)
class Manifest:
    """A consistent look at the manifest, taken in one transaction."""

    tables: dict[str, TableState]
    documents: dict[int, dict[str, Any]]
    refused: list[tuple[Any, ...]] = field(default_factory=list)  # document, account, unit, status, rival, note

    def table(self, name: str) -> TableState:
        """The state of a table; an empty one when nothing was imported for it."""
        return self.tables.get(name) or TableState()

    @classmethod
    def read(cls) -> Manifest:
        """Read the manifest of the connected store.

        Raises:
            StoreDamaged: it names a table this version does not know.
        """
        from django.db import transaction

        from goodstanding.store.orm import Document, DocumentTable, DocumentUnit, Segment, Status

        with transaction.atomic():
            documents: dict[int, dict[str, Any]] = {row["number"]: dict(row) for row in Document.objects.values()}
            parts = list(DocumentTable.objects.values_list("document_id", "table", "rows", "low", "high"))
            segments = list(Segment.objects.order_by("id").values_list("table", "name"))
            refused = list(
                DocumentUnit.objects.exclude(status=Status.STORED).values_list("document_id", "account", "unit", "status", "rival", "note")
            )
        states: dict[str, TableState] = defaultdict(TableState)
        for table, name in segments:
            if table not in all_tables():
                raise StoreDamaged(
                    f"the manifest names a table {table!r} that this version does not know; use the version that wrote it, or rebuild"
                )
            states[table].segments.append(name)
        for number, table, rows, low, high in parts:
            _add_part(states[table], documents[number], table, rows, low, high)
        for table in (name for name in states if all_tables()[name].restate is Restate.IMMUTABLE):
            states[table].inactive_units = {(each[0], each[2]) for each in refused if each[0] not in states[table].inactive}
        return cls(dict(states), documents, refused)


def _add_part(state: TableState, document: dict[str, Any], table: str, rows: int, low: datetime | None, high: datetime | None) -> None:
    number: int = document["number"]
    if document["status"] != "stored" and table != "problem":
        state.inactive.add(number)
        return
    state.documents[number] = (document["account"], low, high)
    state.taken[number] = document["taken_at"]
    store = by_code(document["context"].get("said_store") or document["context"].get("store") or "")
    if store is not None:
        state.named[number] = store.name
    state.rows += rows
