"""A chargeback that was debited.

Story: a buyer's bank took the payment of an order back; Amazon debited the seller 5 days ago. The 7 days for an answer run.
Files: settlement_v2 has the debit with transaction-type `Chargeback Refund`; date_range and transactions have it too. The order is too old
    for the order defect rate, so account_health counts no chargeback.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    order = scene.order(shop, "MFN", 73)
    claim = scene.refund(shop, order, 5, "Chargeback Refund")

    def finish() -> Planted:
        story = f"A chargeback on order {order.id} was debited on {claim.at:%Y-%m-%d}."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            claim.item.principal,
            story,
            seen_in=("settlement_v2", "transactions"),
            also_known_as=(claim.id,),
            may_also_raise=("answer_chargeback",),
        )

    return finish


TROUBLE = Trouble("chargeback_debit", _plant)
