"""Settlement reports, flat file V1 (the older form): one line may carry a price, a fee and a promotion at once.

33 columns, or 36 when the period had a promotion. Amounts that stand alone are padded with spaces when they are positive.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from itertools import zip_longest
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Line, Posting, Seller, Settlement, Shop
from goodstanding.madeup.styles import Style, iso, number, style_of

COLUMNS: Final = (
    "settlement-id",
    "settlement-start-date",
    "settlement-end-date",
    "deposit-date",
    "total-amount",
    "currency",
    "transaction-type",
    "order-id",
    "merchant-order-id",
    "adjustment-id",
    "shipment-id",
    "marketplace-name",
    "shipment-fee-type",
    "shipment-fee-amount",
    "order-fee-type",
    "order-fee-amount",
    "fulfillment-id",
    "posted-date",
    "order-item-code",
    "merchant-order-item-id",
    "merchant-adjustment-item-id",
    "sku",
    "quantity-purchased",
    "price-type",
    "price-amount",
    "item-related-fee-type",
    "item-related-fee-amount",
    "misc-fee-amount",
    "other-fee-amount",
    "other-fee-reason-description",
    "direct-payment-type",
    "direct-payment-amount",
    "other-amount",
)
PROMOTION_COLUMNS: Final = ("promotion-id", "promotion-type", "promotion-amount")


def documents(seller: Seller) -> Iterator[Document]:
    """Every settlement that is written in this form."""
    for shop in seller.shops:
        for settlement in shop.settlements:
            if settlement.written and settlement.form == "v1":
                yield _document(shop, settlement)


def _document(shop: Shop, settlement: Settlement) -> Document:
    style, period = style_of(shop.code), settlement.period
    rows = [
        {
            "settlement-id": settlement.id,
            "settlement-start-date": _instant(period.start, style),
            "settlement-end-date": _instant(period.end, style),
            "deposit-date": _instant(period.deposit, style),
            "total-amount": _amount(settlement.total, style),
            "currency": shop.currency,
        }
    ]
    for posting in settlement.postings:
        head = _head(shop, settlement, posting, style)
        rows += [head | amounts for amounts in (_item_rows(posting, style) if posting.order else _other_rows(posting, style))]
    promoted = any("promotion-id" in row for row in rows)
    columns = COLUMNS + (PROMOTION_COLUMNS if promoted else ())
    ids = {settlement.id} | {posting.order.id for posting in settlement.postings if posting.order}
    content = tab_separated(columns, (in_order(columns, row) for row in rows))
    return Document(f"settlements/{shop.code}/{settlement.id}-v1.txt", "settlement_v1", content, frozenset(ids))


def _head(shop: Shop, settlement: Settlement, posting: Posting, style: Style) -> dict[str, str]:
    order, item = posting.order, posting.item
    head = {
        "settlement-id": settlement.id,
        "transaction-type": posting.transaction_type if order else _other_type(posting),
        "adjustment-id": posting.adjustment_id,
        "shipment-id": posting.shipment_id,
        "marketplace-name": shop.marketplace.name,
        "posted-date": _instant(posting.at, style),
    }
    if order is not None:
        head |= {"order-id": order.id, "merchant-order-id": order.id, "fulfillment-id": order.fulfillment}
    if item is not None:
        head |= {"order-item-code": item.code, "sku": item.product.sku, "quantity-purchased": str(item.quantity)}
    return head


def _other_type(posting: Posting) -> str:
    """What V2 calls the description is the transaction type here: Storage Fee, Current Reserve Amount."""
    line = posting.lines[0]
    return posting.transaction_type if line.amount_type == "Cost of Advertising" else line.description


def _item_rows(posting: Posting, style: Style) -> Iterator[dict[str, str]]:
    """Prices, fees and promotions of an item side by side, as many rows as the longest of the three needs."""
    by_group: dict[str, list[Line]] = {"ItemPrice": [], "Promotion": [], "fee": []}
    for line in posting.lines:
        by_group.get(line.amount_type, by_group["fee"]).append(line)
    for price, fee, promotion in zip_longest(by_group["ItemPrice"], by_group["fee"], by_group["Promotion"]):
        row: dict[str, str] = {}
        if price is not None:
            row |= {"price-type": price.description, "price-amount": _amount(price.amount, style)}
        if fee is not None:
            row |= {"item-related-fee-type": fee.description, "item-related-fee-amount": _amount(fee.amount, style)}
        if promotion is not None:
            amount = _amount(promotion.amount, style)
            row |= {"promotion-id": promotion.promotion_id, "promotion-type": promotion.description, "promotion-amount": amount}
        yield row


def _other_rows(posting: Posting, style: Style) -> Iterator[dict[str, str]]:
    for line in posting.lines:
        text = _amount(line.amount, style)
        if line.amount_type == "Cost of Advertising":
            yield {"other-fee-amount": text, "other-fee-reason-description": line.amount_type}
        else:
            yield {"other-amount": text.ljust(9) if line.amount > 0 else text}


def _instant(instant: datetime, style: Style) -> str:
    return iso(instant) if style.decimal == "." else instant.strftime(style.settlement_dates) + " UTC"


def _amount(value: Decimal, style: Style) -> str:
    return number(value, style.decimal, thousands=style.decimal == ",")
