"""A payout that went to another bank account.

Story: one payout went to an account ending in 9021 instead of the usual one. It is the seller's too, so the money is not lost, but nobody
    had asked for it.
Files: payouts has accountTail 9021 for this settlement, and the transfer row of the date-range report names it; the bank line is on the
    statement of the account ending in 9021, which has no other line. settlement_v2 is in order.
Finding: the settlement; at stake is its total.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.closing import trace_id
from goodstanding.madeup.model import ZERO, BankAccount, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble, bank_kind
from goodstanding.madeup.styles import account_number, style_of

_TAIL: Final = "9021"


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    index = scene.take_period(shop)

    def finish() -> Planted:
        settlement = shop.settled(index)
        usual, settlement.account_tail = settlement.account_tail, _TAIL
        other = BankAccount(shop.bank.form, account_number(style_of(shop.code), _TAIL), shop.currency, shop.bank.opening + ZERO)
        other.lines = [line for line in shop.bank.lines if line.reference == trace_id(settlement)]
        shop.bank.lines = [line for line in shop.bank.lines if line.reference != trace_id(settlement)]
        shop.other_banks.append(other)
        story = f"The payout of settlement {settlement.id} went to the account ending in {_TAIL} instead of {usual}."
        return scene.planted(
            TROUBLE.id,
            shop,
            settlement.id,
            settlement.total,
            story,
            seen_in=("settlement_v2", "payouts", "date_range"),
            also=((bank_kind(shop), trace_id(settlement)),),
            also_known_as=(_TAIL, trace_id(settlement)),
        )

    return finish


TROUBLE = Trouble("payout_to_other_account", _plant)
