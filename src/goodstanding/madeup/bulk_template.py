"""The template of bulk settlement files: text with places for digits, and the numpy code that fills many copies of it at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.madeup.files.settlement_v2 import COLUMNS

__all__ = ["COLUMNS", "ORDERS", "TEMPLATE_LINES", "Template", "two_decimals"]

Bytes = NDArray[np.uint8]
Cents = NDArray[np.int64]
Numbers = NDArray[np.uint64]

ORDERS: Final = 8
_UNIT_FEE: Final = 386
_SHIPPING: Final = 499
_SKUS: Final = 2_000
_TWO_UNITS: Final = (2, 6)  # orders of two units: two equal fee lines each
_OWN: Final = (3, 7)  # orders that the seller sends
_REFUNDED: Final = (0, 4)

# What an amount is made of: cents = factor * part of the price, where part is 'price', 'tax', 'fee', 'kept'; or a fixed number.
_Amount = tuple[str, int]
_LineSpec = tuple[str, int, str, str, _Amount]


def two_decimals(cents: int) -> str:
    """Cents as an amount with a decimal point."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def _specs() -> list[_LineSpec]:
    lines: list[_LineSpec] = []
    for order in range(ORDERS):
        lines += [
            ("Order", order, "ItemPrice", "Principal", ("price", 1)),
            ("Order", order, "ItemPrice", "Tax", ("tax", 1)),
            ("Order", order, "ItemWithheldTax", "MarketplaceFacilitatorTax-Principal", ("tax", -1)),
            ("Order", order, "ItemFees", "Commission", ("fee", -1)),
        ]
        if order in _OWN:
            lines.append(("Order", order, "ItemPrice", "Shipping", ("fixed", _SHIPPING)))
        else:
            fee: _LineSpec = ("Order", order, "ItemFees", "FBAPerUnitFulfillmentFee", ("fixed", -_UNIT_FEE))
            lines += [fee] * (2 if order in _TWO_UNITS else 1)
    for order in _REFUNDED:
        lines += [
            ("Refund", order, "ItemPrice", "Principal", ("price", -1)),
            ("Refund", order, "ItemPrice", "Tax", ("tax", -1)),
            ("Refund", order, "ItemWithheldTax", "MarketplaceFacilitatorTax-Principal", ("tax", 1)),
            ("Refund", order, "ItemFees", "Commission", ("fee", 1)),
            ("Refund", order, "ItemFees", "RefundCommission", ("kept", -1)),
        ]
    return lines


_SPECS: Final = _specs()
TEMPLATE_LINES: Final = len(_SPECS)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the digits of a line go: byte offsets in the template."""

    order: int
    ids: tuple[int, int]
    item: int
    day: tuple[int, int]
    time: int
    sku: int
    amount: int
    part: str


def _parts(prices: Cents) -> dict[str, Cents]:
    """Tax 8 %, referral fee 15 %, a fifth of it kept on refunds; whole cents, rounded down."""
    fee = prices * 15 // 100
    return {"price": prices, "tax": prices * 8 // 100, "fee": fee, "kept": fee // 5}


class Template:
    """Fills copies of the template for one settlement."""

    def __init__(self, settlement_id: str) -> None:
        self._places: list[_Place] = []
        text = bytearray()
        for spec in _SPECS:
            self._append(text, settlement_id, spec)
        self._text = np.frombuffer(bytes(text), dtype=np.uint8)
        self._four = _four_digits()

    @property
    def length(self) -> int:
        """Bytes of one copy."""
        return len(self._text)

    def cents(self, prices: Cents) -> int:
        """Sum of all lines of copies with these prices, shape (copies, orders)."""
        parts = _parts(prices)
        total = 0
        for _, order, _, _, (part, factor) in _SPECS:
            total += factor * len(prices) if part == "fixed" else factor * int(parts[part][:, order].sum())
        return total

    def fill(self, prices: Cents, ids: tuple[Numbers, Numbers], seconds: Numbers, start: datetime) -> Bytes:
        """As many copies as there are rows of prices.

        Args:
            prices: cents, shape (copies, orders).
            ids: order numbers and item numbers below 10**14, copies * orders of each.
            seconds: posting times since `start`, copies * orders of them, less than 14 days.
            start: first instant of the period; a midnight.

        Returns:
            The text, shape (copies, length).
        """
        copies = len(prices)
        out = np.repeat(self._text[np.newaxis], copies, axis=0)
        order_ids = self._order_ids(ids[0]).reshape(copies, ORDERS, 15)
        item_ids = self._fourteen(ids[1]).reshape(copies, ORDERS, 14)
        days = _day_table(start)[(seconds // np.uint64(86_400)).astype(np.int64)].reshape(copies, ORDERS, 10)
        times = _clock_table()[(seconds % np.uint64(86_400)).astype(np.int64)].reshape(copies, ORDERS, 8)
        skus = self._four[(ids[1] % np.uint64(_SKUS)).astype(np.int64)].reshape(copies, ORDERS, 4)
        amounts = {part: self._four[cents] for part, cents in _parts(prices).items()}
        for place in self._places:
            for offset in place.ids:
                out[:, offset : offset + 15] = order_ids[:, place.order]
            out[:, place.item : place.item + 14] = item_ids[:, place.order]
            for offset in place.day:
                out[:, offset : offset + 10] = days[:, place.order]
            out[:, place.time : place.time + 8] = times[:, place.order]
            out[:, place.sku : place.sku + 4] = skus[:, place.order]
            if place.part != "fixed":
                _put_amount(out, place, amounts[place.part][:, place.order])
        return out

    def _append(self, text: bytearray, settlement_id: str, spec: _LineSpec) -> None:
        """Adds one line with zeros where digits go, and notes their places."""
        kind, order, amount_type, description, (part, factor) = spec
        amount = two_decimals(factor) if part == "fixed" else ("-" if factor < 0 else "") + ("00.00" if part == "price" else "0.00")
        cells = dict.fromkeys(COLUMNS, "") | {
            "settlement-id": settlement_id,
            "transaction-type": kind,
            "order-id": "990-0000000-0000000",
            "merchant-order-id": "990-0000000-0000000",
            "adjustment-id": "amzn1:crow:made-up-bulk" if kind == "Refund" else "",
            "marketplace-name": "Amazon.com",
            "amount-type": amount_type,
            "amount-description": description,
            "amount": amount,
            "fulfillment-id": "MFN" if order in _OWN else "AFN",
            "posted-date": "2000-00-00",
            "posted-date-time": "2000-00-00 00:00:00 UTC",
            "order-item-code": "0" * 14,
            "sku": "MU-BULK-0000",
            "quantity-purchased": "2" if order in _TWO_UNITS else "1",
        }
        at, starts = len(text), {}
        for name, cell in cells.items():
            starts[name] = at
            at += len(cell) + 1
        text += ("\t".join(cells.values()) + "\n").encode()
        self._places.append(
            _Place(
                order,
                ids=(starts["order-id"] + 4, starts["merchant-order-id"] + 4),
                item=starts["order-item-code"],
                day=(starts["posted-date"], starts["posted-date-time"]),
                time=starts["posted-date-time"] + 11,
                sku=starts["sku"] + 8,
                amount=starts["amount"] + (factor < 0),
                part=part,
            )
        )

    def _fourteen(self, numbers: Numbers) -> Bytes:
        """Fourteen digits of each number."""
        out = np.empty((len(numbers), 14), dtype=np.uint8)
        rest = numbers
        for end in (14, 10, 6):
            out[:, end - 4 : end] = self._four[(rest % np.uint64(10_000)).astype(np.int64)]
            rest = rest // np.uint64(10_000)
        out[:, :2] = self._four[rest.astype(np.int64), 2:]
        return out

    def _order_ids(self, numbers: Numbers) -> Bytes:
        """The last fifteen characters of an order id: seven digits, a hyphen, seven digits."""
        digits = self._fourteen(numbers)
        out = np.full((len(numbers), 15), ord("-"), dtype=np.uint8)
        out[:, :7], out[:, 8:] = digits[:, :7], digits[:, 7:]
        return out


def _put_amount(out: Bytes, place: _Place, digits: Bytes) -> None:
    """Writes dd.dd (prices) or d.dd (all else) from four digits."""
    whole = 2 if place.part == "price" else 1
    out[:, place.amount : place.amount + whole] = digits[:, 2 - whole : 2]
    out[:, place.amount + whole + 1 : place.amount + whole + 3] = digits[:, 2:]


@cache
def _four_digits() -> Bytes:
    """0000 to 9999."""
    text = "".join(f"{number:04d}" for number in range(10_000))
    return np.frombuffer(text.encode(), dtype=np.uint8).reshape(10_000, 4)


@cache
def _clock_table() -> Bytes:
    """hh:mm:ss of every second of a day."""
    text = "".join(f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}" for second in range(86_400))
    return np.frombuffer(text.encode(), dtype=np.uint8).reshape(86_400, 8)


def _day_table(start: datetime) -> Bytes:
    """yyyy-mm-dd of the period's fourteen days."""
    text = "".join(f"{start + timedelta(days=day):%Y-%m-%d}" for day in range(14))
    return np.frombuffer(text.encode(), dtype=np.uint8).reshape(14, 10)
