"""A product that disappoints more and more.

Story: from 66 days ago on buyers of one product found parts missing, first one a week, later two or three; twelve of them gave one or two
    stars. No week stands out.
Files: seller_feedback has the twelve, about what was sent, so none may be removed; all_orders and fba_shipments name the product of
    every order; account_health counts the orders in its window.
Finding: defect_driver for the product in the order defect rate; no sum is at stake.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Feedback, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_COMMENTS: Final = {
    "en": ("Two parts were missing.", "Incomplete, a piece is missing.", "Not as described, parts missing."),
    "de": ("Es fehlten zwei Teile.", "Unvollständig, ein Teil fehlt.", "Nicht wie beschrieben, Teile fehlen."),
    "fr": ("Il manquait deux pièces.", "Incomplet, une pièce manque.", "Non conforme, pièces manquantes."),
    "ja": ("部品が二つ足りませんでした。", "欠品がありました。", "説明と違い、部品が不足していました。"),
}
_BAD: Final = (66, 60, 54, 49, 44, 39, 35, 31, 27, 23, 20, 17)  # days ago
_FINE: Final = (64, 57, 50, 42, 37, 30, 25, 19)  # of the same product
_OTHERS: Final = tuple(range(12, 68, 2))
_LATER: Final = 6  # days until the feedback


def _plant(scene: Scene) -> Finish:
    shop = scene.second
    products = sorted(scene.seller.products, key=lambda product: product.price)
    product = scene.dice.pick(products[:6])
    bad = scene.delivered(shop, "AFN", _BAD, [product])
    fine = scene.delivered(shop, "AFN", _FINE, [product])
    scene.delivered(shop, "AFN", _OTHERS, [other for other in products if other is not product])
    comments = _COMMENTS.get(shop.marketplace.language, _COMMENTS["en"])
    for number, (order, days) in enumerate(zip(bad, _BAD, strict=True)):
        shop.feedback.append(Feedback(scene.day(days - _LATER), 1 + number % 2, comments[number % len(comments)], order))

    def finish() -> Planted:
        story = f"{len(bad)} buyers of {product.sku} found parts missing, more of them every week."
        seen = tuple(("seller_feedback", order.id) for order in bad) + tuple(("fba_shipments", order.id) for order in (*bad, *fine))
        return scene.planted("defect_driver", shop, f"product {product.sku}", None, story, also=seen, trouble=TROUBLE.id)

    return finish


TROUBLE = Trouble("odr_creep", _plant)
