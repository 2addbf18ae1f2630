"""Documents in memory, read by the engine."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import pyarrow as pa

from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.engine import Mapped, Outcome, read_document


@dataclass
class Document:
    """Bytes that can be opened again and again."""

    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.content)


@dataclass
class Read:
    """What the engine made of a document: its outcome and the rows of each table."""

    outcome: Outcome
    tables: dict[str, list[dict[str, Any]]]

    def column(self, table: str, name: str) -> list[Any]:
        """The values of one column."""
        return [row.get(name) for row in self.tables.get(table, [])]

    def problems(self, kind: ProblemKind) -> list[Problem]:
        """The reported problems of one kind."""
        return [problem for problem in self.outcome.samples if problem.kind is kind]

    def everything(self) -> str:
        """All that was stored and said, as one text."""
        return repr(self.tables) + repr(self.outcome)


@dataclass
class _Kept:
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def write(self, table: str, rows: pa.Table, document: int, last: int | None = None) -> None:
        assert (document, last) == (1, None)
        self.tables.setdefault(table, []).extend(rows.to_pylist())

    def drop(self, document: int) -> None:
        assert document == 1
        self.tables.clear()


def read(content: str | bytes, *, store: Marketplace | None = None, mapped: Mapped = lambda _header: None) -> Read:
    """Read a document and check that its counts add up, as they always must."""
    kept = _Kept()
    document = Document(content.encode() if isinstance(content, str) else content)
    outcome = read_document(document, 1, "shop", kept, mapped, store)
    assert outcome.read == outcome.stored + outcome.quarantined
    assert {table: rows for table, rows in outcome.rows.items() if rows} == {table: len(rows) for table, rows in kept.tables.items()}
    return Read(outcome, kept.tables)


def table(header: Sequence[str], *rows: Sequence[str], delimiter: str = "\t", end: str = "\n") -> str:
    """A table of text."""
    return "".join(delimiter.join(row) + end for row in (header, *rows))


V2 = (
    "settlement-id", "settlement-start-date", "settlement-end-date", "deposit-date", "total-amount", "currency", "transaction-type",
    "order-id", "marketplace-name", "amount-type", "amount-description", "amount", "posted-date-time", "sku",
)  # fmt: skip
SUMMARY = ("7", "2026-01-01 00:00:00 UTC", "2026-01-15 00:00:00 UTC", "2026-01-17 00:00:00 UTC", "10.00", "USD", *[""] * 8)


def v2_line(
    amount: str, *, order: str = "111-0000001-0000001", posted: str = "2026-01-02 00:00:00 UTC", sku: str = "TEA"
) -> tuple[str, ...]:
    """One amount of settlement 7."""
    return ("7", *[""] * 5, "Order", order, "Amazon.com", "ItemPrice", "Principal", amount, posted, sku)


def settlement(*amounts: str, summary: Sequence[str] = SUMMARY) -> str:
    """A settlement report V2 with these amounts."""
    return table(V2, summary, *(v2_line(amount) for amount in amounts))
