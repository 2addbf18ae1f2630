"""Violations of one category repeat within 180 days.

What it says: one category of the Account Health page has two or more violations that still count, of the last 180 days.
Why it matters: repeats weigh more than first violations; for intellectual property and restricted products caps are told of, from which
    on deactivation is at risk whatever the rating.
How it is computed: violations with a date, not settled and not without impact; where none is imported for a category, the report's
    counter. Both categories of intellectual property are held to its cap together.
Limits of it: that repeats weigh more, and the caps, are known from secondary sources only; the caps are unsure.
Source: rules `ahr_repeat`, `ahr_repeat_exempt` and `ahr_caps`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="violation_repeated",
    title="Violations repeat",
    reads=("violation_live", "violation_counter", "rule"),
    needs=("policy_violation|health_metric",),
    rule="ahr_repeat",
    rows_from="policy_violation",
    severity=Severity.MEDIUM,
    confidence=Confidence.POSSIBLE,
    subject="{category}",
    reason="{count} violations of {category} within {days} days{span}.{cap}",
    settles="Remove the cause in the whole catalogue, not only in the listings named; appeal those that are wrong, even small ones.",
    sql="""
        WITH term AS (
            SELECT max(number) FILTER (id = 'ahr_repeat' AND value = 'window') AS days,
                   max(number) FILTER (id = 'ahr_repeat' AND value = 'limit') AS least,
                   max(number) FILTER (id = 'ahr_caps' AND value = 'intellectual_property') AS ip,
                   max(number) FILTER (id = 'ahr_caps' AND value = 'restricted_products') AS restricted
            FROM rule WHERE $as_of::DATE BETWEEN valid_from AND valid_to
        ), dated AS (
            SELECT v.account, v.code, v.marketplace, v.category, count(*) AS count, min(v.violated_on) AS first, max(v.violated_on) AS last,
                   list({'table_name': 'policy_violation', 'document': v.document, 'line': v.line}
                       ORDER BY v.violated_on, v.document, v.line) AS rows
            FROM violation_live v, term
            WHERE NOT v.harmless AND v.violated_on > $as_of::DATE - CAST(term.days AS INTEGER) AND v.category IS NOT NULL GROUP BY ALL
        ), told AS (
            SELECT * FROM dated
            UNION ALL
            SELECT c.account, c.code, c.marketplace, c.category, c.count, NULL, NULL,
                   [{'table_name': 'health_metric', 'document': c.document, 'line': c.line}]
            FROM violation_counter c
            WHERE c.category <> 'WARN' AND NOT EXISTS (
                SELECT 1 FROM health_violation v WHERE v.account = c.account AND v.code = c.code AND v.category = c.category)
        ), capped AS (
            SELECT t.*, term.days, term.least, CASE WHEN t.category IN ('SUSPECTED_IP', 'RECEIVED_IP') THEN term.ip
                   WHEN t.category = 'RESTRICTED' THEN term.restricted END AS most,
                   sum(count) OVER (PARTITION BY account, code, CASE WHEN category IN ('SUSPECTED_IP', 'RECEIVED_IP') THEN 'IP'
                       ELSE category END) AS of_kind
            FROM told t, term
        )
        SELECT account, marketplace, category, count, CAST(days AS INTEGER) AS days, rows, count AS row_count,
               CASE WHEN first IS NULL THEN ', by the report''s counter' ELSE format(' ({} to {})', first, last) END AS span,
               CASE WHEN of_kind >= most THEN 'high' ELSE 'medium' END AS severity,
               CASE WHEN of_kind >= most THEN 'ahr_caps' ELSE 'ahr_repeat' END AS rule,
               CASE WHEN most IS NULL THEN '' ELSE format(' An unsure source tells of a cap of {} of this kind{}.', CAST(most AS INTEGER),
                    CASE WHEN of_kind < most THEN '' WHEN of_kind > count
                        THEN format(', and both kinds of it together are {}: deactivation is at risk', CAST(of_kind AS INTEGER))
                        ELSE ', from which on deactivation is at risk' END) END AS cap
        FROM capped WHERE count >= least ORDER BY account, marketplace, category
    """,
    sources=(Source("Press and agencies on Amazon's repeat violation policy of 2024-10-31", date(2026, 11, 23), Label.SECONDARY),),
)
