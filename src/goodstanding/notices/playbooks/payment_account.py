"""Card or bank account: what to do.

What it says: A card or bank account is invalid, not verified, or a transfer failed.
Why it matters: Payouts wait, sometimes selling stops, until the data are right; a change starts a hold of its own.
What answers it: Correct data in Account Info, entered by the main user.
Limits of it: A message with a link to enter card or bank data is not Amazon's.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="payment_account",
    title="Card or bank account",
    steps=(
        *common.FIRST,
        Step(
            "check_data",
            When.TODAY,
            Who.FINANCE,
            "Compare account holder, IBAN or number, bank country and card expiry with Seller Central.",
        ),
        Step(
            "correct_data",
            When.TODAY,
            Who.OWNER,
            "Correct them as the main user, in Seller Central only.",
            ("bank_account_update", "credit_card_on_file"),
        ),
        Step(
            "statement",
            When.WEEK,
            Who.FINANCE,
            "Have a bank statement of not more than 90 days ready, in the name of the company or its owner.",
            ("bank_statement",),
        ),
        Step("watch_payout", When.LATER, Who.FINANCE, "Watch the next payout; after a change a hold of some days runs."),
    ),
    answer=Way("fits", ("bank_account_update", "credit_card_on_file", "bank_statement"), "Correct data, and the statement if asked for."),
    no_answer=Way("fits_not", ("plan_of_action",), "There is nothing to appeal."),
    leave=(
        Advice("change_before_payout", "Do not change the bank account in the three days before a payout."),
        common.CLICK_LINKS,
    ),
    clocks=(
        Clock(
            "BANK_CHANGE",
            Begin.CHANGE,
            "within",
            ("funds_held", "info_needed", "verification_required", "performance_warning"),
            "Hold after a change of the bank account.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G200333160", date(2026, 11, 23), Label.UNSURE),),
)
