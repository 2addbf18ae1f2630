"""The release calendar: what becomes available on which day, and what is past its day and still withheld."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final

from goodstanding.core.money import Amount
from goodstanding.funds.model import Release
from goodstanding.jobs.summary.ledgers import Ledger, releases_text, sum_of
from goodstanding.web.report.charts.drawing import FULL, figure, label, line, rect, scaled
from goodstanding.web.report.markup import Child, Html

MOST_BINS: Final = 92
PLOT: Final = 110
TOP: Final = 26
ROOM_FOR_AMOUNT: Final = Decimal(12)  # per cent of the width
ROOM_FOR_DAY: Final = Decimal(13)
WIDEST_BAR: Final = Decimal(4)


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` on in `count` bins of `days` each."""

    first: date
    days: int
    count: int

    @classmethod
    def over(cls, releases: Sequence[Release], as_of: datetime) -> Axis:
        """An axis that holds every release and the day of the check; days are drawn together where there are too many."""
        all_days = [each.at.astimezone(UTC).date() for each in releases] + [as_of.astimezone(UTC).date()]
        span = (max(all_days) - min(all_days)).days + 1
        days = -(-span // MOST_BINS)
        return cls(min(all_days), days, -(-span // days))

    def bin(self, at: datetime) -> int:
        """The bin of an instant."""
        return (at.astimezone(UTC).date() - self.first).days // self.days

    def middle(self, number: int) -> Decimal:
        """The middle of a bin."""
        return (Decimal(number) + Decimal("0.5")) * FULL / self.count

    def day(self, number: int) -> str:
        """The first day of a bin."""
        return f"{self.first + timedelta(days=number * self.days):%Y-%m-%d}"


def chart(ledger: Ledger, as_of: datetime, name: str, twin: Child) -> Html | None:
    """The calendar with its table; None without releases."""
    if not ledger.releases:
        return None
    axis = Axis.over(ledger.releases, as_of)
    bars = _bins(ledger, axis)
    high = max([bar.amount.value for bar in bars] + [Decimal(0)])
    low = max([-bar.amount.value for bar in bars] + [Decimal(0)])
    foot = TOP + scaled(high, high + low, PLOT)
    shapes = [
        _today(axis, as_of, foot),
        [_bar(bar, axis, foot, high + low) for bar in bars],
        _amounts(bars, axis, foot, high + low),
        _days(axis, as_of),
    ]
    together = f", {axis.days} days drawn together" if axis.days > 1 else ""
    caption = f"Release calendar{together}: solid is to come, hatched is past its day and still withheld"
    base = line(Decimal(0), FULL, foot, foot, "axis")
    return figure(name, caption, releases_text(ledger) + ".", TOP + PLOT + 28, [base, shapes], twin)


@dataclass(frozen=True, slots=True)
class Bar:
    """What becomes available in one bin, overdue or to come."""

    number: int
    overdue: bool
    amount: Amount


def _bins(ledger: Ledger, axis: Axis) -> list[Bar]:
    sums: dict[tuple[int, bool], list[Amount]] = {}
    for release in ledger.releases:
        sums.setdefault((axis.bin(release.at), release.overdue), []).append(release.amount)
    return [Bar(number, late, sum_of(amounts, ledger.currency)) for (number, late), amounts in sorted(sums.items())]


def _bar(bar: Bar, axis: Axis, foot: int, most: Decimal) -> Html:
    width = min(WIDEST_BAR, FULL / axis.count * Decimal("0.8"))
    height = scaled(bar.amount.value, most, PLOT)
    top = foot if bar.amount.value < 0 else foot - height
    words = "overdue" if bar.overdue else "to come"
    title = f"{axis.day(bar.number)}: {bar.amount}, {words}"
    return rect(axis.middle(bar.number) - width / 2, width, top, height, "release late" if bar.overdue else "release", title)


def _amounts(bars: Sequence[Bar], axis: Axis, foot: int, most: Decimal) -> list[Html]:
    """The amounts above the bars, the largest first, as far as there is room."""
    placed: list[Decimal] = []
    labels = []
    for bar in sorted(bars, key=lambda each: -abs(each.amount.value)):
        at = min(max(axis.middle(bar.number), ROOM_FOR_AMOUNT / 2), FULL - ROOM_FOR_AMOUNT / 2)
        if all(abs(at - other) >= ROOM_FOR_AMOUNT for other in placed):
            placed.append(at)
            height = scaled(bar.amount.value, most, PLOT) if bar.amount.value > 0 else 0
            labels.append(label(at, foot - height - 5, bar.amount.text(), "amount"))
    return labels


def _today(axis: Axis, as_of: datetime, foot: int) -> Child:
    at = axis.middle(axis.bin(as_of))
    return line(at, at, TOP - 12, max(foot, TOP + PLOT) + 4, "today")


def _days(axis: Axis, as_of: datetime) -> list[Html]:
    """Days below the axis: the day of the check, the ends, and others where there is room."""
    y = TOP + PLOT + 22
    today = axis.bin(as_of)
    step = max(1, axis.count // 6)
    placed: list[Decimal] = []
    labels = []
    for number in [today, 0, axis.count - 1, *range(0, axis.count, step)]:
        at = min(max(axis.middle(number), ROOM_FOR_DAY / 2), FULL - ROOM_FOR_DAY / 2)
        if all(abs(at - other) >= ROOM_FOR_DAY for other in placed):
            placed.append(at)
            labels.append(label(at, y, "today" if number == today else axis.day(number), "tick strong" if number == today else "tick"))
    return labels
