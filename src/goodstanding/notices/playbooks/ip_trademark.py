"""Trademark complaint: what to do.

What it says: A rights owner says that the product or the page uses a trademark without right.
Why it matters: Only the owner's withdrawal, proof of genuine goods or a licence ends it; the mark stays 180 days on the dashboard.
What answers it: For genuine goods an invoice or the order id; for words or pictures on the page the corrected page; with a licence the
letter; best of all a retraction by the owner.
Limits of it: No legal advice. A court order is answered in court, not here.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="ip_trademark",
    title="Trademark complaint",
    steps=(
        *common.FIRST,
        Step(
            "find_use",
            When.TODAY,
            Who.LISTINGS,
            "Find every place where the mark is used: title, brand field, bullets, keywords, pictures. Take out what the product "
            "does not need.",
            ("listing_edit",),
        ),
        Step(
            "decide_branch",
            When.TODAY,
            Who.OWNER,
            "Decide what is true: never sold it; genuine goods; licensed; or a mistake on the page. Each has its own answer.",
        ),
        Step(
            "ask_owner",
            When.WEEK,
            Who.COUNSEL,
            "Write to the complainant at the address in the notice: complaint id, ASINs, proof of source, request to withdraw as an error.",
            ("retraction",),
        ),
        Step(
            "proof_of_source",
            When.WEEK,
            Who.BUYING,
            "Collect the invoice or order id of the goods, and the owner's letter if there is one: names, addresses, explicit permission.",
            ("invoice", "letter_of_authorisation"),
        ),
        common.SEND_ONCE,
        Step(
            "watch_stock",
            When.LATER,
            Who.LISTINGS,
            "Mind the stock at Amazon: without an answer a removal request follows after some 90 days.",
        ),
        common.NOTE_ROUTES,
    ),
    answer=Way(
        "fits",
        ("retraction", "letter_of_authorisation", "invoice"),
        "A withdrawal by the owner, a licence, or an invoice or order id for genuine goods.",
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action alone does not answer a rights owner's report."),
    leave=(
        Advice(
            "forward_retraction",
            "Do not forward a retraction yourself: it counts only when the owner sends it, from the address of the complaint.",
        ),
        Advice(
            "threaten_owner",
            "Do not threaten the complainant in the first letter, and do not promise to stop selling if you have the right to sell.",
        ),
        common.ONLY_DELETE,
        common.SAME_FILE,
        common.EDIT_DOCUMENTS,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
)
