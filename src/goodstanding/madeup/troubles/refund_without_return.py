"""A refund for which nothing ever came back.

Story: the seller sent an order itself and refunded it in full 75 days ago. No return was requested and none arrived.
Files: settlement_v2, date_range and transactions have the order and its refund; mfn_returns has no row of the order, but two of
    other orders, before and after. The windows of SAFE-T claims are over.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted, Shop
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "MFN", 92)
    refund = scene.refund(shop, order, 75)
    for days_ago in (82, 52):
        _come_back(scene, shop, days_ago)

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


def _come_back(scene: Scene, shop: Shop, days_ago: int) -> None:
    """An order that came back and was refunded, so that the returns report speaks of these days."""
    order = scene.order(shop, "MFN", days_ago + 18)
    scene.send_back(shop, order, days_ago + 6, days_ago, scene.refund(shop, order, days_ago))


TROUBLE = Trouble("refund_without_return", _plant)
