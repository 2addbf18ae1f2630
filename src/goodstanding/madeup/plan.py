"""Planning a seller: orders and what follows them, troubles, then closed books. Nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Final

from goodstanding.core import catalogue, marketplace
from goodstanding.core.errors import UsageError
from goodstanding.core.money import minor_units
from goodstanding.madeup import troubles as troubles_folder
from goodstanding.madeup.aftersales import AfterSales
from goodstanding.madeup.closing import close
from goodstanding.madeup.dice import Dice
from goodstanding.madeup.model import BankAccount, Period, Seller, Shop
from goodstanding.madeup.orders import OrderBook
from goodstanding.madeup.products import all_products
from goodstanding.madeup.scene import Scene, Trouble
from goodstanding.madeup.styles import style_of

ACCOUNT: Final = "AMADEUPSELLER1"
_PERIOD: Final = timedelta(days=14)
_FIRST_SALES: Final = timedelta(days=10)  # before the first period: the shortest time from purchase to release
_END_OF_DAY: Final = time(23, 59, 59)


def periods_until(as_of: date, months: int, days_open: int) -> tuple[Period, ...]:
    """Settlement periods of 14 days, about as many as the months hold; the last one ended `days_open` days before `as_of`."""
    count = max(4, months * 61 // 28)
    last_end = datetime.combine(as_of - timedelta(days=days_open), time(6, 20, 15), UTC)
    ends = [last_end - _PERIOD * back for back in reversed(range(count))]
    return tuple(Period(index, end - _PERIOD, end, end + timedelta(days=2)) for index, end in enumerate(ends))


def plan(
    seed: int,
    *,
    orders: int = 600,
    marketplaces: Sequence[str] = ("US", "DE"),
    as_of: date = date(2026, 11, 20),
    months: int = 6,
    troubles: Sequence[str] = (),
) -> Seller:
    """A seller with a history up to the end of `as_of`, the same for the same arguments.

    Args:
        seed: any whole number.
        orders: how many orders there are in all stores together, beside those that troubles add.
        marketplaces: codes of stores; the first has about half of the orders.
        as_of: the last day that the files know of.
        months: length of the history; at least 3 for most troubles.
        troubles: names of troubles (see `goodstanding.madeup.troubles`); none gives a seller with nothing to find.

    Raises:
        UsageError: a store or trouble is unknown, a store is named twice, or the history is too short for a trouble.
    """
    if len(set(marketplaces)) != len(marketplaces) or not marketplaces:
        raise UsageError(f"marketplaces must be one or more different stores, not {list(marketplaces)}")
    now = datetime.combine(as_of, _END_OF_DAY, UTC)
    shops = [_open_shop(code, as_of, months, days_open=3 if position == 0 else 10) for position, code in enumerate(marketplaces)]
    seller = Seller(seed, ACCOUNT, as_of, now, all_products(), shops)
    books = {shop.code: OrderBook(shop, seed, seller.products, now) for shop in shops}
    for shop, share in zip(shops, _shares(orders, len(shops)), strict=True):
        books[shop.code].fill(share, shop.periods[0].start - _FIRST_SALES)
        AfterSales(shop, seed, now).run()
    scene = Scene(seller, books, Dice(seed, "troubles"))
    finishes = [_trouble(name, marketplaces).plant(scene) for name in troubles]
    for position, shop in enumerate(shops):
        close(shop, seed, now)
        shop.settlements[0].form = "v1"
        shop.settlements[1].form = "xml" if position == 0 else "v2"
    seller.planted = [finish() for finish in finishes]
    return seller


@cache
def all_troubles() -> dict[str, Trouble]:
    """Every trouble by its id, in name order."""
    return catalogue.load(troubles_folder, Trouble, headings=("Story", "Files", "Finding"))


def troubles_for(marketplaces: Sequence[str]) -> tuple[str, ...]:
    """Names of the troubles that can be planted at a seller in these stores, in name order."""
    return tuple(name for name, trouble in all_troubles().items() if trouble.fits(marketplaces))


def _trouble(name: str, marketplaces: Sequence[str]) -> Trouble:
    known = all_troubles()
    if name not in known:
        raise UsageError(f"there is no trouble {name!r}; there are {', '.join(known)}")
    if not known[name].fits(marketplaces):
        need = " or ".join(known[name].stores) or f"{known[name].shops} stores"
        raise UsageError(f"{name} cannot be planted at a seller in {', '.join(marketplaces)}: it needs {need}")
    return known[name]


def _open_shop(code: str, as_of: date, months: int, days_open: int) -> Shop:
    style, store = style_of(code), marketplace.by_code(code)
    assert store is not None, "every style belongs to a store"
    periods = periods_until(as_of, months, days_open)
    opening = Decimal("4200.00").scaleb(2 - minor_units(store.currency)).quantize(Decimal(1).scaleb(-minor_units(store.currency)))
    return Shop(store, periods, quiet=len(periods) // 2, bank=BankAccount(style.bank, style.bank_number, store.currency, opening))


def _shares(orders: int, shops: int) -> list[int]:
    """The first shop gets about half, the others equal parts of the rest; the sum is exact."""
    if shops == 1:
        return [orders]
    first = orders * 11 // 20
    rest, extra = divmod(orders - first, shops - 1)
    return [first] + [rest + (position < extra) for position in range(shops - 1)]
