"""From what happened to the amounts Amazon posts: order, refund, fee, reimbursement, reserve."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Final

from goodstanding.madeup.model import ZERO, Item, Line, Order, Posting, Refund, Reimbursement
from goodstanding.madeup.styles import money

OTHER: Final = "other-transaction"
_ADMIN_SHARE: Final = Decimal("0.20")  # Amazon keeps a fifth of the referral fee on a refund, at most 5.00 US dollars
_ADMIN_LIMIT: Final = {"USD": Decimal("5.00"), "CAD": Decimal("5.00"), "GBP": Decimal("5.00"), "EUR": Decimal("5.00"), "JPY": Decimal(500)}


def of_order(order: Order, item: Item) -> Posting:
    """What Amazon posts for a shipped item: price, withheld tax, fees, promotions.

    Two units from an Amazon warehouse give two equal fee lines: lines that are identical and both right.
    """
    assert order.shipped is not None
    assert order.release is not None
    lines = [Line("ItemPrice", "Principal", item.principal)]
    lines += _unless_zero("ItemPrice", "Tax", item.tax)
    lines += _unless_zero("ItemPrice", "Shipping", item.shipping)
    lines += _unless_zero("ItemWithheldTax", "MarketplaceFacilitatorTax-Principal", -item.tax)
    lines.append(Line("ItemFees", "Commission", -item.commission))
    lines += _unless_zero("ItemFees", "ShippingHB", -item.shipping_commission)
    if order.fulfillment == "AFN":
        lines += [Line("ItemFees", "FBAPerUnitFulfillmentFee", -item.fba_fee) for _ in range(item.quantity)]
    lines += _rebates(item, sign=-1)
    return Posting("Order", order.release, order.shipped, lines, f"{order.id}/{item.code}", order, item, shipment_id=order.shipment_id)


def of_refund(refund: Refund, currency: str) -> Posting:
    """What Amazon posts for a refund in full: the price back, the referral fee back less the refund administration fee."""
    item = refund.item
    lines = [Line("ItemPrice", "Principal", -item.principal)]
    lines += _unless_zero("ItemPrice", "Tax", -item.tax)
    lines += _unless_zero("ItemPrice", "Shipping", -(item.shipping - item.shipping_rebate))
    lines += _unless_zero("ItemWithheldTax", "MarketplaceFacilitatorTax-Principal", item.tax)
    if refund.fee_back:
        lines.append(Line("ItemFees", "Commission", item.commission))
        lines += _unless_zero("ItemFees", "ShippingHB", item.shipping_commission)
        lines.append(Line("ItemFees", "RefundCommission", -administration_fee(item, currency)))
    lines += _unless_zero("Promotion", "Principal", item.rebate, "MADE-UP-PROMOTION")
    return Posting(
        refund.kind, refund.at, refund.at, lines, refund.id, refund.order, item, refund, refund.id, shipment_id=refund.order.shipment_id
    )


def administration_fee(item: Item, currency: str) -> Decimal:
    """What Amazon keeps of the referral fee when it is returned."""
    return money(min(item.commission * _ADMIN_SHARE, _ADMIN_LIMIT[currency]), currency)


def of_reimbursement(reimbursement: Reimbursement) -> Posting:
    """What Amazon posts when it pays for stock it lost or damaged."""
    description = "WAREHOUSE_LOST" if reimbursement.reason == "Lost_Warehouse" else "WAREHOUSE_DAMAGE"
    lines = [Line("FBA Inventory Reimbursement", description, reimbursement.per_unit * reimbursement.quantity)]
    item = Item(reimbursement.product, "", reimbursement.quantity, ZERO)
    at = reimbursement.at
    return Posting(OTHER, at, at, lines, reimbursement.id, item=item, adjustment_id=reimbursement.id)


def of_fee(description: str, amount: Decimal, at: datetime, name: str) -> Posting:
    """A charge beside orders. `amount` is positive; advertising has a type of its own."""
    if description == "Cost of Advertising":
        return Posting("ServiceFee", at, at, [Line("Cost of Advertising", "TransactionTotalAmount", -amount)], name)
    return Posting(OTHER, at, at, [Line(OTHER, description, -amount)], name)


def of_balance(description: str, amount: Decimal, at: datetime, name: str) -> Posting:
    """A line that moves money between periods (reserve, debt); only a charge to the card is seen in the date-range report."""
    shown = description == "Successful charge"
    return Posting(OTHER, at, at, [Line(OTHER, description, amount)], name, in_date_range=shown)


def _unless_zero(amount_type: str, description: str, amount: Decimal, promotion: str = "") -> list[Line]:
    return [Line(amount_type, description, amount, promotion)] if amount else []


def _rebates(item: Item, sign: int) -> list[Line]:
    shipping = _unless_zero("Promotion", "Shipping", sign * item.shipping_rebate, "MADE-UP-FREE-SHIPPING")
    return shipping + _unless_zero("Promotion", "Principal", sign * item.rebate, "MADE-UP-PROMOTION")
