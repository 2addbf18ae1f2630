"""FBA reimbursements: what Amazon paid for stock it lost or damaged. Each is posted in a settlement with the same id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Reimbursement, Seller, Shop
from goodstanding.madeup.styles import iso, number

COLUMNS: Final = (
    "approval-date",
    "reimbursement-id",
    "case-id",
    "amazon-order-id",
    "reason",
    "sku",
    "fnsku",
    "asin",
    "product-name",
    "condition",
    "currency-unit",
    "amount-per-unit",
    "amount-total",
    "quantity-reimbursed-cash",
    "quantity-reimbursed-inventory",
    "quantity-reimbursed-total",
    "original-reimbursement-id",
    "original-reimbursement-type",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop."""
    for shop in seller.shops:
        paid = [each for each in shop.reimbursements if each.at <= seller.now]
        rows = [in_order(COLUMNS, _row(shop, each)) for each in paid]
        ids = frozenset(each.id for each in paid)
        yield Document(f"reimbursements/{shop.code}-fba.txt", "fba_reimbursements", tab_separated(COLUMNS, rows), ids)


def _row(shop: Shop, paid: Reimbursement) -> dict[str, str]:
    product = paid.product
    return {
        "approval-date": iso(paid.at),
        "reimbursement-id": paid.id,
        "reason": paid.reason,
        "sku": product.sku,
        "fnsku": product.fnsku,
        "asin": product.asin,
        "product-name": product.names.get(shop.marketplace.language, product.names["en"]),
        "condition": "NewItem",
        "currency-unit": shop.currency,
        "amount-per-unit": number(paid.per_unit),
        "amount-total": number(paid.per_unit * paid.quantity),
        "quantity-reimbursed-cash": str(paid.quantity),
        "quantity-reimbursed-inventory": "0",
        "quantity-reimbursed-total": str(paid.quantity),
    }
