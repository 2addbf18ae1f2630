"""Suppressed listings report ("fix your products").

What it says: offers that are hidden from search or removed, with Amazon's reason.
How it is asked for: Inventory > Fix your products > Download, or the Reports API for one store.
Limits of it: one store per report; headers are in the store's language, of which only the English ones are known.
Source: columns as published code reads them; Amazon publishes none.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="suppressed_listings",
    title="Suppressed listings",
    amazon_types=("GET_MERCHANTS_LISTINGS_FYP_REPORT",),
    expected_in="Seller Central > Inventory > Fix your products",
    shape=Delimited(required=(("Status",), ("Reason",), ("SKU",), ("ASIN",), ("Status Change Date",), ("Issue Description",))),
    rows=(
        Rows(
            table="suppressed_listing",
            columns={
                "status": column("Status"),
                "reason": column("Reason"),
                "sku": column("SKU", required=True),
                "asin": column("ASIN"),
                "title": column("Product name"),
                "condition": column("Condition"),
                "changed_on": column("Status Change Date"),
                "issue": column("Issue Description"),
            },
        ),
    ),
    sources=(Source("columns of GET_MERCHANTS_LISTINGS_FYP_REPORT in published code", date(2026, 11, 23), Label.SECONDARY),),
)
