"""Returns report of seller-fulfilled orders, flat file.

What it says: each return request with its label, resolution, delivery back, refund, A-to-z flag and SAFE-T claim.
How it is asked for: Orders > Manage Returns > View return reports, or the Reports API for at most 60 days.
Limits of it: it has no due date; when a refund is due follows from the day the return was delivered.
Source: Amazon's attribute list, confirmed by published code; the last column (Category) is in some files only.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="mfn_returns",
    title="Seller-fulfilled returns (flat file)",
    amazon_types=("GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE", "GET_CSV_MFN_PRIME_RETURNS_REPORT"),
    expected_in="Seller Central > Orders > Manage Returns > View return reports",
    shape=Delimited(required=(("Order ID",), ("Return request date",), ("Return request status",), ("Amazon RMA ID",))),
    rows=(
        Rows(
            table="mfn_return",
            columns={
                "order_id": column("Order ID", required=True),
                "ordered_at": column("Order date"),
                "requested_at": column("Return request date", required=True),
                "request_status": column("Return request status"),
                "rma_id": column("Amazon RMA ID"),
                "merchant_rma_id": column("Merchant RMA ID"),
                "label_type": column("Label type"),
                "label_cost": column("Label cost"),
                "currency": column("Currency code"),
                "carrier": column("Return carrier"),
                "tracking_id": column("Tracking ID"),
                "label_paid_by": column("Label to be paid by"),
                "a_to_z_claim": column("A-to-Z Claim"),
                "is_prime": column("Is prime"),
                "asin": column("ASIN"),
                "sku": column("Merchant SKU"),
                "quantity": column("Return quantity"),
                "reason": column("Return Reason"),
                "in_policy": column("In policy"),
                "return_type": column("Return type"),
                "resolution": column("Resolution"),
                "invoice_number": column("Invoice number"),
                "delivered_at": column("Return delivery date"),
                "order_amount": column("Order Amount"),
                "order_quantity": column("Order quantity"),
                "safet_action_reason": column("SafeT Action reason"),
                "safet_claim_id": column("SafeT claim id"),
                "safet_claim_state": column("SafeT claim state"),
                "safet_claimed_at": column("SafeT claim creation time"),
                "safet_reimbursement": column("SafeT claim reimbursement amount"),
                "refunded_amount": column("Refunded Amount"),
                "category": column("Category"),
            },
        ),
    ),
    unused=("Item Name",),
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/returns-reports-attributes", date(2026, 11, 23), Label.PRIMARY),),
)
