"""Safety concern: what to do.

What it says: Amazon or a buyer reports that a product is dangerous, or a recall is under way.
Why it matters: People may be hurt; Amazon's help gives seven days, and authorities have their own duties to report.
What answers it: Test reports of an accredited laboratory for this product, photos of all sides with marks and warnings, and what was
changed.
Limits of it: Whether the product is safe is for the laboratory. Duties to report to authorities differ by country.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="product_safety",
    title="Safety concern",
    steps=(
        *common.FIRST,
        Step("stop_sale", When.TODAY, Who.OWNER, "Stop selling the product and its sisters of the same lot, in all stores and channels."),
        Step(
            "secure_report",
            When.TODAY,
            Who.SERVICE,
            "Secure what the buyer wrote, photos, order, lot; answer the buyer kindly, promise nothing.",
        ),
        Step(
            "check_duties",
            When.TODAY,
            Who.COUNSEL,
            "Check duties to report to the authority and the insurer; in some countries they run from today.",
        ),
        Step(
            "get_report",
            When.WEEK,
            Who.BUYING,
            "Get the test report that names this product, the standard and edition asked for, by an accepted laboratory.",
            ("test_report", "declaration_of_conformity"),
        ),
        Step(
            "photos",
            When.WEEK,
            Who.LISTINGS,
            "Take photos of all six sides, labels, warnings, manual.",
            ("product_images", "user_manual"),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        common.NOTE_ROUTES,
    ),
    answer=Way("fits", ("test_report", "product_images", "declaration_of_conformity"), "Test reports, photos and conformity papers."),
    no_answer=Way("fits_not", ("invoice",), "An invoice alone does not show that a product is safe."),
    leave=(
        Advice("refund_silence", "Do not offer the buyer money for silence or for a changed review."),
        common.ONLY_DELETE,
        common.EDIT_DOCUMENTS,
        common.SAME_FILE,
    ),
    clocks=(*common.CLOCKS,),
    sources=(
        Source("https://sellercentral.amazon.com/gp/help/external/help.html?itemID=4QUDFLRX8GBFPVV", date(2026, 11, 23), Label.PRIMARY),
    ),
)
