"""Stock without an offer that Amazon will remove soon.

Story: 14 units lie in Amazon's warehouse without an offer; in 6 days Amazon removes them.
Files: stranded_inventory has one row with a Date-to-take-auto-removal 6 days after the last day.
Finding: the SKU; at stake is the price of the units.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from goodstanding.madeup.model import Planted, Stranded
from goodstanding.madeup.orders import price_in
from goodstanding.madeup.scene import Finish, Scene, Trouble
from goodstanding.madeup.styles import style_of

_UNITS: Final = 14


def _plant(scene: Scene) -> Finish:
    shop, product = scene.main, scene.product()
    removal = scene.seller.as_of + timedelta(days=6)
    shop.stranded.append(Stranded(product, scene.day(24), removal, _UNITS))

    def finish() -> Planted:
        worth = price_in(style_of(shop.code), product, shop.currency) * _UNITS
        story = f"{_UNITS} units of {product.sku} are stranded and will be removed on {removal}."
        ids = (product.asin, product.fnsku)
        return scene.planted(TROUBLE.id, shop, product.sku, worth, story, seen_in=("stranded_inventory",), also_known_as=ids)

    return finish


TROUBLE = Trouble("stranded_removal_due", _plant)
