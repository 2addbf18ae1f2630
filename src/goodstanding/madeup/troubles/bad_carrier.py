"""A carrier that breaks what it carries.

Story: from 61 days ago on Amazon sent 26 orders with another carrier than usual; eleven of them arrived broken, one every five days,
    and the buyers gave one star each.
Files: fba_shipments names the carrier of every order; seller_feedback has the eleven, all about the item's condition, so none may be
    removed and no two weeks have four of them; account_health counts those in its window.
Finding: defect_driver for the carrier; no sum is at stake.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Feedback, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

CARRIER: Final = "MADEUP_ROUGH_FREIGHT"
_COMMENTS: Final = {
    "en": "Arrived broken, in pieces.",
    "de": "Kam kaputt an, alles zerbrochen.",
    "fr": "Reçu cassé, en morceaux.",
    "ja": "壊れて届きました。割れていました。",
}
_BAD: Final = 11
_FINE: Final = 15
_APART: Final = 5  # days


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    comment = _COMMENTS.get(shop.marketplace.language, _COMMENTS["en"])
    book = scene.books[shop.code]
    products = sorted(scene.seller.products, key=lambda product: product.price)
    bad = [book.delivered_on(scene.day(58 - _APART * number), "AFN", products[2 * number % len(products)]) for number in range(_BAD)]
    fine = [book.delivered_on(scene.day(57 - 3 * number), "AFN", products[(2 * number + 1) % len(products)]) for number in range(_FINE)]
    for number, order in enumerate(bad):
        shop.feedback.append(Feedback(scene.day(53 - _APART * number), 1, comment, order))
    for order in (*bad, *fine):
        order.carrier = CARRIER

    def finish() -> Planted:
        story = f"Of {_BAD + _FINE} orders carried by {CARRIER} {_BAD} arrived broken."
        seen = tuple(("seller_feedback", order.id) for order in bad) + tuple(("fba_shipments", order.id) for order in (*bad, *fine))
        return scene.planted("defect_driver", shop, CARRIER, None, story, also=seen, trouble=TROUBLE.id)

    return finish


TROUBLE = Trouble("bad_carrier", _plant)
