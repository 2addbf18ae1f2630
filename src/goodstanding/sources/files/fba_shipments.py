"""Amazon-fulfilled shipments report.

What it says: each item that Amazon shipped, with carrier, tracking number and estimated arrival.
How it is asked for: Reports > Fulfilment > Amazon Fulfilled Shipments, or the Reports API for at most a month.
Limits of it: the arrival is an estimate, not a delivery; names and addresses may be in it and are not read.
Source: a published file (comma separated and quoted); Amazon's own download is tab separated without quoting.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources import stores
from goodstanding.sources.model import Delimited, Report, Rows, column

_BUYER = (
    "buyer-email", "buyer-name", "buyer-phone-number", "recipient-name", "ship-address-1", "ship-address-2", "ship-address-3",
    "ship-city", "ship-state", "ship-postal-code", "ship-phone-number", "bill-address-1", "bill-address-2", "bill-address-3",
    "bill-city", "bill-state", "bill-postal-code",
)  # fmt: skip

REPORT = Report(
    id="fba_shipments",
    title="Amazon-fulfilled shipments",
    amazon_types=("GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL",),
    expected_in="Seller Central > Reports > Fulfilment > Amazon Fulfilled Shipments",
    shape=Delimited(
        required=(("amazon-order-id",), ("shipment-item-id",), ("shipment-date",), ("quantity-shipped",), ("tracking-number",))
    ),
    rows=(
        Rows(
            table="fba_shipment_item",
            columns={
                "order_id": column("amazon-order-id", required=True),
                "merchant_order_id": column("merchant-order-id", differs_from=("amazon-order-id",)),
                "shipment_id": column("shipment-id"),
                "shipment_item_id": column("shipment-item-id", required=True),
                "order_item_id": column("amazon-order-item-id"),
                "purchased_at": column("purchase-date"),
                "paid_at": column("payments-date"),
                "shipped_at": column("shipment-date", required=True),
                "reported_at": column("reporting-date"),
                "sku": column("sku"),
                "quantity_shipped": column("quantity-shipped"),
                "currency": column("currency"),
                "item_price": column("item-price"),
                "item_tax": column("item-tax"),
                "shipping_price": column("shipping-price"),
                "shipping_tax": column("shipping-tax"),
                "gift_wrap_price": column("gift-wrap-price"),
                "gift_wrap_tax": column("gift-wrap-tax"),
                "item_promotion_discount": column("item-promotion-discount"),
                "ship_promotion_discount": column("ship-promotion-discount"),
                "ship_service_level": column("ship-service-level"),
                "carrier": column("carrier"),
                "tracking_number": column("tracking-number"),
                "estimated_arrival_at": column("estimated-arrival-date"),
                "fulfillment_center": column("fulfillment-center-id", "fulfilment-center-id"),
                "fulfillment_channel": column("fulfillment-channel", "fulfilment-channel"),
                "sales_channel": column("sales-channel", values=stores.NAMES),
            },
        ),
    ),
    unused=("merchant-order-item-id", "product-name", "ship-country", "bill-country", "points-granted"),
    personal=_BUYER,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/fba-sales-reports-attributes", date(2026, 11, 23), Label.PRIMARY),),
)
