"""Values compare exactly, and an unknown one refuses every use as a number."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from goodstanding.core.money import Amount
from goodstanding.rulebook.model import GROUPS, Compare, Unit, UnknownValue, Value, expand_marketplaces


def _value(number: str | None, unit: Unit = Unit.FRACTION, compare: Compare | None = None, currency: str = "") -> Value:
    return Value("r", "v", unit, None if number is None else Decimal(number), compare, currency=currency)


@pytest.mark.parametrize(
    ("compare", "below", "at", "above"),
    [
        (Compare.BELOW, True, False, False),
        (Compare.AT_MOST, True, True, False),
        (Compare.AT_LEAST, False, True, True),
        (Compare.ABOVE, False, False, True),
        (Compare.EQUALS, False, True, False),
    ],
)
def test_a_limit_is_met_below_at_or_above_its_figure(compare: Compare, below: bool, at: bool, above: bool) -> None:
    limit = _value("0.01", compare=compare)
    assert limit.met_by(Decimal("0.00999")) is below
    assert limit.met_by(Decimal("0.01000")) is at
    assert limit.met_by(Decimal("0.01001")) is above


def test_a_value_without_a_comparison_is_no_limit() -> None:
    with pytest.raises(ValueError, match="not a limit"):
        _value("1").met_by(Decimal(1))


USES: list[Callable[[Value], object]] = [
    lambda value: value.number,
    lambda value: value.whole,
    lambda value: value.money,
    lambda value: value.met_by(Decimal(0)),
]


@pytest.mark.parametrize("use", USES, ids=["number", "whole", "money", "met_by"])
def test_an_unknown_value_cannot_be_used_as_a_number(use: Callable[[Value], object]) -> None:
    with pytest.raises(UnknownValue, match="v of r is not published"):
        use(_value(None, Unit.MONEY, Compare.BELOW, "EUR"))


def test_a_whole_number_is_never_rounded() -> None:
    assert _value("7.0", Unit.DAYS).whole == 7
    with pytest.raises(ValueError, match="not a whole number"):
        _ = _value("7.5", Unit.DAYS).whole


def test_an_amount_has_its_currency() -> None:
    assert _value("15000", Unit.MONEY, currency="EUR").money == Amount(Decimal(15000), "EUR")
    with pytest.raises(ValueError, match="not an amount"):
        _ = _value("15000", Unit.COUNT).money


def test_all_stores_but_some_keep_the_order_of_the_stores() -> None:
    assert expand_marketplaces(["all", "-NA", "-UK"])[:3] == ("DE", "FR", "IT")
    assert expand_marketplaces(["DE", "US"]) == ("US", "DE")


def test_the_european_union_is_without_the_united_kingdom() -> None:
    assert "UK" not in GROUPS["EU"]
    assert len(GROUPS["EU"]) == 9
