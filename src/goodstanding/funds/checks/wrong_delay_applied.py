"""Fourteen days or more of delay where the policy says seven.

What it says: a transaction is deferred by the delivery-date policy of 7 days, but its release date is delivery + 14 + 1 or later.
Why it matters: a longer reserve is a risk measure of Amazon that it must notify; without a notice it is a mistake worth a case,
    or a warning that the account is under review.
How it is computed: release day minus delivery day minus 1, with the delivery day of the FBA shipment report; compared with the
    days of rule `DD_RESERVE` of that day and store.
Limits of it: the shipment report gives the estimated arrival; a parcel that came a week later looks the same. A reason DD14 or
    B2B is not judged.
Source: Amazon's worked examples of the delivery-date policy; rule `DD_RESERVE`, `DD14`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="wrong_delay_applied",
    title="Longer delay than the delivery-date policy",
    reads=("deferred", "fba_shipment_item", "order_item", "rule", "store"),
    needs=("transaction", "fba_shipment_item"),
    rule="DD_RESERVE",
    rows_from="transaction",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order}",
    reason=(
        "Order {order} was to arrive on {delivered:day}; with a delay of {expected} days its {amount:money} would be released "
        "on {right_day:day}, but Amazon names {release_at:day}, a delay of {applied} days."
    ),
    settles=(
        "Look for a notice of a longer reserve in Performance Notifications. If there is none, open a case and name the rule "
        "and both dates."
    ),
    sql="""
        WITH arrived AS (
            SELECT account, order_no, max(estimated_arrival_at) AS arrived_at FROM fba_shipment_item WHERE order_no IS NOT NULL GROUP BY ALL
        ), timed AS (
            SELECT d.account, d.marketplace, d.code, d.zone, order_text(d.order_no, d.order_ref) AS order, d.total, d.currency,
                   d.release_at, d.document, d.line,
                   local_day(a.arrived_at, d.zone) AS delivered, local_day(d.release_at, d.zone) AS release_day
            FROM deferred d JOIN arrived a USING (account, order_no)
            WHERE d.hold = 'DD7' AND d.release_at IS NOT NULL AND (
                NOT d.assumed
                OR EXISTS (
                    SELECT 1 FROM order_item o WHERE o.account = d.account AND o.order_no = d.order_no AND o.is_business_order = false
                )
            )
        )
        SELECT t.account, t.marketplace, t.order, t.delivered, t.release_at, sum(t.total) AS amount, t.currency,
               CAST(r.number AS INTEGER) AS expected,
               t.release_day - t.delivered - 1 AS applied, t.delivered + CAST(r.number AS INTEGER) + 1 AS right_day,
               day_end(t.delivered + CAST(r.number AS INTEGER) + 1, t.zone) AS due_at,
               list({'document': t.document, 'line': t.line}) AS rows
        FROM timed t JOIN rule r ON r.id = 'DD_RESERVE' AND r.value = 'days' AND r.code = t.code AND t.delivered BETWEEN r.valid_from
            AND r.valid_to
        WHERE t.release_day - t.delivered - 1 >= 2 * r.number
        GROUP BY ALL ORDER BY t.release_at, t.order
    """,
    sources=(Source("https://sellercentral-europe.amazon.com/gp/help/external/202124090", date(2026, 11, 23), Label.PRIMARY),),
)
