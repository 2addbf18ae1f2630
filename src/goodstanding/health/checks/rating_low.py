"""The Account Health Rating is at risk or unhealthy.

What it says: the newest report states a rating below 200, and when the next better band is reached if nothing new happens.
Why it matters: below 100 the account is eligible for deactivation, and the agreement lets Amazon act at once.
How it is computed: the rating as stated, against the published bands; the outlook by published arithmetic only (points for orders of the
    last 180 days at the present pace; violations drop off after 180 days), with its assumptions.
Limits of it: what a violation costs is not published; nothing is computed with it. Changes around violations are shown as observed.
Source: rules `ahr_healthy`, `ahr_at_risk`, `ahr_unhealthy`, `ahr_gain`, `ahr_decay`, `violation_life`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="rating_low",
    title="Account Health Rating is low",
    reads=("health_rating",),
    needs=("health_metric",),
    rows_from="health_metric",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="Account Health Rating",
    reason="The rating was {score} on {day:day}: {band}. {outlook}{observed}",
    settles="Account Health: settle or appeal the violations with the highest impact; deleting a listing does not clear its violation.",
    sql="""
        SELECT account, marketplace, score, day, band, outlook, observed, rows,
               CASE band WHEN 'unhealthy' THEN 'critical' ELSE 'high' END AS severity,
               CASE band WHEN 'unhealthy' THEN 'ahr_unhealthy' ELSE 'ahr_at_risk' END AS rule
        FROM health_rating WHERE band IN ('at risk', 'unhealthy') ORDER BY account, marketplace
    """,
    sources=(Source("Amazon announcement of the Account Health Rating, as quoted by sellers", date(2026, 11, 23), Label.COPY),),
)
