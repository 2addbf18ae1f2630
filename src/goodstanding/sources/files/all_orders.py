"""All-orders report, by order date or by last update, and archived orders.

What it says: each item of each order with its status and prices as of the report.
How it is asked for: Reports > Fulfilment > All Orders, or the Reports API with a range of up to 30 days.
Limits of it: pending orders have no price; one file may mix sales channels and currencies; orders of the last two years only.
Source: Amazon's attribute list, and the longer layouts (up to 91 columns) as published files and code have them.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources import stores
from goodstanding.sources.model import Delimited, Report, Rows, column

_BUYER = (
    "ship-city", "ship-state", "ship-county", "ship-postal-code", "cpf", "address-type", "buyer-company-name", "buyer-cst-number",
    "buyer-vat-number", "buyer-tax-registration-id", "buyer-citizen-name", "buyer-citizen-id", "buyer-identification-number",
    "buyer-identification-type", "invoice-business-legal-name", "invoice-business-address", "invoice-business-tax-id",
    "invoice-business-tax-office", "licensee-name", "license-number", "license-state", "license-expiration-date", "customized-url",
    "customized-page", "purchase-order-number",
)  # fmt: skip
_UNUSED = (
    "order-channel", "url", "product-name", "number-of-items", "tax-collection-model", "tax-collection-responsible-party",
    "ship-country", "promotion-ids", "payment-method-details", "item-extensions-data", "price-designation", "fulfilled-by",
    "buyer-tax-registration-country", "buyer-tax-registration-type", "is-sold-by-ab", "is-amazon-invoiced", "is-replacement-order",
    "is-exchange-order", "original-order-id", "is-heavy-or-bulky", "is-buyer-requested-cancellation", "buyer-requested-cancel-reason",
    "is-pickup-point-order", "vat-exclusive-item-price", "vat-exclusive-shipping-price", "vat-exclusive-giftwrap-price",
    "order-invoice-type", "is-iba", "is-transparency", "ioss-number", "store-chain-store-id", "serial-numbers", "amazon-programs",
    "is-ispu-order", "is-prime", "is-premium-order", "is-global-express", "signature-confirmation-recommended",
    "default-ship-from-address-name", "default-ship-from-address-field-1", "default-ship-from-address-field-2",
    "default-ship-from-address-field-3", "default-ship-from-city", "default-ship-from-state", "default-ship-from-country",
    "default-ship-from-postal-code", "actual-ship-from-address-name", "actual-ship-from-address-field-1",
    "actual-ship-from-address-field-2", "actual-ship-from-address-field-3", "actual-ship-from-city", "actual-ship-from-state",
    "actual-ship-from-country", "actual-ship-from-postal-code",
)  # fmt: skip

REPORT = Report(
    id="all_orders",
    title="All orders",
    amazon_types=(
        "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL",
        "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL",
        "GET_FLAT_FILE_ARCHIVED_ORDERS_DATA_BY_ORDER_DATE",
    ),
    expected_in="Seller Central > Reports > Fulfilment > All Orders",
    shape=Delimited(
        required=(("amazon-order-id",), ("purchase-date",), ("last-updated-date",), ("order-status",), ("item-status",), ("item-price",)),
        never=("shipment-item-id",),
    ),
    rows=(
        Rows(
            table="order_item",
            columns={
                "order_id": column("amazon-order-id", required=True),
                "merchant_order_id": column("merchant-order-id", differs_from=("amazon-order-id",)),
                "purchased_at": column("purchase-date", required=True),
                "updated_at": column("last-updated-date", required=True),
                "order_status": column("order-status", required=True),
                "fulfillment_channel": column("fulfillment-channel"),
                "sales_channel": column("sales-channel", values=stores.NAMES),
                "ship_service_level": column("ship-service-level"),
                "sku": column("sku"),
                "asin": column("asin"),
                "item_status": column("item-status"),
                "quantity": column("quantity"),
                "currency": column("currency"),
                "item_price": column("item-price"),
                "item_tax": column("item-tax"),
                "shipping_price": column("shipping-price"),
                "shipping_tax": column("shipping-tax"),
                "gift_wrap_price": column("gift-wrap-price"),
                "gift_wrap_tax": column("gift-wrap-tax"),
                "item_promotion_discount": column("item-promotion-discount"),
                "ship_promotion_discount": column("ship-promotion-discount"),
                "is_business_order": column("is-business-order"),
                "order_item_id": column("order-item-id"),
            },
        ),
    ),
    unused=_UNUSED,
    personal=_BUYER,
    sources=(
        Source("https://developer-docs.amazon.com/sp-api/docs/order-reports-attributes", date(2026, 11, 23), Label.PRIMARY),
        Source("column lists of published code for the longer layouts", date(2026, 11, 25), Label.SECONDARY),
    ),
)
