"""What a forecast rests on, in plain words."""

# No money here: rates, shares and counts

from __future__ import annotations

import numpy as np

from goodstanding.health.forecast.ahead import Ahead
from goodstanding.health.forecast.history import History
from goodstanding.health.forecast.maths import Floats
from goodstanding.health.forecast.model import Assumption, WhatIf
from goodstanding.health.forecast.stated import Stated

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def assumptions(ahead: Ahead, row: int, history: History, stated: Stated, what_if: WhatIf) -> tuple[Assumption, ...]:
    """Each assumption of one account's forecast with its value."""
    found = [_rate(ahead, row), _prior(ahead, row, stated), _change(ahead, row, stated), _delay(ahead, row, history, stated)]
    found += [_volume(ahead, row), _weekdays(ahead, row), _independent()]
    if history.cases:
        found.append(_cases(history))
    return (*found, *_asked(what_if))


def _rate(ahead: Ahead, row: int) -> Assumption:
    rate, weight = ahead.walk.rate[row], ahead.walk.weight[row]
    mean = percent(float(ahead.estimates.rates.mean[row]))
    low, high = (percent(float(rate[int(np.searchsorted(np.cumsum(weight), share))])) for share in (0.1, 0.9))
    return Assumption("rate", mean, f"About {mean} of new orders turn bad; with a chance of 8 in 10 between {low} and {high}.")


def _prior(ahead: Ahead, row: int, stated: Stated) -> Assumption:
    prior = ahead.estimates.rates.prior
    a, b = float(prior.a[row]), float(prior.b[row])
    mean = percent(a / (a + b))
    origin = f"what {prior.pooled} accounts have in common" if prior.pooled else f"a figure of ours, {stated.prior_share} of the limit"
    return Assumption("prior", mean, f"Without history the rate would be taken as {mean}, with the weight of {a:g} defects: {origin}.")


def _change(ahead: Ahead, row: int, stated: Stated) -> Assumption:
    weights = ahead.estimates.rates.weight[row][: len(stated.changes) + 1]  # the last story is about a change still to come
    changed = percent(1 - float(weights[0] / weights.sum()))
    when = stated.changes[int(np.argmax(weights[1:]))]
    says = f"That the rate has changed in the last {max(stated.changes)} days has a chance of {changed}"
    return Assumption("change", changed, f"{says}; the likeliest time of it is {when} days ago. Then only orders since then tell about it.")


def _delay(ahead: Ahead, row: int, history: History, stated: Stated) -> Assumption:
    curve = ahead.estimates.curve[row]
    half, most = (int(np.argmax(curve >= share)) for share in (0.5, 0.95))
    own = sum(each.count for each in history.defects)
    says = f"Half of the defects are known within {half} days of the order's day and 19 of 20 within {most}"
    return Assumption(
        "delay", f"{half}/{most} days", f"{says}; from {own} defects of its own and a curve with the weight of {stated.delay_weight:g}."
    )


def _volume(ahead: Ahead, row: int) -> Assumption:
    volume = ahead.estimates.volume
    level, spread = float(volume.level[row]), float(np.expm1(volume.spread[row]))
    says = f"{level:.3g} orders a day are expected, as of late, give or take {percent(spread)} for weeks together"
    return Assumption("volume", f"{level:.3g} orders a day", f"{says}. No season of the year is foreseen.")


def _weekdays(ahead: Ahead, row: int) -> Assumption:
    factors: Floats = ahead.estimates.volume.weekdays[row]
    best, least = int(np.argmax(factors)), int(np.argmin(factors))
    value = " ".join(f"{factor:.2f}" for factor in factors)
    says = f"{_DAYS[best]} has {factors[best]:.2f} times the orders of an average day, {_DAYS[least]} {factors[least]:.2f} times."
    return Assumption("weekdays", value, says)


def _independent() -> Assumption:
    says = "Given the rate, orders turn bad independently of each other; a wave still to come is not foreseen."
    return Assumption("independent", "", says)


def _cases(history: History) -> Assumption:
    count = sum(case.count for case in history.cases)
    expected = sum(case.count * case.chance for case in history.cases)
    return Assumption("cases", str(count), f"Of {count} undecided cases {expected:.1f} are expected to become defects.")


def _asked(what_if: WhatIf) -> list[Assumption]:
    found = []
    if what_if.remove:
        count = sum(each.count for each in what_if.remove)
        found.append(Assumption("remove", str(count), f"What if: {count} defects no longer count."))
    if what_if.add:
        found.append(Assumption("add", str(what_if.add), f"What if: {what_if.add} more orders of the newest day in the window turn bad."))
    if what_if.volume != 1:
        share = percent(float(what_if.volume))
        found.append(Assumption("volume_factor", share, f"What if: {share} of the orders expected come."))
    return found


def percent(share: float) -> str:
    """A share in percent, to three digits."""
    return f"{100 * share:.3g} %"
