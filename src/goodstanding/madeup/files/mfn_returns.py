"""Returns of orders the seller sent (flat file): request, label, parcel back, refund, A-to-z flag and SAFE-T claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Return, Seller, Shop
from goodstanding.madeup.styles import number

COLUMNS: Final = (
    "Order ID",
    "Order date",
    "Return request date",
    "Return request status",
    "Amazon RMA ID",
    "Merchant RMA ID",
    "Label type",
    "Label cost",
    "Currency code",
    "Return carrier",
    "Tracking ID",
    "Label to be paid by",
    "A-to-Z Claim",
    "Is prime",
    "ASIN",
    "Merchant SKU",
    "Item Name",
    "Return quantity",
    "Return Reason",
    "In policy",
    "Return type",
    "Resolution",
    "Invoice number",
    "Return delivery date",
    "Order Amount",
    "Order quantity",
    "SafeT Action reason",
    "SafeT claim id",
    "SafeT claim state",
    "SafeT claim creation time",
    "SafeT claim reimbursement amount",
    "Refunded Amount",
)
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SPAN: Final = timedelta(days=60)


def documents(seller: Seller) -> Iterator[Document]:
    """Files of at most 60 days of requests each: Amazon gives no more at once."""
    for shop in seller.shops:
        ours = sorted((each for each in shop.returns if each.order.fulfillment == "MFN"), key=lambda each: (each.requested, each.id))
        start = shop.periods[0].start
        while start <= seller.now:
            inside = [each for each in ours if start <= each.requested < start + _SPAN]
            rows = [in_order(COLUMNS, _row(shop, each)) for each in inside]
            ids = frozenset(each.order.id for each in inside)
            path = f"returns/{shop.code}-mfn-returns-{start:%Y-%m-%d}.txt"
            yield Document(path, "mfn_returns", tab_separated(COLUMNS, rows), ids)
            start += _SPAN


def _row(shop: Shop, sent: Return) -> dict[str, str]:
    order, item = sent.order, sent.item
    refunded = item.principal - item.rebate if sent.refund else None
    return {
        "Order ID": order.id,
        "Order date": _day(order.purchased),
        "Return request date": _day(sent.requested),
        "Return request status": "Approved",
        "Amazon RMA ID": sent.id,
        "Label type": "AmazonPrePaidLabel" if sent.prepaid else "AmazonUnPaidLabel",
        "Label cost": "0.00",
        "Currency code": shop.currency,
        "Return carrier": sent.carrier,
        "Tracking ID": f"0{sent.id.removeprefix('DMADE').removesuffix('RRMA')}",
        "Label to be paid by": "Seller" if sent.prepaid else "Customer",
        "A-to-Z Claim": "Y" if sent.a_to_z else "N",
        "Is prime": "N",
        "ASIN": item.product.asin,
        "Merchant SKU": item.product.sku,
        "Item Name": item.product.names.get(shop.marketplace.language, item.product.names["en"]),
        "Return quantity": str(item.quantity),
        "Return Reason": f"CR-{sent.reason}",
        "In policy": "Y",
        "Return type": "C-Returns",
        "Resolution": "StandardRefund",
        "Return delivery date": _day(sent.arrived) if sent.arrived else "",
        "Order Amount": number(sum((each.principal for each in order.items), item.principal - item.principal)),
        "Order quantity": str(sum(each.quantity for each in order.items)),
        "Refunded Amount": number(refunded) if refunded is not None else "",
    }


def _day(instant: datetime) -> str:
    """dd-MMM-yyyy with English months, whatever the computer's language."""
    return f"{instant.day:02d}-{_MONTHS[instant.month - 1]}-{instant.year}"
