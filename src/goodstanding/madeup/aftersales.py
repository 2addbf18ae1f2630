"""What follows an order in a seller without troubles: returns, refunds, reimbursements, feedback. Everything comes back and is paid."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from goodstanding.madeup.dice import Dice
from goodstanding.madeup.model import Feedback, Item, Order, Refund, Reimbursement, Return, Shop, Status
from goodstanding.madeup.orders import price_in
from goodstanding.madeup.styles import money, style_of

_REASONS: Final = ("UNWANTED_ITEM", "ORDERED_WRONG_ITEM", "NOT_AS_DESCRIBED", "FOUND_BETTER_PRICE", "DEFECTIVE")
_DISPOSITIONS: Final = {"DEFECTIVE": "DEFECTIVE", "NOT_AS_DESCRIBED": "CUSTOMER_DAMAGED"}

_FEEDBACK_DAYS: Final = (5, 15, 25)

# All speak of the seller's own service, so none may be removed.
_COMPLAINTS: Final = {
    "en": ("Seller did not answer my question.", "Asked twice for an invoice, no reply.", "Unfriendly on the phone."),
    "de": ("Der Verkäufer hat meine Frage nicht beantwortet.", "Zweimal um eine Rechnung gebeten.", "Unfreundlich am Telefon."),
    "fr": ("Le vendeur n'a pas répondu à ma question.", "Deux demandes de facture sans réponse.", "Vendeur peu aimable."),
    "ja": ("出品者から返事がありませんでした。", "領収書を二度頼みましたが返事がありません。", "電話の対応が不親切でした。"),
}


class AfterSales:
    """Adds returns, refunds, reimbursements and feedback to one shop. Refunds never exceed what a period earns."""

    def __init__(self, shop: Shop, seed: int, now: datetime) -> None:
        self.shop = shop
        self.now = now
        self._dice = Dice(seed, f"after sales of {shop.code}")
        self._earned = dict.fromkeys(range(len(shop.periods) + 1), Decimal(0))
        for order in shop.orders:
            if order.release is not None and order.release <= now:
                self._earned[self._period_of(order.release)] += sum((item.principal for item in order.items), Decimal(0)) / 2

    def run(self) -> None:
        """Decides for every order what follows."""
        for order in self.shop.orders:
            if order.status is Status.SHIPPED and order.deferral == "DD7" and self._dice.chance(9):
                self._send_back(order, order.items[0])
        self._reimburse()
        self._rate()

    def refund_id(self) -> str:
        """A new adjustment id."""
        return f"amzn1:crow:madeup{self._dice.digits(14)}"

    def _send_back(self, order: Order, item: Item) -> None:
        plan = self._afn_dates(order) if order.fulfillment == "AFN" else self._mfn_dates(order)
        requested, arrived, refunded = self._past_quiet(plan)
        if requested > self.now or not self._affordable(refunded, item):
            return
        reason = self._dice.pick(_REASONS)
        sent = Return(order, item, requested, arrived, f"DMADE{self._dice.digits(8)}RRMA", reason=reason)
        sent.disposition = _DISPOSITIONS.get(reason, "SELLABLE")
        if refunded <= self.now:
            sent.refund = Refund(order, item, refunded, self.refund_id())
            self.shop.refunds.append(sent.refund)
        if arrived > self.now:
            sent.arrived = None
        self.shop.returns.append(sent)

    def _afn_dates(self, order: Order) -> tuple[datetime, datetime, datetime]:
        """Amazon refunds when the parcel is handed in; the unit arrives some days later."""
        assert order.delivered is not None
        refunded = order.delivered + timedelta(days=self._dice.between(9, 18), minutes=self._dice.below(150))
        return refunded, refunded + timedelta(days=self._dice.between(3, 12)), refunded

    def _mfn_dates(self, order: Order) -> tuple[datetime, datetime, datetime]:
        """The seller refunds on the day after the parcel came back, at the end of the history at once: none is ever left to refund."""
        assert order.delivered is not None
        requested = order.delivered + timedelta(days=self._dice.between(9, 14), minutes=self._dice.below(150))
        arrived = requested + timedelta(days=self._dice.between(3, 8))
        tomorrow = arrived + timedelta(days=1)
        return requested, arrived, tomorrow if tomorrow <= self.now else arrived + timedelta(minutes=15)

    def _past_quiet(self, dates: tuple[datetime, datetime, datetime]) -> tuple[datetime, datetime, datetime]:
        """Nothing is posted in the quiet period: a return whose refund would fall into it happens 14 days later."""
        quiet = self.shop.periods[self.shop.quiet]
        requested, arrived, refunded = dates
        late = timedelta(days=14 if quiet.start <= refunded < quiet.end else 0)
        return requested + late, arrived + late, refunded + late

    def _affordable(self, refunded: datetime, item: Item) -> bool:
        if refunded > self.now:
            return True
        period = self._period_of(refunded)
        if self._earned[period] < item.principal:
            return False
        self._earned[period] -= item.principal
        return True

    def _period_of(self, at: datetime) -> int:
        return next((period.index for period in self.shop.periods if at < period.end), len(self.shop.periods))

    def _reimburse(self) -> None:
        """Amazon lost or damaged a unit in every third period and paid for it."""
        shop, style = self.shop, style_of(self.shop.code)
        sold = [item.product for order in shop.orders for item in order.items if order.fulfillment == "AFN"]
        for period in shop.periods[1::3]:
            if period.index == shop.quiet or not sold:
                continue
            product = self._dice.pick(sold)
            per_unit = money(price_in(style, product, shop.currency) * Decimal("0.4"), shop.currency)
            reason = self._dice.pick(("Lost_Warehouse", "Damaged_Warehouse"))
            at = period.start + timedelta(days=6, hours=4)
            shop.reimbursements.append(Reimbursement(f"9{self._dice.digits(9)}", at, reason, product, self._dice.between(1, 2), per_unit))

    def _rate(self) -> None:
        """A few poor ratings, none of which may be removed; all of orders too old for the order defect rate.

        They lie far apart in their months: with two-digit years, only then can be told which number is the year.
        """
        words = _COMPLAINTS.get(self.shop.marketplace.language, _COMPLAINTS["en"])
        old = [order for order in self.shop.orders if order.shipped is not None and order.purchased < self.now - timedelta(days=100)]
        for order, day_of_month in zip(old[:: max(1, len(old) // 3)], _FEEDBACK_DAYS, strict=False):
            day = _next(day_of_month, (order.purchased + timedelta(days=25)).date())
            self.shop.feedback.append(Feedback(day, self._dice.between(1, 3), self._dice.pick(words), order))


def _next(day_of_month: int, day: date) -> date:
    """The next day with this number in its month."""
    while day.day != day_of_month:
        day += timedelta(days=1)
    return day
