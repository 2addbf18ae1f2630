"""Suppressed listings. Nothing is suppressed at a made-up seller: the file has its header only, as Amazon's has then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodstanding.madeup.document import Document, tab_separated
from goodstanding.madeup.model import Seller

COLUMNS: Final = ("Status", "Reason", "SKU", "ASIN", "Product name", "Condition", "Status Change Date", "Issue Description")


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop."""
    for shop in seller.shops:
        yield Document(f"listings/{shop.code}-suppressed.txt", "suppressed_listings", tab_separated(COLUMNS, ()))
