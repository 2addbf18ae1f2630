"""Our figure and Amazon's differ for the same days.

What it says: the account-health report counts other orders than the imported facts show for the same window.
Why it matters: either facts are missing here, or Amazon counts an order wrongly, which can be appealed.
How it is computed: the report's counts against ours over the report's own window, as known on the day of the report. The difference is
    explained by the orders that a reading of what Amazon does not publish adds or takes away (which cancelled orders count, a window
    a day off, what is too fresh), when it, or one pair of readings, gives Amazon's counts to the unit; else it is unexplained. Told
    are unexplained differences, and those that decide whether the target is met.
Limits of it: the report names no orders, so an explanation is a reading that fits, not proof. Where facts do not cover the window a
    difference is told for information only, and only if it decides about the target.
Source: the account's own report and facts.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="figure_differs",
    title="Amazon counts differently",
    reads=("health_comparison",),
    needs=("health_metric", "order_item|order_shipment|fba_shipment_item"),
    rows_from="health_metric",
    severity=Severity.LOW,
    confidence=Confidence.LIKELY,
    subject="{title}",
    reason="{title}, {first:day} to {last:day}: Amazon counts {amazon}, the imported facts {ours} {unit}. {because}",
    settles="Import what is missing of these days; if nothing is, look at the orders named and ask Amazon which ones it counts.",
    sql="""
        SELECT account, marketplace, metric AS rule, title, first, last, amazon, ours, unit, rows,
               CASE WHEN partial IS NOT NULL OR why IS NOT NULL THEN 'info' WHEN verdict_differs THEN 'medium' ELSE 'low' END AS severity,
               CASE WHEN partial IS NOT NULL OR why IS NOT NULL THEN 'possible' ELSE 'likely' END AS confidence,
               CASE WHEN why IS NOT NULL THEN 'They agree ' || why || '.'
                    WHEN partial IS NOT NULL THEN 'The facts do not cover all of these days: ' || partial || '.'
                    WHEN verdict_differs THEN 'The difference is unexplained, and one figure meets the target while the other misses it.'
                    ELSE 'The difference is unexplained.' END AS because
        FROM health_comparison
        WHERE NOT agree AND (main OR NOT same_defects) AND (verdict_differs OR (why IS NULL AND partial IS NULL))
        ORDER BY account, marketplace, metric, part, first
    """,
    sources=(
        Source("https://github.com/amzn/selling-partner-api-models accountHealthReport-2020-11-18.json", date(2026, 11, 23), Label.PRIMARY),
    ),
)
