"""A package of an order the seller ships: promises, confirmation, the carrier's scans. An order's newest document tells all of them."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, MARKETPLACE, ORDER, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="order_shipment",
    title="Order shipments",
    asked_for="orders of the Orders API",
    columns=(
        ORDER,
        Column("package_id", Type.TEXT, "tells the packages of one order apart; null when there is only one"),
        MARKETPLACE,
        Column("fulfillment", Type.CODE, "MFN (by the seller) or AFN (by Amazon); null is read as MFN"),
        Column("purchased_at", Type.INSTANT, "when the buyer ordered"),
        Column("updated_at", Type.INSTANT, "last change"),
        Column("ship_by", Type.INSTANT, "last instant to ship and confirm, as promised"),
        Column("deliver_by", Type.INSTANT, "last instant of the promised delivery, without extensions"),
        Column("confirmed_at", Type.INSTANT, "when the seller confirmed the shipment; null while it did not"),
        Column("carrier", Type.CODE, "carrier as confirmed"),
        Column("service", Type.CODE, "shipping service as confirmed"),
        Column("tracking_id", Type.TEXT, "tracking id; leading zeros count"),
        Column("tracked_at", Type.INSTANT, "when the tracking id was entered; null is read as with the confirmation"),
        Column("first_scan_at", Type.INSTANT, "the carrier's first scan"),
        Column("attempted_at", Type.INSTANT, "first attempt to deliver, where it failed for want of the buyer"),
        Column("delivered_at", Type.INSTANT, "delivery scan"),
        Column("status", Type.CODE, "state of the package as given: PENDING, IN_TRANSIT, DELIVERED, or a finer word such as PICKED_UP"),
        Column("units", Type.COUNT, "units in the package; null is read as 1"),
        SKU,
        ASIN,
        Column("category", Type.CODE, "product category, which valid tracking is judged by"),
        Column("label", Type.CODE, "protection of the label: CLAIMS_PROTECTED, OTDR_PROTECTED, LATE_DELIVERY_RISK, or as given"),
        Column("is_tracking_exempt", Type.FLAG, "left out of the valid tracking rate: stamps, untracked services, digital goods"),
    ),
    restate=Restate.LATEST,
    key=("order_id",),
    order_by="updated_at",
    known_at="purchased_at",
)
