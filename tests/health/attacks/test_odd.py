"""What is odd about a burst: each indicator at its limit, and nothing where everything is as usual."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from goodstanding.health.attacks.odd import Event, Usual, indicators, telling

DAY = date(2026, 11, 14)
USUAL = Usual(300, {"CUP": 30, "BOWL": 270}, {DAY - timedelta(days=n): 10 for n in range(1, 31)})


def event(number: int, **changed: object) -> Event:
    """A feedback that is like others in nothing."""
    words = f"{number} is the number of this wholly separate remark {number * 7} made by person {number * 13}"
    plain = Event(DAY, words, True, DAY - timedelta(days=3 * number + 1), DAY - timedelta(days=3 * number), ("BOWL",))
    return replace(plain, **changed)  # type: ignore[arg-type]  # the changes are of the fields' types


def said(events: list[Event], of_one_product: bool = False) -> list[str]:
    return indicators(events, USUAL, of_one_product=of_one_product)


def test_events_that_have_nothing_in_common_are_not_odd() -> None:
    assert said([event(n) for n in range(8)]) == []
    assert said([]) == []


def test_the_same_words_of_three() -> None:
    same = "do not buy anything from this shop"
    assert said([event(1, words=same), event(2, words=same), event(3)]) == []
    assert said([event(1, words=same), event(2, words=same), event(3, words=same)]) == ["3 of 3 use nearly the same words"]


def test_orders_that_no_report_has_are_counted_only_where_reports_reach_back() -> None:
    assert said([event(1, matched=False), event(2)]) == ["1 of 2 with no order in the imported reports"]
    assert said([event(1, matched=None), event(2)]) == []


def test_before_the_delivery_of_three() -> None:
    early = DAY + timedelta(days=1)
    assert said([event(1, arrived_on=early), event(2, arrived_on=early), event(3)]) == []
    assert said([event(n, arrived_on=early) for n in range(3)]) == ["3 of 3 came before the order's delivery"]
    assert said([event(n, arrived_on=DAY) for n in range(3)]) == []


def test_other_shops_are_named() -> None:
    assert said([event(1, words="Cheaper at www.other-shop.example"), event(2)]) == ["1 of 2 name another shop or site"]


def test_one_product_beyond_its_share_of_the_orders() -> None:
    (found,) = said([event(n, skus=("CUP",)) for n in range(5)])
    assert found == "5 of 5 are about one product, CUP, which 10 % of the orders have"
    assert said([event(n, skus=("BOWL",)) for n in range(8)]) == []
    assert said([event(n, skus=("CUP",)) for n in range(5)], of_one_product=True) == []
    assert said([event(n, skus=("UNKNOWN",)) for n in range(5)]) == []


def test_orders_placed_together_beyond_these_days_share() -> None:
    placed = DAY - timedelta(days=9)
    (found,) = said([event(n, placed_on=placed + timedelta(days=n % 2)) for n in range(6)])
    assert found == "the orders of 6 of 6 were placed from 2026-11-05 to 2026-11-06, in which 7 % of the orders were"
    assert said([event(n, placed_on=placed) for n in range(2)]) == []


def test_orders_that_were_cancelled_and_never_sent() -> None:
    assert said([event(1, cancelled=True), event(2)]) == ["1 of 2 on orders that were cancelled and never sent"]


def test_one_reason_beyond_its_share_before() -> None:
    before = replace(USUAL, reasons={"UNWANTED_ITEM": 18, "DEFECTIVE": 1})
    given = [event(n, reason="DEFECTIVE") for n in range(5)]
    (found,) = indicators(given, before, of_one_product=True)
    assert found == "5 of 5 give the reason DEFECTIVE, which 10 % gave before"
    assert indicators([event(n, reason="UNWANTED_ITEM") for n in range(5)], before, of_one_product=True) == []
    assert indicators(given, replace(USUAL, reasons={"UNWANTED_ITEM": 9}), of_one_product=True) == []


def test_what_says_more_than_the_number_does() -> None:
    same, early = "do not buy anything from this shop", DAY + timedelta(days=1)
    assert not telling([event(n) for n in range(9)])
    assert telling([event(n, words=same) for n in range(3)])
    assert not telling([event(n, words=same) for n in range(2)])
    assert telling([event(n, arrived_on=early) for n in range(3)])
    assert not telling([event(1, matched=False)])
    assert telling([event(1, matched=False), event(2, cancelled=True)])


def test_no_indicator_names_anybody_or_says_why() -> None:
    """Figures only: whoever reads them must not be led to accuse."""
    same, early = "do not buy anything from this shop www.other-shop.example", DAY + timedelta(days=1)
    events = [event(n, words=same, matched=n > 3, arrived_on=early, skus=("CUP",), placed_on=DAY - timedelta(days=2)) for n in range(8)]
    text = " ".join(said(events)).lower()
    assert len(said(events)) == 6
    assert not any(word in text for word in ("competitor", "fake", "fraud", "attack", "abuse", "manipulat", "suspicious"))
