"""Payouts against the bank: what Amazon sent beside what arrived."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from goodstanding.funds.model import PayoutMatch
from goodstanding.jobs.summary.ledgers import Ledger, PayoutState
from goodstanding.jobs.summary.times import day
from goodstanding.web.report.charts.drawing import FULL, figure, label, line, rect, scaled
from goodstanding.web.report.markup import Child, Html

SHOWN: Final = 16
PLOT: Final = 96
TOP: Final = 24
FOOT: Final = TOP + PLOT
WIDEST_BAR: Final = Decimal("2.6")
MARKS: Final = {PayoutState.SEEN: "", PayoutState.DIFFERS: "≠", PayoutState.NOT_SEEN: "✕", PayoutState.UNKNOWN: "?"}


def chart(ledger: Ledger, name: str, twin: Child) -> Html | None:
    """The newest payouts with the table of them; None without payouts."""
    if not ledger.payouts:
        return None
    newest = ledger.payouts[-SHOWN:]
    most = max(max(each.amount.value, each.received.value if each.received else Decimal(0)) for each in newest)
    shapes = [_pair(each, ledger, number, len(newest), most) for number, each in enumerate(newest)]
    some = f", the newest {SHOWN}" if len(ledger.payouts) > SHOWN else ""
    marks = "✕ not seen, ≠ another amount, ? no statement"
    caption = f"Payouts against your bank{some}: outlined is what Amazon sent, filled is what arrived; {marks}"
    return figure(name, caption, ledger.payouts_text() + ".", FOOT + 26, [line(Decimal(0), FULL, FOOT, FOOT, "axis"), shapes], twin)


def _pair(payout: PayoutMatch, ledger: Ledger, number: int, count: int, most: Decimal) -> Child:
    """Two bars side by side, a mark above them where they differ, and the day below."""
    middle = (Decimal(number) + Decimal("0.5")) * FULL / count
    width = min(WIDEST_BAR, FULL / count * Decimal("0.36"))
    state = ledger.state(payout)
    sent = scaled(payout.amount.value, most, PLOT)
    tell = f"settlement {payout.settlement_id}, {day(payout.sent_at)}"
    bars = [rect(middle - width, width, FOOT - sent, sent, f"sent {state.name.lower()}", f"Sent: {payout.amount}, {tell}: {state}")]
    if payout.received:
        got = scaled(payout.received.value, most, PLOT)
        bars.append(rect(middle, width, FOOT - got, got, f"received {state.name.lower()}", f"Received: {payout.received}, {tell}"))
    mark = label(middle, FOOT - sent - 7, MARKS[state], f"mark {state.name.lower()}") if MARKS[state] else None
    return [bars, mark, label(middle, FOOT + 18, day(payout.sent_at)[5:], "tick odd" if number % 2 else "tick")]
