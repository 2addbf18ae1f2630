"""Two files of one settlement that say different things.

Story: a settlement was downloaded twice, and the second file is not the first: one unit of the currency has moved between two fees.
Files: two settlement_v2 files with the same settlement-id, period and total; both add up; the lines of the advertising and the storage fee
    differ. Payout and bank line fit both.
Finding: the settlement; no certain sum is at stake.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble, fee_of


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    index = scene.take_period(shop)

    def finish() -> Planted:
        settlement = shop.settled(index)
        fee_of(settlement, "Cost of Advertising")
        fee_of(settlement, "Storage Fee")
        settlement.contradicted = True
        story = f"Two files of settlement {settlement.id} have different lines."
        return scene.planted(TROUBLE.id, shop, settlement.id, None, story, seen_in=("settlement_v2",))

    return finish


TROUBLE = Trouble("settlement_conflict", _plant)
