"""Deferred money past the day of its release.

Story: an order was delivered 12 days ago; its proceeds were to be released 8 days later and are still deferred.
Files: all_orders and fba_shipments show it shipped and delivered; transactions has it as DEFERRED (DD7) with a maturityDate 4 days ago;
    the date-range report says deferred, with that day as release date. No settlement has it.
Finding: the order; at stake are its proceeds.
"""

from __future__ import annotations

from goodstanding.madeup import postings
from goodstanding.madeup.files.transactions import transaction_id
from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "AFN", 12)
    order.released = False

    def finish() -> Planted:
        posting = postings.of_order(order, order.items[0])
        story = f"The proceeds of order {order.id} were due for release on {posting.at:%Y-%m-%d} and are still deferred."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            posting.total,
            story,
            seen_in=("all_orders", "fba_shipments", "transactions"),
            also_known_as=(transaction_id(posting, "DEFERRED"),),
            absent_from=("settlement_v2",),
        )

    return finish


TROUBLE = Trouble("deferred_overdue", _plant)
