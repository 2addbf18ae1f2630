"""Invoices for business customers missing: what to do.

What it says: Too few invoices were uploaded for orders of business customers.
Why it matters: Selling to business customers, or offers, may stop.
What answers it: The missing invoices, uploaded. No plan of action is needed where only uploads are missing.
Limits of it: Applies in the stores that measure it. An invoice counts until the next business day after shipment.
Source: pages read at sellercentral-europe.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="invoice_defect_rate",
    title="Invoices for business customers missing",
    steps=(
        *common.FIRST,
        Step(
            "upload_missing",
            When.TODAY,
            Who.FINANCE,
            "Upload every missing invoice, oldest first, under Manage Orders.",
            ("invoice_upload",),
        ),
        Step("check_connection", When.TODAY, Who.IT, "Check the tool or VAT service that uploads: since when does it fail?"),
        Step("daily_list", When.WEEK, Who.FINANCE, "Draw a daily list of orders without invoice and name who clears it."),
        Step("watch_rate", When.LATER, Who.FINANCE, "Watch the rate until it is under its target for two weeks."),
    ),
    answer=Way("fits", ("invoice_upload",), "The uploads are the answer."),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan without uploads does not lower the rate."),
    leave=(Advice("wrong_invoice", "Do not upload empty or wrong files to fill the field."),),
    clocks=(
        *common.CLOCKS,
        Clock(
            "idr_upload",
            Begin.ORDER,
            "within",
            ("account_at_risk", "performance_warning", "seller_fulfilled_deactivated", "account_deactivated"),
            "Time to upload after each ship confirmation.",
        ),
    ),
    sources=(Source("https://sellercentral-europe.amazon.com/gp/help/external/202124090", date(2026, 11, 23), Label.PRIMARY),),
)
