"""Ours against Amazon's: windows as reports write them, which figure is compared with which, and what explains a difference."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from goodstanding.health import engine
from goodstanding.health.compare import Comparison, comparisons, reported, window_of
from goodstanding.store.memory import facts_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)

Row = dict[str, object]
Facts = dict[str, list[Row]]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2026-09-11T00:00", "2026-11-09T23:59:59", date(2026, 9, 11), date(2026, 11, 9)),
        ("2020-10-20T00:00", "2020-11-19T00:00", date(2020, 10, 20), date(2020, 11, 18)),  # 30 days from midnight to midnight
        ("2020-10-20T00:00", "2020-11-18T00:00", date(2020, 10, 20), date(2020, 11, 18)),  # 29 days: both are days of the window
        ("2026-11-01T00:00", "2026-11-10T23:59", date(2026, 11, 1), date(2026, 11, 10)),
    ],
)
def test_a_window_ends_with_the_day_its_report_means(start: str, end: str, first: date, last: date) -> None:
    assert window_of(at(start), at(end)) == (first, last)


def shipped(order: str, placed: str, **more: object) -> Row:
    return {"order_id": f"111-1111111-000000{order}", "purchased_at": f"{placed} 12:00:00+00", "updated_at": f"{placed} 13:00:00+00",
            "order_status": "Shipped", "fulfillment_channel": "Merchant", "sales_channel": "Amazon.de"} | more  # fmt: skip


def figure(metric: str, numerator: int, denominator: int, first: str, last: str, **more: object) -> Row:
    return {"marketplace": "Amazon.de", "metric": metric, "numerator": numerator, "denominator": denominator,
            "window_start": f"{first} 00:00:00+00", "window_end": f"{last} 23:59:59+00"} | more  # fmt: skip


def compared(facts: Facts) -> list[Comparison]:
    with facts_of(facts, NOW) as opened:
        return comparisons(engine.session(opened))


FEEDBACK: Row = {"order_id": "111-1111111-0000002", "left_on": "2026-10-20", "rating": 1}


def test_a_part_is_compared_with_the_same_part() -> None:
    facts: Facts = {
        "order_item": [shipped("1", "2026-10-01"), shipped("2", "2026-10-02"), shipped("3", "2026-10-03", fulfillment_channel="Amazon")],
        "seller_feedback": [FEEDBACK],
        "health_metric": [
            figure("odr.nfr", 1, 2, "2026-09-11", "2026-11-09", part="mfn"),
            figure("odr.nfr", 0, 1, "2026-09-11", "2026-11-09", part="afn"),
        ],
    }
    found = compared(facts)
    assert [(each.amazon.part, each.agree) for each in found] == [("afn", True), ("mfn", True)]


def test_late_shipment_is_counted_over_the_reports_own_window_whatever_its_part_is_called() -> None:
    shipments: list[Row] = [
        {"order_id": "111-1111111-0000001", "marketplace": "Amazon.de", "purchased_at": "2026-11-01 12:00:00+00",
         "ship_by": "2026-11-05 12:00:00+00", "confirmed_at": "2026-11-06 12:00:00+00"},
        {"order_id": "111-1111111-0000002", "marketplace": "Amazon.de", "purchased_at": "2026-11-01 12:00:00+00",
         "ship_by": "2026-11-15 12:00:00+00", "confirmed_at": "2026-11-06 12:00:00+00"},
    ]  # fmt: skip
    facts: Facts = {
        "order_shipment": shipments,
        "health_metric": [
            figure("lsr", 1, 2, "2026-10-20", "2026-11-18"),
            figure("lsr", 0, 1, "2026-11-09", "2026-11-18", part="10d"),
            figure("lsr", 1, 2, "2026-11-02", "2026-11-18", part="17d"),
        ],
    }
    assert [each.agree for each in compared(facts)] == [True, True, True]


def test_figures_are_compared_as_known_on_the_day_of_the_report() -> None:
    """The report was taken on the 10th; a claim decided on the 12th was not in it."""
    facts: Facts = {
        "document": [{"number": 1, "taken_at": "2026-11-25T12:00:00+00:00"}, {"number": 2, "taken_at": "2026-11-10T12:00:00+00:00"}],
        "order_item": [shipped("1", "2026-10-01"), shipped("2", "2026-10-02")],
        "order_claim": [
            {
                "order_id": "111-1111111-0000001",
                "filed_at": "2026-10-20 12:00:00+00",
                "decided_at": "2026-11-12 12:00:00+00",
                "is_granted": True,
            }
        ],
        "health_metric": [figure("odr.azr", 0, 2, "2026-09-11", "2026-11-09", part="mfn", document=2)],
    }
    (found,) = compared(facts)
    assert found.agree
    assert found.ours is not None
    assert found.ours.day == date(2026, 11, 10)


def test_what_came_just_before_the_report_may_not_be_in_it_yet() -> None:
    facts: Facts = {
        "document": [{"number": 1, "taken_at": "2026-11-25T12:00:00+00:00"}, {"number": 2, "taken_at": "2026-11-10T12:00:00+00:00"}],
        "order_item": [shipped("1", "2026-09-01"), shipped("2", "2026-10-02"), shipped("3", "2026-10-03")],
        "seller_feedback": [FEEDBACK | {"left_on": "2026-11-09"}],
        "health_metric": [figure("odr.nfr", 0, 2, "2026-09-11", "2026-11-09", part="mfn", document=2)],
    }
    (found,) = compared(facts)
    assert found.explanation is not None
    assert found.explanation.reason == "if Amazon does not know yet what came in the last 3 days"
    assert [row.table for row in found.explanation.rows] == ["seller_feedback"]


def test_a_window_one_day_off_is_seen_by_the_orders_at_its_edges() -> None:
    """Two orders on the day before the window and one on its last day: only a window one day earlier gives Amazon's three."""
    facts: Facts = {
        "order_item": [shipped("1", "2026-09-10"), shipped("2", "2026-09-10"), shipped("3", "2026-10-02"), shipped("4", "2026-11-09")],
        "seller_feedback": [FEEDBACK],
        "health_metric": [figure("odr.nfr", 1, 3, "2026-09-11", "2026-11-09", part="mfn")],
    }
    (found,) = compared(facts)
    assert found.explanation is not None
    assert found.explanation.reason == "if Amazon's window is one day earlier"


def test_readings_that_fit_equally_well_are_all_named() -> None:
    """One cancelled order and one on the day before: either would give one order more."""
    facts: Facts = {
        "order_item": [shipped("1", "2026-09-10"), shipped("2", "2026-10-02"), shipped("3", "2026-10-03", order_status="Cancelled")],
        "seller_feedback": [FEEDBACK | {"left_on": "2026-10-20"}],
        "health_metric": [figure("odr.nfr", 1, 2, "2026-09-11", "2026-11-09", part="mfn")],
    }
    (found,) = compared(facts)
    assert found.explanation is not None
    assert found.explanation.either
    assert found.explanation.reason == (
        "if Amazon counts cancelled orders the other way, or if Amazon's window begins a day earlier, "
        "or if Amazon's window is one day earlier"
    )


def test_a_difference_that_several_pairs_of_readings_would_close_is_unexplained() -> None:
    """Two orders on each side of the window's edges and one cancelled: three more can be had in more than one way."""
    facts: Facts = {
        "order_item": [
            *(shipped(str(number), "2026-09-10") for number in (1, 2)), shipped("3", "2026-10-02"), shipped("4", "2026-10-03"),
            shipped("5", "2026-10-03", order_status="Cancelled"), *(shipped(str(number), "2026-11-10") for number in (6, 7)),
        ],
        "seller_feedback": [FEEDBACK | {"order_id": "111-1111111-0000003"}],
        "health_metric": [figure("odr.nfr", 1, 5, "2026-09-11", "2026-11-09", part="mfn")],
    }  # fmt: skip
    (found,) = compared(facts)
    assert not found.agree
    assert found.explanation is None


def test_the_newest_figure_is_compared_and_the_path_is_kept() -> None:
    rows = [figure("odr.nfr", count, 2, "2026-09-11", f"2026-11-0{count + 1}", part="mfn") for count in (0, 1, 2)]
    with facts_of({"health_metric": rows}, NOW) as facts:
        session = engine.session(facts)
        assert [each.numerator for each in reported(session)] == [2]
        assert [each.numerator for each in reported(session, newest=False)] == [2, 1, 0]
        (found,) = comparisons(session)
    assert found.amazon.numerator == 2
    assert [each.numerator for each in found.path] == [0, 1]


def test_a_metric_we_do_not_compute_has_no_figure_of_ours() -> None:
    (found,) = compared({"health_metric": [figure("csdr", 1, 2, "2026-09-11", "2026-11-09")]})
    assert found.ours is None
    assert not found.comparable
