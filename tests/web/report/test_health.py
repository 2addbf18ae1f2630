"""The chapter of limits: charts on one scale, the way of each rate, and tables of the same figures."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from goodstanding.health.model import Status
from goodstanding.jobs.health.model import Gauge, Health
from goodstanding.jobs.model import Chapter, CheckResult
from goodstanding.rulebook.model import Compare
from goodstanding.web.report.charts import limits, way
from goodstanding.web.report.page import page
from tests.health_results import HOSTILE, forecast, late_shipments, main_places, order_defects, path, second_place, target, value
from tests.results import full
from tests.web.report.test_page import Element, read


def of_health(health: Health) -> CheckResult:
    return CheckResult(as_of=full().as_of, home=full().home, chapters=(Chapter.HEALTH,), health=health)


def shown(health: Health, *, trace: bool = False) -> Element:
    return read(page(of_health(health), trace=trace))


def widths(text: str, class_: str) -> list[Decimal]:
    return [Decimal(width) for width in re.findall(rf'width="([\d.]+)%"[^>]*class="{class_}"', text)]


def places_across(text: str) -> list[Decimal]:
    return [Decimal(x) for x in re.findall(r' x[12]?="(-?[\d.]+)%"', text)]


def rate(numerator: int, denominator: int, limit: str = "0.04", **more: object) -> Gauge:
    held = value("lsr", numerator, denominator, **{"target": target(limit), "status": Status.GOOD, **more})
    return Gauge(metric="lsr", title="Late Shipment Rate", value=held)


@pytest.mark.parametrize(
    ("gauge", "width"),
    [
        (rate(2, 100), "25"),
        (rate(4, 100, status=Status.MISSED), "50"),
        (rate(8, 100, status=Status.MISSED), "100"),
        (rate(1, 1_000_000), "0.4"),
        (rate(97, 100, "0.95", counts_good=True), "30"),
        (rate(90, 100, "0.95", counts_good=True, status=Status.MISSED), "100"),
    ],
)
def test_a_bar_reaches_the_middle_at_its_target_whatever_the_rate_counts(gauge: Gauge, width: str) -> None:
    text = str(limits.chart([gauge], "c", None))
    missed = gauge.value.status is Status.MISSED
    assert widths(text, "gauge missed" if missed else "gauge") == [Decimal(width)]
    assert all(0 <= place <= 100 for place in places_across(text))


def test_what_goes_beyond_the_end_is_marked() -> None:
    assert "▸" in str(limits.chart([rate(9, 100, status=Status.MISSED)], "c", None))
    assert "▸" not in str(limits.chart([rate(8, 100, status=Status.MISSED)], "c", None))


def test_a_rate_without_a_defect_has_no_bar_and_its_figure() -> None:
    text = str(limits.chart([rate(0, 100)], "c", None))
    assert widths(text, "gauge") == []
    assert "0 % · below 4 %" in text


def test_what_has_no_target_or_no_figure_is_not_drawn() -> None:
    silent = Gauge(
        metric="lsr", title="Late Shipment Rate", value=value("lsr", None, None, status=Status.UNKNOWN, unknown="Order shipments")
    )
    exact = Gauge(metric="av", title="Violations", value=value("av", 0, 5, target=target("0", Compare.EQUALS), status=Status.GOOD))
    assert limits.chart([silent, exact], "c", None) is None


def test_a_missed_target_is_marked_by_more_than_colour() -> None:
    text = str(limits.chart([late_shipments()], "c", None))
    assert 'class="gauge missed"' in text
    assert "5.12 % · misses below 4 %" in text
    assert [each for each in shown(full().health).all("pattern") if each.attributes["id"] == "hatch-late"]


def test_the_reach_of_the_forecast_lies_beside_the_bar() -> None:
    text = str(limits.chart([order_defects()], "c", None))
    last = order_defects().forecast
    assert last is not None
    low = Decimal(last.days[-1].low) / last.days[-1].orders / Decimal("0.01") * 50
    assert f'x1="{low:.3f}%"' in text
    assert text.count('class="reach"') == 3


def test_the_way_is_drawn_with_gaps_where_nothing_was_counted() -> None:
    gauge = order_defects()
    gauge.forecast = None
    whole = str(way.chart(gauge, "w", None)).count('class="way"')
    gauge.path = tuple(point for point in gauge.path if not 20 <= (gauge.value.day - point.day).days < 30)
    assert str(way.chart(gauge, "w", None)).count('class="way"') < whole - 2


def test_past_target_and_band_lie_within_the_plot() -> None:
    for gauge in (order_defects(), late_shipments(), rate(97, 100, "0.95", counts_good=True)):
        gauge.path = gauge.path or path(97, 100)
        text = str(way.chart(gauge, "w", None))
        heights = [int(y) for y in re.findall(r' y[12]?="(-?\d+)"', re.sub(r"<text.*?</text>", "", text))]
        assert all(0 <= height <= way.FOOT + 4 for height in heights)
        assert all(0 <= place <= 100 for place in places_across(text))


def test_the_band_and_the_rate_of_good_ones_are_the_right_way_up() -> None:
    gauge = rate(966, 1000, "0.90", counts_good=True)
    gauge.path, gauge.forecast = path(966, 1000), forecast("otdr", "")
    day = way.may_be(gauge)[0]
    low, middle, high = way.shares(gauge, day)
    assert (low, high) == (1 - Decimal(day.low) / day.orders, 1 - Decimal(day.high) / day.orders)
    assert high <= middle <= low
    assert re.fullmatch(r"[\d.]+ %( to [\d.]+ %)?", way.between(gauge, day))


def test_one_day_is_no_way() -> None:
    gauge = order_defects()
    gauge.path, gauge.forecast = gauge.path[-1:], None
    assert way.chart(gauge, "w", None) is None


def test_unknown_rates_say_what_to_import_and_what_is_known() -> None:
    words = shown(full().health).words()
    assert "Valid Tracking Rate (Books: 80 to 86 of 88 packages)" in words
    assert "unknown  - import newer order shipments, with the carrier's scans to know" in words


def test_the_allowance_the_chance_and_the_what_if_are_in_the_table() -> None:
    words = shown(full().health).words()
    assert "6 more can be afforded until 2026-12-01; 4 more on orders that still count on 2026-12-09" in words
    assert "7, 14, 30 days: 1 %, 4 %, 13 %" in words
    asked = "a miss within 7, 14, 30 days: less than 0.1 %, 0.1 %, 0.9 %; 6 more can be afforded"
    assert f"if the defects of order 302-1111111-1111111 no longer count: {asked}" in words


def test_drivers_have_their_rate_beside_that_of_the_others() -> None:
    (table,) = [each for each in shown(full().health).all("table") if "What drives the rates of main" in each.all("caption")[0].words()]
    assert "carrier HERMES" in table.words()
    assert "4 of 140 orders (2.86 %)" in table.words()
    assert "1 of 1,050 (0.1 %)" in table.words()
    assert HOSTILE in table.words()


def test_one_account_and_store_needs_no_overview() -> None:
    assert "Every account and store" not in shown(Health(places=[main_places()], in_full=1)).words()
    assert "Every account and store, sorted by risk" in shown(full().health).words()


def test_accounts_that_are_not_told_in_full_are_listed_and_counted() -> None:
    many = [replace(second_place(), account=f"account {number}") for number in range(30)]
    root = shown(Health(places=many, in_full=12))
    assert len(root.all("article")) == 8
    assert "22 accounts and stores without charts here" in root.words()
    assert all(f"account {number} " in root.words() for number in range(30))
    assert len(shown(Health(places=many, in_full=12), trace=True).all("article")) == 12


def test_without_facts_it_is_unknown() -> None:
    assert "unknown  - import orders, order shipments and the account-health report to know" in shown(Health()).words()


def test_days_ahead_without_orders_are_left_out() -> None:
    gauge = order_defects()
    assert gauge.forecast is not None
    gauge.forecast = replace(gauge.forecast, days=tuple(replace(day, orders=0) for day in gauge.forecast.days))
    assert way.may_be(gauge) == []
    assert str(limits.chart([gauge], "c", None)).count('class="reach"') == 0
    assert (gauge.value.day + timedelta(days=30)).isoformat() not in str(way.chart(gauge, "w", None))
