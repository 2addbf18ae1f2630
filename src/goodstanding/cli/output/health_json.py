"""The health chapter as JSON values, see `as_json`. Counts are exact; a rate is their quotient, rounded to 8 places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from goodstanding.core.finding import RowRef
from goodstanding.core.money import Amount
from goodstanding.health.assurance import Assurance
from goodstanding.health.causes.model import Driver
from goodstanding.health.compare import Reported
from goodstanding.health.forecast.model import DayAhead, Forecast
from goodstanding.health.model import MetricValue, Target
from goodstanding.health.rating import Rating
from goodstanding.health.violations import Violation
from goodstanding.jobs.health.model import Cause, Chance, Compared, Gauge, Health, Place, Point, Removable
from goodstanding.jobs.summary.ahr import category

Json = dict[str, Any]
Rows = Callable[[Iterable[RowRef]], Json]
Amounts = Callable[[Amount | None], Json | None]

PLACES: Final = 8  # of a rate
DIGITS: Final = 6  # of a probability


def as_json(health: Health, rows: Rows, amount: Amounts) -> Json:
    """The chapter.

    Args:
        health: the chapter.
        rows: gives the rows of a figure, or nothing when they were not asked for.
        amount: gives an amount.
    """
    return {
        "sorted_by": str(health.order),
        "what_if": health.what_if or None,
        "places": [_place(place, rows, amount) for place in health.places],
    }


def _place(place: Place, rows: Rows, amount: Amounts) -> Json:
    nearest = place.nearest
    return {
        "account": place.account,
        "marketplace": place.marketplace,
        "status": place.status or None,
        "rating": place.rating or None,
        "nearest": None
        if nearest is None
        else {"metric": nearest.value.metric, "part": nearest.value.part, "chance": _chance(nearest.risk)},
        "at_risk": [amount(each) for each in place.at_risk],
        "at_risk_unknown": place.partly,
        "rates": [_gauge(gauge, rows) for gauge in place.gauges],
        "account_health_rating": _ahr(place.ahr, rows),
        "assurance": _assurance(place.assurance),
        "violations": [_violation(each, rows) for each in place.violations],
        "compared": [_compared(each, rows) for each in place.compared],
        "drivers": [_cause(cause, rows) for cause in place.causes],
        "removable": [_removable(each, rows) for each in place.removable],
    }


def _removable(each: Removable, rows: Rows) -> Json:
    return {
        "kind": each.kind,
        "order": each.order or None,
        "day": each.day.isoformat(),
        "rule": each.rule,
        "verdict": each.verdict,
        "confidence": str(each.confidence),
        "why": each.why,
        "check": each.check or None,
        "warning": each.warning or None,
        "draft": each.draft or None,
        "draft_english": each.draft_english or None,
        "last_day": each.last_day.isoformat(),
        **rows(each.rows),
    }


def _gauge(gauge: Gauge, rows: Rows) -> Json:
    return {
        "title": gauge.title,
        "main": gauge.main,
        "stops": str(gauge.stops) if gauge.stops else None,
        **_value(gauge.value),
        "chance": _chance(gauge.chance),
        "path": [_point(point) for point in gauge.path],
        "forecast": _forecast(gauge.forecast),
        "assumptions": [{"id": each.id, "value": each.value, "says": each.says} for each in gauge.assumptions],
        "what_if": _forecast(gauge.asked),
        "row_count": gauge.value.row_count,
        **rows(gauge.value.rows),
    }


def _value(value: MetricValue) -> Json:
    return {
        "metric": value.metric,
        "part": value.part,
        "day": value.day.isoformat(),
        "first": value.first.isoformat(),
        "last": value.last.isoformat(),
        "unit": value.unit,
        "numerator": value.numerator,
        "denominator": value.denominator,
        "rate": None if value.rate is None else rounded(value.rate),
        "counts_good": value.counts_good,
        "target": _target(value.target),
        "status": value.status.name.lower(),
        "allowance": value.allowance,
        "unknown": {"imports": value.unknown, "at_least": value.at_least, "at_most": value.at_most} if value.unknown else None,
        "partial": value.partial or None,
        "breach": value.breach or None,
        "rule": value.rule,
        "confidence": str(value.confidence),
    }


def _target(target: Target | None) -> Json | None:
    if target is None:
        return None
    return {"limit": f"{target.limit.normalize():f}", "compare": str(target.compare), "said_by": target.said_by}


def _point(point: Point) -> Json:
    return {"day": point.day.isoformat(), "numerator": point.numerator, "denominator": point.denominator}


def _forecast(forecast: Forecast | None) -> Json | None:
    if forecast is None:
        return None
    days = {"earliest": forecast.earliest, "likely": forecast.likely, "latest": forecast.latest}
    return {
        "as_of": forecast.as_of.isoformat(),
        "breached": forecast.breached,
        "within": [{"days": days, "chance": _chance(chance)} for days, chance in forecast.within.items()],
        **{name: None if day is None else day.isoformat() for name, day in days.items()},
        "allowance": [{"day": step.day.isoformat(), "more": step.allowance} for step in forecast.allowance],
        "affordable": forecast.affordable,
        "tightest": forecast.tightest.isoformat(),
        "clean_now": forecast.clean_now,
        "clean_safe": forecast.clean_safe,
        "days": [_day(day) for day in forecast.days],
    }


def _day(day: DayAhead) -> Json:
    return {
        "day": day.day.isoformat(),
        "orders": day.orders,
        "expected_orders": day.expected_orders,
        "known_defects": day.known_defects,
        "most": day.most,
        "over": _chance(day.over),
        "by": _chance(day.by),
        "low": day.low,
        "middle": day.middle,
        "high": day.high,
    }


def _ahr(rating: Rating | None, rows: Rows) -> Json | None:
    if rating is None:
        return None
    outlook = rating.outlook
    return {
        "day": rating.day.isoformat(),
        "status": rating.status or None,
        "score": rating.score,
        "band": str(rating.band) if rating.band else None,
        "path": [{"day": point.day.isoformat(), "score": point.score, **rows([point.fact])} for point in rating.path],
        "outlook": None
        if outlook is None
        else {
            "band": str(outlook.band),
            "points": outlook.points,
            "orders": outlook.orders,
            "by_orders_on": _date(outlook.by_orders_on),
            "orders_known": outlook.pace_known,
            "by_expiry_on": _date(outlook.by_expiry_on),
            "assumptions": list(outlook.assumptions),
        },
        "observed": [
            {"violated_on": each.violated_on.isoformat(), "violations": each.violations, "change": each.change} for each in rating.observed
        ],
    }


def _assurance(each: Assurance | None) -> Json | None:
    if each is None:
        return None
    return {
        "day": each.day.isoformat(),
        "floor": each.floor,
        "since": each.since.isoformat(),
        "known_days": each.known_days,
        "below": each.below,
        "below_allowed": each.below_allowed,
        "eligible": each.eligible,
        "lost_within": each.lost_within,
        "unseen": list(each.unseen),
    }


def _violation(each: Violation, rows: Rows) -> Json:
    return {
        "category": each.category or None,
        "title": category(each),
        "violated_on": _date(each.violated_on),
        "expires_on": _date(each.expires_on),
        "expiry_shown": each.expiry_shown,
        "asin": each.asin or None,
        "impact": each.impact or None,
        "state": each.state or None,
        "reason": each.reason or None,
        "harmless": each.harmless,
        **rows([each.fact]),
    }


def _date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _compared(each: Compared, rows: Rows) -> Json:
    ours = each.ours
    return {
        "metric": each.metric,
        "part": each.part,
        "title": each.title,
        "first": each.first.isoformat(),
        "last": each.last.isoformat(),
        "known_on": each.known_on.isoformat(),
        "unit": ours.unit,
        "amazon": {
            "numerator": each.numerator,
            "denominator": each.denominator,
            "rate": None if each.rate is None else rounded(each.rate),
            "status": each.status or None,
            "path": [_stated(before, rows) for before in each.path],
            **rows([each.fact]),
        },
        "ours": {
            "numerator": ours.numerator,
            "denominator": ours.denominator,
            "rate": None if ours.rate is None else rounded(ours.rate),
            **rows(ours.rows),
        },
        "verdict": str(each.verdict),
        "reason": each.reason or None,
        "row_count": each.row_count,
        **rows(each.rows),
    }


def _stated(each: Reported, rows: Rows) -> Json:
    """What an earlier report said."""
    return {
        "first": each.first.isoformat(),
        "last": each.last.isoformat(),
        "numerator": each.numerator,
        "denominator": each.denominator,
        "rate": None if each.rate is None else rounded(each.rate),
        "target": None if each.target is None else rounded(each.target),
        "status": each.status or None,
        **rows([each.fact]),
    }


def _cause(cause: Cause, rows: Rows) -> Json:
    return {
        "metric": cause.metric,
        "unit": cause.unit,
        "first": cause.first.isoformat(),
        "last": cause.last.isoformat(),
        **_driver(cause.driver),
        "reasons": [{"reason": reason, "count": count} for reason, count in cause.reasons],
        "row_count": cause.row_count,
        **rows(cause.rows),
    }


def _driver(driver: Driver) -> Json:
    return {
        "factor": driver.factor,
        "value": driver.value,
        "defects": driver.defects,
        "units": driver.units,
        "all_defects": driver.all_defects,
        "all_units": driver.all_units,
        "effect": rounded(quotient(driver.effect)),
        "chance": _chance(driver.chance),
        "adjusted": _chance(driver.adjusted),
        "also": [{"factor": factor, "value": value} for factor, value in driver.also],
    }


def quotient(share: Fraction) -> Decimal:
    """A fraction as a decimal of 28 digits."""
    return Decimal(share.numerator) / Decimal(share.denominator)


def rounded(rate: Decimal) -> str:
    """A rate as text: `0.00420168`."""
    return f"{rate.quantize(Decimal(1).scaleb(-PLACES)).normalize():f}"


def _chance(chance: Chance | None) -> Chance | None:
    return None if chance is None else round(chance, DIGITS)
