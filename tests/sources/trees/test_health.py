"""Metrics of the account-health report carry the names of the rulebook."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import goodstanding.rulebook
from goodstanding.sources.trees.health import METRICS, ORDER_DEFECTS, share, window_days

CHAPTERS = Path(goodstanding.rulebook.__file__).parent / "chapters"


def test_every_metric_is_a_rule_of_the_rulebook() -> None:
    rules = {rule["id"] for path in CHAPTERS.glob("*.toml") for rule in tomllib.loads(path.read_text(encoding="utf-8"))["rule"]}
    ours = {metric.id for metric in (ORDER_DEFECTS, *METRICS)} | {
        id_ for metric in (ORDER_DEFECTS, *METRICS) for _, id_ in metric.parts if id_
    }
    assert ours - rules == set()


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("0.42857142857142855", "0.428571"),
        ("0.0000005", "0"),
        ("0.0000015", "0.000002"),
        ("1", "1"),
        ("0", "0"),
        ("x", "x (as printed)"),
        (None, None),
    ],
)
def test_a_rate_keeps_six_decimals(printed: str | None, kept: str | None) -> None:
    assert share(printed) == kept


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ("2026-09-15T00:00:00+00:00", "2026-09-24T23:59:59+00:00", "10d"),
        ("2020-10-21T00:00:00+00:00", "2020-11-19T23:59:00+00:00", "30d"),
        ("2020-10-21T00:00:00+00:00", "2020-10-28T00:00:00+00:00", "7d"),
        ("2020-10-21T00:00:00+00:00", None, None),
        ("2020-10-21T00:00:00+00:00", "2020-10-20T00:00:00+00:00", None),
    ],
)
def test_a_window_is_named_by_its_days(start: str, end: str | None, part: str | None) -> None:
    assert window_days({"window_start": start, "window_end": end}) == part
