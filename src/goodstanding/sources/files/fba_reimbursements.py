"""FBA reimbursements report.

What it says: what Amazon paid, or gave back in stock, for units it lost, damaged or never got back from a buyer.
How it is asked for: Reports > Fulfilment > Reimbursements, or the Reports API.
Limits of it: daily; a reimbursement that is later taken back appears as a row of its own that names the original one.
Source: Amazon's attribute list, confirmed by published code.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="fba_reimbursements",
    title="FBA reimbursements",
    amazon_types=("GET_FBA_REIMBURSEMENTS_DATA",),
    expected_in="Seller Central > Reports > Fulfilment > Reimbursements",
    shape=Delimited(required=(("approval-date",), ("reimbursement-id",), ("amount-total",), ("quantity-reimbursed-total",))),
    rows=(
        Rows(
            table="fba_reimbursement",
            columns={
                "approved_at": column("approval-date", required=True),
                "reimbursement_id": column("reimbursement-id", required=True),
                "case_id": column("case-id"),
                "order_id": column("amazon-order-id"),
                "reason": column("reason"),
                "sku": column("sku"),
                "fnsku": column("fnsku"),
                "asin": column("asin"),
                "condition": column("condition"),
                "currency": column("currency-unit", required=True),
                "amount_per_unit": column("amount-per-unit"),
                "amount_total": column("amount-total", required=True),
                "quantity_cash": column("quantity-reimbursed-cash"),
                "quantity_inventory": column("quantity-reimbursed-inventory"),
                "quantity_total": column("quantity-reimbursed-total"),
                "original_reimbursement_id": column("original-reimbursement-id"),
                "original_reimbursement_type": column("original-reimbursement-type"),
            },
        ),
    ),
    unused=("product-name",),
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/fba-payments-reports-attributes", date(2026, 11, 23), Label.PRIMARY),),
)
