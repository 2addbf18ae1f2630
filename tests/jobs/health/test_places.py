"""Accounts and stores: what Amazon says, what a freeze would hold, and which of them comes first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from goodstanding.core.money import Amount
from goodstanding.funds.model import Part, Position
from goodstanding.jobs.health.model import Gauge, Order, Place
from goodstanding.jobs.health.places import places, sort
from goodstanding.rulebook.model import Stops
from tests.health_results import order_defects, value
from tests.results import AS_OF, eur, german


def position(currency: str, **amounts: str | None) -> Position:
    parts = tuple(
        Part(name.replace("_", "."), name, None if amount is None else Amount(Decimal(amount), currency), "")
        for name, amount in amounts.items()
    )
    return Position("main", "Amazon.de", currency, AS_OF, parts)


def risky(
    account: str, risk: float | None, status: str = "NORMAL", money: str = "0", currency: str = "EUR", stops: Stops = Stops.ACCOUNT
) -> Place:
    gauge = Gauge(metric="odr", title="Order Defect Rate", value=value("odr", 1, 200, account=account), stops=stops, chance=risk)
    held = (Amount(Decimal(money), currency),) if money != "0" else ()
    return Place(account=account, marketplace="Amazon.de", status=status, gauges=[gauge], at_risk=held)


def names(found: list[Place], order: Order) -> str:
    return " ".join(place.account for place in sort(found, order))


def test_rates_words_and_money_of_one_account_and_store_come_together() -> None:
    (place,) = places([order_defects()], {("main", "Amazon.de"): ("AT_RISK", "212 of 1000")}, [german()])
    assert (place.status, place.rating, len(place.gauges)) == ("AT_RISK", "212 of 1000", 1)
    assert place.at_risk == (eur("838.20433"),)
    assert place.partly is True


def test_a_store_of_which_amazon_speaks_is_there_without_any_rate_and_one_without_amazons_word_too() -> None:
    found = places([order_defects()], {("main", "Amazon.ca"): ("DEACTIVATED", "")}, [])
    assert [(each.marketplace, each.status, len(each.gauges), each.partly) for each in found] == [
        ("Amazon.ca", "DEACTIVATED", 0, True),
        ("Amazon.de", "", 1, True),
    ]


def test_a_freeze_would_hold_what_amazon_has_and_not_what_was_paid_or_is_owed() -> None:
    held = position(
        "EUR", paid_seen="1", paid_unseen="2", open="10", deferred_DD7="20", reserve="30", held_X="40", owed="-5", unexplained="7"
    )
    held = replace(held, parts=tuple(replace(part, id=part.id.replace("paid.", "paid_")) for part in held.parts))
    (place,) = places([order_defects()], {}, [held])
    assert (place.at_risk, place.partly) == ((eur("100"),), False)


def test_currencies_are_not_added_and_a_debt_is_nothing_to_hold() -> None:
    (place,) = places([order_defects()], {}, [position("EUR", open="10"), position("SEK", open="5"), position("PLN", open="-3")])
    assert place.at_risk == (eur("10"), Amount(Decimal(5), "SEK"))


def test_by_risk_what_is_stopped_already_comes_first_then_the_likeliest_then_the_dearest() -> None:
    found = [
        risky("unlikely", 0.01),
        risky("cheap", 0.4, money="10"),
        risky("dear", 0.4, money="90"),
        risky("unknown", None),
        risky("gone", 0.0, "DEACTIVATED"),
        risky("missed", 1),
    ]
    assert names(found, Order.RISK) == "gone missed dear cheap unlikely unknown"


def test_by_money_currencies_stay_apart_and_the_likeliest_of_equal_sums_comes_first() -> None:
    found = [
        risky("nothing", 1),
        risky("yen", 0.1, money="90000", currency="JPY"),
        risky("small", 0.1, money="10"),
        risky("calm", 0.1, money="500"),
        risky("near", 0.9, money="500"),
    ]
    assert names(found, Order.MONEY) == "near calm small yen nothing"


@pytest.mark.parametrize("order", Order)
def test_the_order_of_the_input_does_not_matter(order: Order) -> None:
    found = [risky(f"a{number}", number % 3 / 3, money=str(number % 2 * 10)) for number in range(12)]
    assert names(found, order) == names(found[::-1], order)


def test_the_account_comes_before_offers_where_both_are_as_likely() -> None:
    one, two = risky("main", 0.3, stops=Stops.OFFERS).gauges[0], risky("main", 0.3).gauges[0]
    assert Place(account="main", marketplace="Amazon.de", gauges=[one, two]).nearest is two
    assert Place(account="main", marketplace="Amazon.de", gauges=[]).nearest is None


def test_of_missed_targets_the_account_comes_first_then_what_is_farthest_over() -> None:
    found = [
        risky("offers", 1, stops=Stops.OFFERS),
        risky("near", 1),
        risky("far", 1),
    ]
    found[2].gauges[0].value = value("odr", 9, 200, account="far", allowance=-8)
    found[1].gauges[0].value = value("odr", 3, 200, account="near", allowance=-2)
    assert names(found, Order.RISK) == "far near offers"
