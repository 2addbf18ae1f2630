"""Account Health Assurance is about to be lost, or was lost lately.

What it says: the rating was at 250 or above for long, and has been below on so many days of the last six months that few are left, or
    none.
Why it matters: with assurance Amazon calls before it deactivates, and does not deactivate who cooperates within 72 hours.
How it is computed: days below 250 among the last six months, from the ratings that reports state; between two reports the earlier one's
    holds. Told when at most three days are left, or when the rating is below now and the days were used up.
Limits of it: a Professional plan and a valid emergency contact number are needed too, and files do not show them. Days without a
    report before the first are unknown.
Source: rule `aha`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="assurance_ending",
    title="Account Health Assurance is ending",
    reads=("health_assurance",),
    needs=("health_metric",),
    rule="aha",
    rows_from="health_metric",
    severity=Severity.LOW,
    confidence=Confidence.LIKELY,
    subject="Account Health Assurance",
    reason=(
        "The rating was below {floor} on {below} of the {known_days} days known since {since:day}; {below_allowed} are allowed. "
        "It is {score} now, {standing}"
    ),
    settles="Bring the rating back to 250 or above, and check that the emergency contact number in Account Info is right and answered.",
    sql="""
        SELECT account, marketplace, floor, below, known_days, since, below_allowed, score, rows,
               CASE WHEN eligible IS FALSE THEN 'and the assurance is lost until six months have at most so many.'
                    WHEN lost_within = 1 THEN 'and one more day below ends the assurance.'
                    ELSE format('and {} more days below end the assurance.', lost_within) END AS standing
        FROM health_assurance
        WHERE (eligible AND score < floor AND lost_within <= 4) OR (eligible IS FALSE AND score < floor AND known_days - below > 90)
        ORDER BY account, marketplace
    """,
    sources=(Source("Amazon announcement of Account Health Assurance, as quoted by sellers", date(2026, 11, 23), Label.COPY),),
)
