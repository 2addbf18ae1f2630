"""Parcels of one category that no carrier knows.

Story: from 33 to 11 days ago the tracking numbers of twelve of fourteen parcels with goods for the home were typed wrongly, so that no
    carrier ever scanned them. All other categories were tracked.
Files: packages, the seller's own table, has the category and the state of every parcel; orders_api has the state too; account_health counts
    the parcels without a scan.
Finding: defect_driver for the category in the valid tracking rate; no sum is at stake.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

CATEGORY: Final = "Home"
STORES: Final = ("US", "UK", "DE", "FR")
_SENT: Final = (30, 29, 27, 25, 24, 22, 20, 19, 17, 15, 13, 12, 10, 8)  # days ago delivered
_TRACKED: Final = (0, 7)  # which of them had the right number
_OTHERS: Final = tuple(range(8, 34))


def _plant(scene: Scene) -> Finish:
    shop = scene.first_in(STORES, preferred=scene.second)
    products = sorted(scene.seller.products, key=lambda product: product.price)
    home = scene.delivered(shop, "MFN", _SENT, [product for product in products if product.category == CATEGORY])
    scene.delivered(shop, "MFN", _OTHERS, [product for product in products if product.category != CATEGORY])
    shop.lists_packages = True
    bad = [order for number, order in enumerate(home) if number not in _TRACKED]
    for order in bad:
        order.parcel = "PENDING"

    def finish() -> Planted:
        story = f"{len(bad)} of {len(home)} parcels of the category {CATEGORY} were never scanned."
        seen = tuple((kind, order.id) for order in home for kind in ("packages", "orders_api"))
        return scene.planted("defect_driver", shop, f"category {CATEGORY}", None, story, also=seen, trouble=TROUBLE.id)

    return finish


TROUBLE = Trouble("vtr_category_drop", _plant, stores=STORES)
