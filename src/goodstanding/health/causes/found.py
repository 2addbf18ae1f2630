"""The drivers that matter as tables for questions: those of a rate that misses its target or is half-way to it, and those of returns."""

# No money here: counts of orders and defects, and rates

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from goodstanding.health.causes.model import Part
from goodstanding.health.causes.read import Cause, causes
from goodstanding.health.causes.units import RETURNS
from goodstanding.health.chance.words import odds, percent
from goodstanding.rulebook.model import Stops
from goodstanding.store.question import Computed, Session

DRIVER: Final = {
    "account": "VARCHAR",
    "marketplace": "VARCHAR",
    "metric": "VARCHAR",
    "title": "VARCHAR",
    "unit": "VARCHAR",
    "first": "DATE",
    "last": "DATE",
    "what": "VARCHAR",  # the driver in words: carrier SLOW (also warehouse X)
    "defects": "BIGINT",
    "units": "BIGINT",
    "rate": "VARCHAR",
    "other_defects": "BIGINT",
    "other_units": "BIGINT",
    "all_rate": "VARCHAR",
    "without": "VARCHAR",
    "odds": "VARCHAR",
    "reasons": "VARCHAR",
    "severity": "VARCHAR",
    "rows": "STRUCT(table_name VARCHAR, document BIGINT, line BIGINT)[]",
    "row_count": "BIGINT",
}
_NEAR: Final = Fraction(1, 2)  # of the limit: below it a rate is far from its target
_NAMES: Final = {
    "sku": "product",
    "asin": "product",
    "label": "label protection",
    "speed": "shipping speed",
    "channel": "fulfilment channel",
}
_FAULTY: Final = re.compile(
    r"defect|not.?as.?desc|bad.?desc|quality|damaged|missing|wrong.?item|switch|expired|not.?work|inaccurate", re.IGNORECASE
)
"""Reasons of Amazon's for which the seller or the product answers."""
_DAYS: Final = {"lsr": "ship-by day", "vtr": "promised delivery day", "otdr": "promised delivery day", "rdr": "day of request"}
"""What the day of a unit is, by metric; where it is not named, that of the order."""


def drivers(session: Session) -> Iterator[tuple[object, ...]]:
    """Rows of `cause_driver`, in the order of `DRIVER`: for each rate the driver with the largest effect first."""
    for cause in session.once(causes):
        level = _severity(cause)
        if level:
            yield tuple(_row(cause, level)[name] for name in DRIVER)


def return_drivers(session: Session) -> Iterator[tuple[object, ...]]:
    """Rows of `return_driver`, in the order of `DRIVER`: medium where most of it came back as faulty or wrong, else low."""
    for cause in session.once(causes):
        if cause.metric == RETURNS:
            faulty = sum(count for reason, count in cause.reasons if _FAULTY.search(reason))
            yield tuple(_row(cause, "medium" if 2 * faulty > cause.driver.defects else "low")[name] for name in DRIVER)


def _severity(cause: Cause) -> str:
    """Where the whole rate misses its target critical if that may cost the account, else high; medium where it is half-way, else empty."""
    rate = Fraction(cause.driver.all_defects, cause.driver.all_units)
    if cause.limit is None or rate < _NEAR * cause.limit:
        return ""
    return "medium" if rate < cause.limit else "critical" if cause.stops is Stops.ACCOUNT else "high"


def _row(cause: Cause, level: str) -> dict[str, object]:
    driver = cause.driver
    return {
        "account": cause.account,
        "marketplace": cause.marketplace,
        "metric": cause.metric,
        "title": cause.title,
        "unit": cause.unit,
        "first": cause.first,
        "last": cause.last,
        "what": named(cause),
        "defects": driver.defects,
        "units": driver.units,
        "rate": percent(driver.rate),
        "other_defects": driver.all_defects - driver.defects,
        "other_units": driver.all_units - driver.units,
        "all_rate": percent(Fraction(driver.all_defects, driver.all_units)),
        "without": percent(driver.rate_without),
        "odds": odds(driver.adjusted),
        "reasons": "".join(f"; {count} of them: {reason}" for reason, count in cause.reasons),
        "severity": level,
        "rows": [{"table_name": row.table, "document": row.document, "line": row.line} for row in cause.rows],
        "row_count": cause.row_count,
    }


def named(cause: Cause) -> str:
    """A driver in words: `carrier SLOW`, `carrier SLOW together with warehouse X`."""
    also = ", ".join(_said(cause.metric, part) for part in cause.driver.also)
    return " together with ".join(_said(cause.metric, part) for part in cause.driver.parts) + (f" (also {also})" if also else "")


def _said(metric: str, part: Part) -> str:
    factor, value = part
    name = _DAYS.get(metric, "orders of") if factor == "day" else _NAMES.get(factor, factor)
    return f"{name} {value}"


VIEWS: Final[dict[str, str | Computed]] = {
    "cause_driver": Computed(DRIVER, drivers),
    "return_driver": Computed(DRIVER, return_drivers),
}
