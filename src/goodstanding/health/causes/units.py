"""The units of a rate in the facts: the orders of every account and store that may count, with what is known of them, set by set.

`fill` and `fill_returns` make the table `cause_unit` (one row an order, numbered by account and store) and `cause_value` (the values it
has); `promising` says of which numbers anything can be striking, and `units` fetches those of one.
"""

# No money here: counts of orders and defects

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from fractions import Fraction
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from goodstanding.core import marketplace
from goodstanding.health.causes import views
from goodstanding.health.causes.drivers import may_have_any
from goodstanding.health.causes.model import Factor, Ints, Limits, Units
from goodstanding.health.causes.pairs import PAIRED, is_near
from goodstanding.health.columns import Columns, bad, ledger
from goodstanding.health.model import Metric, Terms
from goodstanding.health.terms import terms
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Compare, Stops
from goodstanding.store.question import Session

MATURING: Final = frozenset({"odr", "rdr"})
"""Metrics whose defects take weeks to show: their units are compared with those of about the same age only."""
RETURNS: Final = "returns"
_AGES: Final = (7, 14, 21, 35)  # days, the borders of layers; after five weeks few defects are still to come
_RETURNED_WITHIN: Final = 30  # days from the order in which most of what comes back does; younger orders are not looked at
_RETURNS_OF: Final = 120  # days


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at: a rate of one account and store, from `first` to `last`.

    `limit` is the share of defects at which the target is missed, None where there is none; `stops` is what a breach stops.
    """

    account: str
    code: str
    metric: str
    title: str
    unit: str
    first: date
    last: date
    limit: Fraction | None = None
    stops: Stops | None = None

    @property
    def name(self) -> str:
        """The store's name."""
        store = marketplace.by_code(self.code)
        return store.name if store else ""


def fill(session: Session, metric: Metric, least: int) -> dict[int, Looked]:
    """The orders that a metric counts, of every account and store with at least so many defects; these, by number.

    The days are those of the widest window with what is on its way into it.
    """
    missing = [need for need in metric.needs if not any(session.facts.has(table) for table in need.split("|"))]
    if missing:
        return {}
    looked = {number: found for number, key in enumerate(_places(session)) if (found := _looked(session, metric, *key))}
    if not looked:
        return {}
    view = ledger(session, metric)
    columns, count = Columns.read(session, view), metric.counts[0]
    sql = _OF_LEDGER.format(
        view=view,
        id="coalesce(l.order_no, -CAST(hash(l.order_ref) >> 2 AS BIGINT))",
        orders=columns.counted("orders", "a.today", "l."),
        count=columns.counted(count.column, "a.today", "l."),
        bad=bad(metric, count).replace(f"n_{count.column}", "n_count"),
        fact=columns.fact(count.column, "l."),
    )
    return _keep(session, looked, sql, least, ages=_AGES if metric.id in MATURING else ())


def fill_returns(session: Session, least: int) -> dict[int, Looked]:
    """The orders that were sent, and whether any of it came back; the youngest are left out, since theirs are still to come."""
    if not any(session.facts.has(table) for table in ("fba_return", "mfn_return")):
        return {}
    looked = {}
    for number, (account, code) in enumerate(_places(session)):
        last = _today(session, code) - timedelta(days=_RETURNED_WITHIN)
        first = last - timedelta(days=_RETURNS_OF - _RETURNED_WITHIN - 1)
        looked[number] = Looked(account, code, RETURNS, "Orders sent back", "orders", first, last)
    return _keep(session, looked, views.RETURNED, least)


def _keep(session: Session, looked: Mapping[int, Looked], sql: str, least: int, ages: Sequence[int] = ()) -> dict[int, Looked]:
    """Make both tables from a query of units, with layers between these ages in days."""
    asked = [
        {"number": number, "account": each.account, "code": each.code, "first": each.first, "today": each.last}
        for number, each in looked.items()
    ]
    connection = session.facts.connection
    layer = " + ".join(["0", *(f"CAST(a.today - t.day > {age} AS INTEGER)" for age in ages)])
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE cause_unit AS {_UNITS.format(unit=sql, layer=layer)}", {"asked": asked, "least": least}
    )
    kept = [row[0] for row in session.facts.rows("SELECT DISTINCT number FROM cause_unit ORDER BY number")]
    if kept:
        metric = looked[kept[0]].metric
        connection.execute(f"CREATE OR REPLACE TEMP TABLE cause_value AS {views.values(metric)}")
    return {number: looked[number] for number in kept}


_UNITS: Final = """
    WITH asked AS (
        SELECT unnest($asked, recursive := true)
    ), {unit}, told AS (
        SELECT *, sum(defects) OVER (PARTITION BY number) AS all_defects FROM unit
    )
    SELECT t.* EXCLUDE all_defects, coalesce(o.channel, 'mfn') AS channel, {layer} AS layer,
           row_number() OVER (PARTITION BY t.number ORDER BY t.id) - 1 AS row
    FROM told t JOIN asked a ON a.number = t.number LEFT JOIN health_order o ON o.account = t.account AND o.id = t.id
    WHERE t.all_defects >= $least
"""
_OF_LEDGER: Final = """counted AS (
        SELECT a.number, l.account, l.code, {id} AS id, l.order_no, l.order_ref, l.day, {orders} AS n_orders,
               {count} AS n_count, {fact} AS fact
        FROM {view} l JOIN asked a ON a.account = l.account AND a.code = l.code AND l.day BETWEEN a.first AND a.today
    ), unit AS (
        SELECT number, account, code, id, any_value(order_no) AS order_no, any_value(order_ref) AS order_ref, min(day) AS day,
               CAST(sum(n_orders) AS BIGINT) AS units, CAST(least(sum(n_orders), sum({bad})) AS BIGINT) AS defects,
               coalesce(any_value(fact) FILTER ({bad} > 0), any_value(fact)) AS fact
        FROM counted WHERE id IS NOT NULL GROUP BY number, account, code, id HAVING units > 0
    )"""


def _places(session: Session) -> list[tuple[str, str]]:
    session.prepare(("health_place", "health_order"))
    found: list[tuple[str, str]] = session.facts.rows("SELECT account, code FROM health_place ORDER BY account, code")
    return found


def _today(session: Session, code: str) -> date:
    store = marketplace.by_code(code)
    as_of = session.facts.as_of
    return min(as_of.astimezone(ZoneInfo(store.zone) if store else UTC).date(), as_of.astimezone(UTC).date())


def _looked(session: Session, metric: Metric, account: str, code: str) -> Looked | None:
    rules, today = book.load(), _today(session, code)
    held = [each for window in metric.windows if (each := terms(rules, metric, window, code, today)) is not None]
    if not held:
        return None
    widest = min(held, key=lambda each: each.first)
    rule = rules.find(metric.rule, code, today)
    stops = rule.metric.stops if rule else None
    return Looked(account, code, metric.id, metric.title, metric.unit, widest.first, widest.day, _limit(metric, widest), stops)


def _limit(metric: Metric, held: Terms) -> Fraction | None:
    """The share of defects at which the target is missed or just met."""
    if held.target is None or held.target.compare is Compare.EQUALS:
        return None
    limit = Fraction(held.target.limit)
    return 1 - limit if metric.counts_good else limit


def promising(session: Session, limits: Limits) -> list[int]:
    """The numbers of which any value or pair may be striking, from counts made set by set; most have none."""
    paired = session.facts.rows(_PAIRS, {"least": limits.least_defects, "paired": list(PAIRED)})
    found = {number for number, *pair in paired if _near(pair, limits)}
    layers = _by_number(columns(session, _LAYERS))
    for number, counts in _by_number(columns(session, _COUNTS)).items():
        if number not in found and may_have_any(*_layered(counts, layers[number]), limits):
            found.add(number)
    return sorted(found)


# Units and defects of every layer that has any, and of every value in it.
_LAYERS: Final = """
    SELECT number, layer, CAST(sum(units) AS BIGINT) AS n, CAST(sum(defects) AS BIGINT) AS d FROM cause_unit GROUP BY ALL
    ORDER BY number, layer
"""
_COUNTS: Final = """
    SELECT v.number, dense_rank() OVER (PARTITION BY v.number ORDER BY v.factor, v.value) - 1 AS place, u.layer,
           CAST(sum(u.units) AS BIGINT) AS n, CAST(sum(u.defects) AS BIGINT) AS d
    FROM cause_value v JOIN cause_unit u ON u.number = v.number AND u.row = v.row
    GROUP BY v.number, v.factor, v.value, u.layer ORDER BY v.number
"""
# Pairs of values that enough defects share: number, units and defects of the pair, and of all.
_PAIRS: Final = """
    WITH total AS (
        SELECT number, CAST(sum(units) AS BIGINT) AS n, CAST(sum(defects) AS BIGINT) AS d FROM cause_unit GROUP BY number
    ), value AS (
        SELECT * FROM cause_value WHERE list_contains($paired, factor)
    ), pair AS (
        SELECT x.number, x.factor AS f, x.value AS v, y.factor AS g, y.value AS w
        FROM value x JOIN value y ON y.number = x.number AND y.row = x.row AND x.factor < y.factor
        JOIN cause_unit u ON u.number = x.number AND u.row = x.row AND u.defects > 0
        GROUP BY ALL HAVING sum(u.defects) >= $least
    )
    SELECT p.number, CAST(sum(u.units) AS BIGINT), CAST(sum(u.defects) AS BIGINT), any_value(t.n), any_value(t.d)
    FROM pair p JOIN value x ON x.number = p.number AND x.factor = p.f AND x.value = p.v
    JOIN value y ON y.number = p.number AND y.row = x.row AND y.factor = p.g AND y.value = p.w
    JOIN cause_unit u ON u.number = x.number AND u.row = x.row JOIN total t ON t.number = p.number
    GROUP BY p.number, p.f, p.v, p.g, p.w
"""

Table = dict[str, NDArray[Any]]


def _by_number(table: Table) -> dict[int, Table]:
    """A table that is ordered by number, cut into one for each."""
    numbers, starts = np.unique(table["number"], return_index=True)
    ends = [*starts[1:], len(table["number"])]
    return {
        number: {name: column[start:end] for name, column in table.items()}
        for number, start, end in zip(numbers.tolist(), starts.tolist(), ends, strict=True)
    }


def _near(pair: Sequence[int], limits: Limits) -> bool:
    n, d, total, all_bad = pair
    return bool(is_near(np.array([n]), np.array([d]), total, all_bad, limits)[0])


def _layered(counts: Table, layers: Table) -> tuple[Ints, Ints, Ints, Ints]:
    """Units of each value by layer and its defects; units and defects of the layers."""
    place, layer = counts["place"], np.searchsorted(layers["layer"], counts["layer"])
    n = np.zeros((int(place.max()) + 1, len(layers["layer"])), np.int64)
    n[place, layer] = counts["n"]
    d = np.bincount(place, counts["d"], len(n)).astype(np.int64)
    return n, d, layers["n"].astype(np.int64), layers["d"].astype(np.int64)


def units(session: Session, number: int) -> Units:
    """The units of one number."""
    told = columns(session, f"SELECT units, defects, layer FROM cause_unit WHERE number = {number} ORDER BY row")
    values = columns(
        session,
        f"""SELECT factor, CAST(row AS BIGINT) AS row, dense_rank() OVER (PARTITION BY factor ORDER BY value) - 1 AS code
            FROM cause_value WHERE number = {number}""",
    )
    labels: dict[str, list[str]] = {}
    for factor, value in session.facts.rows(f"SELECT DISTINCT factor, value FROM cause_value WHERE number = {number} ORDER BY ALL"):
        labels.setdefault(factor, []).append(value)
    row, code, names = values["row"], values["code"], values["factor"]
    factors = [Factor(name, tuple(labels[name]), row[names == name], code[names == name]) for name in views.FACTORS if name in labels]
    return Units.of(told["defects"], factors, told["units"], layer=told["layer"])


def columns(session: Session, sql: str) -> Table:
    """The columns of a query without nulls."""
    return {name: np.asarray(column) for name, column in session.facts.connection.execute(sql).fetchnumpy().items()}
