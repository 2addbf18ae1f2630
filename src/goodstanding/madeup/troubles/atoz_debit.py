"""An A-to-z claim that was granted against the seller.

Story: 9 days ago Amazon granted a buyer's claim on an order the seller had sent, and debited the seller. The 30 days for an appeal run.
Files: settlement_v2 has the debit with transaction-type `A-to-z Guarantee Refund`; date_range and transactions have it too. The order is
    too old for the order defect rate, so account_health counts no claim.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "MFN", 76)
    claim = scene.refund(shop, order, 9, "A-to-z Guarantee Refund")

    def finish() -> Planted:
        story = f"An A-to-z claim on order {order.id} was debited on {claim.at:%Y-%m-%d}."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            claim.item.principal,
            story,
            seen_in=("settlement_v2", "transactions"),
            also_known_as=(claim.id,),
            may_also_raise=("appeal_a_to_z",),
        )

    return finish


TROUBLE = Trouble("atoz_debit", _plant)
