"""Every rate with what its rule stops, and the path it took."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from goodstanding.funds import engine as funds
from goodstanding.health.model import Status
from goodstanding.health.views import VIEWS
from goodstanding.jobs.health.gauges import PATH_DAYS, add_paths, gauges
from goodstanding.jobs.health.model import Gauge
from goodstanding.rulebook.model import Stops
from goodstanding.store.memory import facts_of
from goodstanding.store.question import Session
from tests.jobs.health.facts import AS_OF, DAY, facts


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with facts_of(facts(), AS_OF) as opened:
        run = funds.session(opened)
        run.know(VIEWS)
        yield run


@pytest.fixture(scope="module")
def found(session: Session) -> list[Gauge]:
    return gauges(session)


def one(found: list[Gauge], metric: str, part: str = "", account: str = "main") -> Gauge:
    (gauge,) = [each for each in found if (each.value.account, each.value.metric, each.value.part) == (account, metric, part)]
    return gauge


def test_a_rate_knows_its_metric_its_name_and_what_a_miss_may_stop(found: list[Gauge]) -> None:
    odr, late = one(found, "odr", "afn"), one(found, "lsr", "10d")
    assert (odr.metric, odr.title, odr.main, odr.stops) == ("odr", "Order Defect Rate", True, Stops.ACCOUNT)
    assert (late.title, late.stops) == ("Late Shipment Rate", Stops.OFFERS)


def test_what_is_counted_beside_a_rate_has_the_name_of_its_own_rule_and_stops_nothing(found: list[Gauge]) -> None:
    beside = one(found, "odr.nfr", "afn")
    assert (beside.metric, beside.title, beside.main, beside.stops, beside.risk) == ("odr", "Negative Feedback Rate", False, None, None)


def test_a_missed_target_is_certain_and_a_met_one_is_not_known_without_a_forecast(found: list[Gauge]) -> None:
    assert (one(found, "lsr", "10d").value.status, one(found, "lsr", "10d").risk) == (Status.MISSED, 1)
    assert (one(found, "odr", "afn").value.status, one(found, "odr", "afn").risk) == (Status.GOOD, None)


def test_the_path_ends_with_the_value_of_the_day(session: Session, found: list[Gauge]) -> None:
    wanted = [one(found, "odr", "afn"), one(found, "lsr", "10d"), one(found, "lsr", "30d", "second")]
    add_paths(session, wanted)
    for gauge in wanted:
        last = gauge.path[-1]
        assert (last.day, last.numerator, last.denominator) == (gauge.value.day, gauge.value.numerator, gauge.value.denominator)
        assert [point.day for point in gauge.path] == sorted({point.day for point in gauge.path})
        assert (gauge.value.day - gauge.path[0].day).days < PATH_DAYS
        assert all(point.denominator > 0 for point in gauge.path)


def test_the_path_is_what_was_known_on_each_day(session: Session, found: list[Gauge]) -> None:
    odr = one(found, "odr", "afn")
    add_paths(session, [odr])
    by_day = {(DAY - point.day).days: point.numerator for point in odr.path}
    assert (by_day[6], by_day[5], by_day[0]) == (0, 2, 2)


def test_what_is_unknown_or_counted_beside_has_no_path(session: Session, found: list[Gauge]) -> None:
    silent, beside = one(found, "crt", "7d"), one(found, "odr.nfr", "afn")
    assert silent.value.status is Status.UNKNOWN
    add_paths(session, [silent, beside])
    assert (silent.path, beside.path) == ((), ())


def test_days_on_which_the_rate_was_not_known_are_not_on_its_path() -> None:
    """A file that tells that packages were scanned, but not when, says nothing of the days before it was taken."""
    taken = DAY - timedelta(days=3)
    order = {"purchased_at": f"{DAY - timedelta(days=30)}T12:00:00+00:00", "confirmed_at": f"{DAY - timedelta(days=29)}T12:00:00+00:00"}
    order |= {"deliver_by": f"{DAY - timedelta(days=25)}T12:00:00+00:00", "marketplace": "Amazon.de", "tracking_id": "A"}
    rows = [order | {"order_id": f"302-1234567-{number:07d}", "status": "DELIVERED"} for number in range(20)]
    given = {"document": [{"number": "1", "taken_at": f"{taken}T12:00:00+00:00"}], "order_shipment": rows}
    with facts_of(given, AS_OF) as opened:
        run = funds.session(opened)
        run.know(VIEWS)
        vtr = one(gauges(run), "vtr")
        add_paths(run, [vtr])
    assert [(point.day, point.numerator, point.denominator) for point in vtr.path] == [(taken, 20, 20)]
    assert (vtr.value.day, vtr.value.status) == (taken, Status.GOOD)
