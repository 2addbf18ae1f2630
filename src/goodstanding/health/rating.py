"""The Account Health Rating: where it stands, and when the next band is reached by what Amazon publishes.

Published are the bands, 4 points for every 200 orders of the last 180 days, that without violations the rating does not stay below
200, and that violations drop off after 180 days. What a violation costs is not published: where an account's own history shows a
change after one, it is shown as observed, and nothing is computed with it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from math import ceil
from typing import Any, Final

from goodstanding.core import marketplace as stores
from goodstanding.core.finding import RowRef
from goodstanding.health.violations import Violation, live
from goodstanding.rulebook import book
from goodstanding.store.question import Session

PACE_DAYS: Final = 28  # days whose orders say how many come a day from now on
NEAR: Final = 7  # days around a violation within which a rating is taken as the one before or after it


class Band(StrEnum):
    """The published bands."""

    HEALTHY = "healthy"
    AT_RISK = "at risk"
    UNHEALTHY = "unhealthy"


@dataclass(frozen=True, slots=True)
class Point:
    """A rating that a report stated."""

    day: date
    score: int
    fact: RowRef


@dataclass(frozen=True, slots=True)
class Observed:
    """How the rating moved around violations of one account and store: observed, not explained; other causes may be in it."""

    violated_on: date
    violations: int
    before: Point
    after: Point

    @property
    def change(self) -> int:
        """Points from before to after."""
        return self.after.score - self.before.score


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """When the next better band is reached if nothing new happens.

    Attributes:
        band: the next better one.
        points: how many are missing.
        orders: how many more orders the last 180 days must hold for these points; by orders alone nothing is said above 200.
        by_orders_on: the first day that is so at the present pace; None when the pace never does it, or no orders are imported.
        by_expiry_on: the day on which the last live violation drops off, when the rating no longer stays below 200; None when the facts
            do not tell the violations.
        assumptions: what both rest on.
        pace_known: orders of the store are imported.
    """

    band: Band
    points: int
    orders: int
    by_orders_on: date | None
    by_expiry_on: date | None
    assumptions: tuple[str, ...]
    pace_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """The rating of one account in one store.

    Attributes:
        status: as the newest report words it.
        score, band: None when no report stated a number; Amazon's own schema does not promise one.
        path: every rating stated, oldest first.
        outlook: None in the best band and without a number.
        observed: changes around violations, oldest first.
    """

    account: str
    marketplace: str
    day: date
    status: str
    score: int | None
    band: Band | None
    path: tuple[Point, ...]
    outlook: Outlook | None
    observed: tuple[Observed, ...]


_RATINGS: Final = """
    SELECT m.account, coalesce(s.code, '') AS code, coalesce(s.name, m.marketplace, '') AS marketplace, m.score,
           coalesce(m.status, '') AS status, CAST(coalesce(m.window_end, d.taken_at) AS DATE) AS day, m.document, m.line
    FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace) LEFT JOIN document d ON d.number = m.document
    WHERE m.metric = 'ahr' AND coalesce(m.window_end, d.taken_at) <= $as_of ORDER BY m.account, marketplace, day, m.document, m.line
"""
_ORDERS: Final = """
    SELECT placed_on AS day, CAST(count(*) AS BIGINT) AS orders FROM health_order
    WHERE account = $account AND code = $code AND NOT cancelled AND NOT pending
        AND placed_on BETWEEN CAST($first AS DATE) AND CAST($last AS DATE) GROUP BY placed_on
"""


def ratings(session: Session) -> list[Rating]:
    """The rating of every account and store that a report rates."""
    session.prepare(("health_order", "health_violation"))
    violations = live(session)
    rows = session.facts.records(_RATINGS)
    grouped = groupby(rows, key=lambda row: (row["account"], row["code"], row["marketplace"]))
    return [_rating(session, *key, list(same), violations) for key, same in grouped]


def _rating(
    session: Session, account: str, code: str, name: str, rows: Sequence[Mapping[str, Any]], violations: Iterable[Violation]
) -> Rating:
    newest = rows[-1]
    path = tuple(
        Point(row["day"], row["score"], RowRef("health_metric", row["document"], row["line"])) for row in rows if row["score"] is not None
    )
    current = path[-1] if path and path[-1].day == newest["day"] else None
    band = None if current is None else band_of(current.score, code, current.day)
    own = [each for each in violations if (each.account, each.marketplace) == (account, name)]
    return Rating(
        account=account,
        marketplace=name,
        day=newest["day"],
        status=newest["status"],
        score=None if current is None else current.score,
        band=band,
        path=path,
        outlook=_outlook(session, account, code, current, band, own) if current is not None and band is not None else None,
        observed=tuple(_observed(session, account, name, path)),
    )


def band_of(score: int, code: str, day: date) -> Band | None:
    """The band of a score by the rules of the store and day; None where the rulebook has none."""
    for band, rule_id in ((Band.HEALTHY, "ahr_healthy"), (Band.AT_RISK, "ahr_at_risk")):
        floor = _value(rule_id, "limit", code, day)
        if floor is None:
            return None
        if score >= floor:
            return band
    return Band.UNHEALTHY


def _value(rule_id: str, name: str, code: str, day: date) -> int | None:
    rule = book.load().find(rule_id, code, day) if stores.by_code(code) else None
    value = None if rule is None else rule.values.get(name)
    return None if value is None or value.unknown else value.whole


def _outlook(session: Session, account: str, code: str, now: Point, band: Band, violations: Sequence[Violation]) -> Outlook | None:
    if band is Band.HEALTHY:
        return None
    target, goal = (Band.HEALTHY, "ahr_healthy") if band is Band.AT_RISK else (Band.AT_RISK, "ahr_at_risk")
    floor, points, orders = (
        _value(goal, "limit", code, now.day),
        *(_value("ahr_gain", name, code, now.day) for name in ("points", "orders")),
    )
    window = _value("ahr_gain", "window", code, now.day)
    if floor is None or points is None or orders is None or window is None:
        return None
    missing = floor - now.score
    wanted = ceil(missing / points) * orders
    history = _daily(session, account, code, now.day, window)
    known = next((offset for offset, orders in enumerate(history) if orders), None)
    return Outlook(
        band=target,
        points=missing,
        orders=wanted,
        by_orders_on=None if known is None else reached_on(history, now.day, window, wanted),
        pace_known=known is not None,
        by_expiry_on=_all_gone_on(violations),
        assumptions=(
            f"{points} points for every {orders} more orders within {window} days, and no point for fewer",
            f"as many orders a day as in the {PACE_DAYS} days before {now.day}",
            *([f"no orders before {now.day - timedelta(days=window - 1 - known)}, since none are imported"] if known else []),
            "no new violation, and none of the present ones settled before it drops off",
            "points of violations that drop off before the last one are not published, so none are counted",
        ),
    )


def _daily(session: Session, account: str, code: str, day: date, window: int) -> list[int]:
    """Orders of each of the last `window` days, oldest first."""
    first = day - timedelta(days=window - 1)
    found = {row[0]: row[1] for row in session.facts.rows(_ORDERS, {"account": account, "code": code, "first": first, "last": day})}
    return [found.get(first + timedelta(days=offset), 0) for offset in range(window)]


def reached_on(daily: Sequence[int], day: date, window: int, more: int) -> date | None:
    """The first day on which the window holds `more` orders above the present, at the mean pace of the last days; None if it never does.

    Orders leave the window as they entered it. Once all present ones have left, the count stands still.
    """
    recent = daily[-PACE_DAYS:]
    left = 0
    for ahead in range(1, window + 1):
        left += daily[ahead - 1]
        if sum(recent) * ahead // len(recent) - left >= more:
            return day + timedelta(days=ahead)
    return None


def _all_gone_on(violations: Sequence[Violation]) -> date | None:
    days = [each.expires_on for each in violations if not each.harmless]
    known = [each for each in days if each is not None]
    return max(known) if known and len(known) == len(days) else None


_DAYS: Final = """
    SELECT violated_on AS day, CAST(count(*) AS BIGINT) AS violations FROM health_violation
    WHERE account = $account AND marketplace = $marketplace AND violated_on IS NOT NULL AND NOT harmless
    GROUP BY violated_on ORDER BY violated_on
"""


def _observed(session: Session, account: str, name: str, path: Sequence[Point]) -> list[Observed]:
    """For each violation with a rating shortly before and after it, the change; violations between the same two ratings together."""
    days = [point.day for point in path]
    found: dict[tuple[Point, Point], Observed] = {}
    for day, count in session.facts.rows(_DAYS, {"account": account, "marketplace": name}):
        earlier_end, later_start = bisect_left(days, day), bisect_right(days, day)  # a rating of the day itself may be of before it
        if earlier_end == 0 or later_start == len(path):
            continue
        before, after = path[earlier_end - 1], path[later_start]
        if day - before.day <= timedelta(days=NEAR) and after.day - day <= timedelta(days=NEAR):
            earlier = found.get((before, after))
            found[before, after] = Observed(
                earlier.violated_on if earlier else day, count + (earlier.violations if earlier else 0), before, after
            )
    return list(found.values())
