"""Why two counts of one window differ: readings of what Amazon does not publish, each with the orders it would add or take away.

A reading fits when it alone, or two together and no other two, give the other figure exactly. Where several fit alone, all are named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from typing import Any, Final

from goodstanding.core.finding import ROWS_SHOWN, RowRef
from goodstanding.health.columns import Columns
from goodstanding.health.model import Metric, MetricValue
from goodstanding.store.question import Session

Gap = tuple[int, int]  # what the other count has more: numerator, denominator

FRESH: Final = 3  # days; Amazon's figures may lack what came within them


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading: the reason in words, what it adds to our count, and the facts of the units it is about."""

    reason: str
    adds: Gap
    rows: tuple[RowRef, ...]
    row_count: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """The readings that give the other count: together, or, where `either`, each for itself."""

    readings: tuple[Reading, ...]
    either: bool = False

    @property
    def reason(self) -> str:
        """All of it as the end of a sentence: `if Amazon counts cancelled orders the other way`."""
        return (", or " if self.either else " and ").join(each.reason for each in self.readings)

    @property
    def rows(self) -> tuple[RowRef, ...]:
        """The facts of all units concerned, at most `ROWS_SHOWN`."""
        return tuple(row for each in self.readings for row in each.rows)[:ROWS_SHOWN]


def explain(session: Session, metric: Metric, view: str, code: str, ours: MetricValue, gap: Gap) -> Explanation | None:
    """The simplest readings that close the gap; None when none does, or only several different pairs do."""
    readings = _readings(session, metric, view, code, ours)
    alone = [each for each in readings if each.adds == gap]
    if alone:
        return Explanation(tuple(alone), either=len(alone) > 1)
    pairs = [each for each in combinations(readings, 2) if _sum(each) == gap]
    return Explanation(tuple(pairs[0])) if len(pairs) == 1 else None


def _sum(readings: Sequence[Reading]) -> Gap:
    return sum(each.adds[0] for each in readings), sum(each.adds[1] for each in readings)


def _readings(session: Session, metric: Metric, view: str, code: str, ours: MetricValue) -> list[Reading]:
    """Every reading that would change the count."""
    columns = Columns.read(session, view)
    column = next(
        count.column for count in metric.counts if count.id == ours.metric and (not count.part or count.part in ours.part.split())
    )
    main = column == metric.counts[0].column
    sql = _READINGS.format(
        view=view,
        n=columns.counted(column, "$day"),
        d=columns.counted("orders", "$day"),
        n_before=columns.counted(column, "$fresh"),
        n_after=column,
        alt="alt_count" if main else columns.counted(column, "$day"),
        part="AND coalesce(part, '') = $part" if ours.part else "",
        rows=f"list_slice(list({columns.fact(column)} ORDER BY day, document, line), 1, {ROWS_SHOWN})",
    )
    bound: dict[str, object] = {
        "account": ours.account,
        "code": code,
        "day": ours.day,
        "fresh": ours.day - timedelta(days=FRESH),
        "first": ours.first,
        "last": ours.last,
    }
    if "$part" in sql:
        bound["part"] = next(iter(ours.part.split()), "")
    return [_reading(row) for row in session.facts.records(sql, bound)]


def _reading(row: Mapping[str, Any]) -> Reading:
    rows = tuple(RowRef(each["table_name"], each["document"], each["line"]) for each in row["rows"] or ())
    return Reading(row["reason"], (row["n"], row["d"]), rows, row["units"])


# Each branch: why, how the numerator and the denominator would change, and the units concerned.
_READINGS: Final = """
    WITH near AS (
        SELECT *, {n} AS n_ours, {d} AS d_ours, {n_before} AS n_early, {n_after} AS n_late, {alt} AS n_alt FROM {view}
        WHERE account = $account AND code = $code {part} AND day BETWEEN CAST($first AS DATE) - 1 AND CAST($last AS DATE) + 1
    ), inside AS (
        SELECT * FROM near WHERE day BETWEEN $first AND $last
    ), change AS (
        SELECT 'if Amazon counts ' || doubt || ' the other way' AS reason, n_alt - n_ours AS n, alt_orders - d_ours AS d, * FROM inside
        WHERE doubt IS NOT NULL
        UNION ALL
        SELECT 'if Amazon does not know yet what came in the last {fresh_days} days', n_early - n_ours, 0, * FROM inside
        UNION ALL
        SELECT 'if Amazon counts what became known after the report', n_late - n_ours, 0, * FROM inside
        UNION ALL
        SELECT 'if Amazon''s window is one day earlier', CASE WHEN day < $first THEN n_ours ELSE -n_ours END,
               CASE WHEN day < $first THEN d_ours ELSE -d_ours END, * FROM near WHERE day = CAST($first AS DATE) - 1 OR day = $last
        UNION ALL
        SELECT 'if Amazon''s window is one day later', CASE WHEN day > $last THEN n_ours ELSE -n_ours END,
               CASE WHEN day > $last THEN d_ours ELSE -d_ours END, * FROM near WHERE day = CAST($last AS DATE) + 1 OR day = $first
        UNION ALL
        SELECT 'if Amazon''s window ends a day earlier', -n_ours, -d_ours, * FROM near WHERE day = $last
        UNION ALL
        SELECT 'if Amazon''s window begins a day earlier', n_ours, d_ours, * FROM near WHERE day = CAST($first AS DATE) - 1
    )
    SELECT reason, CAST(sum(n) AS BIGINT) AS n, CAST(sum(d) AS BIGINT) AS d, count(*) AS units, {rows} AS rows
    FROM change WHERE n <> 0 OR d <> 0 GROUP BY reason HAVING sum(n) <> 0 OR sum(d) <> 0 ORDER BY reason
""".replace("{fresh_days}", str(FRESH))
