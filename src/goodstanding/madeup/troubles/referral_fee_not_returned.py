"""A refund for which Amazon kept the referral fee.

Story: an item was refunded and came back; the referral fee, which Amazon returns less its administration fee, was not returned.
Files: the refund in settlement_v2, date_range and transactions has no Commission and no RefundCommission line; fba_returns has the unit.
Finding: the order; at stake is the referral fee, of which Amazon may keep its refund administration fee.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "AFN", 55)
    refund = scene.refund(shop, order, 41)
    refund.fee_back = False
    scene.send_back(shop, order, 41, 34, refund)

    def finish() -> Planted:
        story = f"The refund of order {order.id} gave no referral fee back."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            refund.item.commission,
            story,
            seen_in=("settlement_v2", "transactions", "fba_returns"),
            also_known_as=(refund.id,),
        )

    return finish


TROUBLE = Trouble("referral_fee_not_returned", _plant)
