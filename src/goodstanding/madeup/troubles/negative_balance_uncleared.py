"""A settlement that ended below zero and was not cleared.

Story: a long-term storage fee took the last settlement below zero, further than what was earned since could lift it. Amazon has not
    charged the card.
Files: the last settlement_v2 of the shop has a negative total; payouts says NO_PAYOUT, expected_payouts NO_PAYOUT_EXPECTED, and balances
    a negative AVAILABLE. No later settlement exists yet.
Finding: the settlement; at stake is what is owed.
"""

from __future__ import annotations

from decimal import Decimal

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    shop.sunk[len(shop.periods) - 1] = Decimal(9300) if shop.currency == "JPY" else Decimal("93.10")

    def finish() -> Planted:
        settlement = shop.settlements[-1]
        story = f"Settlement {settlement.id} ended at {settlement.total} and the debt is not cleared."
        return scene.planted(TROUBLE.id, shop, settlement.id, -settlement.total, story, seen_in=("settlement_v2", "payouts"))

    return finish


TROUBLE = Trouble("negative_balance_uncleared", _plant, shops=2)
