"""Used goods sold as new: what to do.

What it says: Buyers said that goods sold as new had been used or opened.
Why it matters: Repeated complaints close the listing, later the account; the cause is nearly always returns, packing or a supplier.
What answers it: A plan of action with the cause found in returns and stock, and invoices that show new goods.
Limits of it: Defects of new goods are product_condition. Complaints about units shipped by Amazon often come from returns put back into
stock.
Source: pages read at sellerengine.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="used_sold_as_new",
    title="Used goods sold as new",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "read_complaints",
            When.TODAY,
            Who.SERVICE,
            "Read the returns, reviews and messages of the ASINs named; write down what each buyer saw.",
        ),
        Step(
            "stop_resale",
            When.TODAY,
            Who.LISTINGS,
            "Stop putting returns back as new: change the setting for unsellable and sellable returns, and pull open stock for inspection.",
        ),
        Step(
            "inspect_stock",
            When.WEEK,
            Who.FULFILMENT,
            "Inspect the stock at hand or have it returned; record count, date and result.",
            ("product_images",),
        ),
        Step(
            "invoices_of_new",
            When.WEEK,
            Who.BUYING,
            "Collect invoices that show that the goods were bought new, for the period the notice states.",
            ("invoice", "supplier_contact"),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("plan_of_action", "invoice"), "A plan of action with the cause in returns and packing, and invoices of new goods."),
    no_answer=Way("fits_not", ("retraction",), "There is no rights owner here who could withdraw anything."),
    leave=(
        Advice("blame_buyers", "Do not say that buyers are wrong without a photo or a return report that shows it."),
        common.SAME_FILE,
        common.TOO_OFTEN,
        common.ONLY_DELETE,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellerengine.com/more-stringent-invoice-requirements-amazon/", date(2026, 11, 23), Label.SECONDARY),),
)
