"""A holiday on which nobody confirmed what was sent.

Story: twelve days ago was a holiday at the seller's warehouse. Parcels that were due on that day had left before, but ten of twelve were
    confirmed on the day after only. On all other days everything was confirmed in time.
Files: orders_api has the promise and the confirmation of every order; account_health counts the late ones.
Finding: defect_driver for the day in the late shipment rate; no sum is at stake.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_HOLIDAY: Final = 12  # days ago
_DUE: Final = 12
_LATE: Final = 10
_OTHERS: Final = tuple(days for days in range(5, 28) if days != _HOLIDAY)
_AFTER: Final = timedelta(hours=19)


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    products = sorted(scene.seller.products, key=lambda product: product.price)
    due = scene.delivered(shop, "MFN", [_HOLIDAY] * _DUE, products)
    scene.delivered(shop, "MFN", _OTHERS, products)
    for order in due[:_LATE]:
        order.confirmed = order.updated = order.promise + _AFTER

    def finish() -> Planted:
        day = scene.day(_HOLIDAY)
        story = f"{_LATE} of {_DUE} shipments due on {day} were confirmed on the day after."
        seen = tuple(("orders_api", order.id) for order in due)
        return scene.planted("defect_driver", shop, f"ship-by day {day}", None, story, also=seen, trouble=TROUBLE.id)

    return finish


TROUBLE = Trouble("late_confirmations", _plant)
