"""A legal proof, number, label or contact is missing: what to do.

What it says: The product may be sold once a proof, registration number, label or responsible person is there.
Why it matters: The offer goes or stays away until the field or paper is there; the work is mostly office work.
What answers it: The paper or number asked for, entered where the message says, for each ASIN and country.
Limits of it: The program does not decide which law applies to a product.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="regulatory_compliance",
    title="A legal proof, number, label or contact is missing",
    steps=(
        *common.FIRST,
        Step(
            "list_needs",
            When.TODAY,
            Who.LISTINGS,
            "List per ASIN and country what is asked: number, certificate, label, responsible person.",
        ),
        Step(
            "check_have",
            When.TODAY,
            Who.OWNER,
            "Check what exists already: register entries, declarations, reports; compare names with Seller Central.",
            ("registration_number", "declaration_of_conformity"),
        ),
        Step(
            "register",
            When.WEEK,
            Who.OWNER,
            "Register where a number is missing (packaging, batteries, devices; pesticide), or ask for the exemption.",
            ("registration_number",),
        ),
        Step(
            "get_papers",
            When.WEEK,
            Who.BUYING,
            "Ask the manufacturer for declaration, report, manual, label photos of exactly this model.",
            ("declaration_of_conformity", "test_report", "product_images", "user_manual"),
        ),
        Step(
            "name_person",
            When.WEEK,
            Who.OWNER,
            "Name a responsible person in the EU or UK where it is asked for, on product and page.",
            ("responsible_person",),
        ),
        Step("upload", When.WEEK, Who.LISTINGS, "Upload under Manage Your Compliance and check the state per ASIN after some days."),
        Step("calendar", When.LATER, Who.LISTINGS, "Put the dates of expiry and yearly reports into the calendar."),
    ),
    answer=Way(
        "fits",
        ("registration_number", "declaration_of_conformity", "test_report", "responsible_person"),
        "The number, paper or person that is asked for.",
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action does not replace a number or a certificate."),
    leave=(
        Advice("others_number", "Do not enter another company's number."),
        common.EDIT_DOCUMENTS,
        common.SAME_FILE,
    ),
    clocks=(*common.CLOCKS,),
    sources=(
        Source("https://sellercentral.amazon.com/gp/help/external/help.html?itemID=DPSRCGVBFSFY78H", date(2026, 11, 23), Label.PRIMARY),
    ),
)
