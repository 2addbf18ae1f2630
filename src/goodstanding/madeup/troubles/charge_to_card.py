"""A debt that Amazon took from the seller's card.

Story: a long-term storage fee took a settlement below zero; a few hours into the next period Amazon charged the seller's card.
Files: settlement_v2 of the first period has a negative total; the next one opens with `Payable to Amazon` (the debt) and has a line
    `Successful charge` (the same amount, positive). payouts says NO_PAYOUT for the first; the charge is in date_range and transactions.
Finding: the settlement with the charge; at stake is the amount charged.
"""

from __future__ import annotations

from decimal import Decimal

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    index = scene.take_period(shop, 2)
    shop.sunk[index] = Decimal(6430) if shop.currency == "JPY" else Decimal("64.30")
    shop.charged.add(index)

    def finish() -> Planted:
        owed, charged = shop.settled(index), shop.settled(index + 1)
        story = f"Settlement {owed.id} ended at {owed.total}; settlement {charged.id} shows that the card was charged."
        return scene.planted(
            TROUBLE.id,
            shop,
            charged.id,
            -owed.total,
            story,
            seen_in=("settlement_v2",),
            also=(("settlement_v2", owed.id), ("payouts", owed.id)),
            also_known_as=(owed.id,),
        )

    return finish


TROUBLE = Trouble("charge_to_card", _plant)
