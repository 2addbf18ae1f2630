"""An offer of the seller as the listings report shows it."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, CURRENCY, MARKETPLACE, QUANTITY, Column, Restate, Table, Type

TABLE = Table(
    id="listing",
    title="Listings",
    asked_for="the all-listings report",
    columns=(
        Column("sku", Type.TEXT, "the seller's stock keeping unit"),
        ASIN,
        Column("listing_id", Type.TEXT, "listing id"),
        Column("title", Type.TEXT, "item name"),
        Column("price", Type.MONEY, "price"),
        CURRENCY,
        QUANTITY,
        Column("opened_at", Type.INSTANT, "open date"),
        Column("condition", Type.CODE, "item condition as given"),
        Column("fulfillment_channel", Type.CODE, "as printed: DEFAULT, AMAZON_EU"),
        Column("status", Type.CODE, "as printed: Active, Inactive, Incomplete"),
        MARKETPLACE,
    ),
    restate=Restate.SNAPSHOT,
    key=("sku", "asin", "marketplace"),
)
