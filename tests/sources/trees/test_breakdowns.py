"""Breakdowns: components always add up to what was broken down, whatever has a column of its own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from goodstanding.sources.model import Parsed
from goodstanding.sources.trees.breakdowns import components, difference
from goodstanding.sources.trees.node import Money, Node

NAMES = (
    "ProductCharges",
    "OurPricePrincipal",
    "Tax",
    "OurPriceTax",
    "Shipping",
    "AmazonFees",
    "Commission",
    "FBAPerUnitFulfillmentFee",
    "Base",
    "New",
)
CENTS = st.integers(-100_000, 100_000).map(lambda cents: Decimal(cents) / 100)


def _breakdown(name: str, amount: Decimal, parts: list[Any]) -> dict[str, Any]:
    return {"breakdownType": name, "breakdownAmount": {"currencyAmount": amount, "currencyCode": "EUR"}, "breakdowns": parts}


def _summed(parts: list[dict[str, Any]]) -> Decimal:
    return sum((each["breakdownAmount"]["currencyAmount"] for each in parts), Decimal(0))


LEAVES = st.builds(_breakdown, st.sampled_from(NAMES), CENTS, st.just([]))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda name, parts: _breakdown(name, _summed(parts), parts), st.sampled_from(NAMES), st.lists(inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def _nodes(parts: list[dict[str, Any]]) -> tuple[list[Node], Parsed]:
    parsed = Parsed()
    return Node({"breakdowns": parts}, "", 1, parsed).children("breakdowns"), parsed


@given(st.lists(TREES, max_size=5))
def test_components_add_up_to_the_breakdowns(parts: list[dict[str, Any]]) -> None:
    nodes, parsed = _nodes(parts)
    assert sum(components(nodes).values(), Decimal(0)) == _summed(parts)
    assert parsed.problems == []


@given(st.lists(LEAVES, min_size=1, max_size=4), CENTS)
def test_parts_that_differ_are_reported_and_the_whole_is_kept(parts: list[dict[str, Any]], extra: Decimal) -> None:
    nodes, parsed = _nodes([_breakdown("Sales", _summed(parts) + extra, parts)])
    assert sum(components(nodes).values(), Decimal(0)) == _summed(parts) + extra
    assert len(parsed.problems) == (1 if extra else 0)


def test_a_fee_keeps_its_base_and_its_tax() -> None:
    fee = _breakdown(
        "FBAPerUnitFulfillmentFee", Decimal("-45.54"), [_breakdown("Base", Decimal("-36.43"), []), _breakdown("Tax", Decimal("-9.11"), [])]
    )
    nodes, _ = _nodes([_breakdown("AmazonFees", Decimal("-45.54"), [fee])])
    assert components(nodes) == {"fba_fees": Decimal("-45.54")}


def test_names_are_known_with_and_without_spaces() -> None:
    nodes, _ = _nodes([_breakdown("Product Charges", Decimal(1), []), _breakdown("FBA fees", Decimal(2), [])])
    assert components(nodes) == {"product_sales": Decimal(1), "fba_fees": Decimal(2)}


def test_a_total_without_parts_differs_from_nothing() -> None:
    assert difference(Money("5", Decimal(5), "EUR"), []) == 0
