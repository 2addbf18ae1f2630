"""The rating's published arithmetic, what is observed around violations, and assurance day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from goodstanding.core.finding import RowRef
from goodstanding.health import engine
from goodstanding.health.assurance import assurance, months_before
from goodstanding.health.rating import Band, Observed, Point, Rating, band_of, ratings, reached_on
from goodstanding.health.violations import live
from goodstanding.rulebook import book
from goodstanding.rulebook.model import UnknownValue
from goodstanding.store.memory import facts_of

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 25, tzinfo=UTC)
FACT = RowRef("health_metric", 1, 2)

Row = dict[str, object]


def rated(score: int | None, day: str = "2026-11-20", status: str = "GREAT", store: str = "Amazon.com") -> Row:
    return {"marketplace": store, "metric": "ahr", "status": status, "score": score, "window_end": f"{day} 00:00:00+00"}


def ordered(count: int, day: str) -> list[Row]:
    return [
        {"order_id": f"111-1111111-{day[5:7]}{day[8:]}{number:03d}", "purchased_at": f"{day} 20:00:00+00",
         "updated_at": f"{day} 21:00:00+00", "order_status": "Shipped", "sales_channel": "Amazon.com", "fulfillment_channel": "Merchant"}
        for number in range(count)
    ]  # fmt: skip


def only(facts: dict[str, list[Row]]) -> Rating:
    with facts_of(facts, NOW) as opened:
        (found,) = ratings(engine.session(opened))
    return found


@pytest.mark.parametrize(
    ("score", "band"),
    [(1000, Band.HEALTHY), (200, Band.HEALTHY), (199, Band.AT_RISK), (100, Band.AT_RISK), (99, Band.UNHEALTHY), (0, Band.UNHEALTHY)],
)
def test_bands_begin_at_200_and_at_100(score: int, band: Band) -> None:
    assert band_of(score, "US", DAY) is band


def test_before_the_rating_was_published_there_are_no_bands() -> None:
    assert band_of(150, "US", date(2022, 7, 31)) is None


def test_every_begun_four_points_take_two_hundred_orders() -> None:
    """From 195 five points are missing: 200 orders give four of them, so 400 are needed."""
    outlook = only({"health_metric": [rated(195)]}).outlook
    assert outlook is not None
    assert (outlook.points, outlook.orders, outlook.by_orders_on, outlook.by_expiry_on) == (5, 400, None, None)


def test_without_orders_the_pace_is_unknown_and_not_nothing() -> None:
    """A store of which no order is imported may have thousands."""
    outlook = only(
        {"health_metric": [rated(195)], "order_item": [order | {"sales_channel": "Amazon.ca"} for order in ordered(5, "2026-11-10")]}
    ).outlook
    assert outlook is not None
    assert not outlook.pace_known


def test_orders_that_begin_within_the_window_are_an_assumption() -> None:
    """Those before may leave the window unseen."""
    begun = only({"health_metric": [rated(196)], "order_item": ordered(2, "2026-11-10")}).outlook
    assert begun is not None
    assert "no orders before 2026-11-10, since none are imported" in begun.assumptions
    whole = only({"health_metric": [rated(196)], "order_item": ordered(2, "2026-05-25")}).outlook
    assert whole is not None
    assert not any("none are imported" in each for each in whole.assumptions)


def test_nothing_is_promised_above_200() -> None:
    assert only({"health_metric": [rated(240)]}).outlook is None


def test_a_report_without_a_number_gives_no_band_and_keeps_its_word() -> None:
    found = only({"health_metric": [rated(250, "2026-11-01"), rated(None, status="WARNED")]})
    assert (found.status, found.score, found.band, len(found.path)) == ("WARNED", None, None, 1)


def test_the_next_band_comes_when_the_window_holds_enough_orders() -> None:
    """Ten orders a day in the last 28 days and none before: every day adds ten, so 200 more are there on the twentieth day."""
    assert reached_on([0] * 152 + [10] * 28, DAY, 180, 200) == DAY + timedelta(days=20)
    assert reached_on([0] * 152 + [10] * 28, DAY, 180, 201) == DAY + timedelta(days=21)


def test_orders_that_leave_the_window_take_their_points_along() -> None:
    """As many leave each day as come, so the count never rises; with fewer coming it falls."""
    assert reached_on([10] * 180, DAY, 180, 1) is None
    assert reached_on([20] * 152 + [10] * 28, DAY, 180, 1) is None


def test_a_pace_that_never_gives_enough_gives_no_day() -> None:
    """One order a day more than leaves gives 152 at most: the present 28 days leave last."""
    assert reached_on([9] * 152 + [10] * 28, DAY, 180, 152) == DAY + timedelta(days=152)
    assert reached_on([9] * 152 + [10] * 28, DAY, 180, 153) is None


def test_orders_of_the_facts_are_the_pace() -> None:
    """28 days with eight orders each: 200 more are there on the 25th day."""
    orders = [row for offset in range(28) for row in ordered(8, (DAY - timedelta(days=offset)).isoformat())]
    outlook = only({"health_metric": [rated(196)], "order_item": orders}).outlook
    assert outlook is not None
    assert (outlook.orders, outlook.by_orders_on) == (200, DAY + timedelta(days=25))


def test_the_change_around_violations_is_observed_and_not_divided_among_them() -> None:
    """Two violations between the same two ratings are one observation; one far from any rating is none."""
    violations: list[Row] = [
        {"marketplace": "Amazon.com", "category": "LISTING", "violated_on": day, "asin": f"B00000000{number}"}
        for number, day in enumerate(("2026-11-15", "2026-11-17", "2026-09-15"))
    ]
    path = [rated(428, "2026-09-01"), rated(420, "2026-10-01"), rated(420, "2026-11-12"), rated(380, "2026-11-20")]
    found = only({"health_metric": path, "policy_violation": violations})
    (observed,) = found.observed
    assert isinstance(observed, Observed)
    assert (observed.violated_on, observed.violations, observed.change) == (date(2026, 11, 15), 2, -40)


def test_a_rating_of_the_day_of_the_violation_may_be_of_before_it() -> None:
    """The next one after it tells; without one nothing is observed."""
    violation: Row = {"marketplace": "Amazon.com", "category": "LISTING", "violated_on": "2026-11-15", "asin": "B000000001"}
    path = [rated(300, "2026-11-14"), rated(300, "2026-11-15")]
    assert not only({"health_metric": path, "policy_violation": [violation]}).observed
    (observed,) = only({"health_metric": [*path, rated(280, "2026-11-17")], "policy_violation": [violation]}).observed
    assert (observed.before.day, observed.after.day, observed.change) == (date(2026, 11, 14), date(2026, 11, 17), -20)


def test_points_of_a_violation_are_unknown_to_the_rulebook() -> None:
    """Nothing may compute with them."""
    rule = book.load().find("ahr_points", "US", DAY)
    assert rule is not None
    for value in rule.values.values():
        with pytest.raises(UnknownValue):
            _ = value.number


def test_a_violation_lives_180_days_or_as_long_as_the_page_says() -> None:
    rows: list[Row] = [
        {"marketplace": "Amazon.de", "category": "LISTING", "violated_on": "2026-05-29", "asin": "B000000001"},
        {"marketplace": "Amazon.de", "category": "LISTING", "violated_on": "2026-05-30", "asin": "B000000002"},
        {"marketplace": "Amazon.de", "category": "LISTING", "violated_on": "2026-01-01", "asin": "B000000003", "expires_on": "2026-12-01"},
        {"marketplace": "Amazon.de", "category": "LISTING", "violated_on": "2026-11-01", "asin": "B000000004", "closed_on": "2026-11-02"},
        {"marketplace": "Amazon.de", "category": "LISTING", "violated_on": "2026-11-01", "asin": "B000000005", "closed_on": "2026-11-26"},
    ]
    with facts_of({"policy_violation": rows}, NOW) as facts:
        found = live(engine.session(facts))
    assert [(each.asin, each.expires_on, each.expiry_shown) for each in found] == [
        ("B000000002", date(2026, 11, 26), False),
        ("B000000003", date(2026, 12, 1), True),
        ("B000000005", date(2027, 4, 30), False),
    ]


@pytest.mark.parametrize(
    ("printed", "code"),
    [("Listing Policy Violations", "LISTING"), ("Received Intellectual-Property complaints (3)", "RECEIVED_IP"), ("listing", "LISTING"),
     ("Food and Product Safety Issues", "FOOD_SAFETY"), ("Suspected_Intellectual Property Violations", "SUSPECTED_IP"),
     ("RESTRICTED", "RESTRICTED"), ("Something new", "Something new")],
)  # fmt: skip
def test_a_category_that_a_table_prints_by_its_title_is_the_rulebooks(printed: str, code: str) -> None:
    row: Row = {"marketplace": "Amazon.de", "category": printed, "violated_on": "2026-11-01"}
    with facts_of({"policy_violation": [row]}, NOW) as facts:
        (found,) = live(engine.session(facts))
    assert found.category == code


def test_a_violation_without_a_date_lives_on() -> None:
    with facts_of({"policy_violation": [{"marketplace": "Amazon.de", "category": "LISTING"}]}, NOW) as facts:
        (found,) = live(engine.session(facts))
    assert found.expires_on is None


def path_of(*scores: tuple[date, int]) -> Rating:
    points = tuple(Point(day, score, FACT) for day, score in scores)
    return Rating(
        account="main",
        marketplace="Amazon.com",
        day=DAY,
        status="GREAT",
        score=scores[-1][1],
        band=None,
        path=points,
        outlook=None,
        observed=(),
    )


@pytest.mark.parametrize(("days_below", "eligible", "left"), [(0, True, 11), (9, True, 2), (10, True, 1), (11, False, None)])
def test_assurance_allows_ten_days_below_250(days_below: int, eligible: bool, left: int | None) -> None:
    fell = DAY - timedelta(days=days_below)
    found = assurance(path_of((date(2026, 1, 1), 250), (fell, 249), (DAY, 250)))
    assert found is not None
    assert (found.below, found.eligible, found.lost_within, found.known_days) == (days_below, eligible, left, 184)


def test_assurance_is_not_known_while_days_are_missing() -> None:
    """Nine unknown days could all be below; ten known ones below are then too many only together with two of them."""
    since = months_before(DAY, 6) + timedelta(days=1)
    found = assurance(path_of((since + timedelta(days=11), 300), (DAY, 300)))
    assert found is not None
    assert (found.eligible, found.known_days) == (None, 173)
    known = assurance(path_of((since + timedelta(days=10), 300), (DAY, 300)))
    assert known is not None
    assert known.eligible is True


def test_assurance_began_later_outside_north_america() -> None:
    early = Rating(
        account="main", marketplace="Amazon.de", day=date(2024, 4, 23), status="", score=300, band=None,
        path=(Point(date(2024, 4, 23), 300, FACT),), outlook=None, observed=(),
    )  # fmt: skip
    assert assurance(early) is None


@pytest.mark.parametrize(
    ("day", "before"),
    [(date(2026, 11, 20), date(2026, 5, 20)), (date(2026, 8, 31), date(2026, 2, 28)), (date(2028, 8, 31), date(2028, 2, 29)),
     (date(2026, 3, 31), date(2025, 9, 30)), (date(2026, 6, 30), date(2025, 12, 30))],
)  # fmt: skip
def test_six_months_before_is_the_same_day_or_the_last_of_a_shorter_month(day: date, before: date) -> None:
    assert months_before(day, 6) == before
