"""Seller feedback report.

What it says: feedback of one to three stars with the buyer's words and the seller's answer.
How it is asked for: Performance > Feedback > Download, or the Reports API with a start date.
Limits of it: four and five stars are not in it; its dates have numbers only, in the order of the store, which the file does not name.
Source: Amazon's attribute list; headers in other languages are not published and are read by mapping.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="seller_feedback",
    title="Seller feedback",
    amazon_types=("GET_SELLER_FEEDBACK_DATA",),
    expected_in="Seller Central > Performance > Feedback",
    shape=Delimited(required=(("Date",), ("Rating",), ("Comments",), ("Order ID",))),
    rows=(
        Rows(
            table="seller_feedback",
            columns={
                "left_on": column("Date", required=True),
                "rating": column("Rating", required=True),
                "comments": column("Comments"),
                "response": column("Your Response"),
                "order_id": column("Order ID", required=True),
            },
        ),
    ),
    personal=("Rater Email",),
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/performance-reports-attributes", date(2026, 11, 23), Label.PRIMARY),),
)
