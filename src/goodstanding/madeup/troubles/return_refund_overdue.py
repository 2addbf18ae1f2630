"""A return that came back and is not refunded.

Story: the buyer sent an item back to the seller, who has had it for 8 days and has not refunded it: too long under the rule of
    4 calendar days and under the one of 2 business days.
Files: mfn_returns has the return with its delivery date and no refunded amount; no settlement, date-range row or transaction has a
    refund of the order.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_STORES: Final = ("US", "UK", "DE", "FR")


def _plant(scene: Scene) -> Finish:
    shop = scene.first_in(_STORES)
    order = scene.order(shop, "MFN", 30)
    sent = scene.send_back(shop, order, 15, 8, None)

    def finish() -> Planted:
        story = f"The return of order {order.id} arrived on {scene.day(8)} and is not refunded."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            sent.item.principal,
            story,
            seen_in=("all_orders", "mfn_returns"),
            also_known_as=(sent.id,),
            may_also_raise=("refund_return",),
        )

    return finish


TROUBLE = Trouble("return_refund_overdue", _plant, stores=_STORES)
