"""One disputed card payment: what to do.

What it says: The cardholder disputes the payment at the bank.
Why it matters: Without an answer in time the money is gone, and a service chargeback counts in the order defect rate.
What answers it: Proof of delivery, the description, the correspondence; or nothing, when the refund was made already.
Limits of it: The card issuer decides, not Amazon. Fraud chargebacks are usually borne by Amazon when shipped as told.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="chargeback",
    title="One disputed card payment",
    steps=(
        *common.FIRST,
        Step(
            "collect",
            When.TODAY,
            Who.SERVICE,
            "Collect ship date, carrier, tracking, delivery with address or signature, messages, refund dates.",
            ("tracking_proof", "proof_of_delivery", "claim_response"),
        ),
        Step(
            "answer",
            When.TODAY,
            Who.SERVICE,
            "Answer in the chargeback queue before the date, one file per point.",
            ("claim_response",),
        ),
        Step("book", When.WEEK, Who.FINANCE, "Book the amount as open until it is decided."),
    ),
    answer=Way("fits", ("claim_response", "proof_of_delivery"), "Proof of delivery and correspondence."),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action does not answer one chargeback."),
    leave=(Advice("refund_now", "Do not refund while the chargeback runs; the buyer would be paid twice."),),
    clocks=(
        Clock("cb_reply", Begin.NOTICE, "within", ("claim",), "Time to answer the chargeback."),
        Clock("cb_records", Begin.SHIPMENT, "window", ("claim",), "Keep proof of shipping this long."),
    ),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G202041210", date(2026, 11, 23), Label.UNSURE),),
)
