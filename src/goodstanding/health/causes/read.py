"""Causes in the facts: for every account, store and metric the drivers of its rate, and every defect with what is known of its order."""

# No money here: counts of orders and defects, rates and probabilities

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, Final

from goodstanding.core import catalogue
from goodstanding.core.finding import ROWS_SHOWN, RowRef
from goodstanding.health import metrics as folder
from goodstanding.health.causes import views
from goodstanding.health.causes.drivers import find
from goodstanding.health.causes.model import Driver, Limits
from goodstanding.health.causes.units import RETURNS, Looked, fill, fill_returns, promising, units
from goodstanding.health.model import HEADINGS, Metric
from goodstanding.health.removable.views import VIEWS as REMOVABLE
from goodstanding.rulebook.model import Stops
from goodstanding.store.question import Session

METRICS: Final = ("odr", "lsr", "cr", "vtr", "otdr", "idr", "rdr")
"""Metrics of orders, packages and return requests; the others count messages or stars."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A driver of a rate.

    Attributes:
        account, marketplace, code: whose, and in which store.
        metric, title, unit: the rate, what Amazon calls it, and what it counts.
        first, last: the days looked at: the window of the rate, and what is on its way into it.
        driver: what it is, with its counts and chances.
        limit: the share of defects at which the target is missed; None where there is no target.
        stops: what a breach stops, where that is known.
        reasons: why its defects are defects, as sources say it, with how many; the most frequent first.
        rows, row_count: facts of its defects.
    """

    account: str
    marketplace: str
    code: str
    metric: str
    title: str
    unit: str
    first: date
    last: date
    driver: Driver
    limit: Fraction | None
    stops: Stops | None = None
    reasons: tuple[tuple[str, int], ...] = ()
    rows: tuple[RowRef, ...] = field(default=())
    row_count: int = 0


@dataclass(frozen=True, slots=True)
class Trace:
    """A defect: its order, what is known of it (factor, value), the reasons given, and the fact that makes it a defect."""

    account: str
    code: str
    order_no: int | None
    order_ref: str | None
    day: date
    known: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]
    row: RowRef


@cache
def metrics() -> dict[str, Metric]:
    """The metrics whose causes are sought, by id."""
    known = catalogue.load(folder, Metric, headings=HEADINGS)
    return {name: known[name] for name in METRICS}


def causes(session: Session, wanted: Sequence[str] = (*METRICS, RETURNS), limits: Limits | None = None) -> list[Cause]:
    """The drivers of these rates for every account and store that has enough defects, by account, store, metric and effect."""
    limits = limits or Limits()
    found = [cause for name in wanted for cause in _of_rate(session, name, limits)]
    return sorted(found, key=lambda each: (each.account, each.code, each.metric, -each.driver.effect))


def traces(session: Session, metric: str) -> list[Trace]:
    """Every defect of a metric's window and of what is on its way into it (or every order sent back), by account, store and day."""
    if not _fill(session, metric, least=1):
        return []
    sql = """
        SELECT u.account, u.code, u.order_no, u.order_ref, u.day, u.fact,
               (SELECT list({'factor': v.factor, 'value': v.value} ORDER BY v.factor, v.value) FROM cause_value v
                WHERE v.number = u.number AND v.row = u.row) AS known,
               (SELECT list(DISTINCT r.reason ORDER BY r.reason) FROM cause_reason r WHERE r.account = u.account AND r.id = u.id) AS reasons
        FROM cause_unit u WHERE u.defects > 0 ORDER BY u.account, u.code, u.day, u.id
    """
    _reasons(session)
    return [_trace(row) for row in session.facts.records(sql)]


def _trace(row: dict[str, Any]) -> Trace:
    known = tuple((each["factor"], each["value"]) for each in row["known"] or ())
    fact = row["fact"]
    place = RowRef(fact["table_name"], fact["document"], fact["line"])
    return Trace(row["account"], row["code"], row["order_no"], row["order_ref"], row["day"], known, tuple(row["reasons"] or ()), place)


def _fill(session: Session, name: str, least: int) -> dict[int, Looked]:
    return fill_returns(session, least) if name == RETURNS else fill(session, metrics()[name], least)


def _of_rate(session: Session, name: str, limits: Limits) -> Iterator[Cause]:
    looked = _fill(session, name, limits.least_defects)
    if not looked:
        return
    for number in promising(session, limits):
        for driver in find(units(session, number), limits).drivers:
            yield _cause(session, number, looked[number], driver)


def _cause(session: Session, number: int, looked: Looked, driver: Driver) -> Cause:
    having = " ".join(
        f"SEMI JOIN (SELECT * FROM cause_value WHERE factor = $factor_{n} AND value = $value_{n}) v{n} USING (number, row)"
        for n in range(len(driver.parts))
    )
    theirs = f"FROM (SELECT * FROM cause_unit WHERE number = $number AND defects > 0) u {having}"
    given: dict[str, object] = {"number": number}
    for n, (factor, value) in enumerate(driver.parts):
        given |= {f"factor_{n}": factor, f"value_{n}": value}
    facts = [row[0] for row in session.facts.rows(f"SELECT u.fact {theirs} ORDER BY u.day DESC, u.id LIMIT {ROWS_SHOWN}", given)]
    ((bad_orders,),) = session.facts.rows(f"SELECT count(*) {theirs}", given)
    _reasons(session)
    told = session.facts.rows(
        f"""SELECT r.reason, count(*) FROM cause_reason r JOIN (SELECT u.account, u.id {theirs}) d USING (account, id)
            WHERE $of = '' OR starts_with(r.reason, $of) GROUP BY r.reason ORDER BY count(*) DESC, r.reason LIMIT 3""",
        given | {"of": "returned" if looked.metric == RETURNS else ""},
    )
    return Cause(
        account=looked.account,
        marketplace=looked.name,
        code=looked.code,
        metric=looked.metric,
        title=looked.title,
        unit=looked.unit,
        first=looked.first,
        last=looked.last,
        driver=driver,
        limit=looked.limit,
        stops=looked.stops,
        reasons=tuple((reason, count) for reason, count in told),
        rows=tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in facts),
        row_count=bad_orders,
    )


def _reasons(session: Session) -> None:
    session.know({**REMOVABLE, "cause_reason": views.REASON})
    session.prepare(("cause_reason",))
