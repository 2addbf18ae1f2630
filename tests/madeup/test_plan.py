"""A made-up seller without troubles is exact and consistent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.madeup import Seller, plan
from goodstanding.madeup.model import ZERO, Settlement, Shop

STORES = ("US", "CA", "UK", "DE", "FR", "JP")


@pytest.fixture(scope="module", params=[1, 2, 3])
def seller(request: pytest.FixtureRequest) -> Seller:
    return plan(request.param, orders=900, marketplaces=STORES)


def settlements(seller: Seller) -> list[tuple[Shop, Settlement]]:
    return [(shop, settlement) for shop in seller.shops for settlement in shop.settlements]


def balance(settlement: Settlement, description: str) -> Decimal:
    lines = [line for posting in settlement.postings for line in posting.lines]
    return sum((line.amount for line in lines if line.description == description), ZERO)


def test_the_lines_of_every_settlement_add_up_to_its_total(seller: Seller) -> None:
    for _, settlement in settlements(seller):
        assert sum((posting.total for posting in settlement.postings), ZERO) == settlement.total


def test_what_a_settlement_holds_comes_back_in_the_next_one(seller: Seller) -> None:
    for shop in seller.shops:
        for before, after in zip(shop.settlements, shop.settlements[1:], strict=False):
            assert balance(after, "Previous Reserve Amount Balance") == -balance(before, "Current Reserve Amount")
            assert after.period.start == before.period.end


def test_no_settlement_of_a_seller_without_troubles_is_negative(seller: Seller) -> None:
    assert min(settlement.total for _, settlement in settlements(seller)) >= 0


def test_every_payout_is_on_the_bank_statement_once_unless_it_is_still_under_way(seller: Seller) -> None:
    for shop in seller.shops:
        paid = sorted(line.amount for line in shop.bank.lines if line.amount > 0)
        due = [each for each in shop.settlements if each.total and each.period.deposit + timedelta(days=4) <= seller.now]
        assert paid == sorted(settlement.total for settlement in due)


def test_every_shipped_item_is_settled_open_or_deferred_exactly_once(seller: Seller) -> None:
    for shop in seller.shops:
        settled = [posting for settlement in shop.settlements for posting in settlement.postings]
        posted = [posting.id for posting in settled + shop.open_postings + shop.deferred if posting.transaction_type == "Order"]
        assert sorted(posted) == sorted(f"{order.id}/{item.code}" for order in shop.orders if order.shipped for item in order.items)


def test_every_refund_of_more_than_three_weeks_ago_has_its_return(seller: Seller) -> None:
    for shop in seller.shops:
        returned = {each.refund.id for each in shop.returns if each.refund and each.arrived}
        old = {refund.id for refund in shop.refunds if refund.at < seller.now - timedelta(days=21)}
        assert old <= returned


def test_some_lines_are_identical_and_both_are_right(seller: Seller) -> None:
    shop = seller.shop("US")
    fees = [
        [line.amount for line in posting.lines if line.description == "FBAPerUnitFulfillmentFee"]
        for settlement in shop.settlements
        for posting in settlement.postings
    ]
    assert any(len(amounts) == 2 and amounts[0] == amounts[1] for amounts in fees)


def test_yen_have_no_decimals(seller: Seller) -> None:
    shop = seller.shop("JP")
    amounts = [line.amount for settlement in shop.settlements for posting in settlement.postings for line in posting.lines]
    assert all(amount == amount.to_integral_value() for amount in amounts)


def test_the_quiet_period_has_no_order_and_no_refund(seller: Seller) -> None:
    for shop in seller.shops:
        assert all(posting.order is None for posting in shop.settled(shop.quiet).postings)


def test_an_unknown_store_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(UsageError, match="choose from US, CA"):
        plan(1, marketplaces=("US", "XX"))


def test_a_store_cannot_be_named_twice() -> None:
    with pytest.raises(UsageError, match="different stores"):
        plan(1, marketplaces=("US", "US"))


def test_the_history_ends_on_the_given_day() -> None:
    seller = plan(1, orders=50, as_of=date(2025, 3, 9))
    assert max(order.purchased for shop in seller.shops for order in shop.orders).date() <= date(2025, 3, 9)
