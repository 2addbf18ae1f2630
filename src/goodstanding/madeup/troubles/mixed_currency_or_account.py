"""Lines of another store and currency in a settlement.

Story: a settlement holds a fee and its reversal that belong to another store, in that store's currency.
Files: two lines of settlement_v2 have their own currency and marketplace-name, which are not the settlement's. They cancel each other, so
    the settlement adds up either way. No other file has them.
Finding: the settlement; at stake is the amount of one of the two lines, in its currency.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Final

from goodstanding.core import marketplace
from goodstanding.core.money import Amount
from goodstanding.madeup.model import Line, Planted, Posting
from goodstanding.madeup.scene import Finish, Scene, Trouble

_AMOUNT: Final = Decimal("5.00")


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    index = scene.take_period(shop)

    def finish() -> Planted:
        settlement = shop.settled(index)
        foreign = marketplace.by_code("US" if shop.currency != "USD" else "DE")
        assert foreign is not None
        where = {"currency": foreign.currency, "marketplace": foreign.name}
        lines = [Line("other-transaction", "Storage Fee", amount, **where) for amount in (-_AMOUNT, _AMOUNT)]
        at = settlement.period.start + timedelta(days=7, hours=5)
        settlement.postings.append(Posting("other-transaction", at, at, lines, f"{settlement.id}/foreign", in_date_range=False))
        story = f"Settlement {settlement.id} in {shop.currency} has two lines of {foreign.name} in {foreign.currency}."
        at_stake, traces = Amount(_AMOUNT, foreign.currency), (("settlement_v2", settlement.id),)
        return Planted(TROUBLE.id, settlement.id, shop.code, at_stake, story, traces, also_known_as=(foreign.currency,))

    return finish


TROUBLE = Trouble("mixed_currency_or_account", _plant)
