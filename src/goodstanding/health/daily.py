"""The daily counts of a metric's ledger, summed in the engine: what windows are rolled over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.core.errors import GoodstandingError
from goodstanding.health.columns import Columns, names
from goodstanding.health.model import Metric
from goodstanding.health.spans import Span
from goodstanding.store.question import Session

Counts = NDArray[np.int32]
Key = tuple[str, str, str]  # account, store code, part of the ledger

NEVER: Final = 2**30
_MOST: Final = 2**31 - 1


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
        low: the first day; `length`: how many days there are.
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
    view: str
    columns: Columns
    first: date
    last: date

    def codes(self) -> list[str]:
        """The stores that facts name."""
        self.session.prepare(("health_place",))
        return sorted(row[0] for row in self.session.facts.rows("SELECT DISTINCT code FROM health_place WHERE code <> ''"))

    def earliest(self) -> date:
        """The first day that the ledger has a row of, where a window reaches back without end; else long before any."""
        if all(window.value for window in self.metric.windows):
            return date.min
        (found,) = self.session.facts.rows(f"SELECT min(day) FROM {self.view}")
        earliest: date = found[0] or self.first
        return earliest

    def daily(self, same: list[Span], keys: dict[Key, int]) -> Daily:
        """The daily counts that the windows of these spans need, in which a store has one lag; keys not yet known are added.

        Raises:
            GoodstandingError: a total does not fit in 32 bits.
        """
        low = self.first - timedelta(days=max(span.lag + span.length for span in same) - 1)
        high = self.last - timedelta(days=min(span.lag for span in same))
        lags = {span.code: span.lag for span in same}
        where = f"day BETWEEN DATE '{low}' AND DATE '{high}' AND code IN ({_texts(lags)})"
        facts, grouped = self.session.facts, f"{self.view}_grouped"
        facts.define(grouped, self._grouped(_lag_of(lags), low, where), materialised=True)
        try:
            self._add_keys(grouped, keys)
            known = {
                "keys": [{"account": key[0], "code": key[1], "part": key[2], "place": place} for key, place in keys.items()] or [_NOWHERE]
            }
            rows = facts.columns(_PLACED.format(name=grouped), known)
            late = facts.columns(_PLACED.format(name=f"({self._late(_lag_of(lags), low, where)})"), known)
        finally:
            facts.rows(f"DROP TABLE {grouped}")
        counts = {name: _narrow(rows[name]) for name in names(self.metric)}
        return Daily(low, (high - low).days + 1, rows["place"], rows["since_low"], counts, self._late_of(late))

    def _grouped(self, lag: str, low: date, where: str) -> str:
        """Counts by key and day of what begins with its row."""
        sums = ", ".join(f"CAST(sum({self._prompt(name, lag)}) AS BIGINT) AS {name}" for name in names(self.metric))
        head = f"SELECT account, code, coalesce(part, '') AS part, {_offset('day', low)} AS since_low"
        grouped = f"{head}, {sums} FROM {self.view} WHERE {where} GROUP BY ALL"
        if not self.metric.whole:
            return grouped
        added = ", ".join(f"CAST(sum({name}) AS BIGINT)" for name in names(self.metric))
        together = f"SELECT account, code, '', since_low, {added} FROM grouped GROUP BY account, code, since_low"
        return f"WITH grouped AS ({grouped}) SELECT * FROM grouped WHERE part <> '' UNION ALL {together}"

    def _prompt(self, name: str, lag: str) -> str:
        """What of a column counts as soon as its row enters the window (an SQL expression)."""
        since = self.columns.since(name)
        return f"CASE WHEN {since} IS NULL OR {since} <= day + {lag} THEN {name} ELSE 0 END" if since else name

    def _late(self, lag: str, low: date, where: str) -> str:
        """The few rows of which some count begins late or ends: for each such column how many, from when, until when, and if promptly."""
        late = {name: self._is_late(name, lag) for name in self._may_be_late()}
        told = [part for name, is_late in late.items() for part in self._late_column(name, is_late, f"(day + {lag})", low)]
        part = "unnest(CASE WHEN part IS NULL THEN [''] ELSE [part, ''] END)" if self.metric.whole else "coalesce(part, '')"
        columns = ", ".join(["account", "code", f"{part} AS part", f"{_offset('day', low)} AS since_low", *told])
        return f"SELECT {columns} FROM {self.view} WHERE {where} AND ({' OR '.join(late.values()) or 'false'})"

    def _late_column(self, name: str, is_late: str, enters: str, low: date) -> tuple[str, ...]:
        since, until = self._since(name), self.columns.until(name) or "NULL::DATE"
        return (
            f"CASE WHEN {is_late} THEN {name} ELSE 0 END AS {name}",
            f"{_offset(f'greatest({since}, {enters})', low)} AS {name}_begin",
            f"coalesce({_offset(until, low)}, {NEVER}) AS {name}_end",
            f"coalesce({since} <= {enters}, true) AS {name}_prompt",
        )

    def _may_be_late(self) -> list[str]:
        return [name for name in names(self.metric) if self.columns.since(name) or self.columns.until(name)]

    def _since(self, name: str) -> str:
        return self.columns.since(name) or "NULL::DATE"

    def _is_late(self, name: str, lag: str) -> str:
        until = self.columns.until(name)
        conditions = [f"coalesce({self._since(name)} > day + {lag}, false)"] + ([f"{until} IS NOT NULL"] if until else [])
        return f"({name} <> 0 AND ({' OR '.join(conditions)}))"

    def _late_of(self, rows: Mapping[str, NDArray[Any]]) -> dict[str, Late]:
        """The late counts of each column, without the rows that have none."""
        found = {}
        for name in self._may_be_late():
            own = np.flatnonzero(rows[name])
            picked = {end: rows[f"{name}{end}"][own] for end in ("", "_begin", "_end", "_prompt")}
            counts = _narrow(picked[""])
            found[name] = Late(
                rows["place"][own], rows["since_low"][own], picked["_begin"], picked["_end"], counts, picked["_prompt"].astype(np.bool_)
            )
        return found

    def _add_keys(self, grouped: str, keys: dict[Key, int]) -> None:
        """Give every new key of a table the next place."""
        for account, code, part in self.session.facts.rows(f"SELECT DISTINCT account, code, part FROM {grouped} ORDER BY ALL"):
            keys.setdefault((account, code, part), len(keys))


_NOWHERE: Final = {"account": "", "code": "", "part": "", "place": 0}
_PLACED: Final = """
    WITH key AS (SELECT unnest($keys, recursive := true))
    SELECT CAST(k.place AS INTEGER) AS place, g.* EXCLUDE (account, code, part)
    FROM {name} g JOIN key k ON k.account = g.account AND k.code = g.code AND k.part = g.part
"""


def _lag_of(lags: Mapping[str, int]) -> str:
    """The lag of a row's store (an SQL expression)."""
    usual = max(lags.values(), key=list(lags.values()).count)
    other = [f"WHEN '{code}' THEN {lag}" for code, lag in sorted(lags.items()) if lag != usual]
    return f"CASE code {' '.join(other)} ELSE {usual} END" if other else str(usual)


def _offset(day: str | None, low: date) -> str:
    return f"CAST({day} - DATE '{low}' AS INTEGER)"


def _texts(texts: Iterable[str]) -> str:
    return ", ".join("'" + text.replace("'", "''") + "'" for text in sorted(texts))


def _narrow(counts: NDArray[Any]) -> Counts:
    if np.abs(counts).sum(dtype=np.int64) > _MOST:
        raise GoodstandingError("a metric counts more than 2,147,483,647 units at once; ask for fewer accounts or days")
    return counts.astype(np.int32)
