"""Doubts whether the goods are genuine: what to do.

What it says: Amazon or buyers doubt that the goods are genuine; it wants to see where they come from.
Why it matters: A supply chain that can be checked ends the case; anything else keeps the listing or the account closed.
What answers it: Invoices that pass every point of the invoice check, with the supplier's full contact; a plan of action only where it is
asked for.
Limits of it: A rights owner's complaint takes another way (ip_counterfeit, ip_trademark). The age and period of the invoices are those of
the notice.
Source: pages read at sellercentral.amazon.com.tr; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="inauthentic",
    title="Doubts whether the goods are genuine",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "collect_invoices",
            When.TODAY,
            Who.BUYING,
            "Collect the invoices of every ASIN named: issued in the period the notice states (365 days before it where none is "
            "stated), units at least those sold.",
            ("invoice",),
        ),
        Step(
            "check_supplier",
            When.TODAY,
            Who.BUYING,
            "Check that the supplier's name, address, telephone and website stand on the invoice and answer today.",
            ("supplier_contact",),
        ),
        Step(
            "match_lines",
            When.WEEK,
            Who.BUYING,
            "Match every invoice line with its ASIN by model number or UPC, and check that buyer name and address are those of "
            "Seller Central.",
            ("invoice",),
        ),
        Step(
            "second_proofs",
            When.WEEK,
            Who.BUYING,
            "Keep ready for a second question: order confirmation, proof of payment, delivery and customs papers, letter of the brand.",
            ("supply_chain_docs", "order_confirmation", "customs_document"),
        ),
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("invoice", "supply_chain_docs"), "Invoices and the way of the goods answer doubts about authenticity."),
    no_answer=Way(
        "fits_not", ("letter_of_authorisation",), "A letter of authorisation alone does not: it answers a rights owner's complaint."
    ),
    leave=(
        Advice("receipts", "Do not send shop receipts, pro forma invoices, quotations or packing lists as invoices."),
        common.SAME_FILE,
        common.EDIT_DOCUMENTS,
        common.TOO_OFTEN,
        common.ONLY_DELETE,
        common.NEW_ACCOUNT,
    ),
    clocks=(*common.CLOCKS,),
    sources=(
        Source(
            "https://sellercentral.amazon.com.tr/seller-forums/discussions/t/8be798a9-e758-4afc-8e47-cc6aa63b8fdf",
            date(2026, 11, 23),
            Label.COPY,
        ),
    ),
)
