"""Forecasts in words: how likely a miss is, when, and what can still be afforded."""

# No money here: probabilities, and counts of orders and defects

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from goodstanding.health.forecast.model import Forecast, Step
from goodstanding.jobs.health.model import Chance, Gauge
from goodstanding.jobs.summary.rates import units

LEAST: Final = 0.001  # what is less likely is not told apart, see `Stated.ignored`
_SURE: Final = 0.999


def chance_text(chance: Chance) -> str:
    """`12 %`, `0.4 %`, `less than 0.1 %`, `more than 99.9 %`."""
    if chance <= LEAST:
        return "less than 0.1 %"
    if chance >= _SURE:
        return "more than 99.9 %"
    share = chance * 100
    return f"{share:.1f} %" if share < 1 or share > 99 else f"{share:.0f} %"


def within_text(forecast: Forecast) -> str:
    """`7, 14, 30 days: 1 %, 4 %, 12 %`; said once where all are the same."""
    chances = [chance_text(chance) for chance in forecast.within.values()]
    if len(set(chances)) == 1:
        return f"{max(forecast.within)} days: {chances[0]}"
    return f"{', '.join(map(str, forecast.within))} days: {', '.join(chances)}"


def when_text(forecast: Forecast) -> str:
    """When a miss is likely, with its interval: `likely 2026-12-09 (2026-11-30 to 2026-12-20)`; empty where none is."""
    if forecast.earliest is None:
        return ""
    last = f"to {forecast.latest}" if forecast.latest else "or later"
    return f"likely {forecast.likely} ({forecast.earliest} {last})" if forecast.likely else f"not before {forecast.earliest}, if at all"


def allowance_text(gauge: Gauge) -> str:
    """How many more defects can be afforded until when; empty where there is no target."""
    forecast = gauge.forecast
    if forecast is None:
        return _of_the_day(gauge)
    if forecast.breached:
        return _too_many(forecast, gauge.value.unit)
    now, until = forecast.allowance[0].allowance, _until(forecast.allowance)
    said = f"{_more(now)} can be afforded" + (f" until {until}" if until else "")
    if forecast.affordable >= now:
        return said
    if forecast.affordable < 0:
        return f"{said}; as clean orders drop out, {-forecast.affordable:,} too many by {forecast.tightest}"
    return f"{said}; {_more(forecast.affordable)} on orders that still count on {forecast.tightest}"


def clean_text(gauge: Gauge) -> str:
    """How many orders without a defect, beyond those expected, make every day ahead safe; empty where none are needed."""
    forecast = gauge.forecast
    if forecast is None or forecast.breached or not forecast.clean_safe:
        return ""
    clean = units(forecast.clean_safe, gauge.value.unit)
    return f"{clean} without a defect, beyond those expected, would make every day ahead safe"


def asked_text(gauge: Gauge) -> str:
    """What would be ahead under the what-if: the chances, and what could be afforded; empty where none was asked."""
    asked = gauge.asked
    if asked is None:
        return ""
    if asked == gauge.forecast:
        return "the same"
    if asked.breached:
        return _too_many(asked, gauge.value.unit)
    return f"a miss within {within_text(asked)}; {_more(asked.allowance[0].allowance)} can be afforded"


def _until(steps: tuple[Step, ...]) -> date | None:
    """The last day on which as many can be afforded as today; None when that lies beyond the days looked at."""
    fewer = next((step for step in steps if step.allowance < steps[0].allowance), None)
    return fewer.day - timedelta(days=1) if fewer else None


def _more(number: int) -> str:
    return f"{number:,} more" if number else "not one more"


def _too_many(forecast: Forecast, unit: str) -> str:
    clean = f"; {units(forecast.clean_now, unit)} without a defect would bring it back" if forecast.clean_now else ""
    safe = f", {forecast.clean_safe:,} make it safe" if forecast.clean_safe > forecast.clean_now else ""
    return f"{-forecast.allowance[0].allowance:,} too many{clean}{safe}{_back(forecast)}"


def _back(forecast: Forecast) -> str:
    """When old defects have dropped out so far that the target is met again, with the orders expected and nothing new."""
    day = next((step.day for step in forecast.allowance if step.allowance >= 0), None)
    if day:
        return f"; if nothing new goes wrong, back on {day}"
    return f"; even if nothing new goes wrong, too high for the next {len(forecast.days)} days" if forecast.days else ""


def _of_the_day(gauge: Gauge) -> str:
    spare = gauge.value.allowance
    if spare is None:
        return ""
    return f"{_more(spare)} can be afforded in this window" if spare >= 0 else f"{-spare:,} too many"
