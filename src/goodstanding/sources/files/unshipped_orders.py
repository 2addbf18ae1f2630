"""Unshipped orders report.

What it says: the items that the seller still has to ship, with the instant by which Amazon expects them confirmed as shipped.
How it is asked for: Orders > Order Reports > Unshipped orders, or the Reports API (restricted role).
Limits of it: looks back 38 days; holds orders fulfilled by the seller only; names and addresses are in it and are not read.
Source: Amazon's attribute list, and the columns of longer layouts as published code has them.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

_BUYER = (
    "buyer-email", "buyer-name", "buyer-phone-number", "cpf", "recipient-name", "ship-address-1", "ship-address-2", "ship-address-3",
    "ship-city", "ship-state", "ship-county", "ship-postal-code", "ship-phone-number", "address-type", "gift-message-text",
    "delivery-Instructions", "buyer-company-name", "buyer-identification-number", "buyer-identification-type", "buyer-cst-number",
    "buyer-vat-number", "buyer-tax-registration-id", "licensee-name", "license-number", "license-state", "license-expiration-date",
    "customized-url", "customized-page", "purchase-order-number", "payment-method",
)  # fmt: skip
_UNUSED = (
    "payments-date", "reporting-date", "product-name", "number-of-items", "ship-service-name", "ship-country", "price-designation",
    "sales-channel", "is-prime", "is-iba", "is-premium-order", "is-global-express", "is-transparency", "is-replacement-order",
    "is-exchange-order", "original-order-id", "is-ispu-order", "store-chain-store-id", "is-buyer-requested-cancellation",
    "buyer-requested-cancel-reason", "verge-of-cancellation", "verge-of-lateShipment", "signature-confirmation-recommended",
    "payment-method-details", "cod-collectible-amount", "already-paid", "payment-method-fee", "gift-wrap-type", "fulfilled-by",
    "is-shipping-settings-automation-enabled", "ssa-carrier", "ssa-ship-method", "tax-collection-model",
    "tax-collection-responsible-party", "ioss-number", "buyer-tax-registration-country", "buyer-tax-registration-type",
    "default-ship-from-address-name", "default-ship-from-address-field-1", "default-ship-from-address-field-2",
    "default-ship-from-address-field-3", "default-ship-from-city", "default-ship-from-state", "default-ship-from-country",
    "default-ship-from-postal-code",
)  # fmt: skip

REPORT = Report(
    id="unshipped_orders",
    title="Unshipped orders",
    amazon_types=("GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING",),
    expected_in="Seller Central > Orders > Order Reports > Unshipped orders",
    shape=Delimited(required=(("order-id",), ("order-item-id",), ("promise-date",), ("quantity-to-ship",))),
    rows=(
        Rows(
            table="unshipped_order_item",
            columns={
                "order_id": column("order-id", required=True),
                "order_item_id": column("order-item-id", required=True),
                "purchased_at": column("purchase-date"),
                "ship_by": column("promise-date", required=True),
                "days_past_promise": column("days-past-promise"),
                "sku": column("sku"),
                "quantity_purchased": column("quantity-purchased"),
                "quantity_shipped": column("quantity-shipped"),
                "quantity_to_ship": column("quantity-to-ship"),
                "ship_service_level": column("ship-service-level"),
                "is_business_order": column("is-business-order"),
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
