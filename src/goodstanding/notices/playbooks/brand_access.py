"""Approval for a brand or category: what to do.

What it says: Approval to sell a brand or category, or an entry in Brand Registry, is needed, asked about or refused.
Why it matters: Without it the offers stay closed; a refusal can usually be tried again with better papers.
What answers it: The papers of the application: invoices with ten or more units, letter of the brand, trademark certificate, photos.
Limits of it: Some brands take no sellers at all; the message does not say so.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="brand_access",
    title="Approval for a brand or category",
    steps=(
        *common.FIRST,
        Step("read_application", When.TODAY, Who.OWNER, "Read what the application asks for: units, age, papers, photos."),
        Step(
            "papers",
            When.WEEK,
            Who.BUYING,
            "Get invoices that meet it, with your name and address and the supplier's contact.",
            ("invoice", "approval_application"),
        ),
        Step(
            "brand_papers",
            When.WEEK,
            Who.OWNER,
            "As brand owner: certificate of registration, photos of product and packing with the mark.",
            ("trademark_registration", "product_images"),
        ),
        Step("brand_letter", When.WEEK, Who.BUYING, "As reseller: letter of the brand that names you.", ("letter_of_authorisation",)),
        common.SEND_ONCE,
    ),
    answer=Way(
        "fits",
        ("approval_application", "invoice", "letter_of_authorisation", "trademark_registration"),
        "The papers of the application.",
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "There is no breach to plan against."),
    leave=(
        Advice("try_often", "Do not apply again with the same papers."),
        common.EDIT_DOCUMENTS,
    ),
    clocks=(),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200202690", date(2026, 11, 23), Label.UNSURE),),
)
