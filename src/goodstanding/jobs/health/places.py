"""Rates put together by account and store, with what Amazon says there and the money that a freeze would hold; sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from goodstanding.core.money import Amount
from goodstanding.funds.model import Position
from goodstanding.jobs.health.model import Gauge, Order, Place
from goodstanding.rulebook.model import Stops

Key = tuple[str, str]  # account, marketplace

HELD: Final = frozenset({"open", "deferred", "reserve", "held"})  # parts of a position that Amazon has and would keep
_FREE: Final = ("NORMAL", "")  # any other word of Amazon says that something is stopped, or about to be


def places(gauges: Iterable[Gauge], said: Mapping[Key, tuple[str, str]], positions: Iterable[Position]) -> list[Place]:
    """One for each account and store that has a rate or of which Amazon's report says something, by name.

    Args:
        gauges: rates in the order in which they are to be listed.
        said: Amazon's status and rating.
        positions: where the money is.
    """
    found: dict[Key, list[Gauge]] = {key: [] for key in said}
    for gauge in gauges:
        found.setdefault((gauge.value.account, gauge.value.marketplace), []).append(gauge)
    held = _held(positions)
    return [_place(key, found[key], said.get(key, ("", "")), held.get(key)) for key in sorted(found)]


def _place(key: Key, gauges: list[Gauge], said: tuple[str, str], held: tuple[list[Amount], bool] | None) -> Place:
    amounts, partly = held or ([], True)
    return Place(account=key[0], marketplace=key[1], status=said[0], rating=said[1], gauges=gauges, at_risk=tuple(amounts), partly=partly)


def _held(positions: Iterable[Position]) -> dict[Key, tuple[list[Amount], bool]]:
    """The money that a freeze would hold, one amount a currency, and whether some of it is unknown."""
    found: dict[Key, tuple[list[Amount], bool]] = {}
    for position in positions:
        parts = [part for part in position.parts if part.id.split(".")[0] in HELD]
        amount = sum((part.amount for part in parts if part.amount), Amount(Decimal(0), position.currency))
        amounts, partly = found.get((position.account, position.marketplace), ([], False))
        known = [amount] if amount.value > 0 else []
        found[position.account, position.marketplace] = amounts + known, partly or any(part.amount is None for part in parts)
    return found


def sort(found: list[Place], order: Order) -> list[Place]:
    """By risk: what Amazon has stopped already, then what is likeliest to be stopped, the account before offers, then what is farthest over
    its target. By money: what a freeze would hold.

    Where one is alike the other decides, then the name. Currencies are not compared: by money, those of a currency stand together, the
    currency that most accounts and stores have first.
    """
    currencies = Counter(place.at_risk[0].currency for place in found if place.at_risk)
    by: dict[Order, Callable[[Place], tuple[object, ...]]] = {Order.RISK: _risk, Order.MONEY: lambda place: _money(place, currencies)}
    first, second = by[order], by[Order.MONEY if order is Order.RISK else Order.RISK]
    return sorted(found, key=lambda place: (first(place), second(place), place.account, place.marketplace))


def _risk(place: Place) -> tuple[object, ...]:
    nearest = place.nearest
    if nearest is None:
        return place.status in _FREE, 0, True, Fraction(0)
    return place.status in _FREE, -(nearest.risk or 0), nearest.stops is not Stops.ACCOUNT, -nearest.over


def _money(place: Place, currencies: Mapping[str, int]) -> tuple[object, ...]:
    if not place.at_risk:
        return 0, "", Decimal(0)
    first = place.at_risk[0]
    return -currencies[first.currency], first.currency, -first.value
