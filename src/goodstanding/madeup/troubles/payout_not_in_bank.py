"""A payout that the bank never booked.

Story: Amazon says it paid a settlement out weeks ago; the bank statement of those days does not have it.
Files: settlement_v2 and the transfer row of the date-range report are in order, payouts says PAID; the bank statement covers the days
    and has every other payout.
Finding: the settlement; at stake is its total.
"""

from __future__ import annotations

from goodstanding.madeup.closing import trace_id
from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    index = scene.take_period(shop)

    def finish() -> Planted:
        settlement = shop.settled(index)
        shop.bank.lines = [line for line in shop.bank.lines if line.reference != trace_id(settlement)]
        story = f"The payout of settlement {settlement.id} is on no bank statement."
        return scene.planted(
            TROUBLE.id,
            shop,
            settlement.id,
            settlement.total,
            story,
            seen_in=("settlement_v2", "payouts", "date_range"),
            also_known_as=(trace_id(settlement),),
            absent_from=("bank_ofx", "bank_camt053", "bank_mt940"),
        )

    return finish


TROUBLE = Trouble("payout_not_in_bank", _plant)
