"""What is odd about the events of a burst? Each indicator is a sentence with its figures; none says who did what, or why."""

# No money here: counts of events, probabilities

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from goodstanding.health.attacks.wording import groups
from goodstanding.health.chance import tails
from goodstanding.health.removable.offending import Kind, offences

_LEAST: Final = 3  # events an indicator needs
_LEVEL: Final = 0.001  # chance below which a share is odd
_TOGETHER: Final = 3  # days
_NOT_SOLD: Final = 2  # events without a sold order that say something: one may be missing by chance
_BEFORE: Final = 10  # earlier events with a reason, below which shares of reasons are not held against each other


@dataclass(frozen=True, slots=True)
class Event:
    """One feedback or return.

    Attributes:
        day: when it was left or came back.
        words: the buyer's comment; empty where there is none.
        matched: its order is among the imported orders; None where those do not reach far enough back to tell.
    cancelled: its order is, and was cancelled before it was sent.
        placed_on, arrived_on: days of the order and of its delivery (for orders of Amazon the estimated one); None where not known.
        skus: products of the order, or the one that came back.
    reason: of a return, as printed; empty where there is none.
    """

    day: date
    words: str
    matched: bool | None
    placed_on: date | None
    arrived_on: date | None
    skus: tuple[str, ...]
    cancelled: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Usual:
    """What the events are held against: how many orders each product and each day had in the time they could come from.

    `reasons` counts the reasons of all events before the burst.
    """

    orders: int
    by_sku: Mapping[str, int]
    by_day: Mapping[date, int]
    reasons: Mapping[str, int] = field(default_factory=dict)


def indicators(events: Sequence[Event], usual: Usual, *, of_one_product: bool) -> list[str]:
    """What is odd, each as a sentence."""
    found = [_wording(events), _unmatched(events), _cancelled(events), _early(events), _advertising(events), _together(events, usual)]
    return [each for each in (*found, _reason(events, usual), None if of_one_product else _product(events, usual)) if each]


def telling(events: Sequence[Event]) -> bool:
    """Whether the events say more than their number does: three in the same words, before the delivery, or two without a sold order."""
    without = sum(each.matched is False or each.cancelled for each in events)
    return without >= _NOT_SOLD or _wording(events) is not None or _early(events) is not None


def _wording(events: Sequence[Event]) -> str | None:
    alike = groups([each.words for each in events])
    most = len(alike[0]) if alike else 0
    return f"{most} of {len(events)} use nearly the same words" if most >= _LEAST else None


def _cancelled(events: Sequence[Event]) -> str | None:
    never = sum(each.cancelled for each in events)
    return f"{never} of {len(events)} on orders that were cancelled and never sent" if never else None


def _reason(events: Sequence[Event], usual: Usual) -> str | None:
    """One reason given more often than before; told only where there is a before to hold it against."""
    before = sum(usual.reasons.values())
    counts = Counter(each.reason for each in events if each.reason)
    for reason, count in counts.most_common(1):
        share = (usual.reasons.get(reason, 0) + 1) / (before + 1)
        if before >= _BEFORE and count >= _LEAST and _rare(count, len(events), share, places=len(counts)):
            return f"{count} of {len(events)} give the reason {reason}, which {_percent(share)} gave before"
    return None


def _unmatched(events: Sequence[Event]) -> str | None:
    missing = sum(each.matched is False for each in events)
    return f"{missing} of {len(events)} with no order in the imported reports" if missing else None


def _early(events: Sequence[Event]) -> str | None:
    early = sum(each.arrived_on is not None and each.day < each.arrived_on for each in events)
    return f"{early} of {len(events)} came before the order's delivery" if early >= _LEAST else None


def _advertising(events: Sequence[Event]) -> str | None:
    others = sum(any(each.kind is Kind.ADVERTISING for each in offences(event.words, "en")) for event in events)
    return f"{others} of {len(events)} name another shop or site" if others else None


def _product(events: Sequence[Event], usual: Usual) -> str | None:
    """More of one product than its share of the orders explains."""
    counts = Counter(sku for each in events for sku in each.skus)
    for sku, count in counts.most_common(1):
        share = usual.by_sku[sku] / usual.orders if usual.orders and sku in usual.by_sku else 1.0
        if count >= _LEAST and _rare(count, len(events), share, places=len(counts)):
            return f"{count} of {len(events)} are about one product, {sku}, which {_percent(share)} of the orders have"
    return None


def _together(events: Sequence[Event], usual: Usual) -> str | None:
    """More orders placed in a few days than these days' share of the orders explains."""
    days = sorted(each.placed_on for each in events if each.placed_on is not None)
    best = max(_spans(days), key=lambda span: span[2], default=None)
    if best is None or best[2] < _LEAST or not usual.orders:
        return None
    first, last, count = best
    share = sum(number for day, number in usual.by_day.items() if first <= day <= last) / usual.orders
    if not _rare(count, len(days), share, places=len(days)):
        return None
    return f"the orders of {count} of {len(events)} were placed from {first} to {last}, in which {_percent(share)} of the orders were"


def _spans(days: Sequence[date]) -> Iterator[tuple[date, date, int]]:
    for place, first in enumerate(days):
        inside = [day for day in days[place:] if (day - first).days < _TOGETHER]
        yield first, inside[-1], len(inside)


def _rare(count: int, of: int, share: float, places: int) -> bool:
    """Whether so many or more are beyond chance in any of the places looked at."""
    return share < 1 and places * float(tails.binomial(count, trials=of, share=share)[0]) <= _LEVEL


def _percent(share: float) -> str:
    return f"{round(100 * share)} %" if share >= 0.005 else "less than 1 %"
