"""The Account Health Rating fell since the report before.

What it says: the newest rating is lower than the one before, and is still in the healthy band.
Why it matters: a new violation, or fewer orders, came in between; a rating that fell is seen weeks before a band is crossed.
How it is computed: the two newest ratings on different days, if the newest is of the last 30 days. Below 200 `rating_low` says more.
Limits of it: fewer orders alone lower the rating too, though not below 200. Where a violation lies between the two, the change is shown
    as observed; what a violation costs is not published.
Source: the account's own reports; rules `ahr_gain` and `ahr_decay`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="rating_fell",
    title="Account Health Rating fell",
    reads=("health_rating",),
    needs=("health_metric",),
    rule="ahr_decay",
    rows_from="health_metric",
    severity=Severity.LOW,
    confidence=Confidence.CERTAIN,
    subject="Account Health Rating",
    reason="The rating fell from {score_before} on {day_before:day} to {score} on {day:day}.{observed}",
    settles="Account Health: look for a violation that came between the two days, and settle or appeal it.",
    sql="""
        SELECT account, marketplace, score, day, score_before, day_before, observed, rows
        FROM health_rating WHERE band = 'healthy' AND fell > 0 AND day > $as_of::DATE - 30 ORDER BY account, marketplace
    """,
    sources=(Source("Amazon announcement of the Account Health Rating, as quoted by sellers", date(2026, 11, 23), Label.COPY),),
)
