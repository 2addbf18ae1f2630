"""Causes in the facts: for every account, store and metric the drivers of its rate, and every defect with what is known of its order."""

# No money here: counts of orders and defects, rates and probabilities

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date
from fractions import Fraction
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from goodstanding.core import catalogue, marketplace
from goodstanding.core.finding import ROWS_SHOWN, RowRef
from goodstanding.health import metrics as folder
from goodstanding.health.causes import views
from goodstanding.health.causes.drivers import find, may_have_any
from goodstanding.health.causes.model import Driver, Factor, Limits, Units
from goodstanding.health.columns import Columns, bad, ledger
from goodstanding.health.model import HEADINGS, Metric, Terms
from goodstanding.health.removable.views import VIEWS as REMOVABLE
from goodstanding.health.terms import terms
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Compare
from goodstanding.store.question import Session

METRICS: Final = ("odr", "lsr", "cr", "vtr", "otdr", "idr")
"""Metrics of orders and packages with a target; the others count messages or requests."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A driver of a rate.

    Attributes:
        account, marketplace, code: whose, and in which store.
        metric, title, unit: the rate, what Amazon calls it, and what it counts.
        first, last: the days looked at: the window of the rate, and what is on its way into it.
        driver: what it is, with its counts and chances.
        limit: the share of defects at which the target is missed; None where there is no target.
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """One account and store, and the days of the widest window of a metric with what is on its way into it."""

    account: str
    code: str
    terms: Terms

    @property
    def name(self) -> str:
        """The store's name."""
        store = marketplace.by_code(self.code)
        return store.name if store else ""


@cache
def metrics() -> dict[str, Metric]:
    """The metrics whose causes are sought, by id."""
    known = catalogue.load(folder, Metric, headings=HEADINGS)
    return {name: known[name] for name in METRICS}


def causes(session: Session, wanted: Sequence[str] = METRICS, limits: Limits | None = None) -> list[Cause]:
    """The drivers of these metrics for every account and store that has enough defects, by account, store, metric and effect."""
    limits = limits or Limits()
    found = [cause for name in wanted for cause in _of_metric(session, metrics()[name], limits)]
    return sorted(found, key=lambda each: (each.account, each.code, each.metric, -each.driver.effect))


def traces(session: Session, metric: str) -> list[Trace]:
    """Every defect of a metric's window and of what is on its way into it, by account, store and day."""
    asked = _fill(session, metrics()[metric], least=1)
    if not asked:
        return []
    session.facts.connection.execute(f"CREATE OR REPLACE TEMP TABLE cause_value AS {views.values()}")
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


def _of_metric(session: Session, metric: Metric, limits: Limits) -> Iterator[Cause]:
    asked = _fill(session, metric, limits.least_defects)
    if not asked:
        return
    session.facts.connection.execute(f"CREATE OR REPLACE TEMP TABLE cause_value AS {views.values()}")
    for number in _promising(session, limits):
        for driver in find(_units(session, number), limits).drivers:
            yield _cause(session, metric, number, asked[number], driver)


def _promising(session: Session, limits: Limits) -> list[int]:
    """The accounts and stores of which any value is striking, from counts made set by set; most have none."""
    totals = {row[0]: row[1:] for row in session.facts.rows("SELECT number, sum(units), sum(defects) FROM cause_unit GROUP BY number")}
    counts = _columns(
        session,
        """SELECT v.number, CAST(sum(u.units) AS BIGINT) AS n, CAST(sum(u.defects) AS BIGINT) AS d
           FROM cause_value v JOIN cause_unit u ON u.number = v.number AND u.row = v.row
           GROUP BY v.number, v.factor, v.value ORDER BY v.number""",
    )
    numbers, starts = np.unique(counts["number"], return_index=True)
    ends = [*starts[1:], len(counts["number"])]
    places = zip(numbers.tolist(), starts.tolist(), ends, strict=True)
    found = []
    for number, start, end in places:
        total, all_bad = totals[number]
        if may_have_any(counts["n"][start:end], counts["d"][start:end], int(total), int(all_bad), limits):
            found.append(number)
    return found


def _fill(session: Session, metric: Metric, least: int) -> dict[int, _Asked]:
    """Fill `cause_unit` with the orders of every account and store that has at least so many defects; these, by number."""
    missing = [need for need in metric.needs if not any(session.facts.has(table) for table in need.split("|"))]
    if missing:
        return {}
    session.prepare(("health_place",))
    places = session.facts.rows("SELECT account, code FROM health_place ORDER BY account, code")
    asked = {number: found for number, (account, code) in enumerate(places) if (found := _asked(session, metric, account, code))}
    if not asked:
        return {}
    view = ledger(session, metric)
    columns, count = Columns.read(session, view), metric.counts[0]
    sql = _UNITS.format(
        view=view,
        id="coalesce(l.order_no, -CAST(hash(l.order_ref) >> 2 AS BIGINT))",
        orders=columns.counted("orders", "a.today", "l."),
        count=columns.counted(count.column, "a.today", "l."),
        bad=bad(metric, count).replace(f"n_{count.column}", "n_count"),
        fact=columns.fact(count.column, "l."),
    )
    wanted = [
        {"number": number, "account": each.account, "code": each.code, "first": each.terms.first, "today": each.terms.day}
        for number, each in asked.items()
    ]
    session.facts.connection.execute(f"CREATE OR REPLACE TEMP TABLE cause_unit AS {sql}", {"asked": wanted, "least": least})
    kept = [row[0] for row in session.facts.rows("SELECT DISTINCT number FROM cause_unit ORDER BY number")]
    return {number: asked[number] for number in kept}


_UNITS: Final = """
    WITH asked AS (
        SELECT unnest($asked, recursive := true)
    ), counted AS (
        SELECT a.number, l.account, l.code, {id} AS id, l.order_no, l.order_ref, l.day, {orders} AS n_orders,
               {count} AS n_count, {fact} AS fact
        FROM {view} l JOIN asked a ON a.account = l.account AND a.code = l.code AND l.day BETWEEN a.first AND a.today
    ), unit AS (
        SELECT number, account, code, id, any_value(order_no) AS order_no, any_value(order_ref) AS order_ref, min(day) AS day,
               CAST(sum(n_orders) AS BIGINT) AS units, CAST(least(sum(n_orders), sum({bad})) AS BIGINT) AS defects,
               coalesce(any_value(fact) FILTER ({bad} > 0), any_value(fact)) AS fact
        FROM counted WHERE id IS NOT NULL GROUP BY number, account, code, id HAVING units > 0
    ), told AS (
        SELECT *, sum(defects) OVER (PARTITION BY number) AS all_defects FROM unit
    )
    SELECT t.* EXCLUDE all_defects, coalesce(o.channel, 'mfn') AS channel,
           row_number() OVER (PARTITION BY t.number ORDER BY t.id) - 1 AS row
    FROM told t LEFT JOIN health_order o ON o.account = t.account AND o.id = t.id WHERE t.all_defects >= $least
"""


def _asked(session: Session, metric: Metric, account: str, code: str) -> _Asked | None:
    store = marketplace.by_code(code)
    as_of = session.facts.as_of
    today = min(as_of.astimezone(ZoneInfo(store.zone) if store else UTC).date(), as_of.astimezone(UTC).date())
    held = [each for window in metric.windows if (each := terms(book.load(), metric, window, code, today)) is not None]
    return _Asked(account, code, min(held, key=lambda each: each.first)) if held else None


def _units(session: Session, number: int) -> Units:
    units = _columns(session, f"SELECT units, defects FROM cause_unit WHERE number = {number} ORDER BY row")
    values = _columns(
        session,
        f"""SELECT factor, CAST(row AS BIGINT) AS row, dense_rank() OVER (PARTITION BY factor ORDER BY value) - 1 AS code
            FROM cause_value WHERE number = {number}""",
    )
    labels: dict[str, list[str]] = {}
    for factor, value in session.facts.rows(f"SELECT DISTINCT factor, value FROM cause_value WHERE number = {number} ORDER BY ALL"):
        labels.setdefault(factor, []).append(value)
    row, code, names = values["row"], values["code"], values["factor"]
    factors = [Factor(name, tuple(labels[name]), row[names == name], code[names == name]) for name in views.FACTORS if name in labels]
    return Units.of(units["defects"], factors, units["units"])


def _columns(session: Session, sql: str) -> dict[str, NDArray[Any]]:
    """The columns of a query without nulls."""
    return {name: np.asarray(column) for name, column in session.facts.connection.execute(sql).fetchnumpy().items()}


def _cause(session: Session, metric: Metric, number: int, asked: _Asked, driver: Driver) -> Cause:
    theirs = """
        FROM cause_unit u SEMI JOIN cause_value v ON v.number = u.number AND v.row = u.row AND v.factor = $factor AND v.value = $value
        WHERE u.number = $number AND u.defects > 0
    """
    given = {"factor": driver.factor, "value": driver.value, "number": number}
    facts = [row[0] for row in session.facts.rows(f"SELECT u.fact {theirs} ORDER BY u.day DESC, u.id LIMIT {ROWS_SHOWN}", given)]
    ((bad_orders,),) = session.facts.rows(f"SELECT count(*) {theirs}", given)
    _reasons(session)
    told = session.facts.rows(
        f"""SELECT r.reason, count(*) FROM cause_reason r JOIN (SELECT u.account, u.id {theirs}) d USING (account, id)
            GROUP BY r.reason ORDER BY count(*) DESC, r.reason LIMIT 3""",
        given,
    )
    return Cause(
        account=asked.account,
        marketplace=asked.name,
        code=asked.code,
        metric=metric.id,
        title=metric.title,
        unit=metric.unit,
        first=asked.terms.first,
        last=asked.terms.day,
        driver=driver,
        limit=_limit(metric, asked.terms),
        reasons=tuple((reason, count) for reason, count in told),
        rows=tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in facts),
        row_count=bad_orders,
    )


def _reasons(session: Session) -> None:
    session.know({**REMOVABLE, "cause_reason": views.REASON})
    session.prepare(("cause_reason",))


def _limit(metric: Metric, held: Terms) -> Fraction | None:
    """The share of defects at which the target is missed or just met."""
    if held.target is None or held.target.compare is Compare.EQUALS:
        return None
    limit = Fraction(held.target.limit)
    return 1 - limit if metric.counts_good else limit
