"""Words of the XML settlement report in those of the flat file V2, where V2's are known; others stay as printed."""

from __future__ import annotations

from typing import Final

_TRANSACTIONS: Final = {
    "Adjustment": "Refund",  # the schema's name; documents of later years say Refund
    "GuaranteeClaim": "A-to-z Guarantee Refund",
    "Chargeback": "Chargeback Refund",
    "Retrocharge": "Order_Retrocharge",
    "AdvertisingTransactionDetails": "ServiceFee",
    "OtherTransaction": "other-transaction",
    "OtherFee": "other-transaction",
    "MiscEvent": "other-transaction",
}
ELEMENTS: Final = frozenset(_TRANSACTIONS) | {
    "Order", "Refund", "RetrochargeReversal", "SellerDealPayment", "SellerCouponPayment", "Liquidations", "TaxWithholding",
}  # fmt: skip
"""Elements that reports are known to have beside SettlementData."""
_WITHHELD: Final = ("MarketplaceFacilitator", "LowValueGoods")
_REIMBURSEMENT: Final = "FBA Inventory Reimbursement"
_ADVERTISING: Final = "Cost of Advertising"
_REIMBURSED: Final = frozenset({
    "REVERSAL_REIMBURSEMENT", "WAREHOUSE_LOST", "WAREHOUSE_DAMAGE", "WAREHOUSE_DAMAGE_EXCEPTION", "MISSING_FROM_INBOUND",
    "MISSING_FROM_INBOUND_CLAWBACK", "COMPENSATED_CLAWBACK", "CS_ERROR_ITEMS", "FREE_REPLACEMENT_REFUND_ITEMS", "INCORRECT_FEES_ITEMS",
    "INCORRECT_FEES_NON_ITEMIZED", "MULTICHANNEL_ORDER_LOST", "MULTICHANNEL_ORDER_DAMAGED", "MULTICHANNEL_ORDER_LATE",
    "REMOVAL_ORDER_LOST", "REMOVAL_ORDER_DAMAGED",
})  # fmt: skip
_LABELS: Final = {
    "BaseTax": ("ItemPrice", "Tax"),
    "ShippingTax": ("ItemPrice", "ShippingTax"),
    "Principal": ("ItemPrice", "Principal"),
    "Tax": ("ItemPrice", "Tax"),
}


def transaction_type(element: str) -> str:
    """The transaction-type of V2 for an element of the report."""
    return _TRANSACTIONS.get(element, element)


def amount_type(printed: str, description: str | None) -> str:
    """The amount-type of V2 for a component of an item: taxes that Amazon withholds stand among fees or prices in XML."""
    return "ItemWithheldTax" if description is not None and description.startswith(_WITHHELD) else printed


def other_words(element: str, printed: str | None, reason: str | None, label: str | None) -> tuple[str, str]:
    """Amount-type and amount-description of V2 for an amount that belongs to no item.

    Args:
        element: the element's name.
        printed: its TransactionType.
        reason: its ReasonDescription.
        label: what the amount itself is called within the element.
    """
    if element == "AdvertisingTransactionDetails":
        return _ADVERTISING, "TransactionTotalAmount"
    if element != "OtherTransaction" and label is not None:
        kind, description = _LABELS.get(label, ("ItemFees" if label.endswith("Fee") else element, label))
        return amount_type(kind, description), description
    description = printed or label or reason or element
    if reason in (_REIMBURSEMENT, _ADVERTISING) or description in _REIMBURSED:
        return (reason if reason in (_REIMBURSEMENT, _ADVERTISING) else _REIMBURSEMENT), description
    return "other-transaction", description
