"""Bursts in facts: each account and store for itself, chances in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from goodstanding.health.attacks.views import VIEWS
from goodstanding.health.chance.words import odds, percent
from goodstanding.health.engine import session
from goodstanding.store.memory import Given, facts_of

AS_OF = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
TODAY = AS_OF.date()


def order(account: str, number: int, days_ago: int, store: str = "Amazon.de") -> dict[str, object]:
    placed = f"{TODAY - timedelta(days=days_ago)} 12:00:00+00"
    return {"account": account, "order_id": f"111-0000000-{number:07d}", "sku": "CUP", "sales_channel": store, "purchased_at": placed}


def feedback(account: str, number: int, days_ago: int) -> dict[str, object]:
    left = TODAY - timedelta(days=days_ago)
    return {"account": account, "order_id": f"111-0000000-{number:07d}", "left_on": str(left), "rating": "1", "comments": f"No {number}"}


def found(given: Given, columns: str) -> list[tuple[object, ...]]:
    with facts_of(given, AS_OF) as facts:
        run = session(facts)
        run.know(VIEWS)
        run.prepare(("feedback_burst",))
        return facts.rows(f"SELECT {columns} FROM feedback_burst ORDER BY ALL")


def test_each_account_and_store_is_held_against_its_own_past() -> None:
    """Six negative feedbacks a week are a burst for one and every week's business for the other."""
    quiet = [order("quiet", n, 180 - 2 * n) for n in range(90)]
    busy = [order("busy", n, 180 - n) for n in range(180)]
    left = [feedback("quiet", n, 5 + n % 3) for n in range(66, 72)] + [feedback("busy", n, 170 - n) for n in range(170)]
    given = {"order_item": [*quiet, *busy], "seller_feedback": left}
    assert found(given, "account, marketplace, first_day, last_day, events") == [
        ("quiet", "Amazon.de", TODAY - timedelta(days=7), TODAY - timedelta(days=5), 6)
    ]


def test_two_stores_of_an_account_are_two_series() -> None:
    orders = [order("main", n, 180 - n, "Amazon.de") for n in range(180)] + [
        order("main", n + 500, 180 - n, "Amazon.fr") for n in range(180)
    ]
    left = [feedback("main", n, 6) for n in (120, 122, 124)] + [feedback("main", n, 6) for n in (620, 622, 624)]
    assert found({"order_item": orders, "seller_feedback": left}, "marketplace") == []
    left += [feedback("main", 626, 6)]
    assert found({"order_item": orders, "seller_feedback": left}, "marketplace, events") == [("Amazon.fr", 4)]


def test_the_baseline_begins_with_the_orders_at_most_a_year_ago() -> None:
    orders = [order("main", n, 700 - 3 * n) for n in range(233)]
    given = {"order_item": orders, "seller_feedback": [feedback("main", n, 6) for n in range(200, 204)]}
    assert found(given, "baseline_from, expected, odds") == [(date(2025, 11, 21), "fewer than 0.1", "1 in 1,000,000")]


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.5, "1 in 2"),
        (0.001, "1 in 1,000"),
        (0.00012, "1 in 8,000"),
        (1e-6, "1 in 1,000,000"),
        (1e-30, "1 in 1,000,000"),
        (0.0, "1 in 1,000,000"),
    ],
)
def test_a_chance_is_said_as_one_in_so_many_never_smaller_than_it_is(chance: float, said: str) -> None:
    assert odds(chance) == said


def test_a_share_is_cut_to_two_decimals() -> None:
    assert percent(Fraction(1, 3)) == "33.33 %"
    assert percent(Fraction(9_999_999, 1_000_000_000)) == "0.99 %"
    assert percent(Fraction(0)) == "0.00 %"
