"""Tools for planting troubles: orders with chosen dates, refunds, returns, and settlement periods nobody else has taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from goodstanding.core.errors import UsageError
from goodstanding.core.money import Amount
from goodstanding.madeup.dice import Dice
from goodstanding.madeup.model import Order, Planted, Product, Refund, Return, Seller, Settlement, Shop
from goodstanding.madeup.orders import RESERVE_DAYS, OrderBook

Finish = Callable[[], Planted]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble. Its id is the finding code that it must raise, unless what it plants names another.

    Attributes:
        id: name of its file.
        stores: codes of the stores in which it is a trouble at all, since only for them a rule is published; empty: all.
        shops: how many shops the seller must have for it.
        plant: changes what happens, before the books are closed, and returns a function that is called once they are: that
            one may change what is written, and says what was planted.
    """

    id: str
    plant: Callable[[Scene], Finish]
    stores: tuple[str, ...] = ()
    shops: int = 1

    def fits(self, codes: Sequence[str]) -> bool:
        """Whether it can be planted at a seller with shops in these stores."""
        return len(codes) >= self.shops and (not self.stores or any(code in self.stores for code in codes))


@dataclass(slots=True)
class Scene:
    """The seller whose books are still open, and what troubles have taken so far.

    Attributes:
        seller: shops with orders and what follows them, not yet closed.
        books: the maker of orders of each shop, by code of the store.
        taken: indexes of periods that belong to a trouble, by code of the store.
        dice: chance of the troubles.
    """

    seller: Seller
    books: Mapping[str, OrderBook]
    dice: Dice
    taken: dict[str, set[int]] = field(default_factory=dict)

    @property
    def main(self) -> Shop:
        """The first shop, whose last period ended three days before the last day."""
        return self.seller.shops[0]

    @property
    def second(self) -> Shop:
        """The second shop, or the first where there is only one."""
        return self.seller.shops[min(1, len(self.seller.shops) - 1)]

    def first_in(self, codes: tuple[str, ...], *, preferred: Shop | None = None) -> Shop:
        """The first shop in one of these stores, or the preferred one if it is in one.

        Raises:
            UsageError: there is none.
        """
        shops = [*([preferred] if preferred else []), *self.seller.shops]
        for shop in shops:
            if shop.code in codes:
                return shop
        raise UsageError(f"this trouble needs a shop in {' or '.join(codes)}; add one")

    def day(self, days_ago: int) -> date:
        """The day that many days before the last one."""
        return self.seller.as_of - timedelta(days=days_ago)

    def at(self, days_ago: int) -> datetime:
        """An instant on that day between 09:00 and 14:00 UTC, when all stores write the same date."""
        return datetime.combine(self.day(days_ago), time(9), self.seller.now.tzinfo) + timedelta(minutes=self.dice.below(300))

    def product(self) -> Product:
        """One of the dearer products, so that what is at stake can be seen."""
        return self.dice.pick(sorted(self.seller.products, key=lambda product: product.price)[-7:])

    def order(self, shop: Shop, fulfillment: str, delivered_days_ago: int) -> Order:
        """An order of one unit that was delivered that many days ago, and to which nothing else happens."""
        return self.books[shop.code].delivered_on(self.day(delivered_days_ago), fulfillment, self.product())

    def delivered(self, shop: Shop, fulfillment: str, days_ago: Iterable[int], products: Sequence[Product]) -> list[Order]:
        """Orders of one unit delivered on these days, of each of these products in turn, and to which nothing else happens."""
        book = self.books[shop.code]
        return [book.delivered_on(self.day(days), fulfillment, products[place % len(products)]) for place, days in enumerate(days_ago)]

    def refund(self, shop: Shop, order: Order, days_ago: int, kind: str = "Refund") -> Refund:
        """A refund of the order in full, of this kind. A sale released on the same day keeps a small shop's settlement above zero."""
        refund = Refund(order, order.items[0], self.at(days_ago), f"amzn1:crow:planted{self.dice.digits(12)}", kind)
        shop.refunds.append(refund)
        dearest = max(self.seller.products, key=lambda product: product.price)
        self.books[shop.code].delivered_on(self.day(days_ago + RESERVE_DAYS), "AFN", dearest, quantity=2)
        return refund

    def send_back(self, shop: Shop, order: Order, requested_days_ago: int, arrived_days_ago: int | None, refund: Refund | None) -> Return:
        """A return of the order; it has not arrived when `arrived_days_ago` is None."""
        arrived = None if arrived_days_ago is None else self.at(arrived_days_ago)
        sent = Return(order, order.items[0], self.at(requested_days_ago), arrived, f"DMADE{self.dice.digits(8)}RRMA", refund)
        shop.returns.append(sent)
        return sent

    def take_period(self, shop: Shop, length: int = 1) -> int:
        """Index of the newest period that no trouble has, with `length` - 1 free ones after it.

        The first two periods, the last one and those around the quiet one are never given.

        Raises:
            UsageError: there is none left.
        """
        taken = self.taken.setdefault(shop.code, set())
        closed = taken | {0, 1, shop.quiet - 1, shop.quiet, shop.quiet + 1, len(shop.periods) - 1}
        for index in reversed(range(len(shop.periods))):
            wanted = set(range(index, index + length))
            if not wanted & closed and index + length < len(shop.periods):
                taken |= wanted
                return index
        raise UsageError(f"no settlement period of {shop.code} is left for another trouble; ask for more months or another store")

    def amount(self, shop: Shop, value: Decimal) -> Amount:
        """Money in the shop's currency."""
        return Amount(value, shop.currency)

    def planted(
        self,
        code: str,
        shop: Shop,
        subject: str,
        amount: Decimal | None,
        story: str,
        *,
        seen_in: tuple[str, ...] = (),
        also: tuple[tuple[str, str], ...] = (),
        also_known_as: tuple[str, ...] = (),
        absent_from: tuple[str, ...] = (),
        may_also_raise: tuple[str, ...] = (),
        cases: tuple[tuple[str, Decimal], ...] = (),
        trouble: str = "",
    ) -> Planted:
        """What was planted. `seen_in` are kinds of file that have the subject's id; `also` are other (kind, id) pairs.

        `cases` are single ids that it is made of, with the money of each; `trouble` is its name where the finding's code is not.
        """
        at_stake = None if amount is None else self.amount(shop, amount)
        traces = tuple((kind, subject) for kind in seen_in) + also
        parts = tuple((name, self.amount(shop, value)) for name, value in cases)
        return Planted(
            code, subject, shop.code, at_stake, story, traces, also_known_as, absent_from, may_also_raise, cases=parts, trouble=trouble
        )


def bank_kind(shop: Shop) -> str:
    """The kind of file in which the shop's bank statements are written."""
    return f"bank_{shop.bank.form}"


def fee_of(settlement: Settlement, description: str) -> Decimal:
    """The fee with this type or description that a settlement charges, as a positive amount.

    Raises:
        UsageError: it charges none.
    """
    for posting in settlement.postings:
        line = posting.lines[0]
        if description in (line.amount_type, line.description):
            return -posting.total
    raise UsageError(f"settlement {settlement.id} sold too little to be charged {description}; ask for more orders")
