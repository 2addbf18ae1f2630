"""Stock at Amazon: inbound rules or an investigation: what to do.

What it says: A shipment broke inbound rules, or stock is being looked for, checked or blocked.
Why it matters: Stock cannot be sold, fees may be charged, sending in may be stopped.
What answers it: The correction of the shipment: labels, boxes, quantities; or the papers the investigation asks for.
Limits of it: Most of these need a task done, not an appeal.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="fba_operations",
    title="Stock at Amazon: inbound rules or an investigation",
    steps=(
        *common.FIRST,
        Step(
            "open_shipment",
            When.TODAY,
            Who.FULFILMENT,
            "Open the shipment named and compare plan, packed and received units, labels, weights, box sizes.",
        ),
        Step("correct", When.TODAY, Who.FULFILMENT, "Correct what can be corrected in the shipping queue; tell the packer or supplier."),
        Step(
            "papers",
            When.WEEK,
            Who.FULFILMENT,
            "For missing units: bill of lading, packing list, photos, supplier invoice.",
            ("bill_of_lading", "invoice", "product_images"),
        ),
        Step("claim_window", When.WEEK, Who.FINANCE, "Note the window for a claim on lost units."),
        Step("change_process", When.LATER, Who.FULFILMENT, "Change the packing instruction so that it does not come back."),
    ),
    answer=Way("fits", ("listing_edit", "bill_of_lading"), "The correction, or freight papers."),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action is needed only where it is asked for."),
    leave=(common.TOO_OFTEN,),
    clocks=(
        Clock(
            "fba_inbound",
            Begin.DELIVERY,
            "within",
            ("performance_warning", "info_needed", "not_a_notice", "listing_removed"),
            "Window to claim units missing from a shipment.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201100910", date(2026, 11, 23), Label.UNSURE),),
)
