"""Settlement reports, flat file V2: one file a settlement; the first data row is the settlement's own and no amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Line, Posting, Seller, Settlement, Shop
from goodstanding.madeup.postings import OTHER
from goodstanding.madeup.styles import Style, number, style_of

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
    "amount-type",
    "amount-description",
    "amount",
    "fulfillment-id",
    "posted-date",
    "posted-date-time",
    "order-item-code",
    "merchant-order-item-id",
    "merchant-adjustment-item-id",
    "sku",
    "quantity-purchased",
    "promotion-id",
)


def documents(seller: Seller) -> Iterator[Document]:
    """Every settlement that is written in this form; a contradicted one has a second file."""
    for shop in seller.shops:
        for settlement in shop.settlements:
            if not settlement.written or settlement.form != "v2":
                continue
            postings = [posting for posting in settlement.postings if posting not in settlement.dropped]
            yield _document(shop, settlement, postings, "")
            if settlement.contradicted:
                yield _document(shop, settlement, _contradicting(postings), "-again")


def _document(shop: Shop, settlement: Settlement, postings: list[Posting], suffix: str) -> Document:
    style = style_of(shop.code)
    rows = [_summary(shop, settlement, style)]
    rows += [_row(shop, settlement, posting, line, style) for posting in postings for line in posting.lines]
    content = tab_separated(COLUMNS, (in_order(COLUMNS, row) for row in rows))
    ids = {settlement.id} | {posting.order.id for posting in postings if posting.order} | {posting.id for posting in postings}
    return Document(f"settlements/{shop.code}/{settlement.id}{suffix}.txt", "settlement_v2", content, frozenset(ids))


def _summary(shop: Shop, settlement: Settlement, style: Style) -> dict[str, str]:
    period = settlement.period
    return {
        "settlement-id": settlement.id,
        "settlement-start-date": _instant(period.start, style),
        "settlement-end-date": _instant(period.end, style),
        "deposit-date": _instant(period.deposit, style),
        "total-amount": _amount(settlement.total, style),
        "currency": shop.currency,
    }


def _row(shop: Shop, settlement: Settlement, posting: Posting, line: Line, style: Style) -> dict[str, str]:
    order, item = posting.order, posting.item
    cells = {
        "settlement-id": settlement.id,
        "currency": line.currency,
        "transaction-type": _printed_type(shop, posting),
        "adjustment-id": posting.adjustment_id,
        "shipment-id": posting.shipment_id,
        "marketplace-name": line.marketplace or shop.marketplace.name,
        "amount-type": line.amount_type,
        "amount-description": line.description,
        "amount": _amount(line.amount, style),
        "posted-date": _instant(posting.at, style)[:10],
        "posted-date-time": _instant(posting.at, style),
        "promotion-id": line.promotion_id,
    }
    if order is not None:
        cells |= {"order-id": order.id, "merchant-order-id": order.id, "fulfillment-id": order.fulfillment}
    if item is not None:
        cells |= {"order-item-code": item.code, "sku": item.product.sku, "quantity-purchased": str(item.quantity)}
    return cells


def _printed_type(shop: Shop, posting: Posting) -> str:
    """Amazon's letter case varies: the German files write `Other-Transaction`."""
    return "Other-Transaction" if shop.code == "DE" and posting.transaction_type == OTHER else posting.transaction_type


def _instant(instant: datetime, style: Style) -> str:
    return instant.strftime(style.settlement_dates) + " UTC"


def _amount(value: Decimal, style: Style) -> str:
    return number(value, style.decimal, thousands=style.decimal == ",")


def _contradicting(postings: list[Posting]) -> list[Posting]:
    """The same total told differently: one unit of the currency moves from one fee to another."""
    fees = [posting for posting in postings if posting.order is None and posting.in_date_range and len(posting.lines) == 1]
    first, second = fees[0], fees[1]
    shifts = {first: Decimal(-1), second: Decimal(1)}
    return [_shifted(posting, shifts[posting]) if posting in shifts else posting for posting in postings]


def _shifted(posting: Posting, shift: Decimal) -> Posting:
    line = posting.lines[0]
    return replace(posting, lines=[replace(line, amount=line.amount + shift)])
