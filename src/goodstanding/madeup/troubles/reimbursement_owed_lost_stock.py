"""Stock that was damaged in Amazon's hands and not paid for.

Story: a buyer sent an item back to Amazon's warehouse 20 days ago; it arrived damaged by the carrier, which is Amazon's risk. Amazon did
    not reimburse the seller. The window for a claim is 60 days.
Files: fba_returns has the unit with detailed-disposition CARRIER_DAMAGED; fba_reimbursements has nothing of the order, and nothing of the
    product since in any store; settlement_v2 has order and refund.
Finding: the order; at stake is the price of the item (what Amazon pays may be less).
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_STORES: Final = ("DE", "FR", "UK", "US", "CA")


def _plant(scene: Scene) -> Finish:
    shop = scene.first_in(_STORES)
    order = scene.order(shop, "AFN", 40)
    refund = scene.refund(shop, order, 27)
    sent = scene.send_back(shop, order, 27, 20, refund)
    sent.disposition = "CARRIER_DAMAGED"
    product = order.items[0].product
    for other in scene.seller.shops:
        other.reimbursements = [each for each in other.reimbursements if each.product is not product or each.at < scene.at(40)]

    def finish() -> Planted:
        story = f"The item of order {order.id} came back damaged by the carrier on {scene.day(20)} and was not reimbursed."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            refund.item.principal,
            story,
            seen_in=("fba_returns", "settlement_v2"),
            also_known_as=(product.sku, product.fnsku),
            absent_from=("fba_reimbursements",),
            may_also_raise=("claim_damaged_stock",),
        )

    return finish


TROUBLE = Trouble("reimbursement_owed_lost_stock", _plant, stores=_STORES)
