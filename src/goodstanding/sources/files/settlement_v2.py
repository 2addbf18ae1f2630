"""Settlement report, flat file V2.

What it says: every amount of one settlement period, one a line, and what is transferred in the end.
How it is asked for: Amazon makes one per settlement; Payments > All Statements > Flat File V2, or the Reports API.
Limits of it: deferred transactions are not in it until they are released; `marketplace-name` may be empty although an order id is set.
Source: Amazon's report columns as observed in published files; the first line of a settlement is its summary, not an amount.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources import stores
from goodstanding.sources.model import Delimited, Report, Rows, column

_SUMMARY = ("total-amount",)

REPORT = Report(
    id="settlement_v2",
    title="Settlement report (flat file V2)",
    amazon_types=("GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2",),
    expected_in="Seller Central > Payments > All Statements > Download Flat File V2",
    shape=Delimited(required=(("settlement-id",), ("total-amount",), ("amount-type",), ("amount-description",), ("amount",))),
    context=stores.currency_of_first_row,
    rows=(
        Rows(
            table="settlement",
            filled=_SUMMARY,
            columns={
                "settlement_id": column("settlement-id", required=True),
                "period_start": column("settlement-start-date", required=True),
                "period_end": column("settlement-end-date", required=True),
                "deposited_at": column("deposit-date"),
                "total_amount": column("total-amount", required=True),
                "currency": column("currency", required=True),
            },
        ),
        Rows(
            table="settlement_line",
            blank=_SUMMARY,
            columns={
                "settlement_id": column("settlement-id", required=True),
                "transaction_type": column("transaction-type"),
                "order_id": column("order-id"),
                "merchant_order_id": column("merchant-order-id", differs_from=("order-id",)),
                "adjustment_id": column("adjustment-id"),
                "shipment_id": column("shipment-id"),
                "marketplace": column("marketplace-name", values=stores.NAMES),
                "amount_type": column("amount-type"),
                "amount_description": column("amount-description"),
                "amount": column("amount", required=True),
                "currency": column("currency", fill=True, required=True),
                "fulfillment": column("fulfillment-id"),
                "posted_at": column("posted-date-time", "posted-date"),
                "order_item_code": column("order-item-code"),
                "merchant_order_item_id": column("merchant-order-item-id"),
                "merchant_adjustment_item_id": column("merchant-adjustment-item-id"),
                "sku": column("sku"),
                "quantity": column("quantity-purchased"),
                "promotion_id": column("promotion-id"),
            },
        ),
    ),
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
