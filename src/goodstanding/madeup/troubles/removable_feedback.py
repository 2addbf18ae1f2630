"""A poor rating that Amazon takes responsibility for.

Story: 20 days ago a buyer gave one star to an order from Amazon's warehouse and complained of nothing but the late delivery.
Files: seller_feedback has it; all_orders and fba_shipments show that Amazon fulfilled the order. The order is too old for the order defect
    rate, so account_health counts no negative feedback.
Finding: the order; no sum is at stake.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Feedback, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_COMMENTS: Final = {
    "en": "The package arrived five days late.",
    "de": "Das Paket kam fünf Tage zu spät an.",
    "fr": "Le colis est arrivé avec cinq jours de retard.",
    "ja": "荷物の到着が5日遅れました。",
}


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "AFN", 69)
    comment = _COMMENTS.get(shop.marketplace.language, _COMMENTS["en"])
    shop.feedback.append(Feedback(scene.day(20), 1, comment, order))

    def finish() -> Planted:
        story = f"The rating of order {order.id} is about Amazon's delivery only and may be removed."
        return scene.planted(TROUBLE.id, shop, order.id, None, story, seen_in=("seller_feedback", "fba_shipments", "all_orders"))

    return finish


TROUBLE = Trouble("removable_feedback", _plant)
