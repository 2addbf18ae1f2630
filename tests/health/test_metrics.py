"""Every metric against its cases, by a single day and by the grid."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from pathlib import Path

import pytest

from goodstanding.core import marketplace
from goodstanding.health import engine
from goodstanding.health.model import MetricValue
from goodstanding.store.memory import facts_of
from tests.health.metric_cases import MetricCase, metric_cases

FOLDER = Path(__file__).parent / "metrics"
CASES = list(metric_cases(FOLDER))
STATUSES = {"good", "missed", "empty", "unknown"}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_metric_has_the_value_its_case_says(case: MetricCase) -> None:
    """Facts in, values out: every field that the case names; and the grid says the same."""
    metric = engine.all_metrics()[case.metric]
    with facts_of(case.facts, case.as_of) as facts:
        session = engine.session(facts)
        values = engine.values(session, [metric], day=case.day)
        grids = {
            day: engine.grid(session, metric, day - timedelta(days=2), day + timedelta(days=2)) for day in {each.day for each in values}
        }
    for value in values:
        same_as_grid(grids[value.day], value)
    found = {(value.account, value.marketplace, value.metric, value.part): value for value in values}
    assert len(found) == len(values), "two values of one metric and part"
    matched = [_match(found, expected) for expected in case.values]
    assert not case.only or len(matched) == len(values)


def _match(found: dict[tuple[str, str, str, str], MetricValue], expected: dict[str, str]) -> MetricValue:
    wanted = [value for key, value in found.items() if all(_said(value, name) == expected.get(name, "") for name in ("metric", "part"))]
    wanted = [value for value in wanted if value.marketplace == expected.get("marketplace", value.marketplace)]
    wanted = [value for value in wanted if value.account == expected.get("account", value.account)]
    assert len(wanted) == 1, f"{len(wanted)} values are {expected.get('metric')} {expected.get('part', '')}"
    assert {name: _said(wanted[0], name) for name in expected} == expected
    return wanted[0]


def _said(value: MetricValue, name: str) -> str:
    if name == "target":
        return f"{value.target.compare} {value.target.limit.normalize()} {value.target.said_by}" if value.target else "none"
    if name == "rows":
        return " ".join(f"{row.table}:{row.line}" for row in value.rows) or "none"
    said = getattr(value, name)
    return "none" if said is None else str(said)


def same_as_grid(grid: engine.Grid, value: MetricValue) -> None:
    """A value's counts are those of the grid, two days into it; a known part that the grid leaves out has nothing to count."""
    if value.numerator is None and value.at_least is None:
        return
    store = marketplace.by_name(value.marketplace)
    assert store is not None
    counts = [count for count in grid.metric.counts if count.id == value.metric and (not count.part or count.part in value.part.split())]
    count = next((each for each in counts if each.part), counts[0])
    rows = [
        place
        for place, (account, code, part, window) in enumerate(grid.series)
        if (account, code) == (value.account, store.code) and " ".join(each for each in (part, window, count.part) if each) == value.part
    ]
    numerator = value.numerator if value.numerator is not None else value.at_least
    outside = (value.at_most or 0) - (value.at_least or 0) if value.numerator is None and count.outside else 0
    if not rows:
        assert (numerator, value.denominator) == (0, outside)
        return
    assert grid.counts["orders"][rows[0], 2] + outside == value.denominator
    assert grid.counts[count.column][rows[0], 2] == numerator


@pytest.mark.parametrize("metric", sorted(engine.all_metrics()))
def test_a_metric_has_cases_on_both_sides_of_its_target_and_without_facts(metric: str) -> None:
    """Good, missed, empty and unknown: a metric without one of these cases could get it wrong unseen."""
    seen: dict[str, set[str]] = defaultdict(set)
    for case in CASES:
        seen[case.metric] |= {each.get("status", "") for each in case.values}
    wanted = STATUSES if metric != "feedback_score" else STATUSES - {"good", "missed"}
    assert wanted <= seen[metric]


# What every metric must be tried with; feedback has no target, and its day is printed without a time.
ABOUT = {"below", "at", "above", "empty", "window", "instant", "zone", "leap", "fba", "once"}
NOT_ABOUT = {
    "feedback_score": {"below", "at", "above", "instant", "zone"},
    "odr": {"instant"},  # its instants are those of days
    "otdr": {"instant"},
}


@pytest.mark.parametrize("metric", sorted(engine.all_metrics()))
def test_a_metric_has_cases_of_all_that_can_go_wrong(metric: str) -> None:
    """Its target from three sides, the edges of its days, leap days, FBA, and what counts once."""
    seen: set[str] = set()
    for case in CASES:
        seen |= case.about if case.metric == metric else frozenset()
    assert seen == ABOUT - NOT_ABOUT.get(metric, set())
