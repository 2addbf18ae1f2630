"""The daily counts of a metric's ledger, summed in the engine: what windows are rolled over."""

from __future__ import annotations

from collections.abc import Iterable
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
        """The stores that the ledger has rows of."""
        return sorted(row[0] for row in self.session.facts.rows(f"SELECT DISTINCT code FROM {self.view} WHERE code <> ''"))

    def earliest(self) -> date:
        """The first day that the ledger has a row of; the first day of the grid when it has none."""
        (found,) = self.session.facts.rows(f"SELECT min(day) FROM {self.view}")
        earliest: date = found[0] or self.first
        return earliest

    def daily(self, same: list[Span], keys: dict[Key, int]) -> Daily:
        """The daily counts that the windows of these spans, all of one lag, need; keys not yet known are added.

        Raises:
            GoodstandingError: a total does not fit in 32 bits.
        """
        lag, length = same[0].lag, max(span.length for span in same)
        low, high = self.first - timedelta(days=lag + length - 1), self.last - timedelta(days=lag)
        where = f"day BETWEEN DATE '{low}' AND DATE '{high}' AND code IN ({_texts({span.code for span in same})})"
        sums = ", ".join(f"CAST(sum({self._prompt(name, lag)}) AS BIGINT) AS {name}" for name in names(self.metric))
        head = f"SELECT account, code, coalesce(part, '') AS part, {_offset('day', low)} AS since_low"
        rows = self._numbered(f"{head}, {sums} FROM {self.view} WHERE {where} GROUP BY ALL", (), names(self.metric), keys)
        late = {name: self._late(name, head, low, lag, where, keys) for name in names(self.metric) if f"{name}_since" in self.columns.names}
        counts = {name: _narrow(rows[name]) for name in names(self.metric)}
        return Daily(low, (high - low).days + 1, rows["place"], rows["since_low"], counts, late)

    def _prompt(self, name: str, lag: int) -> str:
        """What of a column counts as soon as its row enters the window (an SQL expression)."""
        since = self.columns.since(name)
        return f"CASE WHEN {since} IS NULL OR {since} <= day + {lag} THEN {name} ELSE 0 END" if since else name

    def _late(self, name: str, head: str, low: date, lag: int, where: str, keys: dict[Key, int]) -> Late:
        since, until = self.columns.since(name), self.columns.until(name)
        enters = f"(day + {lag})"
        begin = _offset(f"greatest(coalesce({since}, {enters}), {enters})", low)
        end = f"coalesce({_offset(until, low)}, {NEVER})" if until else str(NEVER)
        late = f"({since} > {enters}" + (f" OR {until} IS NOT NULL)" if until else ")")
        rows = self._numbered(
            f"""
            {head}, {begin} AS begin, CAST({end} AS INTEGER) AS finish, coalesce({since} <= {enters}, true) AS prompt,
                   CAST(sum({name}) AS BIGINT) AS counted
            FROM {self.view} WHERE {where} AND {name} <> 0 AND {late} GROUP BY ALL
            """,
            ("begin", "finish", "prompt"),
            ["counted"],
            keys,
        )
        return Late(
            rows["place"], rows["since_low"], rows["begin"], rows["finish"], _narrow(rows["counted"]), rows["prompt"].astype(np.bool_)
        )

    def _numbered(self, grouped: str, by: tuple[str, ...], sums: list[str], keys: dict[Key, int]) -> dict[str, NDArray[Any]]:
        """The columns of a grouped query, with the place of each row's key instead of the key; new keys get the next places."""
        facts, name = self.session.facts, f"{self.view}_grouped"
        facts.define(name, self._with_whole(grouped, by, sums), materialised=True)
        try:
            found = [_key(*row) for row in facts.rows(f"SELECT DISTINCT account, code, part FROM {name} ORDER BY ALL")]
            for key in found:
                keys.setdefault(key, len(keys))
            placed = [{"account": key[0], "code": key[1], "part": key[2], "place": keys[key]} for key in found]
            return facts.columns(_PLACED.format(name=name), {"keys": placed or [_NOWHERE]})
        finally:
            facts.rows(f"DROP TABLE {name}")

    def _with_whole(self, grouped: str, by: tuple[str, ...], sums: list[str]) -> str:
        """The grouped query with all parts together too, where the metric asks for that."""
        if not self.metric.whole:
            return grouped
        added = ", ".join(("since_low", *by, *(f"CAST(sum({name}) AS BIGINT)" for name in sums)))
        together = f"SELECT account, code, '', {added} FROM grouped GROUP BY {', '.join(('account', 'code', 'since_low', *by))}"
        return f"WITH grouped AS ({grouped}) SELECT * FROM grouped WHERE part <> '' UNION ALL {together}"


def _key(account: str, code: str, part: str) -> Key:
    return account, code, part


_NOWHERE: Final = {"account": "", "code": "", "part": "", "place": 0}
_PLACED: Final = """
    WITH key AS (SELECT unnest($keys, recursive := true))
    SELECT CAST(k.place AS INTEGER) AS place, g.* EXCLUDE (account, code, part)
    FROM {name} g JOIN key k ON k.account = g.account AND k.code = g.code AND k.part = g.part
"""


def _offset(day: str | None, low: date) -> str:
    return f"CAST({day} - DATE '{low}' AS INTEGER)"


def _texts(texts: Iterable[str]) -> str:
    return ", ".join("'" + text.replace("'", "''") + "'" for text in sorted(texts))


def _narrow(counts: NDArray[Any]) -> Counts:
    if np.abs(counts).sum(dtype=np.int64) > _MOST:
        raise GoodstandingError("a metric counts more than 2,147,483,647 units at once; ask for fewer accounts or days")
    return counts.astype(np.int32)
