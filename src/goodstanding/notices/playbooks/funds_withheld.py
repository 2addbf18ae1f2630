"""Money kept apart from or after a deactivation: what to do.

What it says: The balance is kept after a closing, or a request for it was refused.
Why it matters: It never comes by itself: it must be asked for, and there are one or two chances.
What answers it: A separate request: identity, bank account, chain of goods, ledger by order, and which risk has ended.
Limits of it: The contract allows keeping the money while risks persist, and for good after fraud. No legal advice.
Source: pages read at seller-forum.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="funds_withheld",
    title="Money kept apart from or after a deactivation",
    steps=(
        *common.FIRST,
        Step("ledger", When.TODAY, Who.FINANCE, "Draw the ledger of what is held, order by order, with dates (`goodstanding funds`)."),
        Step("note_day", When.TODAY, Who.OWNER, "Note the day of deactivation: the first day for the request counts from it."),
        Step(
            "identity",
            When.WEEK,
            Who.OWNER,
            "Prepare identity, register entry, bank statement in the same name.",
            ("government_id", "bank_statement", "business_licence"),
        ),
        Step(
            "chain",
            When.WEEK,
            Who.BUYING,
            "Prepare invoices, payments and freight papers for what was sold.",
            ("invoice", "supply_chain_docs"),
        ),
        Step("settle", When.WEEK, Who.SERVICE, "Settle refunds, claims and removals that are still open."),
        common.ASK_FOR_MONEY,
        Step(
            "payments_complaint",
            When.LATER,
            Who.COUNSEL,
            "In Europe: complaint to Amazon Payments, then to the authority that supervises it; mediation does not take pure "
            "payment disputes.",
        ),
        Step(
            "us_notice",
            When.LATER,
            Who.COUNSEL,
            "In the United States: demand letter, then notice of dispute to the registered agent, then arbitration.",
        ),
    ),
    answer=Way(
        "fits",
        ("government_id", "bank_statement", "supply_chain_docs", "explanation"),
        "A request of its own with identity, bank and chain.",
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan for reinstatement does not answer the question of the money."),
    leave=(
        Advice("mix_requests", "Do not mix the request for money with the appeal for the account."),
        common.EDIT_DOCUMENTS,
        common.SAME_FILE,
        common.TOO_OFTEN,
        common.NO_EMOTION,
    ),
    clocks=(
        Clock(
            "funds_appeal",
            Begin.DEACTIVATION,
            "from",
            ("funds_held", "appeal_rejected", "account_deactivated", "info_needed"),
            "First day on which the money can be asked for.",
        ),
        Clock(
            "med_eu",
            Begin.DECISION,
            "within",
            ("funds_held", "appeal_rejected"),
            "Mediation (not for disputes about the payment account alone).",
        ),
    ),
    sources=(Source("https://seller-forum.com/t/update-to-the-funds-withholding-policy-page/6534", date(2026, 11, 23), Label.COPY),),
)
