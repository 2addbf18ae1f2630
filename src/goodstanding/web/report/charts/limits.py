"""How near each rate is to its target: all on one scale, how much of what the target allows is used."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from goodstanding.health.model import Status
from goodstanding.jobs.health.model import Gauge
from goodstanding.jobs.summary import rates
from goodstanding.web.report.charts.drawing import FULL, figure, label, line, rect
from goodstanding.web.report.markup import Child, Html

TARGET: Final = FULL / 2  # where it stands; the right end is twice of what it allows
ROW: Final = 50
BAR: Final = 16
ZERO: Final = Decimal(0)
LEAST: Final = Decimal("0.4")  # of the width, so that a bar can be seen


def chart(gauges: Sequence[Gauge], name: str, twin: Child) -> Html | None:
    """A bar for each rate that is held against a target, with the table; None without any."""
    drawn = [(gauge, used) for gauge in gauges if gauge.judged and (used := rates.used(gauge.value)) is not None]
    if not drawn:
        return None
    shapes = [_row(gauge, used, number * ROW) for number, (gauge, used) in enumerate(drawn)]
    foot = len(drawn) * ROW
    reach = any(gauge.forecast and gauge.forecast.days for gauge, _ in drawn)
    thin = "; the thin line is where it may be in 30 days, 8 times in 10" if reach else ""
    caption = f"How much of what its target allows each rate uses: the line is the target, hatched is over it{thin}"
    return figure(name, caption, _text(drawn), foot + 22, [line(TARGET, TARGET, 0, foot, "target"), shapes, _scale(foot)], twin)


def _text(drawn: Sequence[tuple[Gauge, Decimal]]) -> str:
    return "; ".join(_tell(gauge) for gauge, _ in drawn) + "."


def _tell(gauge: Gauge) -> str:
    state = rates.STATES[gauge.value.status]
    return f"{rates.name(gauge)}: {rates.rate_text(gauge.value)}, {state} {rates.target_text(gauge.value.target)}"


def _row(gauge: Gauge, used: Decimal, top: int) -> Child:
    """A rate's name and figure above its bar."""
    missed = gauge.value.status is Status.MISSED
    head = [label(ZERO, top + 14, rates.name(gauge), "row-title", "start"), label(FULL, top + 14, _figure(gauge), "row-sum", "end")]
    width = max(min(used * TARGET, FULL), LEAST) if used else ZERO
    bar = rect(ZERO, width, top + 22, BAR, "gauge missed" if missed else "gauge", _tell(gauge)) if used else None
    return [head, rect(ZERO, FULL, top + 22, BAR, "gauge-ground", _tell(gauge)), bar, _beyond(used, top), _reach(gauge, top)]


def _figure(gauge: Gauge) -> str:
    verdict = "misses " if gauge.value.status is Status.MISSED else ""
    return f"{rates.rate_text(gauge.value)} · {verdict}{rates.target_text(gauge.value.target)}"


def _beyond(used: Decimal, top: int) -> Html | None:
    """A mark where the bar goes on beyond the end."""
    return label(FULL - 1, top + 22 + BAR - 3, "▸", "letter beyond", "end") if used > 2 else None


def _reach(gauge: Gauge, top: int) -> Child:
    """Between what the rate may lie on the last day ahead."""
    last = gauge.forecast.days[-1] if gauge.forecast and gauge.forecast.days else None
    if last is None or last.orders <= 0 or not rates.allowed(gauge.value):
        return None
    allowed = rates.allowed(gauge.value) or Decimal(1)
    low, high = (min(Decimal(count) / last.orders / allowed * TARGET, FULL) for count in (last.low, last.high))
    y = top + 22 + BAR + 5
    return [line(low, high, y, y, "reach"), line(low, low, y - 3, y + 3, "reach"), line(high, high, y - 3, y + 3, "reach")]


def _scale(foot: int) -> Child:
    names = ((ZERO, "nothing", "start"), (TARGET, "the target", "middle"), (FULL, "twice what it allows", "end"))
    return [label(x, foot + 16, name, "tick", anchor) for x, name, anchor in names]
