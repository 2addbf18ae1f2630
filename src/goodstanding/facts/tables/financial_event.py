"""One amount of a financial event of the Finances API v0 (or of MWS ListFinancialEvents)."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, MARKETPLACE, ORDER, QUANTITY, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="financial_event",
    title="Financial events",
    asked_for="financial events of the Finances API",
    columns=(
        Column("event_list", Type.CODE, "list it came in: ShipmentEvent, GuaranteeClaimEvent"),
        Column("posted_at", Type.INSTANT, "when it was posted"),
        ORDER,
        Column("seller_order_id", Type.TEXT, "the seller's own order id"),
        MARKETPLACE,
        SKU,
        QUANTITY,
        Column("amount_type", Type.CODE, "group: ItemChargeList, ItemFeeList"),
        Column("amount_description", Type.CODE, "Principal, Commission"),
        Column("amount", Type.MONEY, "signed"),
        CURRENCY,
        Column("reference", Type.TEXT, "id the event carries: claim, adjustment, event group"),
    ),
    restate=Restate.UNION,
    known_at="posted_at",
)
