"""An account that has been deactivated in one store for 61 days, with money held there.

Story: the account was deactivated in a store in which the seller no longer sells. Since day 60 it may ask for its funds.
Files: the account_health report of 61 days ago and the later ones say DEACTIVATED for the store, the one before says NORMAL; balances has
    an amount under ACCOUNT_LEVEL_RESERVE there, expected_payouts says DISABLED. There are no other files of the store.
Finding: the store; at stake is the amount held.
"""

from __future__ import annotations

from decimal import Decimal

from goodstanding.core import marketplace
from goodstanding.core.money import Amount
from goodstanding.madeup.model import Deactivation, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    sold_in = {shop.code for shop in scene.seller.shops}
    code = next(code for code in ("CA", "MX", "AU", "IT", "ES", "NL", "SE") if code not in sold_in)
    store = marketplace.by_code(code)
    assert store is not None
    held = Decimal("812.40")
    scene.seller.deactivations.append(Deactivation(store, scene.day(61), held))

    def finish() -> Planted:
        story = f"The account was deactivated in {store.name} on {scene.day(61)}; {held} {store.currency} are held there."
        kinds = ("account_health", "balances", "expected_payouts")
        traces = tuple((kind, store.id) for kind in kinds)
        return Planted(
            TROUBLE.id, store.code, store.code, Amount(held, store.currency), story, traces, also_known_as=(store.id, store.name)
        )

    return finish


TROUBLE = Trouble("funds_clock_after_deactivation", _plant)
