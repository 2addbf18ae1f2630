"""An order that was delivered and never paid.

Story: Amazon sent an order from its warehouse and delivered it 45 days ago. Its proceeds were never posted anywhere.
Files: all_orders says Shipped, fba_shipments has shipment and delivery day; no settlement, date-range row or transaction has the order.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    order = scene.order(shop, "AFN", 45)
    order.posts = False

    def finish() -> Planted:
        story = f"Order {order.id} was delivered on {order.delivered:%Y-%m-%d} and never posted."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            order.items[0].principal,
            story,
            seen_in=("all_orders", "fba_shipments"),
            absent_from=("settlement_v2", "settlement_v1", "settlement_xml", "date_range", "transactions"),
        )

    return finish


TROUBLE = Trouble("delivered_order_not_posted", _plant)
