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


def test_between_one_in_a_thousand_and_one_in_a_hundred_only_what_is_tied_together_is_told() -> None:
    """Four in three days where one a month is usual: the number alone is not enough, the same words of all are."""
    orders = [order("main", n, 180 - n) for n in range(180)]
    usual = [feedback("main", n, 165 - n) for n in range(0, 150, 26)]
    plain = [feedback("main", n, 6 + n % 3) for n in range(160, 164)]
    given = {"order_item": orders, "seller_feedback": [*usual, *plain]}
    assert found(given, "events") == []
    alike = [each | {"comments": "Wrote to them four times and never got any answer"} for each in plain]
    given["seller_feedback"] = [*usual, *alike]
    assert found(given, "events, confidence") == [(4, "possible")]


def test_returns_are_held_against_their_own_past_with_reason_and_delivery() -> None:
    orders = [order("main", n, 180 - n) for n in range(180)]
    sent = [
        {key: each[key] for key in ("account", "order_id", "sku", "sales_channel")}
        | {"shipment_item_id": f"D{n}", "shipped_at": each["purchased_at"], "estimated_arrival_at": f"{TODAY} 12:00:00+00"}
        for n, each in enumerate(orders)
    ]

    def back(number: int, days_ago: int, reason: str) -> dict[str, object]:
        day = f"{TODAY - timedelta(days=days_ago)} 12:00:00+00"
        return {"account": "main", "order_id": f"111-0000000-{number:07d}", "sku": "CUP", "returned_at": day, "reason": reason}

    usual = [back(n, 165 - n, "UNWANTED_ITEM") for n in range(0, 150, 14)]
    given: Given = {
        "order_item": orders,
        "fba_shipment_item": sent,
        "fba_return": [*usual, *(back(n, 6, "DEFECTIVE") for n in range(160, 167))],
    }
    with facts_of(given, AS_OF) as facts:
        run = session(facts)
        run.know(VIEWS)
        run.prepare(("return_burst",))
        ((sku, events, odd),) = facts.rows("SELECT sku, events, indicators FROM return_burst")
    assert (sku, events) == ("CUP", 7)
    assert "7 of 7 came before the order's delivery" in odd
    assert "7 of 7 give the reason DEFECTIVE, which 8 % gave before" in odd


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
