"""Part of the money is kept for a time: what to do.

What it says: A reserve is set, raised, or payouts wait for deliveries.
Why it matters: Cash is missing for days or weeks; some reserves end by themselves, others need tracking or better figures.
What answers it: Mostly nothing is to be sent: valid tracking, fast confirmation, answered claims.
Limits of it: Amazon publishes no length for reserves after a review.
Source: pages read at sellercentral.amazon.com.au; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="reserve",
    title="Part of the money is kept for a time",
    steps=(
        *common.FIRST,
        Step(
            "which_reserve",
            When.TODAY,
            Who.FINANCE,
            "Find out which reserve it is: delivery date, open claims, performance, review (`goodstanding funds`).",
        ),
        Step(
            "tracking",
            When.TODAY,
            Who.FULFILMENT,
            "Enter valid tracking for all open orders and confirm shipments on time.",
            ("tracking_proof",),
        ),
        Step("answer_claims", When.WEEK, Who.SERVICE, "Answer open claims and chargebacks."),
        Step("plan_cash", When.WEEK, Who.FINANCE, "Plan cash with the money that stays back."),
        Step(
            "ask_after_review",
            When.LATER,
            Who.FINANCE,
            "If a review runs longer than the message says, ask with the order list and delivery proof.",
        ),
    ),
    answer=Way("fits", ("tracking_proof", "proof_of_delivery"), "Tracking and delivery proof."),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action does not release a delivery-date reserve."),
    leave=(common.TOO_OFTEN,),
    clocks=(Clock("DD_RESERVE", Begin.DELIVERY, "days", ("funds_held", "not_a_notice"), "Delivery-date reserve: days after delivery."),),
    sources=(Source("https://sellercentral.amazon.com.au/gp/help/external/G200136810", date(2026, 11, 23), Label.PRIMARY),),
)
