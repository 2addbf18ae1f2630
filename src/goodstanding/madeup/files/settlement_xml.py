"""Settlement reports in XML (the oldest form): orders, refunds as adjustments, everything else as other transactions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final
from xml.sax.saxutils import escape

from goodstanding.madeup.document import Document
from goodstanding.madeup.model import Line, Posting, Seller, Settlement, Shop
from goodstanding.madeup.styles import iso

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="amzn-envelope.xsd">
<Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>{merchant}</MerchantIdentifier></Header>
<MessageType>SettlementReport</MessageType>
<Message><MessageID>1</MessageID>
<SettlementReport>"""
_TAIL: Final = "</SettlementReport>\n</Message>\n</AmazonEnvelope>"


def documents(seller: Seller) -> Iterator[Document]:
    """Every settlement that is written in this form."""
    for shop in seller.shops:
        for settlement in shop.settlements:
            if settlement.written and settlement.form == "xml":
                ids = {settlement.id} | {posting.order.id for posting in settlement.postings if posting.order}
                text = _document(seller, shop, settlement)
                yield Document(f"settlements/{shop.code}/{settlement.id}.xml", "settlement_xml", text.encode(), frozenset(ids))


def _document(seller: Seller, shop: Shop, settlement: Settlement) -> str:
    """The report with its parts in the order the schema demands."""
    period, postings = settlement.period, settlement.postings
    data = (
        f"<SettlementData><AmazonSettlementID>{settlement.id}</AmazonSettlementID>{_money('TotalAmount', settlement.total, shop)}"
        f"<StartDate>{iso(period.start)}</StartDate><EndDate>{iso(period.end)}</EndDate>"
        f"<DepositDate>{iso(period.deposit)}</DepositDate></SettlementData>"
    )
    orders = [_order(posting, shop) for posting in postings if posting.transaction_type == "Order"]
    refunds = [_adjustment(posting, shop) for posting in postings if posting.refund is not None]
    others = [_other(posting, line, shop) for posting in postings if posting.order is None for line in posting.lines]
    return "\n".join([_HEAD.format(merchant=seller.account), data, *orders, *refunds, *others, _TAIL]) + "\n"


def _order(posting: Posting, shop: Shop) -> str:
    parts = _item_parts(posting, shop, ("ItemPrice", "ItemFees", "Promotion"))
    assert posting.item is not None
    item = f"{_item_head(posting)}<Quantity>{posting.item.quantity}</Quantity>{parts}"
    return f"<Order>{_order_head(posting)}<ShipmentID>{posting.shipment_id}</ShipmentID>{_fulfillment(posting, shop, 'Item', item)}</Order>"


def _adjustment(posting: Posting, shop: Shop) -> str:
    parts = _item_parts(posting, shop, ("ItemPriceAdjustments", "ItemFeeAdjustments", "PromotionAdjustment"))
    adjustment = f"<AdjustmentID>{posting.adjustment_id}</AdjustmentID>"
    item = _item_head(posting) + parts
    return f"<Adjustment>{_order_head(posting)}{adjustment}{_fulfillment(posting, shop, 'AdjustedItem', item)}</Adjustment>"


def _order_head(posting: Posting) -> str:
    assert posting.order is not None
    return f"<AmazonOrderID>{posting.order.id}</AmazonOrderID><MerchantOrderID>{posting.order.id}</MerchantOrderID>"


def _fulfillment(posting: Posting, shop: Shop, tag: str, item: str) -> str:
    assert posting.order is not None
    return (
        f"<MarketplaceName>{shop.marketplace.name}</MarketplaceName><Fulfillment>"
        f"<MerchantFulfillmentID>{posting.order.fulfillment}</MerchantFulfillmentID><PostedDate>{iso(posting.at)}</PostedDate>"
        f"<{tag}>{item}</{tag}></Fulfillment>"
    )


def _item_head(posting: Posting) -> str:
    assert posting.item is not None
    return f"<AmazonOrderItemCode>{posting.item.code}</AmazonOrderItemCode><SKU>{escape(posting.item.product.sku)}</SKU>"


def _item_parts(posting: Posting, shop: Shop, tags: tuple[str, str, str]) -> str:
    prices = [line for line in posting.lines if line.amount_type == "ItemPrice"]
    promotions = [line for line in posting.lines if line.amount_type == "Promotion"]
    fees = [line for line in posting.lines if line.amount_type not in ("ItemPrice", "Promotion")]
    found = _components(tags[0], "Component", prices, shop) + _components(tags[1], "Fee", fees, shop)
    for line in promotions:
        amount = _money("Amount", line.amount, shop)
        promotion = f"<MerchantPromotionID>{line.promotion_id}</MerchantPromotionID><Type>{line.description}</Type>{amount}"
        found += f"<{tags[2]}>{promotion}</{tags[2]}>"
    return found


def _components(tag: str, part: str, lines: Sequence[Line], shop: Shop) -> str:
    inner = "".join(f"<{part}><Type>{line.description}</Type>{_money('Amount', line.amount, shop)}</{part}>" for line in lines)
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def _other(posting: Posting, line: Line, shop: Shop) -> str:
    kind = line.description if line.amount_type != "Cost of Advertising" else posting.transaction_type
    reason = line.amount_type if line.amount_type != "other-transaction" else line.description
    number = f"<TransactionID>{posting.adjustment_id}</TransactionID>" if posting.adjustment_id else ""
    return (
        f"<OtherTransaction><MarketplaceName>{shop.marketplace.name}</MarketplaceName><TransactionType>{kind}</TransactionType>{number}"
        f"<PostedDate>{iso(posting.at)}</PostedDate>{_money('Amount', line.amount, shop)}"
        f"<ReasonDescription>{reason}</ReasonDescription></OtherTransaction>"
    )


def _money(tag: str, value: Decimal, shop: Shop) -> str:
    return f'<{tag} currency="{shop.currency}">{value:f}</{tag}>'
