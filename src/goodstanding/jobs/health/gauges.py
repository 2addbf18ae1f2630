"""Every rate of every account and store, with what its rule stops and the path it took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from goodstanding.core import marketplace as stores
from goodstanding.health import engine
from goodstanding.health.grid import Grid
from goodstanding.health.model import Count, Metric, MetricValue, Status
from goodstanding.jobs.health.model import Gauge, Point
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Stops
from goodstanding.store.question import Session

PATH_DAYS: Final = 90

Key = tuple[str, str, str, str]  # account, marketplace, id of the count, part


def key_of(value: MetricValue) -> Key:
    """What tells rates apart."""
    return value.account, value.marketplace, value.metric, value.part


def gauges(session: Session) -> list[Gauge]:
    """All rates on the last day that the facts cover, by metric, account, store and part."""
    metrics = _metric_of()
    return [_gauge(metrics[value.metric], value) for value in engine.values(session)]


def _gauge(metric: Metric, value: MetricValue) -> Gauge:
    main = value.metric == metric.id and not any(count.part and value.part.endswith(count.part) for count in metric.counts)
    return Gauge(
        metric=metric.id,
        title=title_of(value.metric),
        value=value,
        main=main,
        stops=_stops(value) if main and value.target else None,
        chance=1 if value.status is Status.MISSED else None,
    )


@cache
def title_of(count: str) -> str:
    """The name of a metric, or of what is counted beside one: of a part that has a rule of its own the name there."""
    metric = engine.all_metrics().get(count)
    if metric is None and count in book.load().ids:
        return book.load().versions(count)[0].title.partition(",")[0]
    return metric.title if metric else _metric_of()[count].title


@cache
def _metric_of() -> dict[str, Metric]:
    """The metric that each count belongs to, by the count's id."""
    return {count.id: metric for metric in engine.all_metrics().values() for count in metric.counts}


def _stops(value: MetricValue) -> Stops | None:
    rule = book.load().find(value.rule, code_of(value.marketplace), value.day)
    return rule.metric.stops if rule else None


@cache
def code_of(marketplace: str) -> str:
    """The code of a store by its name; empty when it is not known."""
    return next((store.code for store in stores.ALL if store.name == marketplace), "")


def add_paths(session: Session, wanted: Iterable[Gauge]) -> None:
    """Give those rates that a metric is about their figures of the last `PATH_DAYS` days."""
    by_metric: dict[str, list[Gauge]] = {}
    for gauge in wanted:
        if gauge.main and gauge.value.status in (Status.GOOD, Status.MISSED, Status.NO_TARGET, Status.EMPTY):
            by_metric.setdefault(gauge.metric, []).append(gauge)
    for metric_id, found in by_metric.items():
        last = max(gauge.value.day for gauge in found)
        metric = engine.all_metrics()[metric_id]
        paths = _paths(engine.grid(session, metric, last - timedelta(days=PATH_DAYS - 1), last), metric.counts[0], set(map(_key, found)))
        for gauge in found:
            gauge.path = tuple(point for point in paths.get(_key(gauge), ()) if point.day <= gauge.value.day)


def _key(gauge: Gauge) -> Key:
    return key_of(gauge.value)


def _paths(grid: Grid, count: Count, wanted: set[Key]) -> Mapping[Key, list[Point]]:
    names = {store.code: store.name for store in stores.ALL}
    found = {}
    for row, (account, code, part, window) in enumerate(grid.series):
        key = account, names.get(code, ""), count.id, " ".join(filter(None, (part, window, count.part)))
        if key in wanted:
            unsure = grid.counts[count.unsure][row].tolist() if count.unsure else [0] * len(grid.days)
            found[key] = list(_points(grid.days, grid.counts[count.column][row].tolist(), grid.counts["orders"][row].tolist(), unsure))
    return found


def _points(days: Iterable[date], numerators: Iterable[int], denominators: Iterable[int], unsure: Iterable[int]) -> Iterator[Point]:
    """The days that had anything to count and on which the rate was known."""
    for day, numerator, denominator, untold in zip(days, numerators, denominators, unsure, strict=True):
        if denominator > 0 and not untold:
            yield Point(day, numerator, denominator)
