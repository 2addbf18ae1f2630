"""A target in the account-health report is another one than before.

What it says: a later report states another target for the same metric than an earlier one did.
Why it matters: Amazon changes targets; what was enough may not be.
How it is computed: the targets of one account, store, metric and part in order of their windows; the last change of the last 90 days.
Limits of it: a report that was not imported hides when the target moved.
Source: the account's own reports.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="target_moved",
    title="A target moved",
    reads=("store",),
    needs=("health_metric",),
    rows_from="health_metric",
    severity=Severity.LOW,
    confidence=Confidence.CERTAIN,
    subject="{metric}{part}",
    reason=(
        "The target of {metric}{part} was {old_condition} {old_target} in the report of {old_day:day} and is {new_condition} "
        "{new_target} in the report of {day:day}."
    ),
    settles="Measure yourself by the new target; the account's own report beats every published one.",
    sql="""
        WITH told AS (
            SELECT m.account, coalesce(s.name, m.marketplace, '') AS store_name, m.metric, m.part, m.target, m.target_condition,
                   CAST(m.window_end AS DATE) AS day, m.document, m.line,
                   CASE WHEN m.rate IS NULL AND m.denominator IS NULL AND m.target_condition = 'EQUALS' THEN 1 ELSE 100 END AS times
            FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace)
            WHERE m.target IS NOT NULL AND m.window_end IS NOT NULL
        ), chain AS (
            SELECT *, CASE times WHEN 1 THEN '' ELSE ' %' END AS unit, lag(target) OVER w AS old,
                   lag(target_condition) OVER w AS old_said, lag(day) OVER w AS old_day, lag(document) OVER w AS old_document,
                   lag(line) OVER w AS old_line
            FROM told WINDOW w AS (PARTITION BY account, store_name, metric, part ORDER BY day, document, line)
        ), moved AS (
            SELECT * FROM chain WHERE old IS NOT NULL AND (old <> target OR old_said IS DISTINCT FROM target_condition)
                AND day > $as_of::DATE - 90
            QUALIFY row_number() OVER (PARTITION BY account, store_name, metric, part ORDER BY day DESC, document DESC) = 1
        )
        SELECT account, store_name AS marketplace, metric AS rule, metric, CASE WHEN part IS NULL THEN '' ELSE ', ' || part END AS part,
               day, old_day,
               CASE old_said WHEN 'LESS_THAN' THEN 'below' WHEN 'GREATER_THAN' THEN 'above' ELSE 'exactly' END AS old_condition,
               CASE target_condition WHEN 'LESS_THAN' THEN 'below' WHEN 'GREATER_THAN' THEN 'above' ELSE 'exactly' END AS new_condition,
               trim(trailing '.' FROM trim(trailing '0' FROM CAST(old * times AS VARCHAR))) || unit AS old_target,
               trim(trailing '.' FROM trim(trailing '0' FROM CAST(target * times AS VARCHAR))) || unit AS new_target,
               [{'document': document, 'line': line}, {'document': old_document, 'line': old_line}] AS rows
        FROM moved ORDER BY account, marketplace, metric, part
    """,
    sources=(
        Source("https://github.com/amzn/selling-partner-api-models accountHealthReport-2020-11-18.json", date(2026, 11, 23), Label.PRIMARY),
    ),
)
