"""A question about another course of things, read from words: `remove 302-1111111-1111111`, `5 more lsr`, `volume -30%`."""

# No money here: counts of orders and defects

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from goodstanding.core.errors import UsageError
from goodstanding.core.ids import order_no, order_text
from goodstanding.core.text import counted

REMOVABLE: Final = "removable"  # instead of orders: all defects that may be taken off
_ADD: Final = re.compile(r"\+?(\d{1,6})\s+(?:more\s+)?([a-z_]+)", re.IGNORECASE)
_VOLUME: Final = re.compile(r"volume\s*([-+\u2212]?)\s*(\d{1,4}(?:\.\d+)?)\s*%", re.IGNORECASE)
_REMOVE: Final = re.compile(r"remove\s+(\S.*)", re.IGNORECASE)
_USAGE: Final = "write 'remove ORDER, ORDER', 'remove removable', '5 more lsr' or 'volume -30%'"


@dataclass(frozen=True, slots=True)
class WhatIfs:
    """What is asked.

    Attributes:
        orders: orders whose defects no longer count, as they are printed.
        removable: the defects that may be taken off no longer count either.
        add: how many more defects, by metric.
        volume: expected orders are multiplied by it.
    """

    orders: frozenset[str] = frozenset()
    removable: bool = False
    add: Mapping[str, int] = field(default_factory=dict)
    volume: Fraction = Fraction(1)

    def __bool__(self) -> bool:
        return bool(self.orders or self.removable or self.add or self.volume != 1)

    def text(self) -> str:
        """In words: `the defects of order 302-1111111-1111111 no longer count; 5 more lsr; 70 % of the volume`."""
        parts = [f"{counted(count, 'more defect')} of {metric}" for metric, count in sorted(self.add.items())]
        if self.removable:
            parts.insert(0, "what may be taken off no longer counts")
        if self.orders:
            names = ", ".join(sorted(self.orders))
            parts.insert(0, f"the defects of {'order' if len(self.orders) == 1 else 'orders'} {names} no longer count")
        if self.volume != 1:
            parts.append(f"{round(100 * self.volume)} % of the volume expected")
        return "; ".join(parts)


def parse(texts: Iterable[str], metrics: Collection[str]) -> WhatIfs:
    """Several questions put together.

    Raises:
        UsageError: one cannot be read, names a metric that there is not, or asks for the volume twice.
    """
    orders: set[str] = set()
    add: dict[str, int] = {}
    volumes: list[Fraction] = []
    for text in texts:
        asked = text.strip()
        if found := _REMOVE.fullmatch(asked):
            orders.update(_orders(found[1]))
        elif found := _VOLUME.fullmatch(asked):
            volumes.append(_volume(found[1], Fraction(found[2])))
        elif found := _ADD.fullmatch(asked):
            metric = _metric(found[2], metrics)
            add[metric] = add.get(metric, 0) + int(found[1])
        else:
            raise UsageError(f"the what-if {text!r} cannot be read; {_USAGE}")
    if len(volumes) > 1:
        raise UsageError("a what-if has one volume; name it once")
    return WhatIfs(frozenset(orders - {REMOVABLE}), REMOVABLE in orders, add, volumes[0] if volumes else Fraction(1))


def _orders(text: str) -> list[str]:
    """Orders as they are printed everywhere else; `removable` stays."""
    found = []
    for word in re.split(r"[,\s]+", text.strip(" ,")):
        number = order_no(word)
        found.append(order_text(number) if number is not None else word.casefold() if word.casefold() == REMOVABLE else word)
    return found


def _volume(sign: str, percent: Fraction) -> Fraction:
    """`-30 %` is 7/10 of what is expected, `+30 %` 13/10, `70 %` 7/10."""
    share = percent / 100
    if not sign:
        return share
    if sign == "+":
        return 1 + share
    if share > 1:
        raise UsageError("volume cannot fall by more than 100 %")
    return 1 - share


def _metric(word: str, metrics: Collection[str]) -> str:
    name = word.casefold()
    if name not in metrics:
        raise UsageError(f"there is no metric {word!r}; there are {', '.join(sorted(metrics))}")
    return name
