"""Seven poor ratings in three days, with nearly the same words.

Story: from eight to six days ago seven buyers gave one star each to orders of three months ago, in words that differ by a sign or two; two
    of the orders were never placed with this seller.
Files: seller_feedback has them. Five of the orders are in all_orders and too old for the order defect rate; two are in no file.
Finding: feedback_burst for these three days; no sum is at stake. None may be removed: they speak of the seller's service.
"""

from __future__ import annotations

from typing import Final

from goodstanding.madeup.model import Feedback, Planted
from goodstanding.madeup.scene import Finish, Scene, Trouble

_COMMENTS: Final = {
    "en": "I wrote to this seller four times and never got any answer at all",
    "de": "Ich habe diesem Verkäufer viermal geschrieben und nie eine Antwort bekommen",
    "fr": "J'ai écrit quatre fois à ce vendeur et je n'ai jamais eu de réponse",
    "ja": "この出品者に四回もメールを送りましたが一度も返事がありませんでした",
}
_ENDINGS: Final = ("", ".", "!", "!!", ",", ";", " .")
_DAYS: Final = (8, 8, 7, 7, 7, 6, 6)
_UNKNOWN: Final = 2  # orders that no file has


def _plant(scene: Scene) -> Finish:
    shop = scene.main
    comment = _COMMENTS.get(shop.marketplace.language, _COMMENTS["en"])
    book = scene.books[shop.code]
    products = sorted(scene.seller.products, key=lambda product: product.price)
    for number, (days, ending) in enumerate(zip(_DAYS, _ENDINGS, strict=True)):
        product = products[(3 * number) % len(products)]
        if number < _UNKNOWN:
            order = book.make(scene.at(88), "AFN", [(product, 1)], cancelled=False)
        else:
            order = book.delivered_on(scene.day(87 - number), "AFN", product)
        shop.feedback.append(Feedback(scene.day(days), 1, comment + ending, order))
    planted = [each.order for each in shop.feedback[-len(_DAYS) :]]

    def finish() -> Planted:
        subject = f"negative feedback from {scene.day(max(_DAYS))} to {scene.day(min(_DAYS))}"
        story = (
            f"{len(_DAYS)} ratings of one star came from {scene.day(max(_DAYS))} to {scene.day(min(_DAYS))}, with nearly the same words."
        )
        seen = tuple(("seller_feedback", order.id) for order in planted)
        seen += tuple(("all_orders", order.id) for order in planted[_UNKNOWN:])
        return scene.planted("feedback_burst", shop, subject, None, story, also=seen, trouble=TROUBLE.id)

    return finish


TROUBLE = Trouble("feedback_attack", _plant)
