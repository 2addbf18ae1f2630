"""Orders: what is bought where and when, and what it costs. Troubles make their own orders with the same function."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from typing import Final

from goodstanding.core.errors import UsageError
from goodstanding.madeup.dice import Dice
from goodstanding.madeup.model import ZERO, Item, Order, Product, Shop, Status
from goodstanding.madeup.styles import Style, money, noon, style_of

RESERVE_DAYS: Final = 7 + 1  # delivery date + 7 days, available on the day after
_B2B_DAYS: Final = 20  # when a made-up business buyer pays the invoice after delivery
_REFERRAL: Final = Decimal("0.15")
_TAX: Final = Decimal("0.08")


class OrderBook:
    """Makes the orders of one shop; keeps their numbers apart."""

    def __init__(self, shop: Shop, seed: int, products: Sequence[Product], now: datetime) -> None:
        self.shop = shop
        self.now = now
        self._style = style_of(shop.code)
        self._products = products
        self._dice = Dice(seed, f"orders of {shop.code}")
        self._prefix = 900 + list(_PREFIXES).index(shop.code)
        self._count = 0

    def fill(self, count: int, first: datetime) -> None:
        """Adds that many orders, purchased from `first` until six hours before `now`, in order of time; none while the shop was closed."""
        last = self.now - timedelta(hours=6)
        times = sorted(self._open_time(first, last) for _ in range(count))
        for purchased in times:
            business = self._dice.chance(2)
            order = self.make(purchased, "AFN" if self._dice.chance(72) else "MFN", self._items())
            if business:
                self._invoice(order)
            self.shop.orders.append(order)

    def make(self, purchased: datetime, fulfillment: str, chosen: Sequence[tuple[Product, int]], *, cancelled: bool | None = None) -> Order:
        """An order of these products and quantities, with its further fate up to `now`.

        Args:
            purchased: instant.
            fulfillment: AFN (from Amazon's warehouse) or MFN (sent by the seller).
            chosen: products and quantities.
            cancelled: True or False; None lets chance decide (three in a hundred).
        """
        self._count += 1
        dice = self._dice
        items = tuple(self._item(product, quantity, fulfillment) for product, quantity in chosen)
        order_id = f"{self._prefix}-{dice.digits(7)}-{self._count:07d}"
        promise = noon(purchased.date()) + timedelta(days=3, hours=2)
        order = Order(order_id, fulfillment, purchased, promise, items, updated=purchased)
        order.shipment_id, order.tracking = f"D{dice.digits(8)}", f"0MADE{dice.digits(12)}"
        if cancelled if cancelled is not None else dice.chance(3):
            order.status = Status.CANCELLED
            order.updated = min(purchased + timedelta(hours=5), self.now)
        else:
            self._send(order)
        return order

    def delivered_on(self, day: date, fulfillment: str, product: Product, quantity: int = 1) -> Order:
        """An order of one product without rebates that was delivered on that day: bought three days before, sent within a day.

        It is added to the shop; what follows it is the caller's business.

        Raises:
            UsageError: the day lies before the shop's first settlement period.
        """
        delivered = noon(day)
        purchased = delivered - timedelta(days=3, hours=self._dice.between(1, 4), minutes=self._dice.below(60))
        if purchased < self.shop.periods[0].start:
            raise UsageError(f"the history of {self.shop.code} does not reach back to {purchased:%Y-%m-%d}; ask for more months")
        order = self.make(purchased, fulfillment, [(product, quantity)], cancelled=False)
        item = order.items[0]
        item.rebate = item.shipping_rebate = ZERO
        if fulfillment == "AFN":
            item.shipping = ZERO
        item.commission = money(item.principal * _REFERRAL, self.shop.currency)
        order.status, order.delivered, order.release = Status.SHIPPED, delivered, delivered + timedelta(days=RESERVE_DAYS)
        order.shipped = order.updated = purchased + timedelta(hours=20)
        self.shop.orders.append(order)
        return order

    def _send(self, order: Order) -> None:
        shipped = order.purchased + timedelta(hours=self._dice.between(14, 22))
        if shipped > self.now:
            order.status = Status.PENDING if order.fulfillment == "AFN" else Status.UNSHIPPED
            return
        order.shipped = order.updated = shipped
        order.delivered = noon(shipped.date()) + timedelta(days=self._dice.between(2, 4))
        order.release = order.delivered + timedelta(days=RESERVE_DAYS)

    def _invoice(self, order: Order) -> None:
        """The buyer is a business that pays the invoice later, unless that were in the quiet period."""
        quiet = self.shop.periods[self.shop.quiet]
        if order.delivered is not None:
            paid = order.delivered + timedelta(days=_B2B_DAYS)
            if not quiet.start <= paid < quiet.end:
                order.deferral, order.release = "B2B", paid

    def _open_time(self, first: datetime, last: datetime) -> datetime:
        """A time of purchase whose proceeds are not released in the quiet period: purchase to release is 10 to 13 days."""
        quiet = self.shop.periods[self.shop.quiet]
        closed_from, closed_until = quiet.start - timedelta(days=14), quiet.end - timedelta(days=9)
        while True:
            at = self._dice.minute_between(first, last)
            if not closed_from <= at <= closed_until:
                return at

    def _items(self) -> list[tuple[Product, int]]:
        count = 2 if self._dice.chance(6) else 1
        start = self._dice.below(len(self._products))
        chosen = [self._products[(start + step) % len(self._products)] for step in range(count)]
        return [(product, 2 if self._dice.chance(12) else 1) for product in chosen]

    def _item(self, product: Product, quantity: int, fulfillment: str) -> Item:
        currency, dice = self.shop.currency, self._dice
        principal = price_in(self._style, product, currency) * quantity
        item = Item(product, dice.digits(14), quantity, principal)
        item.tax = money(principal * _TAX, currency) if self._style.taxed else ZERO
        if fulfillment == "MFN":
            item.shipping = money(Decimal("4.99") * self._style.rate, currency)
            item.shipping_commission = money(item.shipping * _REFERRAL, currency)
        elif dice.chance(10):
            item.shipping = item.shipping_rebate = money(Decimal("3.99") * self._style.rate, currency)
        if dice.chance(8):
            item.rebate = money(principal * Decimal("0.10"), currency)
        item.commission = money((principal - item.rebate) * _REFERRAL, currency)
        item.fba_fee = money(product.fba_fee * self._style.rate, currency) if fulfillment == "AFN" else ZERO
        return item


_PREFIXES: Final = ("US", "CA", "UK", "DE", "FR", "JP")


def price_in(style: Style, product: Product, currency: str) -> Decimal:
    """What one unit costs in the store: dollars at the made-up rate, whole tens of yen, other currencies to .x9."""
    raw = product.price * style.rate
    if currency == "JPY":
        return (raw / 10).to_integral_value(ROUND_FLOOR) * 10
    return (raw * 10).to_integral_value(ROUND_FLOOR) / 10 + Decimal("0.09")
