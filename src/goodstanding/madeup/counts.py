"""What Amazon would count of a shop's orders in a window of days, all days local to the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from goodstanding.madeup.model import Order, Shop, Status

CLAIM: Final = "A-to-z Guarantee Refund"
CHARGEBACK: Final = "Chargeback Refund"
_NEGATIVE: Final = 2  # stars


@dataclass(frozen=True, slots=True)
class Defects:
    """Orders of a window, those of them with a defect, and those with each kind of one."""

    orders: int
    defective: int
    negative: int
    claims: int
    chargebacks: int


@dataclass(frozen=True, slots=True)
class Window:
    """So many days of a shop before `day`."""

    shop: Shop
    day: date
    days: int

    def holds(self, at: datetime | None) -> bool:
        """Whether an instant lies in the window."""
        return at is not None and self.day - timedelta(days=self.days) <= self.local(at) < self.day

    def local(self, at: datetime) -> date:
        """The day of an instant in the store."""
        return at.astimezone(ZoneInfo(self.shop.marketplace.zone)).date()

    def bought(self, fulfillment: str) -> list[Order]:
        """Orders placed in the window."""
        return [order for order in self.shop.orders if order.fulfillment == fulfillment and self.holds(order.purchased)]

    def defects(self, fulfillment: str) -> Defects:
        """Orders placed in the window and what went wrong with them before `day`."""
        bought = {order.id for order in self.bought(fulfillment)}
        negative = bought & {each.order.id for each in self.shop.feedback if each.rating <= _NEGATIVE and each.day < self.day}
        claims, chargebacks = bought & self._debited(CLAIM), bought & self._debited(CHARGEBACK)
        return Defects(len(bought), len(negative | claims | chargebacks), len(negative), len(claims), len(chargebacks))

    def _debited(self, kind: str) -> set[str]:
        return {refund.order.id for refund in self.shop.refunds if refund.kind == kind and self.local(refund.at) < self.day}

    def promised(self) -> tuple[int, int]:
        """Orders to be shipped by a day of the window, and how many were confirmed too late."""
        due = [order for order in self._own() if order.status is not Status.CANCELLED and self.holds(order.promise)]
        return len(due), sum(order.shipment_confirmed is not None and order.shipment_confirmed > order.promise for order in due)

    def cancelled(self) -> tuple[int, int]:
        """Orders placed in the window that the buyer did not cancel, and how many the seller cancelled."""
        kept = [order for order in self.bought("MFN") if order.status is not Status.CANCELLED or order.cancelled_by != "BUYER"]
        return len(kept), sum(order.status is Status.CANCELLED for order in kept)

    def tracked(self) -> tuple[int, int]:
        """Parcels to be delivered by a day of the window, and how many a carrier scanned."""
        sent = [order for order in self._own() if order.shipped is not None and self.holds(order.deliver_by)]
        return len(sent), sum(order.parcel != "PENDING" for order in sent)

    def _own(self) -> Iterator[Order]:
        return (order for order in self.shop.orders if order.fulfillment == "MFN")
