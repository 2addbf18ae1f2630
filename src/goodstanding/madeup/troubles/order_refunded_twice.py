"""One order, refunded twice.

Story: an item was refunded in full when it was sent back, and in full again three days later.
Files: settlement_v2, date_range and transactions have two refunds of the same item with different ids; fba_returns has the one unit that
    was sold and came back.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    order = scene.order(shop, "AFN", 48)
    first = scene.refund(shop, order, 33)
    scene.send_back(shop, order, 33, 26, first)
    again = scene.refund(shop, order, 30)

    def finish() -> Planted:
        story = f"Order {order.id} was refunded in full on {first.at:%Y-%m-%d} and again on {again.at:%Y-%m-%d}."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            again.item.principal,
            story,
            seen_in=("settlement_v2", "transactions", "fba_returns"),
            also=(("settlement_v2", first.id), ("settlement_v2", again.id)),
            also_known_as=(first.id, again.id),
        )

    return finish


TROUBLE = Trouble("order_refunded_twice", _plant)
