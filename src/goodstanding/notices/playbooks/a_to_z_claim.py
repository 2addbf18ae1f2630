"""One A-to-z claim: what to do.

What it says: A buyer made a claim under the A-to-z Guarantee, or one was decided.
Why it matters: A claim that is not answered is granted, is charged to you and counts in the order defect rate.
What answers it: The answer in the claim itself: carrier, tracking, delivery with address or signature, correspondence, or the refund.
Limits of it: Times differ by store; the shorter one is shown. The answer box takes no attachments.
Source: pages read at sellercentral-europe.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="a_to_z_claim",
    title="One A-to-z claim",
    steps=(
        *common.FIRST,
        Step("read_claim", When.TODAY, Who.SERVICE, "Read the reason of the claim and the messages of the order."),
        Step("decide", When.TODAY, Who.SERVICE, "Decide: refund now, or contest with proof.", ("claim_response",)),
        Step(
            "get_proof",
            When.TODAY,
            Who.FULFILMENT,
            "Get tracking, proof of delivery with address or signature, label of the return.",
            ("tracking_proof", "proof_of_delivery"),
        ),
        Step(
            "send_by_message",
            When.TODAY,
            Who.SERVICE,
            "Send documents to the buyer through Buyer-Seller Messages and say so in the claim.",
        ),
        Step("appeal_claim", When.LATER, Who.SERVICE, "If it was granted wrongly, appeal once, with what is new."),
    ),
    answer=Way("fits", ("claim_response", "tracking_proof", "proof_of_delivery"), "Answer in the claim, with tracking and delivery."),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action does not answer one claim."),
    leave=(
        Advice("refund_twice", "Do not refund a second time what the bank or Amazon already gave back."),
        Advice("silent_refund", "Do not think that a refund after the claim takes it out of the rate."),
    ),
    clocks=(
        Clock("atoz_info", Begin.NOTICE, "within", ("claim",), "Time to answer the question about the claim."),
        Clock("atoz_appeal", Begin.DECISION, "within", ("claim",), "Time to appeal the decision."),
    ),
    sources=(Source("https://sellercentral-europe.amazon.com/gp/help/external/help.html?itemID=1781", date(2026, 11, 23), Label.PRIMARY),),
)
