"""A settlement whose lines do not add up to its total.

Story: the file was saved incompletely: the line of the advertising fee is missing, the stated total is the right one.
Files: settlement_v2 of one settlement lacks one line (ServiceFee, Cost of Advertising). Date-range report, transactions, payout and
    bank line are whole and agree with the stated total.
Finding: the settlement; the difference is the fee.
"""

from __future__ import annotations

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble, fee_of


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    index = scene.take_period(shop)

    def finish() -> Planted:
        settlement = shop.settled(index)
        missing = fee_of(settlement, "Cost of Advertising")
        settlement.dropped = [each for each in settlement.postings if each.lines[0].amount_type == "Cost of Advertising"]
        story = f"Settlement {settlement.id} lacks its advertising fee, so its lines do not add up to its total."
        return scene.planted(TROUBLE.id, shop, settlement.id, missing, story, seen_in=("settlement_v2", "payouts"))

    return finish


TROUBLE = Trouble("settlement_does_not_sum", _plant)
