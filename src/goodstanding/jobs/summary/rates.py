"""Rates, targets and counts in words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import Final

from goodstanding.core.text import counted
from goodstanding.health.causes.model import Driver
from goodstanding.health.model import MetricValue, Status, Target
from goodstanding.jobs.health.model import Cause, Gauge
from goodstanding.rulebook.model import Compare
from goodstanding.rulebook.words import plain

_HUNDRED: Final = Decimal(100)
_MOST_PLACES: Final = 8
_PARTS: Final = {
    "mfn": "orders you ship",
    "afn": "orders Amazon ships",
    "lifetime": "of all time",
    "negative": "1 and 2 stars",
    "missingInvoice": "invoice missing",
    "lateInvoice": "invoice late",
}
COMPARED: Final = {
    Compare.BELOW: "below",
    Compare.AT_MOST: "at most",
    Compare.AT_LEAST: "at least",
    Compare.ABOVE: "above",
    Compare.EQUALS: "exactly",
}
STATES: Final = {
    Status.GOOD: "meets",
    Status.MISSED: "misses",
    Status.EMPTY: "nothing to count",
    Status.NO_TARGET: "no target",
    Status.UNKNOWN: "unknown",
}


def name(gauge: Gauge) -> str:
    """`Late Shipment Rate, 10 days`."""
    part = part_text(gauge.value.part)
    return f"{gauge.title}, {part}" if part else gauge.title


def part_text(part: str) -> str:
    """`orders you ship` for `mfn`, `10 days` for `10d`; a category stays as it is."""
    words = part.split()
    return " ".join(_part_word(word) for word in words) if all(_part_word(word) != word for word in words) else part


def _part_word(word: str) -> str:
    if word in _PARTS:
        return _PARTS[word]
    return f"{word[:-1]} days" if word.endswith("d") and word[:-1].isdecimal() else word


def rate_text(value: MetricValue) -> str:
    """`0.42 %`; with as many places as it takes to see on which side of its target it is. A dash where there is no rate."""
    return "-" if value.rate is None else rate_of(value, value.numerator or 0, value.denominator or 1)


def rate_of(value: MetricValue, numerator: int, denominator: int) -> str:
    """The same of other counts of the rate; a dash where nothing is counted."""
    if denominator <= 0:
        return "-"
    limit = None if value.target is None else value.target.limit * _HUNDRED
    return f"{plain(shown(Decimal(numerator * 100) / Decimal(denominator), limit))} %"


def shown(figure: Decimal, limit: Decimal | None) -> Decimal:
    """A figure rounded to two places, or to so many more that rounding does not carry it over or onto the limit."""
    for places in range(2, _MOST_PLACES):
        rounded = figure.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
        if limit is None or (rounded > limit) - (rounded < limit) == (figure > limit) - (figure < limit):
            return rounded
    return figure


def counts_text(value: MetricValue) -> str:
    """`5 of 1,190 orders`; while it is unknown what is known of it: `2 to 7 of 1,190 orders`; empty when nothing is."""
    if value.denominator is None or (value.numerator is None and not value.denominator):
        return ""
    numerator = f"{value.numerator:,}" if value.numerator is not None else _bounds(value)
    return f"{numerator} of {units(value.denominator, value.unit)}" if numerator else ""


def _bounds(value: MetricValue) -> str:
    if value.at_least is None:
        return ""
    return f"{value.at_least:,} to {value.at_most:,}" if value.at_most is not None else f"at least {value.at_least:,}"


def units(number: int, unit: str) -> str:
    """`1 order`, `2 return requests`."""
    return counted(number, unit.removesuffix("s"), unit)


def target_text(target: Target | None) -> str:
    """`below 1 %`; empty where there is no target."""
    return f"{COMPARED[target.compare]} {plain(target.limit * _HUNDRED)} %" if target else ""


def said_by(target: Target | None) -> str:
    """Who states a target."""
    return "" if target is None else "your account's report" if target.said_by == "report" else "the rulebook"


def used(value: MetricValue) -> Decimal | None:
    """How much of what the target allows is used: 1 at the limit, 0 without a defect; None where that cannot be said.

    Of a rate that counts good ones the others are the defects: 97 % with at least 95 % asked for uses 0.6 of what is allowed.
    """
    if value.rate is None or allowed(value) is None:
        return None
    return used_by(value, value.numerator or 0, value.denominator or 1)


def used_by(value: MetricValue, numerator: int, denominator: int) -> Decimal:
    """The same of other counts of the rate; where no target says what is allowed, the share of bad ones itself."""
    rate = Decimal(numerator) / Decimal(denominator)
    return (1 - rate if value.counts_good else rate) / (allowed(value) or 1)


def allowed(value: MetricValue) -> Decimal | None:
    """The share of bad ones that the target allows; None where it allows none, or there is no target."""
    if value.target is None or value.target.compare is Compare.EQUALS:
        return None
    return (1 - value.target.limit if value.counts_good else value.target.limit) or None


def unknown(gauges: Iterable[Gauge]) -> dict[str, list[Gauge]]:
    """Rates that are unknown, by what to import to know them, in the order of the first of each."""
    found: dict[str, list[Gauge]] = {}
    for gauge in gauges:
        if gauge.value.status is Status.UNKNOWN:
            found.setdefault(gauge.value.unknown, []).append(gauge)
    return found


def names(gauges: Iterable[Gauge]) -> str:
    """Rates in a row, those of one name together, with what is known: `Order Defect Rate (orders you ship: 0.42 %), Return Rate (2 %)`."""
    found: dict[str, list[str]] = {}
    for gauge in gauges:
        value = gauge.value
        known = rate_text(value) if value.rate is not None else counts_text(value) if value.status is Status.UNKNOWN else ""
        facts = [part_text(value.part), known]
        found.setdefault(gauge.title, []).append(": ".join(fact for fact in facts if fact))
    return ", ".join(f"{title} ({', '.join(filter(None, each))})" if any(each) else title for title, each in found.items())


def beside_text(gauge: Gauge, others: Iterable[Gauge]) -> str:
    """What is counted beside a rate: `of it: Negative Feedback Rate 0.17 % (2 of 1,190 orders)`; empty where nothing is."""
    beside = [each for each in others if not each.main and each.value.denominator and _belongs(each, gauge)]
    texts = [f"{_beside_name(each, gauge)} {rate_text(each.value)} ({counts_text(each.value)})" for each in beside]
    return f"of it: {', '.join(texts)}" if texts else ""


def _beside_name(beside: Gauge, gauge: Gauge) -> str:
    return beside.title if beside.title != gauge.title else part_text(beside.value.part.removeprefix(gauge.value.part).strip())


def _belongs(beside: Gauge, gauge: Gauge) -> bool:
    """True when one is counted beside the other: of the same metric, and of the same part or a part of that."""
    return beside.metric == gauge.metric and (
        beside.value.part == gauge.value.part or beside.value.part.startswith(f"{gauge.value.part} ".lstrip())
    )


def cause_text(cause: Cause) -> str:
    """`carrier HERMES: 4 of 140 orders (2.86 %), the others 1 of 1,050 (0.1 %)`, with what says the same and the reasons given."""
    driver = cause.driver
    mine, others = driver_texts(driver, cause.unit)
    also = f"; the same: {also_text(driver)}" if driver.also else ""
    reasons = f"; {reasons_text(cause)}" if cause.reasons else ""
    return f"{driver.factor} {driver.value}: {mine}, the others {others}{also}{reasons}"


def also_text(driver: Driver) -> str:
    """What says the same as a driver: `service Standard`."""
    return ", ".join(f"{factor} {value}" for factor, value in driver.also)


def reasons_text(cause: Cause) -> str:
    """`feedback about delivery (3)`."""
    return ", ".join(f"{reason} ({count:,})" for reason, count in cause.reasons)


def driver_texts(driver: Driver, unit: str) -> tuple[str, str]:
    """The rate with it and the rate of the others: `4 of 140 orders (2.86 %)`."""
    defects, rest = driver.all_defects - driver.defects, driver.all_units - driver.units
    mine = f"{driver.defects:,} of {units(driver.units, unit)} ({_share(driver.rate)})"
    return mine, f"{defects:,} of {rest:,} ({_share(driver.rate_without)})"


def _share(share: Fraction) -> str:
    return share_text(Decimal(share.numerator) / Decimal(share.denominator))


def share_text(share: Decimal) -> str:
    """A share of 1 in percent, to two places: `2.86 %`."""
    return f"{plain(shown(share * _HUNDRED, None))} %"
