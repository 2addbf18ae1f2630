"""Goods that may not be sold: what to do.

What it says: A product is not allowed in the store, or not for this seller.
Why it matters: Two such violations in 180 days can cost the account; offers left live are the usual reason for refusal.
What answers it: Delete the offers first, everywhere. Then either evidence that the rule does not apply, or approval.
Limits of it: Law and Amazon's rule differ; a legal product may still be barred.
Source: pages read at sellercentral.amazon.it; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="restricted_products",
    title="Goods that may not be sold",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "delete_offers",
            When.TODAY,
            Who.LISTINGS,
            "Delete the offers named and all alike, in all stores; quantity zero is not enough.",
            ("listing_edit",),
        ),
        Step("read_rule", When.TODAY, Who.OWNER, "Read the rule of the category named and note whether the product falls under it."),
        Step(
            "prove_or_apply",
            When.WEEK,
            Who.OWNER,
            "If it does not: ingredients, safety sheet, classification. If it may be sold with approval: apply.",
            ("evidence_of_compliance", "approval_application"),
        ),
        Step("screen_catalogue", When.WEEK, Who.LISTINGS, "Screen the whole catalogue for words and categories of the rule."),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
        Step("remove_stock", When.LATER, Who.FULFILMENT, "Mind stock at Amazon: a removal date may run."),
    ),
    answer=Way("fits", ("listing_edit", "evidence_of_compliance", "approval_application"), "Deleted offers, and evidence or approval."),
    no_answer=Way("fits_not", ("invoice",), "Where the goods come from is not the question."),
    leave=(
        Advice("relist", "Do not list the product again under another ASIN."),
        common.TOO_OFTEN,
        common.SAME_FILE,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.it/gp/help/external/201567350", date(2026, 11, 23), Label.PRIMARY),),
)
