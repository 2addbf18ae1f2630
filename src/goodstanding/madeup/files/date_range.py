"""Date-range ("unified transaction") reports in the store's language, one file a month and shop.

A transfer row carries the id of the next settlement. Deferred transactions stand beside released ones, with the day of their release.
The Japanese file has the older layout, without status: what is deferred is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from goodstanding.madeup.document import Document, comma_separated
from goodstanding.madeup.languages import COMPONENTS, LEADING, TRAILING, WORDS, Words
from goodstanding.madeup.model import ZERO, Line, Posting, Seller, Settlement, Shop
from goodstanding.madeup.months import months_between
from goodstanding.madeup.styles import number, style_of

_SELLING: Final = ("Commission", "ShippingHB", "RefundCommission")
_TYPES: Final = {
    "Order": "order",
    "Refund": "refund",
    "A-to-z Guarantee Refund": "a-to-z",
    "Chargeback Refund": "chargeback",
    "ServiceFee": "service fee",
}
_STORAGE: Final = ("Storage Fee", "FBA Long-Term Storage Fee")
_OTHER_TYPES: Final = dict.fromkeys(_STORAGE, "fba fee") | {"Subscription Fee": "service fee", "Successful charge": "debt"}

Row = tuple[datetime, str, dict[str, str]]


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop and calendar month (UTC), rows in order of time."""
    for shop in seller.shops:
        words = WORDS[shop.code]
        rows = sorted(_rows(shop, words, seller.now), key=lambda row: (row[0], row[1]))
        for first, last in months_between((shop.periods[0].start - timedelta(days=12)).date(), seller.as_of):
            inside = [row for row in rows if first <= row[0].date() <= last]
            names = [name for name in (*LEADING, *COMPONENTS, *TRAILING) if name in words.headers]
            lines = [[line.format(currency=shop.currency)] for line in words.preamble]
            lines.append([words.headers[name] for name in names])
            lines += [[cells.get(name, "") for name in names] for _, _, cells in inside]
            text = comma_separated(lines)
            ids = frozenset(row[1] for row in inside) | {row[2]["order id"] for row in inside}
            yield Document(
                f"transactions/{shop.code}-{last:%Y-%m}-unified.csv", "date_range", text.encode("utf-8-sig" if words.bom else "utf-8"), ids
            )


def _rows(shop: Shop, words: Words, now: datetime) -> Iterator[Row]:
    for settlement in shop.settlements:
        yield from (_posted(shop, words, posting, settlement.id, False) for posting in settlement.postings if posting.in_date_range)
    yield from (_posted(shop, words, posting, shop.next_settlement_id, False) for posting in shop.open_postings)
    if words.statuses is not None:
        yield from (_posted(shop, words, posting, "", True) for posting in shop.deferred if posting.happened <= now)
    following = [settlement.id for settlement in shop.settlements[1:]] + [shop.next_settlement_id]
    for settlement, next_id in zip(shop.settlements, following, strict=True):
        if settlement.total > 0 and settlement.period.deposit <= now:
            yield _transfer(shop, words, settlement, next_id)


def _posted(shop: Shop, words: Words, posting: Posting, settlement_id: str, deferred: bool) -> Row:
    order, item = posting.order, posting.item
    sums = dict.fromkeys(COMPONENTS, ZERO)
    for line in posting.lines:
        sums[_component(line, posting)] += line.amount
    cells = _amounts(shop, words, sums) | {
        "date/time": _time(posting.happened, shop, words),
        "settlement id": settlement_id,
        "type": words.types[_type(posting)],
        "order id": order.id if order else "",
        "description": _description(shop, posting),
        "marketplace": shop.marketplace.name.lower(),
        "transaction release date": _time(posting.at, shop, words),
    }
    if item is not None:
        cells |= {"sku": item.product.sku, "quantity": str(item.quantity)}
    if order is not None:
        by = {"AFN": "Amazon", "MFN": "Seller"}[order.fulfillment]
        cells |= {"fulfillment": by, "order city": "MADEUP CITY", "order postal": "00000"}
        cells["tax collection model"] = "MarketplaceFacilitator" if item and item.tax else ""
    if words.statuses is not None:
        cells["transaction status"] = words.statuses[deferred]
    return posting.happened, posting.id, cells


def _transfer(shop: Shop, words: Words, settlement: Settlement, next_id: str) -> Row:
    at = settlement.period.deposit
    cells = _amounts(shop, words, dict.fromkeys(COMPONENTS, ZERO) | {"other": -settlement.total}) | {
        "date/time": _time(at, shop, words),
        "settlement id": next_id,
        "type": words.types["transfer"],
        "order id": "",
        "description": words.to_account.format(tail=settlement.account_tail),
        "transaction release date": _time(at, shop, words),
    }
    if words.statuses is not None:
        cells["transaction status"] = words.statuses[0]
    return at, settlement.id, cells


def _amounts(shop: Shop, words: Words, sums: dict[str, Decimal]) -> dict[str, str]:
    decimal = style_of(shop.code).decimal
    thousands = shop.code != "FR"
    values = sums | {"total": sum(sums.values(), ZERO)}
    return {name: number(value, decimal, thousands=thousands) if value else words.zero for name, value in values.items()}


def _component(line: Line, posting: Posting) -> str:
    """The column in which the report prints an amount of the settlement."""
    if line.amount_type == "ItemPrice":
        return {"Principal": "product sales", "Tax": "product sales tax", "Shipping": "shipping credits"}[line.description]
    if line.amount_type in ("Promotion", "ItemWithheldTax"):
        return "promotional rebates" if line.amount_type == "Promotion" else "marketplace withheld tax"
    if line.description in _SELLING:
        return "selling fees"
    if line.description in ("FBAPerUnitFulfillmentFee", *_STORAGE):
        return "fba fees"
    return "other transaction fees" if _type(posting) == "service fee" else "other"


def _type(posting: Posting) -> str:
    if posting.transaction_type in _TYPES:
        return _TYPES[posting.transaction_type]
    line = posting.lines[0]
    if line.amount_type == "FBA Inventory Reimbursement":
        return "adjustment"
    return _OTHER_TYPES.get(line.description, "unknown")


def _description(shop: Shop, posting: Posting) -> str:
    if posting.item is not None and posting.order is not None:
        names = posting.item.product.names
        return names.get(shop.marketplace.language, names["en"])
    line = posting.lines[0]
    return line.amount_type if line.amount_type != "other-transaction" else line.description


def _time(instant: datetime, shop: Shop, words: Words) -> str:
    """The instant in the habit of the language and the seller's zone there."""
    if shop.code in ("US", "CA"):
        local = instant.astimezone(ZoneInfo("America/Los_Angeles"))
        hour = (local.hour + 11) % 12 + 1
        half = "AM" if local.hour < 12 else "PM"
        return f"{words.months[local.month - 1]} {local.day}, {local.year} {hour}:{local:%M:%S} {half} {local:%Z}"
    if shop.code == "JP":
        local = instant.astimezone(ZoneInfo("Asia/Tokyo"))
        return f"{local:%Y/%m/%d} {local.hour}:{local:%M:%S} JST"
    if words.months:
        return f"{instant.day} {words.months[instant.month - 1]} {instant.year} {instant:%H:%M:%S} UTC"
    return f"{instant:%d.%m.%Y %H:%M:%S} UTC"
