"""An order that must be sent today.

Story: an order that the seller sends itself was bought three days ago, is not sent, and must be by the end of this day.
Files: unshipped_orders has it with a promise-date at the end of the last day (in the store's zone) and 0 days past it; all_orders says
    Unshipped. Every other unshipped order has two days or more.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from goodstanding.madeup.model import Planted, Status
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.books[shop.code].make(scene.at(3), "MFN", [(scene.product(), 1)], cancelled=False)
    order.status, order.shipped, order.delivered, order.release = Status.UNSHIPPED, None, None, None
    order.updated = order.purchased
    end_of_day = datetime.combine(scene.seller.as_of, time(23, 59, 59), ZoneInfo(shop.marketplace.zone))
    order.promise = end_of_day.astimezone(UTC)
    shop.orders.append(order)

    def finish() -> Planted:
        story = f"Order {order.id} must be sent by {order.promise:%Y-%m-%d %H:%M} UTC and is not."
        seen = ("unshipped_orders", "all_orders")
        return scene.planted(TROUBLE.id, shop, order.id, order.items[0].principal, story, seen_in=seen)

    return finish


TROUBLE = Trouble("late_shipment_risk", _plant)
