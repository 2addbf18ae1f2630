"""Runs the metrics over the facts as of an instant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from goodstanding.core import catalogue
from goodstanding.health import metrics as folder
from goodstanding.health.columns import ledger
from goodstanding.health.coverage import Coverage
from goodstanding.health.grid import Grid, Series, grid
from goodstanding.health.model import HEADINGS, Metric, MetricValue
from goodstanding.health.single import values as values_of
from goodstanding.health.terms import Stated
from goodstanding.health.views import VIEWS
from goodstanding.store.engine import Facts
from goodstanding.store.question import Session

__all__ = ["Grid", "Series", "all_metrics", "grid", "ledger", "session", "values"]


@cache
def all_metrics() -> dict[str, Metric]:
    """Every metric by id."""
    return catalogue.load(folder, Metric, headings=HEADINGS)


def session(facts: Facts) -> Session:
    """A run over these facts with the shared views of this chapter; one run for one set of facts."""
    return Session(facts, VIEWS)


def values(run: Session, wanted: Iterable[Metric] | None = None, *, day: date | None = None) -> list[MetricValue]:
    """The values of metrics (all when none are named) for every account, store, part and window.

    Args:
        run: over facts as of an instant.
        wanted: the metrics.
        day: a day local to each store, and what was known at its end; None: for each account the last day that its facts cover.
    """
    coverage, stated = Coverage.of(run), Stated.read(run)
    chosen = all_metrics().values() if wanted is None else wanted
    return [value for metric in chosen for value in values_of(run, metric, day, coverage, stated)]
