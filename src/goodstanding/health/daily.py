"""The daily counts of a metric's ledger, summed in the engine: what windows are rolled over.

They are stored for later runs over the same facts (see `store.stored`), since they are small and all that a window needs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.core.errors import GoodstandingError
from goodstanding.health.columns import Columns, ledger, names
from goodstanding.health.model import Metric
from goodstanding.health.spans import Span
from goodstanding.store.question import Session
from goodstanding.store.stored import Shard

Counts = NDArray[np.int32]
Key = tuple[str, str, str]  # account, store code, part of the ledger

NEVER: Final = 2**30
STORED_FROM: Final = 200_000  # rows of facts; counts of fewer are made faster than they are stored
_MOST: Final = 2**31 - 1
_EPOCH: Final = date(1970, 1, 1)
_FORMAT: Final = "daily counts, first make"
_PLACES: Final = 2**20  # keys of one shard


@dataclass(frozen=True, slots=True)
class Late:
    """Counts of one column that begin after their row enters its window, or that end.

    Attributes:
        place: row of the key.
        at: day of the row; `begin`: first day it counts, not before it enters; `end`: first day it no longer counts. Offsets from `low`.
        count: how many.
        prompt: it begins as its row enters, so that it is among the daily counts already.
    """

    place: Counts
    at: Counts
    begin: Counts
    end: Counts
    count: Counts
    prompt: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Daily:
    """What is counted by day for the stores of one lag.

    Attributes:
        low: the first day that has a count; `length`: how many days there are.
        place, at: row of the key and day (offset from `low`) of each count; no pair occurs twice.
        counts: counts by column of the ledger; those that begin late are not among them.
        late: by column, the counts that begin late or end.
    """

    low: date
    length: int
    place: Counts
    at: Counts
    counts: dict[str, Counts]
    late: dict[str, Late]

    def dense(self, name: str, keys: int) -> Counts:
        """Running totals of one column: keys x (days + 1), the first column zero."""
        totals = np.zeros((keys, self.length + 1), dtype=np.int32)
        totals[self.place, self.at + 1] = self.counts[name]
        return np.cumsum(totals, axis=1, dtype=np.int32, out=totals)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the daily counts of a metric's ledger for windows of the days `first` to `last`."""

    session: Session
    metric: Metric
    first: date
    last: date

    def daily(self, same: list[Span], keys: dict[Key, int]) -> Daily:
        """The daily counts that the windows of these spans need, in which a store has one lag; keys not yet known are added.

        Raises:
            GoodstandingError: a total does not fit in 32 bits.
        """
        low = (self.first - _EPOCH).days - max(span.lag + span.length for span in same) + 1
        high = (self.last - _EPOCH).days - min(span.lag for span in same)
        kept = self._kept({span.code: span.lag for span in same})
        where = f"on_day BETWEEN {low} AND {high}"
        facts = self.session.facts
        found = facts.columns(f"SELECT place, on_day, {', '.join(names(self.metric))} FROM {kept} WHERE {where}")
        late = facts.columns(f"SELECT * FROM {kept}_late WHERE {where} ORDER BY number")
        known, places = self._places(kept, keys)
        counts = {name: _narrow(found[name]) for name in names(self.metric)}
        since = int(found["on_day"].min(initial=high))
        return Daily(
            _EPOCH + timedelta(days=since),
            high - since + 1,
            places[np.searchsorted(known, found["place"])],
            found["on_day"] - since,
            counts,
            self._late_of(late, places[np.searchsorted(known, late["place"])], since),
        )

    def _kept(self, lags: Mapping[str, int]) -> str:
        """The view with the daily counts of all days for these stores and lags; `_late` after its name has those that begin late or end."""
        told = repr((_FORMAT, self.metric.ledger, names(self.metric), self.metric.whole, sorted(lags.items())))
        name = f"daily_{self.metric.id}_{hashlib.blake2b(told.encode(), digest_size=6).hexdigest()}"
        query = Query(self.session, self.metric, lags)
        basis = f"{told}\n{self.session.basis(self.metric.ledger)}"
        self.session.keep(name, basis, lambda shard: query.grouped(shard), least=STORED_FROM)
        self.session.keep(f"{name}_late", basis, lambda shard: query.late(shard, name), least=STORED_FROM)
        return name

    def _places(self, kept: str, keys: dict[Key, int]) -> tuple[Counts, Counts]:
        """The places of a view, sorted, and the row of the key of each."""
        rows = self.session.facts.rows(f"SELECT DISTINCT place, account, code, part FROM {kept} ORDER BY place")
        found = [keys.setdefault((account, code, part), len(keys)) for _, account, code, part in rows]
        return np.array([row[0] for row in rows], dtype=np.int32), np.array(found, dtype=np.int32)

    def _late_of(self, rows: Mapping[str, NDArray[Any]], places: Counts, since: int) -> dict[str, Late]:
        """The late counts of each column that has some."""
        found = {}
        for number, name in enumerate(names(self.metric)):
            own = slice(*np.searchsorted(rows["number"], [number, number + 1]))
            if own.start < own.stop:
                at, begin, end = (rows[column][own] - since for column in ("on_day", "begin", "end"))
                count = _narrow(rows["n"][own])
                found[name] = Late(places[own], at, begin, end, count, rows["prompt"][own].astype(np.bool_))
        return found


@dataclass(frozen=True, slots=True)
class Query:
    """The queries that make daily counts of a ledger, in which each store has one lag."""

    session: Session
    metric: Metric
    lags: Mapping[str, int]

    def grouped(self, shard: Shard) -> str:
        """Counts by key and day of what begins with its row; keys are numbered."""
        columns, lag = self._columns(), _lag_of(self.lags)
        sums = ", ".join(f"CAST(sum({_prompt(columns, name, lag)}) AS BIGINT) AS {name}" for name in names(self.metric))
        head = f"SELECT account, code, coalesce(part, '') AS part, {_offset('day')} AS on_day"
        grouped = f"{head}, {sums} FROM {self._view()} WHERE {self._where(shard)} GROUP BY ALL"
        if self.metric.whole:
            added = ", ".join(f"CAST(sum({name}) AS BIGINT) AS {name}" for name in names(self.metric))
            together = f"SELECT account, code, '' AS part, on_day, {added} FROM apart GROUP BY account, code, on_day"
            grouped = f"WITH apart AS ({grouped}) SELECT * FROM apart WHERE part <> '' UNION ALL {together}"
        place = f"CAST(dense_rank() OVER (ORDER BY account, code, part) - 1 + {shard.number * _PLACES} AS INTEGER) AS place"
        return f"SELECT {place}, * FROM ({grouped}) ORDER BY place, on_day"

    def late(self, shard: Shard, kept: str) -> str:
        """The few rows of which some count begins late or ends: for each such column how many, from when, until when, and if promptly."""
        columns, lag = self._columns(), _lag_of(self.lags)
        late = {name: _is_late(columns, name, lag) for name in names(self.metric) if columns.since(name) or columns.until(name)}
        told = [part for name, is_late in late.items() for part in _late_column(columns, name, is_late, f"(day + {lag})")]
        part = "unnest(CASE WHEN part IS NULL THEN [''] ELSE [part, ''] END)" if self.metric.whole else "coalesce(part, '')"
        wide = ", ".join(["account", "code", f"{part} AS part", f"{_offset('day')} AS on_day", *told])
        each = [
            f"SELECT {number} AS number, k.place, l.on_day, l.{name}_begin AS begin, l.{name}_end AS end, l.{name}_prompt AS prompt, "
            f"CAST(sum(l.{name}) AS BIGINT) AS n FROM late l JOIN key k USING (account, code, part) WHERE l.{name} <> 0 GROUP BY ALL"
            for number, name in enumerate(names(self.metric))
            if name in late
        ]
        if not each:
            return "SELECT 0 AS number, 0 AS place, 0 AS on_day, 0 AS begin, 0 AS end, true AS prompt, CAST(0 AS BIGINT) AS n WHERE false"
        return f"""
            WITH late AS MATERIALIZED (SELECT {wide} FROM {self._view()} WHERE {self._where(shard)} AND ({" OR ".join(late.values())})),
            key AS (SELECT DISTINCT place, account, code, part FROM {kept})
            {" UNION ALL ".join(each)}
        """

    def _view(self) -> str:
        return ledger(self.session, self.metric)

    def _columns(self) -> Columns:
        return Columns.read(self.session, self._view())

    def _where(self, shard: Shard) -> str:
        return f"{shard.where} AND day IS NOT NULL AND code IN ({_texts(self.lags)})"


def _prompt(columns: Columns, name: str, lag: str) -> str:
    """What of a column counts as soon as its row enters the window (an SQL expression)."""
    since = columns.since(name)
    return f"CASE WHEN {since} IS NULL OR {since} <= day + {lag} THEN {name} ELSE 0 END" if since else name


def _is_late(columns: Columns, name: str, lag: str) -> str:
    until = columns.until(name)
    conditions = [f"coalesce({columns.since(name) or 'NULL::DATE'} > day + {lag}, false)"] + ([f"{until} IS NOT NULL"] if until else [])
    return f"({name} <> 0 AND ({' OR '.join(conditions)}))"


def _late_column(columns: Columns, name: str, is_late: str, enters: str) -> tuple[str, ...]:
    since, until = columns.since(name) or "NULL::DATE", columns.until(name) or "NULL::DATE"
    return (
        f"CASE WHEN {is_late} THEN {name} ELSE 0 END AS {name}",
        f"{_offset(f'greatest({since}, {enters})')} AS {name}_begin",
        f"coalesce({_offset(until)}, {NEVER}) AS {name}_end",
        f"coalesce({since} <= {enters}, true) AS {name}_prompt",
    )


def codes(session: Session) -> list[str]:
    """The stores that facts name."""
    session.prepare(("health_place",))
    return sorted(row[0] for row in session.facts.rows("SELECT DISTINCT code FROM health_place WHERE code <> ''"))


def _lag_of(lags: Mapping[str, int]) -> str:
    """The lag of a row's store (an SQL expression)."""
    usual = max(lags.values(), key=list(lags.values()).count)
    other = [f"WHEN '{code}' THEN {lag}" for code, lag in sorted(lags.items()) if lag != usual]
    return f"CASE code {' '.join(other)} ELSE {usual} END" if other else str(usual)


def _offset(day: str) -> str:
    """A day as a number, from 1970 on (an SQL expression)."""
    return f"CAST({day} - DATE '{_EPOCH}' AS INTEGER)"


def _texts(texts: Iterable[str]) -> str:
    return ", ".join("'" + text.replace("'", "''") + "'" for text in sorted(texts))


def _narrow(counts: NDArray[Any]) -> Counts:
    if np.abs(counts).sum(dtype=np.int64) > _MOST:
        raise GoodstandingError("a metric counts more than 2,147,483,647 units at once; ask for fewer accounts or days")
    return counts.astype(np.int32)
