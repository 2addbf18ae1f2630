"""A reserve that does not come back in full.

Story: one settlement holds a reserve; the next one returns only half of it, and pays that much less.
Files: settlement_v2 of the two periods: `Previous Reserve Amount Balance` is half of the `Current Reserve Amount` before it. Each file
    adds up; payout and bank line follow the lower total.
Finding: the second settlement; at stake is the half that did not come back.
"""

from __future__ import annotations

from goodstanding.core.errors import UsageError
from goodstanding.madeup.model import ZERO, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    index = scene.take_period(shop)
    shop.reserve_lost.add(index)

    def finish() -> Planted:
        before, after = shop.settled(index - 1), shop.settled(index)
        lines = [line for posting in after.postings for line in posting.lines]
        returned = sum((line.amount for line in lines if line.description == "Previous Reserve Amount Balance"), ZERO)
        if not before.reserve:
            raise UsageError(f"settlement {before.id} holds no reserve that could be lost; ask for more orders")
        story = f"Settlement {after.id} returns {returned} of the {before.reserve} that settlement {before.id} held."
        return scene.planted(
            TROUBLE.id,
            shop,
            after.id,
            before.reserve - returned,
            story,
            seen_in=("settlement_v2",),
            also=(("settlement_v2", before.id),),
            also_known_as=(before.id,),
        )

    return finish


TROUBLE = Trouble("reserve_chain_broken", _plant)
