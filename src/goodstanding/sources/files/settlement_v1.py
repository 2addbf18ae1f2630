"""Settlement report, flat file V1 (older layout).

What it says: every amount of one settlement period; a line may hold several amounts, each kind in its own pair of columns.
How it is asked for: Payments > All Statements > Flat File; sellers hold years of them, Amazon makes no new ones for the API.
Limits of it: deferred transactions are not in it; a period without promotions lacks their three columns (33 instead of 36).
Source: Amazon's columns as observed. Amounts get the words of V2, of which Order-Fees and Direct-Payment are ours: V2 has none for them.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources import stores
from goodstanding.sources.model import Delimited, Field, Report, Rows, column, constant

_SUMMARY = ("total-amount",)
_OF_ORDERS = ("Order", "Refund", "Chargeback Refund", "A-to-z Guarantee Refund", "Order_Retrocharge", "Refund_Retrocharge")
_OF_STOCK = (
    "REVERSAL_REIMBURSEMENT", "WAREHOUSE_DAMAGE", "WAREHOUSE_LOST", "WAREHOUSE_LOST_MANUAL", "MISSING_FROM_INBOUND",
    "MISSING_FROM_INBOUND_CLAWBACK", "COMPENSATED_CLAWBACK", "FREE_REPLACEMENT_REFUND_ITEMS",
)  # fmt: skip
_OTHER = "other-transaction"


def _amounts(amount: str, amount_type: Field, description: Field, **more: Field) -> Rows:
    """The lines that have this amount."""
    columns = {
        "settlement_id": column("settlement-id", required=True),
        "transaction_type": column("transaction-type"),
        "order_id": column("order-id"),
        "merchant_order_id": column("merchant-order-id", differs_from=("order-id",)),
        "adjustment_id": column("adjustment-id"),
        "shipment_id": column("shipment-id"),
        "marketplace": column("marketplace-name", values=stores.NAMES),
        "amount_type": amount_type,
        "amount_description": description,
        "amount": column(amount, required=True),
        "currency": column("currency", fill=True, required=True),
        "fulfillment": column("fulfillment-id"),
        "posted_at": column("posted-date"),
        "order_item_code": column("order-item-code"),
        "merchant_order_item_id": column("merchant-order-item-id"),
        "merchant_adjustment_item_id": column("merchant-adjustment-item-id"),
        "sku": column("sku"),
        "quantity": column("quantity-purchased"),
    }
    return Rows(table="settlement_line", filled=(amount,), blank=_SUMMARY, columns=columns | more)


def _others(amount: str, amount_type: Field, description: Field) -> Rows:
    """Amounts of no order: the older layout names them by their transaction type, V2 by their description."""
    transaction_type = column("transaction-type", values={word: word for word in _OF_ORDERS}, otherwise=_OTHER)
    return _amounts(amount, amount_type, description, transaction_type=transaction_type)


_STOCK_OR_OTHER = column("transaction-type", values=dict.fromkeys(_OF_STOCK, "FBA Inventory Reimbursement"), otherwise=_OTHER)

REPORT = Report(
    id="settlement_v1",
    title="Settlement report (flat file V1)",
    amazon_types=("GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE", "_GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_"),
    expected_in="Seller Central > Payments > All Statements > Download Flat File",
    shape=Delimited(
        required=(("settlement-id",), ("total-amount",), ("price-type",), ("price-amount",), ("other-amount",)), never=("amount-type",)
    ),
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
        _amounts("price-amount", constant("ItemPrice"), column("price-type")),
        _amounts("item-related-fee-amount", constant("ItemFees"), column("item-related-fee-type")),
        _amounts("shipment-fee-amount", constant("Shipment-Fees"), column("shipment-fee-type")),
        _amounts("order-fee-amount", constant("Order-Fees"), column("order-fee-type")),
        _amounts("promotion-amount", constant("Promotion"), column("promotion-type"), promotion_id=column("promotion-id")),
        _amounts("direct-payment-amount", constant("Direct-Payment"), column("direct-payment-type")),
        _others("other-fee-amount", constant(_OTHER), column("other-fee-reason-description")),
        _others("misc-fee-amount", constant(_OTHER), column("transaction-type")),
        _others("other-amount", _STOCK_OR_OTHER, column("transaction-type")),
    ),
    sources=(
        Source("a published flat file of 33 columns (Canada, 2020) and Amazon's XSD of the XML layout", date(2026, 11, 25), Label.PRIMARY),
        Source("columns of 36-column files as published code reads them", date(2026, 11, 25), Label.SECONDARY),
    ),
)
