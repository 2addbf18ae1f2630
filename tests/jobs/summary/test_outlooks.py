"""Forecasts in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from goodstanding.health.forecast.model import Step
from goodstanding.jobs.summary.outlooks import allowance_text, asked_text, chance_text, clean_text, when_text, within_text
from tests.health_results import DAY, forecast, late_shipments, main_places, order_defects


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.0, "less than 0.1 %"),
        (0.001, "less than 0.1 %"),
        (0.0011, "0.1 %"),
        (0.0093, "0.9 %"),
        (0.126, "13 %"),
        (0.5, "50 %"),
        (0.9912, "99.1 %"),
        (0.9999, "more than 99.9 %"),
        (1.0, "more than 99.9 %"),
    ],
)
def test_a_chance_is_said_without_false_precision(chance: float, said: str) -> None:
    assert chance_text(chance) == said


def test_chances_that_are_alike_are_said_once() -> None:
    assert within_text(forecast("odr", "mfn")) == "7, 14, 30 days: 1 %, 4 %, 13 %"
    assert within_text(forecast("odr", "mfn", within={7: 0.0, 14: 0.0, 30: 0.0002})) == "30 days: less than 0.1 %"


def test_when_a_miss_is_likely_is_said_with_its_interval() -> None:
    days = {"earliest": DAY + timedelta(days=6), "likely": DAY + timedelta(days=15), "latest": DAY + timedelta(days=26)}
    assert when_text(forecast("odr", "mfn", **days)) == "likely 2026-12-09 (2026-11-30 to 2026-12-20)"
    assert when_text(forecast("odr", "mfn", **days | {"latest": None})) == "likely 2026-12-09 (2026-11-30 or later)"
    assert when_text(forecast("odr", "mfn")) == "not before 2026-12-18, if at all"
    assert when_text(forecast("odr", "mfn", earliest=None)) == ""


def test_how_many_more_can_be_afforded_is_said_with_the_day_it_changes() -> None:
    assert allowance_text(order_defects()) == "6 more can be afforded until 2026-12-01; 4 more on orders that still count on 2026-12-09"


@pytest.mark.parametrize(
    ("steps", "affordable", "said"),
    [
        ([(0, 6)], 6, "6 more can be afforded"),
        ([(0, 0)], 0, "not one more can be afforded"),
        ([(0, 6), (3, 7)], 6, "6 more can be afforded"),
        ([(0, 2), (8, 0)], 0, "2 more can be afforded until 2026-12-01; not one more on orders that still count on 2026-12-09"),
        ([(0, 2), (8, -1)], -1, "2 more can be afforded until 2026-12-01; as clean orders drop out, 1 too many by 2026-12-09"),
    ],
)
def test_allowances_that_stay_fall_or_end(steps: list[tuple[int, int]], affordable: int, said: str) -> None:
    gauge = order_defects()
    allowance = tuple(Step(DAY + timedelta(days=day), more) for day, more in steps)
    gauge.forecast = forecast("odr", "mfn", allowance=allowance, affordable=affordable)
    assert allowance_text(gauge) == said


def test_a_missed_target_says_how_many_are_too_many_and_what_brings_it_back() -> None:
    back = "; if nothing new goes wrong, back on 2026-11-28"
    assert allowance_text(late_shipments()) == f"5 too many; 116 orders without a defect would bring it back, 190 make it safe{back}"
    gauge = late_shipments()
    assert gauge.forecast is not None
    gauge.forecast = replace(gauge.forecast, clean_safe=116)
    assert allowance_text(gauge) == f"5 too many; 116 orders without a defect would bring it back{back}"
    gauge.forecast = replace(gauge.forecast, allowance=(Step(DAY, -5), Step(DAY + timedelta(days=4), -1)))
    assert allowance_text(gauge).endswith("bring it back; even if nothing new goes wrong, too high for the next 30 days")


def test_a_what_if_says_the_chance_and_what_could_be_afforded() -> None:
    gauge = order_defects()
    gauge.asked = None
    assert asked_text(gauge) == ""
    gauge.asked = forecast("odr", "mfn", within={7: 0.02, 14: 0.05, 30: 0.2}, allowance=(Step(DAY, 3),))
    assert asked_text(gauge) == "a miss within 7, 14, 30 days: 2 %, 5 %, 20 %; 3 more can be afforded"
    gauge.asked = gauge.forecast
    assert asked_text(gauge) == "the same"
    missed = late_shipments()
    assert missed.forecast is not None
    missed.asked = replace(missed.forecast, allowance=(Step(DAY, -2), Step(DAY + timedelta(days=2), 0)), clean_now=9, clean_safe=9)
    assert asked_text(missed) == "2 too many; 9 orders without a defect would bring it back; if nothing new goes wrong, back on 2026-11-26"


def test_how_many_clean_orders_make_it_safe_is_said_where_some_are_needed() -> None:
    gauge = order_defects()
    assert clean_text(gauge) == "120 orders without a defect, beyond those expected, would make every day ahead safe"
    assert gauge.forecast is not None
    gauge.forecast = replace(gauge.forecast, clean_safe=0)
    assert clean_text(gauge) == clean_text(late_shipments()) == ""


def test_without_a_forecast_the_allowance_is_that_of_the_window() -> None:
    (otdr,) = [gauge for gauge in main_places().gauges if gauge.metric == "otdr"]
    assert allowance_text(otdr) == "66 more can be afforded in this window"
    gauge = late_shipments()
    gauge.forecast = None
    assert allowance_text(gauge) == "5 too many"
    (silent,) = [gauge for gauge in main_places().gauges if gauge.metric == "crt"]
    assert allowance_text(silent) == ""
