"""Closing the books: every posting goes into its settlement period, a reserve is held and returned, the rest is paid to the bank."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from goodstanding.core.errors import UsageError
from goodstanding.madeup import postings
from goodstanding.madeup.dice import Dice
from goodstanding.madeup.model import ZERO, BankLine, Line, Period, Posting, Settlement, Shop
from goodstanding.madeup.styles import money

_RESERVE_SHARE: Final = Decimal("0.08")
_ADVERTISING_SHARE: Final = Decimal("0.06")
_STORAGE_SHARE: Final = Decimal("0.015")
_SUBSCRIPTION: Final = Decimal("39.99")


def close(shop: Shop, seed: int, now: datetime) -> None:
    """Makes the shop's settlements, its open and deferred postings, and the payouts on its bank account.

    Raises:
        UsageError: refunds that a trouble planted are more than the sales of their period.
    """
    everything = sorted(_all_postings(shop, now), key=lambda posting: (posting.at, posting.id))
    shop.deferred = [posting for posting in everything if _is_deferred(posting, now)]
    posted = [posting for posting in everything if not _is_deferred(posting, now)]
    ids = _settlement_ids(shop, seed)
    shop.next_settlement_id = ids[-1]
    shop.open_postings = [posting for posting in posted if posting.at >= shop.periods[-1].end]
    reserve, debt = ZERO, ZERO
    for period in shop.periods:
        inside = [posting for posting in posted if period.start <= posting.at < period.end]
        settlement = _close_period(shop, period, ids[period.index], inside, reserve, debt)
        reserve, debt = settlement.reserve, min(settlement.total, ZERO)
        shop.settlements.append(settlement)
    _fill_bank(shop, seed, now)


def payout_day(settlement: Settlement) -> date:
    """The day the bank books a payout: two business days after Amazon starts it, on a calendar without holidays."""
    day = settlement.period.deposit.date()
    left = 2
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day


def bank_line(shop: Shop, settlement: Settlement) -> BankLine:
    """The booking of a settlement's payout."""
    payer = f"{shop.marketplace.name.upper()} MARKETPLACE PAYMENTS"
    return BankLine(payout_day(settlement), settlement.total, payer, f"AMAZON PAYMENTS {settlement.id}", trace_id(settlement))


def trace_id(settlement: Settlement) -> str:
    """What Amazon's payout and the bank's booking both carry."""
    return f"MADE{settlement.id}"


def _is_deferred(posting: Posting, now: datetime) -> bool:
    return posting.at > now or (posting.order is not None and not posting.order.released)


def _all_postings(shop: Shop, now: datetime) -> list[Posting]:
    found = [postings.of_order(order, item) for order in shop.orders if order.shipped and order.posts for item in order.items]
    found += [postings.of_refund(refund, shop.currency) for refund in shop.refunds]
    found += [postings.of_reimbursement(reimbursement) for reimbursement in shop.reimbursements if reimbursement.at <= now]
    return found + shop.charges


def _settlement_ids(shop: Shop, seed: int) -> list[str]:
    """Eleven digits each, rising; one more than there are periods, for the open one."""
    dice = Dice(seed, f"settlement ids of {shop.code}")
    number = 20_000_000_000 + dice.below(70_000_000) * 1_000
    ids = []
    for _ in range(len(shop.periods) + 1):
        ids.append(str(number))
        number += dice.between(700_000, 9_000_000)
    return ids


def _close_period(shop: Shop, period: Period, settlement_id: str, inside: list[Posting], reserve: Decimal, debt: Decimal) -> Settlement:
    opening = _opening(shop, period, settlement_id, reserve, debt)
    fees = _sinking_fee(shop, period, opening + inside) if period.index in shop.sunk else _fees(shop, period, inside)
    inside = sorted(inside + fees, key=lambda posting: (posting.at, posting.id))
    if not opening + inside:
        inside = [_waived_subscription(shop, period)]
    net = sum((posting.total for posting in opening + inside), ZERO)
    if net < 0 and period.index not in shop.sunk:
        raise UsageError(f"the sales of {shop.code} do not cover the refunds and fees from {period.start:%Y-%m-%d}; ask for more orders")
    held = _reserve(shop, inside, net)
    settlement = Settlement(settlement_id, period, opening + inside, net - held, held, shop.bank.tail)
    if held:
        last = period.end - timedelta(seconds=1)
        settlement.postings.append(postings.of_balance("Current Reserve Amount", -held, last, f"{settlement_id}/held"))
    return settlement


def _opening(shop: Shop, period: Period, name: str, reserve: Decimal, debt: Decimal) -> list[Posting]:
    """What the period before left: its reserve comes back, its debt is carried and, where the card was charged, cleared."""
    found = []
    if debt:
        found.append(postings.of_balance("Payable to Amazon", debt, period.start, f"{name}/owed"))
        if period.index - 1 in shop.charged:
            found.append(postings.of_balance("Successful charge", -debt, period.start + timedelta(hours=5), f"{name}/charge"))
    if reserve:
        returned = money(reserve / 2, shop.currency) if period.index in shop.reserve_lost else reserve
        found.append(postings.of_balance("Previous Reserve Amount Balance", returned, period.start, f"{name}/returned"))
    return found


def _fees(shop: Shop, period: Period, inside: list[Posting]) -> list[Posting]:
    """Advertising, storage and the monthly subscription, as far as the period's orders carry them."""
    net = sum((posting.total for posting in inside if posting.order), ZERO)
    if net <= 0:
        return []
    last_day = _last_day(period)
    name = f"{period.index}/{shop.code}"
    advertising = money(net * _ADVERTISING_SHARE, shop.currency)
    storage = money(net * _STORAGE_SHARE, shop.currency)
    found = [
        postings.of_fee("Cost of Advertising", advertising, last_day, f"{name}/advertising"),
        postings.of_fee("Storage Fee", storage, last_day + timedelta(minutes=4), f"{name}/storage"),
    ]
    subscription = _subscription(shop)
    if period.index % 2 and net > 3 * subscription:
        found.append(postings.of_fee("Subscription Fee", subscription, last_day + timedelta(minutes=9), f"{name}/subscription"))
    return [posting for posting in found if posting.total]


def _waived_subscription(shop: Shop, period: Period) -> Posting:
    """The only posting of a period in which nothing else happened: without any, no line would tell whose settlement it is."""
    amount = _subscription(shop)
    lines = [Line(postings.OTHER, "Subscription Fee", -amount), Line(postings.OTHER, "Subscription Fee", amount)]
    at = _last_day(period)
    return Posting(postings.OTHER, at, at, lines, f"{period.index}/{shop.code}/waived")


def _subscription(shop: Shop) -> Decimal:
    return money(_SUBSCRIPTION, shop.currency) * (100 if shop.currency == "JPY" else 1)


def _sinking_fee(shop: Shop, period: Period, postings_so_far: list[Posting]) -> list[Posting]:
    """One storage fee after which the period closes below zero, further than what was posted since could lift it again."""
    net = sum((posting.total for posting in postings_so_far), ZERO)
    depth = shop.sunk[period.index]
    if period is shop.periods[-1]:
        depth += max(sum((posting.total for posting in shop.open_postings), ZERO), ZERO)
    return [postings.of_fee("FBA Long-Term Storage Fee", net + depth, _last_day(period), f"{period.index}/{shop.code}/long-term")]


def _last_day(period: Period) -> datetime:
    return period.end.replace(hour=12, minute=0) - timedelta(days=1)


def _reserve(shop: Shop, inside: list[Posting], net: Decimal) -> Decimal:
    sales = sum((posting.total for posting in inside if posting.transaction_type == "Order"), ZERO)
    return min(money(sales * _RESERVE_SHARE, shop.currency), max(net, ZERO))


def _fill_bank(shop: Shop, seed: int, now: datetime) -> None:
    """Payouts and a few bookings that have nothing to do with Amazon, until the day of `now`."""
    dice = Dice(seed, f"bank of {shop.code}")
    scale = 100 if shop.currency == "JPY" else 1
    for settlement in shop.settlements:
        if settlement.total > 0 and payout_day(settlement) <= now.date():
            shop.bank.lines.append(bank_line(shop, settlement))
        day = settlement.period.start.date() + timedelta(days=dice.between(1, 9))
        rent = money(dice.cents(20000, 90000) * scale, shop.currency)
        shop.bank.lines.append(BankLine(day, -rent, "MADE-UP SUPPLIES LTD", f"INVOICE {dice.digits(6)}", f"SUP{dice.digits(9)}"))
    shop.bank.lines.sort(key=lambda line: (line.day, line.reference))
