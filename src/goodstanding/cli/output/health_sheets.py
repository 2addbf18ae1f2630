"""The tables of the health chapter, see `sheets`: accounts, metrics, drivers, the way each rate took, and what is ahead of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from goodstanding.cli.output.cells import WHOSE, Cell, Column, Sheet
from goodstanding.cli.output.health_json import PLACES, quotient
from goodstanding.health.forecast.model import Forecast
from goodstanding.health.violations import Violation
from goodstanding.jobs.health.model import AHEAD, Cause, Chance, Compared, Gauge, Health, Place, Removable
from goodstanding.jobs.summary import ahr, beside, outlooks, rates

WHICH: Final = (*WHOSE, Column("metric", 10), Column("part", 14))
Row = tuple[Cell, ...]


def sheets(health: Health) -> Iterator[Sheet]:
    """The tables, those without rows too."""
    gauges = [gauge for place in health.places for gauge in place.gauges]
    yield Sheet("accounts", ACCOUNT, [row for place in health.places for row in _account(place)])
    yield Sheet("metrics", METRIC, [_metric(gauge, health.what_if) for gauge in gauges])
    yield Sheet("rating", RATING, [row for place in health.places for row in _rating(place)])
    yield Sheet("violations", VIOLATION, [_violation(place, each) for place in health.places for each in place.violations])
    yield Sheet("compared", COMPARED, [_compared(place, each) for place in health.places for each in beside.worst_first(place)])
    yield Sheet("drivers", DRIVER, [_driver(place, cause) for place in health.places for cause in place.causes])
    yield Sheet("removable", REMOVABLE, [_removable(each) for place in health.places for each in place.removable])
    yield Sheet("trend", TREND, [row for gauge in gauges for row in _trend(gauge)])
    yield Sheet("forecast", FORECAST, [row for gauge in gauges for row in _ahead(gauge)])


ACCOUNT: Final = (
    *(*WHOSE, Column("status", 14), Column("rating", 22), Column(f"chance within {AHEAD} days", 12), Column("nearest", 34)),
    *(Column("what it may stop", 20), Column("a freeze would hold", 16), Column("currency", 9), Column("some of it unknown", 10)),
)


def _account(place: Place) -> Iterator[Row]:
    """One row, or one for each currency of the money that a freeze would hold."""
    nearest = place.nearest
    name, stops = (rates.name(nearest), str(nearest.stops)) if nearest else (None, None)
    head = (place.account, place.marketplace, place.status, place.rating, share_of(nearest.risk if nearest else None), name, stops)
    partly = "yes" if place.partly else "no"
    for amount in place.at_risk or (None,):
        yield (*head, amount, amount.currency if amount else None, partly)


METRIC: Final = (
    *(*WHICH, Column("name", 40), Column("status", 12), Column("rate", 10), Column("numerator", 10), Column("denominator", 11)),
    *(Column("unit", 12), Column("target", 10), Column("must be", 9), Column("target said by", 12), Column("allowance", 9)),
    *(Column("first day", 11), Column("last day", 11), Column("import to know", 40), Column("at least", 9), Column("at most", 9)),
    *(Column("not known of it", 40), Column("what a miss may stop", 12), Column("breach", 50), Column("rule", 8)),
    *(Column("confidence", 11), Column("missed within 7 days", 11), Column("14 days", 11), Column("30 days", 11), Column("earliest", 11)),
    *(Column("likely", 11), Column("latest", 11), Column("can be afforded", 9), Column("tightest day", 11)),
    *(Column("clean ones needed", 9), Column("to be safe", 9), Column("in words", 60), Column("rows", 8)),
    *(Column("what if", 40), Column("then missed within 30 days", 11), Column("then afforded", 9), Column("then, in words", 60)),
)


def _metric(gauge: Gauge, what_if: str) -> Row:
    value, target = gauge.value, gauge.value.target
    which = (value.account, value.marketplace, value.metric, value.part, rates.name(gauge), str(value.status))
    counts = (None if value.rate is None else rounded(value.rate), value.numerator, value.denominator, value.unit)
    limit = (target.limit, rates.COMPARED[target.compare], target.said_by) if target else (None, None, None)
    known = (value.allowance, value.first, value.last, value.unknown, value.at_least, value.at_most, value.partial)
    said = (str(gauge.stops) if gauge.stops else None, value.breach, value.rule, str(value.confidence))
    ahead = (*_forecast(gauge.forecast), outlooks.allowance_text(gauge), value.row_count, *_asked(gauge, what_if))
    return (*which, *counts, *limit, *known, *said, *ahead)


def _forecast(forecast: Forecast | None) -> Row:
    if forecast is None:
        return (None,) * 10
    chances = [share_of(forecast.within.get(days)) for days in (7, 14, 30)]
    days = (forecast.earliest, forecast.likely, forecast.latest)
    return (*chances, *days, forecast.affordable, forecast.tightest, forecast.clean_now, forecast.clean_safe)


def _asked(gauge: Gauge, what_if: str) -> Row:
    """What would be ahead under the what-if."""
    asked = gauge.asked
    if asked is None:
        return None, None, None, None
    return what_if, share_of(asked.within.get(AHEAD)), asked.allowance[0].allowance, outlooks.asked_text(gauge)


RATING: Final = (*WHOSE, Column("day", 11), Column("score", 8))


def _rating(place: Place) -> Iterator[Row]:
    for point in place.ahr.path if place.ahr else ():
        yield place.account, place.marketplace, point.day, point.score


VIOLATION: Final = (
    *(*WHOSE, Column("category", 14), Column("name", 40), Column("of", 11), Column("drops off", 11), Column("shown so by Amazon", 9)),
    *(Column("ASIN", 12), Column("impact", 14), Column("state", 14), Column("reason", 40)),
)


def _violation(place: Place, each: Violation) -> Row:
    head = (place.account, place.marketplace, each.category, ahr.category(each), each.violated_on, each.expires_on)
    return (*head, "yes" if each.expiry_shown else "no", each.asin, each.impact, each.state, each.reason)


COMPARED: Final = (
    *(*WHICH, Column("name", 40), Column("first day", 11), Column("last day", 11), Column("report of", 11), Column("unit", 10)),
    *(Column("Amazon's numerator", 10), Column("Amazon's denominator", 10), Column("Amazon's rate", 10), Column("Amazon's status", 10)),
    *(Column("our numerator", 10), Column("our denominator", 10), Column("our rate", 10), Column("verdict", 12), Column("reason", 50)),
    *(Column("Amazon's figures before", 40), Column("rows", 8)),
)


def _compared(place: Place, each: Compared) -> Row:
    ours = each.ours
    return (
        *(place.account, place.marketplace, each.metric, each.part, beside.name(each), each.first, each.last, each.known_on, ours.unit),
        *(each.numerator, each.denominator, None if each.rate is None else rounded(each.rate), each.status),
        *(ours.numerator, ours.denominator, None if ours.rate is None else rounded(ours.rate), str(each.verdict), each.reason),
        *(beside.path_text(each), each.row_count),
    )


DRIVER: Final = (
    *(
        *WHOSE,
        Column("metric", 10),
        Column("first day", 11),
        Column("last day", 11),
        Column("factor", 12),
        Column("value", 30),
        Column("defects", 9),
        Column("units", 9),
        Column("rate", 10),
    ),
    *(Column("other defects", 9), Column("other units", 9), Column("other rate", 10), Column("effect on the rate", 10)),
    *(Column("chance", 10), Column("adjusted chance", 10), Column("says the same", 40)),
    *(Column("reasons given", 40), Column("rows", 8)),
)


def _driver(place: Place, cause: Cause) -> Row:
    driver = cause.driver
    rest = (driver.all_defects - driver.defects, driver.all_units - driver.units, rounded(quotient(driver.rate_without)))
    return (
        *(place.account, place.marketplace, cause.metric, cause.first, cause.last, driver.factor, driver.value),
        *(driver.defects, driver.units, rounded(quotient(driver.rate)), *rest, rounded(quotient(driver.effect))),
        *(share_of(driver.chance), share_of(driver.adjusted), rates.also_text(driver), rates.reasons_text(cause), cause.row_count),
    )


REMOVABLE: Final = (
    *(*WHOSE, Column("kind", 9), Column("order", 22), Column("of", 11), Column("rule", 14), Column("verdict", 8)),
    *(Column("confidence", 11), Column("why", 50), Column("look up first", 40), Column("warning", 40), Column("last day to ask", 11)),
    *(Column("draft", 60), Column("draft in English", 60), Column("rows", 8)),
)


def _removable(each: Removable) -> Row:
    head = (each.account, each.marketplace, each.kind, each.order, each.day, each.rule, each.verdict, str(each.confidence))
    return (*head, each.why, each.check, each.warning, each.last_day, each.draft, each.draft_english, len(each.rows))


TREND: Final = (*WHICH, Column("day", 11), Column("numerator", 10), Column("denominator", 11), Column("rate", 10))


def _trend(gauge: Gauge) -> Iterator[Row]:
    value = gauge.value
    for point in gauge.path:
        rate = rounded(Decimal(point.numerator) / Decimal(point.denominator))
        yield value.account, value.marketplace, value.metric, value.part, point.day, point.numerator, point.denominator, rate


FORECAST: Final = (
    *(*WHICH, Column("day", 11), Column("units in the window", 10), Column("of them expected", 10), Column("known defects", 10)),
    *(Column("defects allowed", 10), Column("defects, 1 in 10", 10), Column("1 in 2", 10), Column("9 in 10", 10)),
    *(Column("chance of a miss that day", 11), Column("until that day", 11)),
)


def _ahead(gauge: Gauge) -> Iterator[Row]:
    value = gauge.value
    for day in gauge.forecast.days if gauge.forecast else ():
        counts = (day.orders, day.expected_orders, day.known_defects, day.most, day.low, day.middle, day.high)
        yield (value.account, value.marketplace, value.metric, value.part, day.day, *counts, share_of(day.over), share_of(day.by))


def rounded(rate: Decimal) -> Decimal:
    """A rate rounded to as many places as in JSON."""
    return round(rate, PLACES)


def share_of(chance: Chance | None) -> Decimal | None:
    """A probability as a decimal, rounded as in JSON."""
    return None if chance is None else Decimal(f"{chance:.6f}")
