"""Accounts and stores in words: what is nearest to being stopped, and the money it would hold."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from goodstanding.health.model import Status
from goodstanding.jobs.health.model import AHEAD, CLOSE, Gauge, Place, Removable
from goodstanding.jobs.summary import rates
from goodstanding.jobs.summary.groups import whose
from goodstanding.jobs.summary.outlooks import chance_text
from goodstanding.rulebook.model import Stops
from goodstanding.rulebook.words import STOPS

_SHORT: Final = {Stops.ACCOUNT: "the account", Stops.OFFERS: "offers"}
MUCH: Final = Decimal("0.75")  # of what a target allows


def worst_first(place: Place) -> list[Gauge]:
    """The rates that have a figure, without what is only counted beside them: missed ones first, then by risk, then by what is used."""
    found = [gauge for gauge in place.gauges if gauge.main and gauge.value.rate is not None]
    return sorted(found, key=lambda gauge: (gauge.value.status is not Status.MISSED, -(gauge.risk or 0), -(rates.used(gauge.value) or 0)))


def close(gauge: Gauge) -> bool:
    """True when a rate misses its target or is near to it."""
    if gauge.value.status is Status.MISSED:
        return True
    return (gauge.risk or 0) >= CLOSE or (gauge.judged and (rates.used(gauge.value) or 0) >= MUCH)


def heading_of(place: Place) -> str:
    """`main · Amazon.de · AT_RISK; a freeze would hold 938.20 EUR or more`."""
    status = f" · {place.status}" if place.status else ""
    frozen = frozen_text(place)
    return whose(place.account, place.marketplace) + status + (f"; a freeze would hold {frozen}" if frozen else "")


def removal_text(each: Removable) -> str:
    """What may be taken off and why: `feedback on order 1-2-3 of 2026-10-31 (FB4, likely): it speaks of delivery only`."""
    order = f" on order {each.order}" if each.order else ""
    why = f"it {each.why}" if each.kind == "feedback" else each.why
    return f"{each.kind}{order} of {each.day} ({each.rule}, {each.confidence}): {why}"


def removal_lines(each: Removable) -> list[str]:
    """The same with the last day to ask, what must be looked up first, the draft and the warning."""
    first = f"look up first {each.check}; " if each.check else ""
    lines = [removal_text(each), f"→ {first}ask by {each.last_day}" + (f": {each.draft}" if each.draft else "")]
    english = f"in English: {each.draft_english}" if each.draft_english != each.draft else ""
    return [line for line in (*lines, english, each.warning) if line]


def frozen_text(place: Place) -> str:
    """The money that a freeze would hold: `938.20 EUR or more`; empty when nothing is known of any."""
    amounts = ", ".join(map(str, place.at_risk))
    if not place.partly:
        return amounts
    return f"{amounts} or more" if amounts else "an unknown sum"


def risk_word(place: Place) -> str:
    """How likely it is that something is stopped within the days looked ahead: `missed`, `13 %`, `unknown`."""
    nearest = place.nearest
    if nearest is None:
        return "unknown"
    return (
        "missed"
        if nearest.value.status is Status.MISSED
        else chance_text(nearest.risk or 0).replace("less than", "<").replace("more than", ">")
    )


def risk_about(place: Place) -> str:
    """What that is about, in short: `lsr 10d, may stop offers`."""
    nearest = place.nearest
    if nearest is None or nearest.stops is None:
        return ""
    return f"{nearest.value.metric} {nearest.value.part}".rstrip() + f", may stop {_SHORT[nearest.stops]}"


def risk_text(place: Place) -> str:
    """What is likeliest to have something stopped: `Late Shipment Rate, 10 days is missed: may stop offers you ship yourself`."""
    nearest = place.nearest
    if nearest is None or nearest.stops is None:
        return "risk unknown"
    name, stops = rates.name(nearest), STOPS[nearest.stops]
    if nearest.value.status is Status.MISSED:
        return f"{name} misses its target; that may stop {stops}"
    return f"{chance_text(nearest.risk or 0)} within {AHEAD} days that {name} misses its target; that may stop {stops}"
