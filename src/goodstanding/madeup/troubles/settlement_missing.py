"""A settlement file that was never downloaded.

Story: the shop was closed for some weeks; the settlement of that time, which only returned a reserve, was not downloaded.
Files: settlement_v2 has the periods before and after, not the one between. The payout of the missing one is in payouts and on the bank
    statement; its transfer is in the date-range report, which has nothing else of that period.
Finding: the gap, named by its days; at stake is what the missing settlement paid.
"""

from __future__ import annotations

from goodstanding.core.errors import UsageError
from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble, bank_kind


def _plant(scene: Scene) -> Finish:
    shop = scene.second

    def finish() -> Planted:
        before, missing, after = (shop.settled(shop.quiet + step) for step in (-1, 0, 1))
        if missing.total <= 0 or any(posting.order for posting in missing.postings):
            raise UsageError(f"the quiet period of {shop.code} is not quiet or pays nothing; ask for more orders or other months")
        missing.written = False
        gap = f"{missing.period.start:%Y-%m-%d} to {missing.period.end:%Y-%m-%d}"
        story = f"The settlement of {gap} is missing between {before.id} and {after.id}; the bank received {missing.total}."
        return scene.planted(
            TROUBLE.id,
            shop,
            gap,
            missing.total,
            story,
            also=(
                ("settlement_v2", before.id),
                ("settlement_v2", after.id),
                ("payouts", missing.id),
                (bank_kind(shop), f"MADE{missing.id}"),
            ),
            also_known_as=(missing.id, before.id, after.id),
            absent_from=("settlement_v2", "settlement_v1", "settlement_xml"),
            may_also_raise=("reserve_chain_broken",),
        )

    return finish


TROUBLE = Trouble("settlement_missing", _plant)
