"""The way of a rate: where it was, its target, and where it may go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from goodstanding.health.forecast.model import DayAhead
from goodstanding.jobs.health.model import Gauge, Point
from goodstanding.jobs.summary import outlooks, rates
from goodstanding.web.report.charts.drawing import FULL, figure, label, line, rect
from goodstanding.web.report.markup import Child, Html

STEP: Final = 3  # days between what is drawn
PLOT: Final = 120
TOP: Final = 16
FOOT: Final = TOP + PLOT
ROOM_FOR_DAY: Final = Decimal(13)  # per cent of the width
ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A day that is drawn: the rate that was, or low, middle and high of what may be; shares of 1."""

    day: date
    values: tuple[Decimal, ...]
    title: str


def was(gauge: Gauge) -> list[Point]:
    """Every `STEP`th day of the path, counted back from its last."""
    return list(reversed(gauge.path[::-1][::STEP]))


def may_be(gauge: Gauge) -> list[DayAhead]:
    """Every `STEP`th day ahead that has anything in its window."""
    days = gauge.forecast.days if gauge.forecast else ()
    return [day for day in days[STEP - 1 :: STEP] if day.orders > 0]


def chart(gauge: Gauge, name: str, twin: Child) -> Html | None:
    """The chart with its table; None where the path is no more than a point."""
    past = [Drawn(point.day, (Decimal(point.numerator) / point.denominator,), _point(gauge, point)) for point in was(gauge)]
    ahead = [Drawn(day.day, shares(gauge, day), _ahead(gauge, day)) for day in may_be(gauge)]
    if len(past) + len(ahead) < 2 or not past:
        return None
    plot = Plot.over(gauge, past, ahead)
    shapes = [plot.band(past[-1], ahead), plot.target(), plot.today(past[-1].day), plot.path(past), plot.figures(past[-1], ahead)]
    shapes += [plot.touch([*past, *ahead]), plot.days()]
    caption = f"{rates.name(gauge)}: the last {(past[-1].day - past[0].day).days + 1} days"
    if ahead:
        caption += f", and where it may be in the next {(ahead[-1].day - past[-1].day).days}, 8 times in 10"
    return figure(name, caption, _text(gauge), FOOT + 28, shapes, twin)


def shares(gauge: Gauge, day: DayAhead) -> tuple[Decimal, ...]:
    """Low, middle and high of the rate on a day ahead."""
    bad = [Decimal(count) / day.orders for count in (day.low, day.middle, day.high)]
    return tuple(ONE - share for share in bad) if gauge.value.counts_good else tuple(bad)


def _point(gauge: Gauge, point: Point) -> str:
    return f"{point.day}: {rates.rate_of(gauge.value, point.numerator, point.denominator)}"


def _ahead(gauge: Gauge, day: DayAhead) -> str:
    return f"{day.day}: {between(gauge, day)}"


def between(gauge: Gauge, day: DayAhead) -> str:
    """`0.4 % to 0.9 %`."""
    low, _, high = (rates.share_text(each) for each in shares(gauge, day))
    return low if low == high else f"{low} to {high}"


def _text(gauge: Gauge) -> str:
    target = f"; the target is {rates.target_text(gauge.value.target)}" if gauge.value.target else ""
    said = f"; a miss within {outlooks.within_text(gauge.forecast)}" if gauge.forecast else ""
    return f"It is at {rates.rate_text(gauge.value)} on {gauge.value.day}{target}{said}."


@dataclass(frozen=True, slots=True)
class Plot:
    """The scales of a chart: days across, shares from `low` to `high` upwards; `limit` is the target."""

    first: date
    last: date
    low: Decimal
    high: Decimal
    limit: Decimal | None
    name: str

    @classmethod
    def over(cls, gauge: Gauge, past: Sequence[Drawn], ahead: Sequence[Drawn]) -> Plot:
        """Scales that hold everything that is drawn."""
        limit = gauge.value.target.limit if gauge.value.target else None
        values = [value for each in (*past, *ahead) for value in each.values] + ([limit] if limit is not None else [])
        top, bottom = max(values), min(values)
        room = (top - bottom) / 10 or top / 10 or ONE
        low, high = (max(bottom - room, Decimal(0)), min(top + room, ONE)) if gauge.value.counts_good else (Decimal(0), top + room)
        last = ahead[-1].day if ahead else past[-1].day
        return cls(past[0].day, last, low, high if high > low else low + ONE, limit, f"target: {rates.target_text(gauge.value.target)}")

    def x(self, day: date) -> Decimal:
        """Where a day stands."""
        return Decimal((day - self.first).days) * FULL / max((self.last - self.first).days, 1)

    def y(self, value: Decimal) -> int:
        """How far down a share lies, in pixels."""
        return FOOT - int((value - self.low) * PLOT / (self.high - self.low))

    def target(self) -> Child:
        """The line of the target with its name, and the axis."""
        axis = line(Decimal(0), FULL, FOOT, FOOT, "axis")
        if self.limit is None:
            return axis
        y = self.y(self.limit)
        return [axis, line(Decimal(0), FULL, y, y, "target"), label(Decimal(0), y - 5, self.name, "tick strong", "start")]

    def path(self, past: Sequence[Drawn]) -> Child:
        """The rate from day to day; a day without anything to count leaves a gap."""
        near = [(one, two) for one, two in pairwise(past) if (two.day - one.day).days <= STEP]
        return [line(self.x(one.day), self.x(two.day), self.y(one.values[0]), self.y(two.values[0]), "way") for one, two in near]

    def band(self, start: Drawn, ahead: Sequence[Drawn]) -> Child:
        """Between what the rate may lie, as steps with an edge, and its middle."""
        shapes: list[Child] = []
        before = Drawn(start.day, start.values * 3, "")
        for each in ahead:
            x, x2 = self.x(before.day), self.x(each.day)
            low, middle, high = sorted(self.y(value) for value in each.values)
            shapes.append(rect(x, x2 - x, low, max(high - low, 1), "band", each.title))
            shapes += [line(x, x2, low, low, "edge"), line(x, x2, high, high, "edge")]
            shapes.append(line(x, x2, sorted(self.y(value) for value in before.values)[1], middle, "way likely"))
            before = each
        return shapes

    def figures(self, last: Drawn, ahead: Sequence[Drawn]) -> list[Html]:
        """The rate of the last known day, and at the right end between what it may lie."""
        found = [self.figure(last.day, last.values[0], -6)]
        if ahead:
            lower, upper = min(ahead[-1].values), max(ahead[-1].values)
            found.append(self.figure(ahead[-1].day, upper, -6))
            found += [self.figure(ahead[-1].day, lower, 14)] if lower < upper else []
        return found

    def figure(self, day: date, value: Decimal, below: int) -> Html:
        """A figure that ends at a day, so many pixels below where its value stands."""
        return label(self.x(day), self.y(value) + below, rates.share_text(value), "amount figure", "end")

    def today(self, day: date) -> Child:
        """The last day that is known."""
        return line(self.x(day), self.x(day), TOP - 8, FOOT + 4, "today")

    def touch(self, drawn: Sequence[Drawn]) -> Child:
        """Invisible columns that tell their figure when pointed at."""
        width = FULL / max((self.last - self.first).days, 1) * STEP
        return [rect(max(self.x(each.day) - width / 2, Decimal(0)), width, TOP, PLOT, "touch", each.title) for each in drawn]

    def days(self) -> list[Html]:
        """The first and the last day below the axis, and others where there is room."""
        steps = int(FULL / ROOM_FOR_DAY) - 1
        places = [Decimal(number) * FULL / steps for number in range(steps + 1)]
        found = []
        for number, place in enumerate(places):
            offset = int(Decimal((self.last - self.first).days) * place / FULL)
            anchor = "start" if number == 0 else "end" if number == steps else "middle"
            day = date.fromordinal(self.first.toordinal() + offset)
            found.append(
                label(place, FOOT + 20, f"{day:%m-%d}" if 0 < number < steps else f"{day}", "tick odd" if number % 2 else "tick", anchor)
            )
        return found
