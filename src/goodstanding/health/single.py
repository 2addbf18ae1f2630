"""The values of a metric on one day, for every account and store, with the facts they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from goodstanding.core import marketplace
from goodstanding.core.finding import ROWS_SHOWN, RowRef
from goodstanding.core.text import counted
from goodstanding.health.columns import Columns, bad, ledger, names
from goodstanding.health.coverage import Coverage
from goodstanding.health.judge import Known, judged
from goodstanding.health.model import Metric, MetricValue, Terms, Window
from goodstanding.health.terms import EVER, Stated, terms
from goodstanding.rulebook import book
from goodstanding.store.question import Session

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """One window of one account and store, whose value is asked for."""

    account: str
    window: Window
    terms: Terms


def values(session: Session, metric: Metric, day: date | None, coverage: Coverage, stated: Stated) -> Iterator[MetricValue]:
    """The values of one metric on a day (None: for each account the last day its facts cover), by account, store, part and window.

    A store where the rulebook knows no such metric on the day gives none.
    """
    places = [(row["account"], row["code"]) for row in session.facts.records(_places(session))]
    asked = [each for account, code in places for each in _asked(session, metric, account, code, day, coverage)]
    yield from answers(session, metric, asked, coverage, stated)


def answers(session: Session, metric: Metric, asked: list[Asked], coverage: Coverage, stated: Stated) -> Iterator[MetricValue]:
    """The values of one metric for windows of any days: those that can be counted, then those whose facts are not imported."""
    able: list[Asked] = []
    others: list[Asked] = []
    for each in asked:
        (others if coverage.missing(each.account, metric.needs) else able).append(each)
    found = _counted(session, metric, able) if able else {}
    for number, each in enumerate(able):
        for row in found.get(number, ()):
            yield from _values(metric, each, row, coverage, stated)
    for each in others:
        yield from _unknown(metric, each, coverage, stated)


def _places(session: Session) -> str:
    session.prepare(("health_place",))
    return "SELECT account, code FROM health_place WHERE code <> '' ORDER BY account, code"


def _asked(session: Session, metric: Metric, account: str, code: str, day: date | None, coverage: Coverage) -> Iterator[Asked]:
    for window in metric.windows:
        held = terms(book.load(), metric, window, code, day or _last_day(session, metric, account, code, coverage))
        if held is not None:
            yield Asked(account, window, held)


def _last_day(session: Session, metric: Metric, account: str, code: str, coverage: Coverage) -> date:
    """The store's day at the last instant of the facts; not one that has begun there but not yet in UTC, which `--as-of` is told in."""
    end = coverage.end(account, metric.needs) or session.facts.as_of
    return min(local_day(end, code), end.astimezone(UTC).date())


def local_day(instant: datetime, code: str) -> date:
    """The day that an instant is in a store's zone; UTC where the store is not known."""
    store = marketplace.by_code(code)
    return instant.astimezone(ZoneInfo(store.zone if store else "UTC")).date()


_HEAD: Final = """
    WITH asked AS (
        SELECT unnest($asked, recursive := true)
    ), part AS (
        SELECT DISTINCT a.number, {part} AS part FROM {view} l JOIN asked a ON a.account = l.account AND a.code = l.code
    ), counted AS (
        SELECT a.number, {part} AS part, l.day, {facts}, {counted}
        FROM {view} l JOIN asked a ON a.account = l.account AND a.code = l.code AND l.day BETWEEN a.first AND a.last
    ), summed AS (
        SELECT number, part, {sums} FROM counted GROUP BY number, part
    ), began AS (
        SELECT a.number, min(l.day) AS began FROM {view} l JOIN asked a ON a.account = l.account AND a.code = l.code GROUP BY a.number
    )
    SELECT p.number, p.part, b.began, s.* EXCLUDE (number, part)
    FROM part p LEFT JOIN began b USING (number) LEFT JOIN summed s ON s.number = p.number AND s.part IS NOT DISTINCT FROM p.part
    ORDER BY p.number, p.part
"""


def _counted(session: Session, metric: Metric, asked: list[Asked]) -> dict[int, list[Row]]:
    """Sums by place in `asked`; a part that has nothing in its window has a row of nulls."""
    view = ledger(session, metric)
    columns = Columns.read(session, view)
    counted = ", ".join(f"{columns.counted(name, 'a.day', 'l.')} AS n_{name}" for name in names(metric))
    sums = [f"CAST(sum(n_{name}) AS BIGINT) AS n_{name}" for name in names(metric)]
    sums += [f"{_rows(count.column, bad(metric, count))} AS rows_{count.column}" for count in metric.counts]
    facts = ", ".join(f"{columns.fact(count.column, 'l.')} AS fact_{count.column}" for count in metric.counts)
    sums += [f"CAST(count(*) FILTER ({bad(metric, count)} > 0) AS BIGINT) AS bad_{count.column}" for count in metric.counts]
    part = "unnest(CASE WHEN l.part IS NULL THEN [''] ELSE [l.part, ''] END)" if metric.whole else "l.part"
    sql = _HEAD.format(view=view, part=part, facts=facts, counted=counted, sums=", ".join(sums))
    wanted = [
        {"number": number, "account": each.account, "code": each.terms.code, "day": each.terms.day, "first": each.terms.first,
         "last": each.terms.last}
        for number, each in enumerate(asked)
    ]  # fmt: skip
    found: dict[int, list[Row]] = {}
    for row in session.facts.records(sql, {"asked": wanted}):
        found.setdefault(row["number"], []).append(row)
    return found


def _rows(column: str, bad_units: str) -> str:
    return f"list_slice(list(fact_{column} ORDER BY day DESC, fact_{column}) FILTER ({bad_units} > 0), 1, {ROWS_SHOWN})"


def _values(metric: Metric, asked: Asked, row: Row, coverage: Coverage, stated: Stated) -> Iterator[MetricValue]:
    for count in metric.counts:
        needs = (*metric.needs, *count.needs)
        unsure = row[f"n_{count.unsure}"] or 0 if count.unsure else 0
        known = Known(
            numerator=row[f"n_{count.column}"] or 0,
            denominator=(row["n_orders"] or 0) + (unsure if count.outside else 0),
            unsure=unsure,
            imports=coverage.missing(asked.account, count.needs) or (count.imports if unsure else ""),
            partial=_partial(metric, asked, row["began"], coverage.end(asked.account, needs), coverage),
            rows=tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in row[f"rows_{count.column}"] or ()),
            row_count=row[f"bad_{count.column}"] or 0,
        )
        part = _joined(row["part"], asked.window.part, count.part)
        yield judged(metric, count, asked.account, part, asked.terms, known, stated)


def _partial(metric: Metric, asked: Asked, began: date | None, end: datetime | None, coverage: Coverage) -> str:
    """Why the window may hold more than the facts; empty when they cover it."""
    reasons = []
    if began is not None and began > asked.terms.first and asked.terms.window < EVER:
        reasons.append(f"nothing is known before {began}")
    if end is not None and local_day(end, asked.terms.code) < asked.terms.day:
        reasons.append(f"facts end on {local_day(end, asked.terms.code)}")
    strays = coverage.strays(metric.strays, asked.account, asked.terms.first, asked.terms.day)
    if strays:
        reasons.append(f"{counted(strays, 'defect is of an order', 'defects are of orders')} not imported")
    return "; ".join(reasons)


def _unknown(metric: Metric, asked: Asked, coverage: Coverage, stated: Stated) -> Iterator[MetricValue]:
    for count in metric.counts:
        imports = coverage.missing(asked.account, (*metric.needs, *count.needs))
        yield judged(metric, count, asked.account, _joined(asked.window.part, count.part), asked.terms, Known(imports=imports), stated)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
