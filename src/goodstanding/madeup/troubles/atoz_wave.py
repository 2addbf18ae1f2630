"""A wave of A-to-z claims that is still growing.

Story: from 37 to 21 days ago the seller sent 14 orders with a carrier that loses parcels. From 15 days ago on the buyers claimed their
    money one by one, the oldest order first: nine so far. The five youngest orders have no claim yet.
Files: orders_api names the carrier of every order; settlement_v2 and transactions have the nine debits; account_health counts the claims.
Finding: defect_driver for the carrier in the order defect rate; each claim is an atoz_debit too, with the price of its item at stake.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.counts import CLAIM
from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

CARRIER: Final = "MADEUP_LOST_POST"
_SENT: Final = (37, 36, 35, 34, 32, 31, 30, 29, 27, 26, 25, 24, 22, 21)  # days ago, were it delivered
_CLAIMED: Final = (15, 14, 13, 12, 10, 9, 8, 6, 4)  # days ago, of the oldest orders


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    orders = scene.delivered(shop, "MFN", _SENT, sorted(scene.seller.products, key=lambda product: product.price))
    for order in orders:
        order.carrier, order.parcel = CARRIER, "IN_TRANSIT"
    claims = [scene.refund(shop, order, days, CLAIM) for order, days in zip(orders, _CLAIMED, strict=False)]

    def finish() -> Planted:
        story = f"Of {len(orders)} orders carried by {CARRIER} {len(claims)} were claimed as lost, and the others may follow."
        seen = tuple((kind, claim.order.id) for claim in claims for kind in ("settlement_v2", "transactions"))
        return scene.planted(
            "defect_driver",
            shop,
            f"carrier {CARRIER}",
            None,
            story,
            also=seen + tuple(("orders_api", order.id) for order in orders),
            may_also_raise=("atoz_debit", "appeal_a_to_z"),
            cases=tuple((claim.order.id, claim.item.principal) for claim in claims),
            trouble=TROUBLE.id,
        )

    return finish


TROUBLE = Trouble("atoz_wave", _plant)
