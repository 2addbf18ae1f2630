"""In which days which window and lag hold for a metric in a store, from the dated rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from goodstanding.health.model import Metric, Window
from goodstanding.health.terms import terms
from goodstanding.rulebook import book


@dataclass(frozen=True, slots=True)
class Span:
    """Columns `start` to `end` (not included) of a grid in which a window of `length` days and a `lag` hold for a store."""

    code: str
    window: Window
    start: int
    end: int
    length: int
    lag: int


def spans(metric: Metric, codes: Iterable[str], first: date, width: int) -> list[Span]:
    """All spans of a metric in these stores over `width` days from `first`; days without such a metric are in none."""
    found = [span for code in codes if code for window in metric.windows for span in _spans(metric, window, code, first, width)]
    return sorted(found, key=lambda span: (span.lag, span.code, span.window.part, span.start))


def with_one_lag(found: Iterable[Span]) -> list[list[Span]]:
    """The spans in as few groups as can be, in each of which a store has one lag; nearly always one group."""
    lags: dict[str, list[int]] = {}
    rounds: dict[int, list[Span]] = {}
    for span in found:
        own = lags.setdefault(span.code, [])
        if span.lag not in own:
            own.append(span.lag)
        rounds.setdefault(own.index(span.lag), []).append(span)
    return list(rounds.values())


def _spans(metric: Metric, window: Window, code: str, first: date, width: int) -> Iterator[Span]:
    starts = _changes(metric, first, width)
    for start, end in zip(starts, [*starts[1:], width], strict=True):
        held = terms(book.load(), metric, window, code, first + timedelta(days=start))
        if held is not None:
            yield Span(code, window, start, end, held.window, held.lag)


def _changes(metric: Metric, first: date, width: int) -> list[int]:
    """Columns at which another version of the rule may begin to hold; the first column is one."""
    rules = book.load().versions(metric.rule)
    days = {rule.valid_from for rule in rules if rule.valid_from}
    days |= {rule.valid_to + timedelta(days=1) for rule in rules if rule.valid_to and rule.valid_to < date.max}
    offsets = {(day - first).days for day in days}
    return sorted({0} | {offset for offset in offsets if 0 < offset < width})
