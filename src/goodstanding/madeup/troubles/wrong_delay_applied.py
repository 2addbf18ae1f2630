"""Fourteen days of delay where seven are due.

Story: an order was delivered 5 days ago. Its reason of deferral is the delivery-date policy of 7 days (DD7), but the day of its
    release is delivery + 14 + 1.
Files: fba_shipments has the delivery day; transactions has DEFERRED, DD7 and a maturityDate 15 days after it; the date-range report has the
    same release date. It is in no settlement yet. Nothing is overdue: by the rule it would be released in 3 days.
Finding: the order; at stake are its proceeds.
"""

from __future__ import annotations

from datetime import timedelta

from goodstanding.madeup import postings
from goodstanding.madeup.files.transactions import transaction_id
from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "AFN", 5)
    assert order.delivered is not None
    order.release = order.delivered + timedelta(days=14 + 1)

    def finish() -> Planted:
        posting = postings.of_order(order, order.items[0])
        story = f"The proceeds of order {order.id} are deferred until {posting.at:%Y-%m-%d}, 7 days longer than the delivery-date policy."
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


TROUBLE = Trouble("wrong_delay_applied", _plant)
