"""A refund that Amazon made for the seller, with the item still out: a SAFE-T claim is possible.

Story: a buyer asked to return an order the seller had sent; Amazon refunded it 12 days ago at the first scan of its prepaid label. The
    parcel has not arrived, and the seller has filed no SAFE-T claim. The 30 days for it run.
Files: mfn_returns has the return with an empty delivery date, a refunded amount and no SAFE-T claim; settlement_v2, date_range and
    transactions have the refund.
Finding: the order; at stake is the price of the item.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_STORES: Final = ("US",)


def _plant(scene: Scene) -> Finish:
    shop = scene.first_in(_STORES)
    order = scene.order(shop, "MFN", 34)
    refund = scene.refund(shop, order, 12)
    sent = scene.send_back(shop, order, 19, None, refund)
    sent.prepaid = True

    def finish() -> Planted:
        story = f"Amazon refunded order {order.id} on {refund.at:%Y-%m-%d}; the item has not come back and no SAFE-T claim was filed."
        return scene.planted(
            TROUBLE.id,
            shop,
            order.id,
            refund.item.principal,
            story,
            seen_in=("mfn_returns", "settlement_v2", "transactions"),
            also_known_as=(sent.id, refund.id),
            may_also_raise=("file_safe_t",),
        )

    return finish


TROUBLE = Trouble("safet_window_open", _plant, stores=_STORES)
