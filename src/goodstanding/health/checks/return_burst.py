"""Suddenly more returns than the account's own past explains.

What it says: within a few days so many orders of a product (or of the store) came back that chance alone would hardly do it, given how
    many were sold; since when, how many were to be expected, and what is odd about it.
Why it matters: returns cost their fees and their stock; many of one product lead to complaints about it and to the loss of its offer.
How it is computed: as in `feedback_burst`: windows of 1 to 14 days that end in the last 30, held against the past year and the orders
    of the 45 days before each day. Each product is tested, all of them together held to one in a thousand (one in a hundred with the
    same signs); the whole store where no product stands out. An order counts once a product, on the day it came back or was asked to.
    Also odd: one reason given far more often than before.
Limits of it: a recall, a bad batch, the end of a holiday season or a changed listing do the same. Nothing is said of who returned or
    why. Nothing can be said of the first 90 days, or where the orders are not imported. Without odd signs its severity is low.
Source: our own test of the account's facts.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="return_burst",
    title="More returns than usual",
    reads=("return_burst",),
    needs=("fba_return|mfn_return", "order_item|order_shipment|fba_shipment_item"),
    rows_from="fba_return",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="returns {of}from {first_day:day} to {last_day:day}",
    reason=(
        "{events} orders {of}came back from {first_day:day} to {last_day:day}; {expected} were to be expected from the orders and returns "
        "since {baseline_from:day} (chance at most {odds}). {odd}"
    ),
    settles=(
        "Read the reasons and comments, and look at a unit that came back. Stop the offer while it may be a fault. If what is odd remains, "
        "report it with 'Report abuse': order numbers and these figures, no suspicion."
    ),
    sql="""
        SELECT account, marketplace, CASE WHEN sku = '' THEN '' ELSE format('of {} ', sku) END AS of, first_day, last_day, events, expected,
               odds, baseline_from, confidence, rows, events AS row_count,
               CASE WHEN len(indicators) > 0 THEN format('What is odd: {}.', array_to_string(indicators, '; '))
                   ELSE 'Nothing odd is seen in them beside their number.' END AS odd,
               CASE WHEN len(indicators) = 0 THEN 'low' END AS severity
        FROM return_burst ORDER BY account, marketplace, sku
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/201101660", date(2026, 11, 25), Label.PRIMARY),),
)
