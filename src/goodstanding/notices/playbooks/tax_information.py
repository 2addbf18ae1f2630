"""Tax interview or tax data: what to do.

What it says: Tax data or a form are missing, wrong or out of date.
Why it matters: Payouts are held or tax is kept back; in the EU the account goes too.
What answers it: The tax interview or data in Account Info, with the same name as in the register.
Limits of it: No tax advice. Which form applies is a question for the accountant.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="tax_information",
    title="Tax interview or tax data",
    steps=(
        *common.FIRST,
        Step("open_interview", When.TODAY, Who.FINANCE, "Open the tax interview or tax page in Seller Central; note the last day."),
        Step("same_name", When.TODAY, Who.FINANCE, "Compare name and tax number with the tax office's letter, letter by letter."),
        Step("submit", When.WEEK, Who.FINANCE, "Submit and keep the confirmation.", ("tax_form", "company_details")),
        Step(
            "establishment",
            When.WEEK,
            Who.FINANCE,
            "For place of establishment: register entry, lease or bill, tax number, directors' addresses.",
            ("business_licence", "utility_bill"),
        ),
        Step("renew", When.LATER, Who.FINANCE, "Note when the form runs out."),
    ),
    answer=Way("fits", ("tax_form", "company_details"), "The interview or the data."),
    no_answer=Way("fits_not", ("plan_of_action",), "There is nothing to plan."),
    leave=(common.CLICK_LINKS,),
    clocks=(
        Clock(
            "dac7",
            Begin.NOTICE,
            "within",
            ("verification_required", "funds_held", "account_at_risk", "account_deactivated", "info_needed"),
            "Time to provide tax data in the EU.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G202041210", date(2026, 11, 23), Label.UNSURE),),
)
