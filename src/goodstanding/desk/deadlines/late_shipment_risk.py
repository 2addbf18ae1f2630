"""An order that must be shipped and confirmed within a day.

What it says: a seller-fulfilled order is not shipped, and its ship-by instant is less than a day away or past.
Why it matters: an order confirmed after it counts in the late shipment rate, whenever the parcel really left.
How it is computed: `promise-date` of the unshipped orders report, for items with units still to ship.
Limits of it: the report is a snapshot: an order confirmed since is still listed until a newer one, or an orders report that says
    so, is imported. An order that should have left more than 30 days ago is no longer listed.
Source: the report's own date; rule `lsr`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="late_shipment_risk",
    title="Ship and confirm an order",
    reads=("unshipped_order_item", "placed_order", "item"),
    needs=("unshipped_order_item",),
    rule="lsr",
    rows_from="unshipped_order_item",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="order {order_no:order}",
    reason=(
        "{units:counted unit} of {sku} in order {order_no:order} must be shipped and confirmed by {due_at:instant}. At stake: "
        "{amount:money} and the late shipment rate."
    ),
    settles="Ship, then confirm the shipment with carrier and tracking number in Manage Orders, before the instant.",
    sql="""
        SELECT u.account, coalesce(any_value(p.marketplace), '') AS marketplace, u.order_no,
               string_agg(DISTINCT coalesce(u.sku, 'an item'), ', ' ORDER BY coalesce(u.sku, 'an item')) AS sku,
               sum(coalesce(u.quantity_to_ship, u.quantity_purchased))::BIGINT AS units, min(u.ship_by) AS due_at,
               coalesce(any_value(p.code), '') AS due_calendar, sum(i.price) AS amount, any_value(i.currency) AS currency,
               list({'document': u.document, 'line': u.line} ORDER BY u.document, u.line) AS rows
        FROM unshipped_order_item u
        LEFT JOIN placed_order p USING (account, order_no)
        LEFT JOIN item i ON i.account = u.account AND i.order_no = u.order_no AND i.sku IS NOT DISTINCT FROM u.sku
        WHERE coalesce(u.quantity_to_ship, 1) > 0 AND u.ship_by < $as_of + INTERVAL 1 DAY AND u.ship_by >= $as_of - INTERVAL 30 DAY
          AND NOT coalesce(regexp_matches(lower(i.order_status), 'shipped|cancel') AND NOT i.order_status ILIKE '%unshipped%', false)
        GROUP BY u.account, u.order_no
        ORDER BY due_at, u.order_no
    """,
    sources=(Source("https://sellercentral.amazon.com.au/gp/help/external/200285190", date(2026, 11, 23), Label.PRIMARY),),
)
