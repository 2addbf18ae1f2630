"""A buyer was refunded, kept the item, and Amazon did not pay for it.

Story: Amazon refunded an order from its warehouse 75 days ago. The item never came back to it, and it did not reimburse the seller. The
    window for a claim (60 to 120 days after the refund in the United States, 45 to 105 in Europe) is open.
Files: settlement_v2, date_range and transactions have order and refund; fba_returns has no row of the order, nor has fba_reimbursements.
Finding: the order; at stake is the price of the item (what Amazon pays may be less). A check for refunds without a return may name it
    as well.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_STORES: Final = ("US", "UK", "DE", "FR")


def _plant(scene: Scene) -> Finish:
    shop = scene.first_in(_STORES)
    order = scene.order(shop, "AFN", 89)
    refund = scene.refund(shop, order, 75)

    def finish() -> Planted:
        story = f"Order {order.id} was refunded on {refund.at:%Y-%m-%d}; the item did not come back and was not reimbursed."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            refund.item.principal,
            story,
            seen_in=("all_orders", "fba_shipments", "settlement_v2", "transactions"),
            also_known_as=(refund.id,),
            absent_from=("fba_returns", "fba_reimbursements"),
            may_also_raise=("refund_without_return", "claim_customer_return"),
        )

    return finish


TROUBLE = Trouble("reimbursement_owed_customer_return", _plant, stores=_STORES)
