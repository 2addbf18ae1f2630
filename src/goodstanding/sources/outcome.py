"""What becomes of a document: its outcome, and where its rows go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.facts.model import Restate
from goodstanding.facts.read import all_tables
from goodstanding.sources import recognise
from goodstanding.sources.convert import Converted
from goodstanding.sources.model import Report

SAMPLES: Final = 20


class Sink(Protocol):
    """Takes typed rows of a table."""

    def write(self, table: str, rows: pa.Table, document: int, last: int | None = None) -> None:
        """Take rows of a table that were read from a document, or from several up to the last."""

    def drop(self, document: int) -> None:
        """Forget the rows of a document, which comes again."""


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


@dataclass(slots=True)
class Reading:
    """Collects what a document gives and keeps the counts."""

    outcome: Outcome
    account: str
    sink: Sink
    store: Marketplace | None = None

    def again(self) -> None:
        """Begin anew: what was handed over is forgotten."""
        self.sink.drop(self.outcome.number)
        before, self.outcome = self.outcome, Outcome(self.outcome.number)
        self.outcome.report, self.outcome.context = before.report, before.context

    def add(self, part: Converted) -> None:
        """Hand over what a part of the document gave."""
        self.outcome.read += part.read
        self.outcome.stored += part.stored
        self.outcome.quarantined += part.quarantined
        self.problems(part.problems)
        for table, rows in part.tables:
            if rows.num_rows:
                self._write(table, rows)

    def _write(self, table: str, rows: pa.Table) -> None:
        number = self.outcome.number
        self.sink.write(table, addressed(rows, self.account, np.full(rows.num_rows, number, dtype=np.int64)), number)
        self.note(table, rows)

    def note(self, table: str, rows: pa.Table) -> None:
        """Take down what there is of rows that the sink has."""
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
        """Report problems."""
        found = list(found)
        if not found:
            return
        self.outcome.problem_count += len(found)
        self.outcome.samples += found[: max(0, SAMPLES - len(self.outcome.samples))]
        self._write("problem", _as_rows(found))

    def unused(self, report: Report, names: list[str]) -> None:
        """Report columns that the kind does not know."""
        reason = f"this column is not known for {report.title}; nothing of it was read. If it matters to you, tell the project"
        self.problems(Problem(ProblemKind.UNUSED_COLUMN, reason, column=name) for name in names)

    def refuse(self, status: str, problem: Problem) -> None:
        """The document cannot be taken, for this reason."""
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
        """The outcome, once all of the document was handed over."""
        facts = {table: rows for table, rows in self.outcome.rows.items() if table != "problem"}
        if self.outcome.status == "stored" and not facts and self.outcome.read == 0 and self._lists_what_is_left():
            self.outcome.note = "the list is empty: nothing is left of what an older one had"
        elif self.outcome.status == "stored" and not facts:
            self.outcome.status = "unreadable" if self.outcome.quarantined else "empty"
            self.outcome.note = self.outcome.samples[0].reason if self.outcome.samples else "the document has a header and no rows"
        return self.outcome


def addressed(rows: pa.Table, account: str, documents: npt.NDArray[np.int64]) -> pa.Table:
    """Rows with their account and document numbers."""
    return rows.append_column("account", _same(account, rows.num_rows)).append_column("document", pa.array(documents))


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
