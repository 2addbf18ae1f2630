"""Amazon calls a metric good although its own figure misses its own target.

What it says: the newest account-health report gives a metric the status GOOD, and the figure beside it is on the wrong side of the target
    beside it.
Why it matters: the status may change without warning, because the figure already misses what is asked.
How it is computed: the report's counts (or its rate, where it states no counts) against the report's target, exactly.
Limits of it: Amazon may leave a metric with few orders unjudged; it does not say from how many on. With fewer than twenty it is told low.
Source: the account's own report; published reports show such a status.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="good_but_missed",
    title="Called good, but the target is missed",
    reads=("store",),
    needs=("health_metric",),
    rows_from="health_metric",
    severity=Severity.MEDIUM,
    confidence=Confidence.CERTAIN,
    subject="{metric}{part}",
    reason=("Amazon calls {metric}{part} good, but its own report of {day:day} says {figure} where the target is {wanted} {border}."),
    settles="Treat the metric as missed: look at what it counts against you, and read the target on the Account Health page.",
    sql="""
        WITH newest AS (
            SELECT m.*, coalesce(s.name, m.marketplace, '') AS store_name, m.rate IS NULL AND m.denominator IS NULL AS plain,
                   m.denominator > 0 AND m.numerator IS NOT NULL AS counted
            FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace)
            QUALIFY row_number() OVER (PARTITION BY m.account, coalesce(s.name, m.marketplace, ''), m.metric, m.part
                ORDER BY m.window_end DESC NULLS LAST, m.document DESC, m.line DESC) = 1
        ), judged AS (
            SELECT *, CASE WHEN counted OR plain THEN CAST(numerator AS DECIMAL(27, 6)) ELSE rate END AS measured,
                   CASE WHEN counted THEN target * CAST(denominator AS DECIMAL(18, 0)) ELSE target END AS border,
                   CASE WHEN plain THEN target ELSE target * 100 END AS shown
            FROM newest WHERE upper(status) = 'GOOD' AND target IS NOT NULL AND coalesce(denominator, 1) > 0
        )
        SELECT account, store_name AS marketplace, metric AS rule, metric, CASE WHEN part IS NULL THEN '' ELSE ', ' || part END AS part,
               CAST(window_end AS DATE) AS day, CASE WHEN denominator BETWEEN 1 AND 19 THEN 'low' ELSE 'medium' END AS severity,
               CASE target_condition WHEN 'LESS_THAN' THEN 'below' WHEN 'GREATER_THAN' THEN 'above' ELSE 'exactly' END AS wanted,
               trim(trailing '.' FROM trim(trailing '0' FROM CAST(shown AS VARCHAR))) || CASE WHEN plain THEN '' ELSE ' %' END AS border,
               CASE WHEN plain THEN CAST(numerator AS VARCHAR) WHEN counted THEN format('{} of {}', numerator, denominator)
                    ELSE trim(trailing '.' FROM trim(trailing '0' FROM CAST(rate * 100 AS VARCHAR))) || ' %' END AS figure,
               [{'document': document, 'line': line}] AS rows
        FROM judged
        WHERE CASE target_condition WHEN 'LESS_THAN' THEN measured >= judged.border WHEN 'GREATER_THAN' THEN measured <= judged.border
                WHEN 'EQUALS' THEN measured <> judged.border ELSE false END
        ORDER BY account, marketplace, metric, part
    """,
    sources=(
        Source("https://github.com/amzn/selling-partner-api-models accountHealthReport-2020-11-18.json", date(2026, 11, 23), Label.PRIMARY),
    ),
)
