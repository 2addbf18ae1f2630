"""Drop-shipping policy: what to do.

What it says: Parcels came from another shop, with its name, invoice or packing slip.
Why it matters: The account goes, and money may be kept until deliveries are proven.
What answers it: Proof that you are the seller of record: own invoices, own packing, own supplier contract, and delivery proof of recent
orders.
Limits of it: Drop-shipping itself is allowed when only your name stands on everything; how strictly another name counts is not published.
Source: pages read at sellercentral-europe.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="dropshipping",
    title="Drop-shipping policy",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step("stop_third", When.TODAY, Who.FULFILMENT, "Stop orders that go out from another shop; ship what is open yourself."),
        Step(
            "photo_parcel",
            When.TODAY,
            Who.FULFILMENT,
            "Take photos of one parcel as it goes out: label, packing slip, invoice, box.",
            ("evidence_of_compliance",),
        ),
        Step(
            "delivery_proof",
            When.WEEK,
            Who.FULFILMENT,
            "Collect tracking and proof of delivery of the orders under review.",
            ("tracking_proof", "proof_of_delivery"),
        ),
        Step(
            "supplier_contract",
            When.WEEK,
            Who.BUYING,
            "Agree in writing with the supplier: only your name on slip, invoice and box.",
            ("invoice",),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("tracking_proof", "proof_of_delivery", "plan_of_action"), "Delivery proof, and a plan of action on who ships."),
    no_answer=Way("fits_not", ("retraction",), "Nobody can withdraw this; it is about parcels."),
    leave=(
        Advice("hide_source", "Do not deny another shop's slip when buyers sent photos of it."),
        common.NO_GUESS,
        common.SAME_FILE,
        common.TOO_OFTEN,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "MFN_REVIEW",
            Begin.NOTICE,
            "within",
            ("account_deactivated", "funds_held", "account_at_risk"),
            "The review of deliveries should not take longer.",
        ),
    ),
    sources=(
        Source("https://sellercentral-europe.amazon.com/gp/help/external/help.html?itemID=200320980", date(2026, 11, 23), Label.PRIMARY),
    ),
)
