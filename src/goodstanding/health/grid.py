"""A metric over many days at once: windows rolled over a dense grid of daily counts.

Integers throughout, so that a grid's figure and a single day's are the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.columns import names
from goodstanding.health.daily import Counts, Daily, Key, Late, Reader, codes
from goodstanding.health.model import Metric
from goodstanding.health.spans import Span, spans, with_one_lag
from goodstanding.store.question import Session

Series = tuple[str, str, str, str]  # account, store code, part of the ledger, part of the window


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts of one metric for many series and days.

    Attributes:
        metric: the metric.
        first: the day of the first column.
        series: account, store code, part of the ledger and part of the window of each row, sorted.
        counts: for each summed column of the ledger (`orders`, those of the metric's counts), rows x days. The value of a day is the sum
            over its window as known at the end of that day; -1 where the store has no such metric on the day.
    """

    metric: Metric
    first: date
    series: tuple[Series, ...]
    counts: dict[str, Counts]

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the columns."""
        width = self.counts["orders"].shape[1]
        return tuple(self.first + timedelta(days=offset) for offset in range(width))


def grid(session: Session, metric: Metric, first: date, last: date) -> Grid:
    """The metric for all accounts, stores and parts on every day from `first` to `last`, both included.

    Parts that have nothing in any of the windows are left out. What facts are missing is not said here, see `single.values`.

    Raises:
        GoodstandingError: the counts do not fit in 32 bits.
    """
    width = (last - first).days + 1
    reader = Reader(session, metric, first, last)
    rounds = with_one_lag(spans(metric, session.once(codes), first, width))
    keys: dict[Key, int] = {}
    daily = [reader.daily(same, keys) for same in rounds]
    series = [(*key, window.part) for window in metric.windows for key in keys]
    counts = {name: np.full((len(series), width), -1, dtype=np.int32) for name in names(metric)}
    for same, days in zip(rounds, daily, strict=True):
        for name, out in counts.items():
            _roll(days, name, same, list(keys), metric, out, first)
    order = sorted(range(len(series)), key=series.__getitem__)
    return Grid(metric, first, tuple(series[place] for place in order), {name: each[order] for name, each in counts.items()})


def _roll(days: Daily, name: str, same: list[Span], keys: list[Key], metric: Metric, out: Counts, first: date) -> None:
    """Fill the cells of one column of the ledger that these spans are about."""
    totals = days.dense(name, len(keys))
    offset = (first - days.low).days
    for span in same:
        at = np.array([place for place, key in enumerate(keys) if key[1] == span.code], dtype=np.int64)
        ends = np.arange(offset + span.start - span.lag + 1, offset + span.end - span.lag + 1)
        window = _at(totals, at, ends) - _at(totals, at, ends - span.length)
        if name in days.late:
            window += _late(days.late[name], span, len(keys), offset)[at]
        rows = at + list(metric.windows).index(span.window) * len(keys)
        out[rows, span.start : span.end] = window


def _at(totals: Counts, rows: NDArray[np.int64], ends: NDArray[np.int64]) -> Counts:
    """Running totals at the ends of days that follow each other; before the first day there is nothing."""
    if ends[0] >= 0:
        return totals[rows, ends[0] : ends[-1] + 1]
    return totals[rows[:, None], np.maximum(ends, 0)]


def _late(late: Late, span: Span, keys: int, offset: int) -> Counts:
    """What late and ended counts add to the cells of a span: keys x days of the span."""
    width = span.end - span.start
    leaves = late.at + span.lag + span.length
    begin, end = np.minimum(late.begin, leaves), np.minimum(np.maximum(late.end, late.begin), leaves)
    zero = offset + span.start
    tardy = ~late.prompt
    place = np.concatenate([late.place[tardy], late.place[tardy], late.place, late.place]).astype(np.int64)
    day = np.clip(np.concatenate([begin[tardy], leaves[tardy], end, leaves]) - zero, 0, width)
    count = np.concatenate([late.count[tardy], -late.count[tardy], -late.count, late.count])
    change = np.bincount(place * (width + 1) + day, count, keys * (width + 1)).astype(np.int32).reshape(keys, width + 1)
    return np.cumsum(change[:, :width], axis=1, dtype=np.int32)
