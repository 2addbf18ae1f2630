"""A product that was sold although it was gone.

Story: within the last week the seller cancelled seven of eight orders of one product, for want of stock. Nothing else was cancelled.
Files: orders_api says who cancelled and why; all_orders says Cancelled; account_health counts them.
Finding: defect_driver for the product in the cancellation rate; no sum is at stake.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from goodstanding.madeup.model import Planted, Status
from goodstanding.madeup.scene import Finish, Scene, Trouble

_BOUGHT: Final = (6, 6, 5, 5, 4, 4, 3, 3)  # days ago, the oldest was still sent
_OTHERS: Final = tuple(2 + number % 5 for number in range(24))


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    book = scene.books[shop.code]
    products = sorted(scene.seller.products, key=lambda product: product.price)
    product = scene.dice.pick(products[6:])
    others = [each for each in products if each is not product]
    wanted = [book.make(scene.at(days), "MFN", [(product, 1)], cancelled=False) for days in _BOUGHT]
    for order in wanted[1:]:
        order.status, order.cancelled_by, order.updated = Status.CANCELLED, "MERCHANT", order.purchased + timedelta(hours=5)
        order.shipped = order.delivered = order.release = None
    fine = [book.make(scene.at(days), "MFN", [(others[place % len(others)], 1)], cancelled=False) for place, days in enumerate(_OTHERS)]
    shop.orders += [*wanted, *fine]

    def finish() -> Planted:
        story = f"{len(wanted) - 1} orders of {product.sku} were cancelled for want of stock."
        seen = tuple((kind, order.id) for order in wanted[1:] for kind in ("orders_api", "all_orders"))
        return scene.planted("defect_driver", shop, f"product {product.sku}", None, story, also=seen, trouble=TROUBLE.id)

    return finish


TROUBLE = Trouble("cancellation_spike", _plant)
