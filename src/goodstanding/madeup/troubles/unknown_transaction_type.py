"""A kind of transaction that nobody has seen before.

Story: Amazon posted something under a new name.
Files: one line of settlement_v2 has transaction-type `Orbit_Adjustment`; date_range has it as `Other`, transactions as an adjustment. The
    settlement adds up.
Finding: the settlement (or the type's name); at stake is the line's amount.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Final

from goodstanding.madeup.model import Line, Planted, Posting
from goodstanding.madeup.scene import Finish, Scene, Trouble

_TYPE: Final = "Orbit_Adjustment"


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    index = scene.take_period(shop)
    amount = Decimal(187) if shop.currency == "JPY" else Decimal("1.87")
    at = shop.periods[index].start + timedelta(days=5, hours=5)
    shop.charges.append(Posting(_TYPE, at, at, [Line("other-transaction", "Orbit Adjustment", -amount)], f"{_TYPE}/{shop.code}"))

    def finish() -> Planted:
        settlement = shop.settled(index)
        story = f"Settlement {settlement.id} has a line of the unknown type {_TYPE}."
        return scene.planted(TROUBLE.id, shop, settlement.id, amount, story, seen_in=("settlement_v2",), also_known_as=(_TYPE,))

    return finish


TROUBLE = Trouble("unknown_transaction_type", _plant)
