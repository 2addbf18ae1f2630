"""FBA customer returns report.

What it says: each unit that a buyer sent back to an Amazon warehouse, with reason, disposition and what became of it.
How it is asked for: Reports > Fulfilment > FBA customer returns, or the Reports API.
Limits of it: daily; a return that never arrives is not in it; the buyer's comments are a column only of some layouts (12 or 13 columns).
Source: Amazon's attribute list, confirmed by published code.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="fba_returns",
    title="FBA customer returns",
    amazon_types=("GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA",),
    expected_in="Seller Central > Reports > Fulfilment > FBA customer returns",
    shape=Delimited(required=(("return-date",), ("order-id",), ("fnsku",), ("detailed-disposition",), ("reason",))),
    rows=(
        Rows(
            table="fba_return",
            columns={
                "returned_at": column("return-date", required=True),
                "order_id": column("order-id", required=True),
                "sku": column("sku"),
                "asin": column("asin"),
                "fnsku": column("fnsku"),
                "quantity": column("quantity", required=True),
                "fulfillment_center": column("fulfillment-center-id", "fulfilment-center-id"),
                "disposition": column("detailed-disposition"),
                "reason": column("reason"),
                "status": column("status"),
                "license_plate": column("license-plate-number"),
                "customer_comments": column("customer-comments"),
            },
        ),
    ),
    unused=("product-name",),
    sources=(
        Source("https://developer-docs.amazon.com/sp-api/docs/fba-concessions-reports-attributes", date(2026, 11, 23), Label.PRIMARY),
    ),
)
