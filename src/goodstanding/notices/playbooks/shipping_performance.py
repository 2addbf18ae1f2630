"""Late, untracked, cancelled or lost shipments: what to do.

What it says: Late shipment, tracking, cancellation or delivery figures miss their targets.
Why it matters: Mostly the offers shipped by the seller stop; a category may stop first.
What answers it: A plan of action per figure: carrier, handling time, stock, confirmation. For wrong data, the proof.
Limits of it: Figures lag by days. Tracking of carriers that are not integrated counts as missing.
Source: pages read at sellercentral.amazon.com.au; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="shipping_performance",
    title="Late, untracked, cancelled or lost shipments",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "list_orders",
            When.TODAY,
            Who.FULFILMENT,
            "List the orders that count against each figure, by carrier, warehouse and cause.",
        ),
        Step(
            "set_times",
            When.TODAY,
            Who.FULFILMENT,
            "Set handling time, cut-off, holidays and stock so that no order is promised that cannot be kept.",
        ),
        Step(
            "fix_tracking",
            When.WEEK,
            Who.FULFILMENT,
            "Enter missing tracking numbers and the right carrier names; use Buy Shipping where it protects.",
            ("tracking_proof",),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
    ),
    answer=Way("fits", ("plan_of_action", "tracking_proof"), "A plan of action per figure, and tracking data."),
    no_answer=Way("fits_not", ("invoice",), "Supplier invoices do not answer a shipping figure."),
    leave=(
        Advice("confirm_early", "Do not confirm shipments before the carrier has the parcel."),
        Advice("cancel_to_save", "Do not cancel late orders to save another figure."),
        common.TOO_OFTEN,
        common.SAME_FILE,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "lsr_quiz",
            Begin.NOTICE,
            "within",
            ("account_at_risk", "performance_warning", "seller_fulfilled_deactivated"),
            "Where a quiz is offered instead of a plan of action.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com.au/gp/help/external/help.html?itemID=200285190", date(2026, 11, 23), Label.PRIMARY),),
)
