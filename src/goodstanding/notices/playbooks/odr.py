"""Order defect rate: what to do.

What it says: Negative feedback, A-to-z claims and chargebacks are above the target.
Why it matters: Above 1 % the offers shipped by the seller or the account go.
What answers it: First take out the defects that should not count, then a plan of action with the causes of the rest.
Limits of it: The rate lags: orders of the last 60 days count, and a repaired defect takes days to show.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="odr",
    title="Order defect rate",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "list_defects",
            When.TODAY,
            Who.SERVICE,
            "List every defective order of the window with its kind and cause: `goodstanding health` shows them.",
        ),
        Step("answer_open", When.TODAY, Who.SERVICE, "Answer all open claims, chargebacks and buyer messages today.", ("claim_response",)),
        Step(
            "take_out",
            When.WEEK,
            Who.SERVICE,
            "Ask for removal of feedback that breaks the rules, and appeal claims that were wrongly granted.",
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("plan_of_action",), "A plan of action with numbers per cause."),
    no_answer=Way("fits_not", ("invoice",), "Supplier invoices do not answer a metric."),
    leave=(
        Advice("ask_feedback", "Do not ask buyers to remove feedback for money or refund."),
        Advice("mass_removal", "Do not ask for removal of feedback that breaks no rule: many wrong requests are a breach."),
        common.TOO_OFTEN,
        common.SAME_FILE,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "atoz_appeal",
            Begin.DECISION,
            "within",
            ("account_deactivated", "seller_fulfilled_deactivated", "account_at_risk", "performance_warning"),
            "Each granted A-to-z claim can be appealed this long after its decision.",
        ),
        Clock(
            "fb_remove",
            Begin.FEEDBACK,
            "within",
            ("account_deactivated", "seller_fulfilled_deactivated", "account_at_risk", "performance_warning"),
            "Feedback can be asked to be removed this long after it was left.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200285170", date(2026, 11, 23), Label.PRIMARY),),
)
