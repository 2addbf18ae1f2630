"""Intellectual property complaint without saying which right: what to do.

What it says: A complaint or suspicion about intellectual property whose kind the message does not name.
Why it matters: Each right has its own answer; the wrong one is refused.
What answers it: First find out which right, by whom, on which ASIN: the Account Health page shows it.
Limits of it: Treat it as what the dashboard names once that is known.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="ip_unspecified",
    title="Intellectual property complaint without saying which right",
    steps=(
        *common.FIRST,
        Step(
            "find_right",
            When.TODAY,
            Who.OWNER,
            'Open Account Health, "Received intellectual property complaints" or "Suspected violations", and write down right, '
            "complainant, complaint id and ASINs.",
        ),
        Step(
            "check_page",
            When.TODAY,
            Who.LISTINGS,
            "Check pages and products named for others' marks, pictures and designs; correct pages first.",
            ("listing_edit",),
        ),
        Step(
            "proof_of_source",
            When.WEEK,
            Who.BUYING,
            "Collect invoices or order ids, and letters of the owner where they exist.",
            ("invoice", "letter_of_authorisation"),
        ),
        Step(
            "ask_owner",
            When.WEEK,
            Who.COUNSEL,
            "If there is a complainant, ask for withdrawal with the proof. Where Amazon suspects by itself there is none.",
            ("retraction",),
        ),
        common.SEND_ONCE,
        common.NOTE_ROUTES,
    ),
    answer=Way(
        "fits",
        ("retraction", "letter_of_authorisation", "invoice"),
        "What the right asks for: withdrawal, licence, or proof of genuine goods.",
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action alone does not answer a rights owner."),
    leave=(
        common.ONLY_DELETE,
        common.SAME_FILE,
        common.EDIT_DOCUMENTS,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
)
