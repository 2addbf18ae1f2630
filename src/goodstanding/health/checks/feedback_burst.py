"""Suddenly more negative feedback than the account's own past explains.

What it says: within a few days so much negative feedback was left that chance alone would hardly do it, given how many orders it could
    come from; since when, how many were to be expected, and what is odd about it.
Why it matters: each counts in the order defect rate for 60 days, whether it is fair or not. A cause of one's own gets worse until it is
    found; abuse can be reported.
How it is computed: windows of 1 to 14 days that end in the last 30 are held against the past year: the number in a window is binomial
    with the window's share of the orders of the 45 days before each day. The chance is multiplied by the number of windows; one in a
    thousand is the limit, twice the usual and four in number the least. One in a hundred is enough where three use the same words or
    came before the delivery, or two are on no order in the reports or on a cancelled one. What else is odd: one product, orders placed
    together, other shops named.
Limits of it: a bad batch, a strike or a holiday do the same: look at the drivers first. Nothing is said of who left the feedback or
    why. Nothing can be said of the first 90 days, or where the orders are not imported. Without odd signs its severity is low.
Source: our own test of the account's facts; rule `fb_stars` for what is negative.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="feedback_burst",
    title="More negative feedback than usual",
    reads=("feedback_burst",),
    needs=("seller_feedback", "order_item|order_shipment|fba_shipment_item"),
    rule="fb_stars",
    rows_from="seller_feedback",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="negative feedback from {first_day:day} to {last_day:day}",
    reason=(
        "{events} negative feedbacks were left from {first_day:day} to {last_day:day}; {expected} were to be expected from the orders and "
        "feedback since {baseline_from:day} (chance at most {odds}). {odd}"
    ),
    settles=(
        "Read them, and look whether a product, a carrier or a day explains them; then mend that. Ask for the removal of those that a "
        "published rule covers. If what is odd remains, report it with 'Report abuse': order numbers and these figures, no suspicion."
    ),
    sql="""
        SELECT account, marketplace, first_day, last_day, events, expected, odds, baseline_from, confidence, rows, events AS row_count,
               CASE WHEN len(indicators) > 0 THEN format('What is odd: {}.', array_to_string(indicators, '; '))
                   ELSE 'Nothing odd is seen in them beside their number.' END AS odd,
               CASE WHEN len(indicators) = 0 THEN 'low' END AS severity
        FROM feedback_burst ORDER BY account, marketplace
    """,
    sources=(Source("https://sellercentral.amazon.sa/gp/help/external/200285170", date(2026, 11, 23), Label.PRIMARY),),
)
