"""The forecast of one account in detail."""

# No money here: probabilities, rates and counts

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import numpy as np

from goodstanding.health.forecast.ahead import Ahead, room, trials_for
from goodstanding.health.forecast.history import History
from goodstanding.health.forecast.maths import Floats, Ints, beta_binomial_pmf, convolved, poisson_binomial_pmf
from goodstanding.health.forecast.model import DayAhead, Forecast, Step
from goodstanding.health.forecast.passage import NEVER
from goodstanding.health.forecast.rates import Rates
from goodstanding.health.forecast.stated import Stated

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
_BEYOND: Final = 12.0  # standard deviations after which a count is not followed


def details(ahead: Ahead, rows: Sequence[int], histories: Sequence[History], stated: Stated) -> list[Forecast]:
    """What is ahead of some accounts of the panel; `histories` are where their rows were made from."""
    if not rows:
        return []
    days, wanted = np.arange(1, ahead.walk.margin.shape[2] + 1), np.array(rows)
    limits = zip(ahead.over(wanted, days), ahead.by(wanted, days), strict=True)
    return [_detail(ahead, row, history, each, stated) for row, history, each in zip(rows, histories, limits, strict=True)]


def _detail(ahead: Ahead, row: int, history: History, limits: tuple[Floats, Floats], stated: Stated) -> Forecast:
    """`limits` are the chances to be over the limit on a day, and on any day until it."""
    chances = standing(ahead, row)
    spare = room(ahead.panel, ahead.roll, ahead.expected)[row]
    by = limits[1]
    affordable, tightest = _affordable(spare, history)
    return Forecast(
        account=history.account,
        marketplace=history.marketplace,
        metric=history.metric,
        part=history.part,
        as_of=history.as_of,
        breached=bool(spare[0] < 0),
        within={days: float(by[days - 1]) for days in stated.within if days <= len(by)},
        earliest=_first(by, LOW, history),
        likely=_first(by, MIDDLE, history),
        latest=_first(by, HIGH, history),
        allowance=_steps(spare, history),
        affordable=affordable,
        tightest=tightest,
        clean_now=history.limit.clean_orders(int(ahead.roll.defects[row, 0]), int(ahead.roll.orders[row, 0])),
        clean_safe=_clean_safe(ahead, row, history, chances, stated),
        days=tuple(_days(ahead, row, history, chances, limits)),
    )


def standing(ahead: Ahead, row: int) -> Floats:
    """Chances of each number of new defects in the window of each day ahead, at the low and the high volume; 2 x days x counts.

    Beta-binomial under each story of the rate, together with the undecided cases (Poisson-binomial) that show by then.
    """
    found = ahead.estimates.rates
    mine = Rates(found.a[row : row + 1], found.b[row : row + 1], found.weight[row : row + 1], found.prior)
    total = ahead.total[row]
    most = _most(total, mine) + ahead.walk.cases.shape[1] * ahead.walk.cases.shape[2]
    chances = np.zeros((*total.shape, most + 1))
    for story, weight in enumerate(mine.weight[0]):
        orders, a, b = trials_for(total[None], mine, story)
        chances += weight * beta_binomial_pmf(most, orders[0], a[0], b[0])
    cases = _cases(ahead, row, most)
    return np.stack([convolved(each, cases) for each in chances])


def _most(total: Floats, found: Rates) -> int:
    """A number of new defects that is practically never passed."""
    a, b = found.a[0], found.b[0]
    mean = float(total.max()) * a / (a + b)
    return int(np.ceil((mean + _BEYOND * np.sqrt(mean + mean**2 / a) + _BEYOND).max()))


def _cases(ahead: Ahead, row: int, most: int) -> Floats:
    """Chances of each number of undecided cases that have turned bad and are in the window, by day; days x counts."""
    panel = ahead.panel
    _, order, known, chance = panel.cases[panel.cases[:, 0] == row].T
    days = np.arange(1, ahead.walk.margin.shape[2] + 1)[:, None]
    there = (days >= np.maximum(known, order + panel.lag)) & (days < order + panel.lag + panel.window)
    return poisson_binomial_pmf(np.where(there, chance, 0.0), min(len(chance), most))


def _first(by: Floats, chance: float, history: History) -> date | None:
    """The first day by which a breach has come with at least that chance."""
    reached = np.flatnonzero(by >= chance)
    return history.as_of + timedelta(days=int(reached[0]) + 1) if len(reached) else None


def _steps(spare: Ints, history: History) -> tuple[Step, ...]:
    """The allowance of today and each later day on which it is another one."""
    usable = np.where(spare == NEVER, 0, spare)
    changes = [0, *(day for day, (one, other) in enumerate(pairwise(usable), start=1) if one != other)]
    return tuple(Step(history.as_of + timedelta(days=day), int(usable[day])) for day in changes)


def _affordable(spare: Ints, history: History) -> tuple[int, date]:
    """The smallest allowance of the days that an order of today's window can still be in it, and when that is."""
    near = spare[: history.window]
    if near.min() == NEVER:
        return 0, history.as_of
    day = int(np.argmin(near))
    return int(near[day]), history.as_of + timedelta(days=day)


def _clean_safe(ahead: Ahead, row: int, history: History, chances: Floats, stated: Stated) -> int:
    """Clean orders beyond those expected that make every day ahead safe."""
    needed = [0]
    known, certain = ahead.roll.defects[row, 1:], ahead.roll.orders[row, 1:]
    for day, orders in enumerate(np.floor(certain + ahead.expected[row, 1:]).astype(np.int64)):
        likely = int(_quantile(chances[:, day].mean(axis=0), 1 - stated.safe))
        needed.append(history.limit.clean_orders(int(known[day]) + likely, int(orders)))
    return max(needed)


def _quantile(chances: Floats, share: float) -> int:
    """The smallest count that is not passed with that chance."""
    return int(np.searchsorted(np.cumsum(chances), share - 1e-12))


def _days(ahead: Ahead, row: int, history: History, chances: Floats, limits: tuple[Floats, Floats]) -> Sequence[DayAhead]:
    found = []
    for day, (over, by) in enumerate(zip(*(each.tolist() for each in limits), strict=True)):
        known = int(ahead.roll.defects[row, day + 1])
        expected = int(np.floor(ahead.expected[row, day + 1]))
        orders = int(ahead.roll.orders[row, day + 1]) + expected
        low, middle, high = (known + _quantile(chances[:, day].mean(axis=0), share) for share in (LOW, MIDDLE, HIGH))
        found.append(
            DayAhead(
                day=history.as_of + timedelta(days=day + 1),
                orders=orders,
                expected_orders=expected,
                known_defects=known,
                most=history.limit.most(orders) if orders else 0,
                over=over,
                by=by,
                low=low,
                middle=middle,
                high=high,
            )
        )
    return found
