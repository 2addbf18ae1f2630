"""Small pictures made of letters: how much of what a target allows is used, and the way a rate took."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from typing import Final

from goodstanding.jobs.health.model import Gauge, Point
from goodstanding.jobs.summary.rates import used_by

CELLS: Final = 12
LIMIT: Final = 8  # cells up to the target
LEVELS: Final = "▁▂▃▄▅▆▇█"
STEPS: Final = 12


def bar(used: Decimal) -> str:
    """`████░░░░│░░░░`: filled up to what is used, the line stands at the target; what is beyond the end is cut."""
    filled = min(int((used * LIMIT).to_integral_value(ROUND_CEILING)), CELLS)
    if used <= 1:
        filled = min(filled, LIMIT)
    cells = "█" * filled + "░" * (CELLS - filled)
    return f"{cells[:LIMIT]}│{cells[LIMIT:]}"


def trend(gauge: Gauge) -> str:
    """The rate on some days up to the last one, against the target or, where there is none, against its own highest."""
    heights = [used_by(gauge.value, point.numerator, point.denominator) for point in _some(gauge.path)]
    most = max([*heights, Decimal(1)] if gauge.value.target else heights, default=Decimal(0))
    return "".join(LEVELS[int(height * (len(LEVELS) - 1) / most)] for height in heights) if most else ""


def _some(path: tuple[Point, ...]) -> list[Point]:
    """At most `STEPS` of them, evenly, the last one always."""
    step = max(1, -(-len(path) // STEPS))
    return list(reversed(path[::-1][::step]))
