"""Seller feedback of one to three stars; the form of its date follows the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodstanding.madeup.document import Document, tab_separated
from goodstanding.madeup.model import Seller
from goodstanding.madeup.styles import style_of

COLUMNS: Final = ("Date", "Rating", "Comments", "Your Response", "Order ID", "Rater Email")


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop, the newest first."""
    for shop in seller.shops:
        style = style_of(shop.code)
        left = sorted(shop.feedback, key=lambda each: (each.day, each.order.id), reverse=True)
        rows = [
            (each.day.strftime(style.feedback_day), str(each.rating), each.comment, "", each.order.id, "made-up-buyer@example.invalid")
            for each in left
        ]
        content = tab_separated(COLUMNS, rows, charset=style.charset)
        yield Document(f"feedback/{shop.code}-feedback.txt", "seller_feedback", content, frozenset(each.order.id for each in left))
