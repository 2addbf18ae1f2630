"""Feedback score: positive seller feedback, of all feedback; the percentage buyers see.

What it says: how many of the feedbacks of 30, 90 and 365 days and of all time have 4 or 5 stars. Its part `negative` is beside it.
Which orders count: feedback by the day it was left, not by the day of the order; removed feedback no longer counts. The store is that
    of the order.
Window and lag: by rule `feedback_score`: 30, 90 and 365 days, and lifetime; no lag. Parts `30d`, `90d`, `365d` and `lifetime`.
Breach: none; there is no target.
Limits of it: Amazon's feedback report lists 1 to 3 stars only, so the score needs a list of all feedback. Amazon may weigh feedback
    that it struck through differently.
Source: Amazon's help pages on feedback: 5 and 4 stars are positive, 3 neutral, 2 and 1 negative.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place
from goodstanding.health.model import Count, Metric, Window

METRIC = Metric(
    id="feedback_score",
    title="Feedback score",
    rule="feedback_score",
    unit="feedbacks",
    reads=("health_feedback",),
    needs=("all_feedback",),
    counts=(Count(id="feedback_score", column="positive"), Count(id="feedback_score", column="negative", part="negative")),
    windows=(
        Window(value="window_short", part="30d"),
        Window(value="window", part="90d"),
        Window(value="window_long", part="365d"),
        Window(value="", part="lifetime"),
    ),
    counts_good=True,
    ledger=f"""
        SELECT account, code, NULL AS part, left_on AS day, order_no, order_ref, {place("seen")},
               1 AS orders, CAST(NULL AS DATE) AS orders_since, removed_on AS orders_until,
               CASE WHEN positive THEN 1 ELSE 0 END AS positive, CAST(NULL AS DATE) AS positive_since, removed_on AS positive_until,
               CASE WHEN negative THEN 1 ELSE 0 END AS negative, CAST(NULL AS DATE) AS negative_since, removed_on AS negative_until,
               CAST(NULL AS VARCHAR) AS doubt, 0 AS alt_orders, 0 AS alt_count
        FROM health_feedback
    """,
    sources=(
        Source("Seller Central, help page 20231", date(2026, 11, 23), Label.PRIMARY),
        Source("https://sellercentral.amazon.com/gp/help/external/G202124800", date(2026, 11, 25), Label.PRIMARY),
    ),
)
