"""A refund for which nothing ever came back.

Story: the seller sent an order itself and refunded it in full 75 days ago. No return was requested and none arrived.
Files: settlement_v2, date_range and transactions have the order and its refund; mfn_returns has no row of the order. The windows of SAFE-T
    claims are over.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "MFN", 92)
    refund = scene.refund(shop, order, 75)

    def finish() -> Planted:
        story = f"Order {order.id} was refunded on {refund.at:%Y-%m-%d}; the item was never returned."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            refund.item.principal,
            story,
            seen_in=("all_orders", "settlement_v2", "transactions"),
            also_known_as=(refund.id,),
            absent_from=("mfn_returns", "fba_returns"),
        )

    return finish


TROUBLE = Trouble("refund_without_return", _plant)
