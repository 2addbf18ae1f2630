"""Data that a law demands of payees: what to do.

What it says: A law on payments or on consumers' information asks for data on company, owners and bank.
Why it matters: The clock is short and ends with payouts held, then selling stopped.
What answers it: The form in Account Info, complete, with papers that agree with it.
Limits of it: Which law applies depends on store and turnover; the message names it.
Source: pages read at sellercentral.amazon.co.uk and www.ftc.gov; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="kyc_payments",
    title="Data that a law demands of payees",
    steps=(
        *common.FIRST,
        Step(
            "open_form",
            When.TODAY,
            Who.OWNER,
            "Open the form in Seller Central by typing the address yourself; note the last day shown there.",
        ),
        Step(
            "owners",
            When.TODAY,
            Who.OWNER,
            "List the beneficial owners (over 25 %), directors and contact with birth date and address.",
            ("company_details",),
        ),
        Step(
            "papers",
            When.WEEK,
            Who.OWNER,
            "Add register entry, identity documents, bank statement; the same names everywhere.",
            ("business_licence", "government_id", "bank_statement"),
        ),
        Step("certify", When.WEEK, Who.OWNER, "Certify or confirm to the end; a saved draft does not count."),
        Step("yearly", When.LATER, Who.OWNER, "Put next year's confirmation into the calendar."),
    ),
    answer=Way("fits", ("company_details", "government_id", "business_licence", "bank_statement"), "The data and papers of the form."),
    no_answer=Way("fits_not", ("plan_of_action",), "There is nothing to plan or to explain."),
    leave=(
        common.SAME_FILE,
        common.EDIT_DOCUMENTS,
    ),
    clocks=(
        Clock(
            "kyc_eu",
            Begin.NOTICE,
            "within",
            ("verification_required", "funds_held", "account_at_risk", "account_deactivated"),
            "Time to provide, in Europe; Amazon's own review does not count.",
        ),
        Clock(
            "inform",
            Begin.NOTICE,
            "within",
            ("verification_required", "funds_held", "account_at_risk", "account_deactivated"),
            "Time to provide and certify under the INFORM Consumers Act, United States.",
        ),
    ),
    sources=(
        Source("https://sellercentral.amazon.co.uk/gp/help/external/G201200780", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://www.ftc.gov/business-guidance/resources/what-third-party-sellers-need-know-about-inform-consumers-act",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
)
