"""What the forecast said about simulated sellers, against what came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.forecast.ahead import look
from goodstanding.health.forecast.stated import Stated
from tools.calibration.sellers import World

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

FIRST_ASKED: Final = 200
EVERY: Final = 7
AHEAD: Final = 14  # days that a warning should come before the breach
QUIET: Final = 30  # a breach is a new one after so many days without
EDGES: Final = (0.0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
MONTH: Final = 30.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One question for each seller and day asked, where the limit was not passed on the day itself.

    `chance` and `came` have a column for each of `within` days.
    """

    within: tuple[int, ...]
    seller: Ints
    day: Ints
    chance: Floats
    came: Bools

    def column(self, within: int) -> tuple[Floats, Bools]:
        """What was said and what came within so many days."""
        place = self.within.index(within)
        return self.chance[:, place], self.came[:, place]

    def of(self, rows: Bools) -> Asked:
        """Some of the questions."""
        return Asked(self.within, self.seller[rows], self.day[rows], self.chance[rows], self.came[rows])


def ask(world: World, breached: Bools, stated: Stated, every: int = EVERY) -> Asked:
    """Ask the forecast on every few days, each time with what was known by then only."""
    found = [_ask_on(world, breached, stated, day) for day in range(FIRST_ASKED, world.days - max(stated.within), every)]
    return joined(found)


def _ask_on(world: World, breached: Bools, stated: Stated, day: int) -> Asked:
    panel = world.panel(day, stated.memory)
    ahead = look(panel, panel.defects, stated)
    kept = np.flatnonzero(~ahead.breached)
    chance = ahead.by(kept, np.array(stated.within))
    came = np.stack([breached[kept, day + 1 : day + within + 1].any(axis=1) for within in stated.within], axis=1)
    return Asked(stated.within, kept.astype(np.int64), np.full(len(kept), day), chance, came)


def joined(parts: list[Asked]) -> Asked:
    """Several lots of questions as one; sellers keep their numbers."""
    names = ("seller", "day", "chance", "came")
    return Asked(parts[0].within, *(np.concatenate([getattr(part, name) for part in parts]) for name in names))


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions answered with a chance from `low` to below `high`: how many, what was said on average, and how many breached."""

    low: float
    high: float
    cases: int
    said: float
    came: int


def reliability(asked: Asked, within: int) -> list[Bin]:
    """Of those given a chance between two bounds, how many breached; without the bounds that nothing fell between."""
    chance, came = asked.column(within)
    place = np.clip(np.digitize(chance, EDGES) - 1, 0, len(EDGES) - 2)
    found = []
    for number in range(len(EDGES) - 1):
        mine = place == number
        if mine.any():
            found.append(Bin(EDGES[number], EDGES[number + 1], int(mine.sum()), float(chance[mine].mean()), int(came[mine].sum())))
    return found


def brier(asked: Asked, within: int) -> tuple[float, float]:
    """Brier score, and that of always saying how many breach on average. Lower is better, 0 is knowing."""
    chance, came = asked.column(within)
    share = came.mean()
    return float(((chance - came) ** 2).mean()), float(share * (1 - share))


@dataclass(frozen=True, slots=True)
class Warned:
    """What an alert at some chance within 30 days is worth.

    Attributes:
        breaches: new ones that could have been warned of.
        in_time: of these, those with an alert standing on the last day asked that is at least 14 days before.
        late: those with an alert only after that, but before the breach.
        alerts: runs of days asked with an alert.
        false: of these, those without a breach until 30 days after their last day.
        months: account-months asked about.
    """

    breaches: int
    in_time: int
    late: int
    alerts: int
    false: int
    months: float

    @property
    def false_per_month(self) -> float:
        """False alerts for each account and month."""
        return self.false / self.months if self.months else 0.0

    def __add__(self, other: Warned) -> Warned:
        return Warned(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def warned(asked: Asked, breached: Bools, threshold: float, every: int = EVERY) -> Warned:
    """What an alert at that chance within 30 days is worth."""
    chance, came = asked.column(max(asked.within))
    total = Warned(0, 0, 0, 0, 0, len(chance) * every / MONTH)
    for seller in range(len(breached)):
        mine = asked.seller == seller
        days, alert = asked.day[mine], chance[mine] >= threshold
        total += _breaches(days, alert, breached[seller])
        total += _alerts(days, alert, came[mine], every)
    return total


def _breaches(days: Ints, alert: Bools, breached: Bools) -> Warned:
    """How many new breaches there were and how many were warned of."""
    breaches = in_time = late = 0
    for day in onsets(breached):
        before = np.flatnonzero(days <= day - AHEAD)
        if not len(before) or day > days[-1] + QUIET:
            continue
        breaches += 1
        if alert[before[-1]]:
            in_time += 1
        elif alert[(days > day - AHEAD) & (days < day)].any():
            late += 1
    return Warned(breaches, in_time, late, 0, 0, 0.0)


def onsets(breached: Bools) -> Iterator[int]:
    """The days on which a breach began after a quiet time."""
    for day in np.flatnonzero(breached[1:] & ~breached[:-1]) + 1:
        if not breached[max(day - QUIET, 0) : day].any():
            yield int(day)


def _alerts(days: Ints, alert: Bools, came: Bools, every: int) -> Warned:
    """How many alerts there were, and how many of them nothing followed."""
    alerts = false = 0
    standing, followed, last = False, False, -every
    for day, on, follows in zip(days.tolist(), alert.tolist(), came.tolist(), strict=True):
        if standing and (not on or day > last + every):
            false += not followed
            standing = False
        if on and not standing:
            alerts, standing, followed = alerts + 1, True, False
        followed |= on and follows
        last = day
    false += standing and not followed
    return Warned(0, 0, 0, alerts, false, 0.0)
