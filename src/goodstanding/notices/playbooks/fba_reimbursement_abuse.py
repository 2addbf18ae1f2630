"""Improper claims for FBA reimbursement: what to do.

What it says: Amazon doubts claims for lost or missing units: quantities, shipments, papers.
Why it matters: Reimbursements are taken back, and the account may be closed as for fraud.
What answers it: Bill of lading and delivery proof of each shipment claimed in the last 365 days, and a plan of action on the cause of the
shortages.
Limits of it: A shortage is often a counting or packing mistake; say so only with the count sheet.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="fba_reimbursement_abuse",
    title="Improper claims for FBA reimbursement",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "list_shipments",
            When.TODAY,
            Who.FULFILMENT,
            "List every shipment claimed: units planned, packed, weight, carrier's paper, units received, units reimbursed.",
        ),
        Step("stop_claims", When.TODAY, Who.OWNER, "Stop providers and tools that file claims, and save their records."),
        Step(
            "bills",
            When.WEEK,
            Who.FULFILMENT,
            "Get bill of lading or carrier receipt with weight and piece count for each.",
            ("bill_of_lading", "proof_of_delivery"),
        ),
        Step("purchase_papers", When.WEEK, Who.BUYING, "Get supplier invoices that cover the units shipped.", ("invoice",)),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("bill_of_lading", "proof_of_delivery", "plan_of_action"), "Freight papers per shipment, and a plan of action."),
    no_answer=Way("fits_not", ("retraction",), "Nobody else can withdraw this."),
    leave=(
        Advice("more_claims", "Do not file more claims until this is settled."),
        common.EDIT_DOCUMENTS,
        common.SAME_FILE,
        common.TOO_OFTEN,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200213130", date(2026, 11, 23), Label.UNSURE),),
)
