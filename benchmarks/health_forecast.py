"""The forecast of many accounts beside scipy's distributions, and beside draws at random.

    python -m benchmarks health_forecast --accounts 10000 --rounds 3

Made-up accounts of any size run at 5 to 90 % of the limit. Measured in each round:

- the tails: for every account the chance to stand over its limit 30 days ahead (beta-binomial under each story of its rate, undecided
  cases Poisson-binomial), by our recurrence, by scipy, and by 10,000 draws an account (on a sample, scaled up);
- the whole forecast from history: delays, rates, volume, windows rolled forward, and the chance of a breach on any of the 30 days.

Goals are those of the tails: 10,000 accounts within half a second, nowhere farther than 1e-9 from scipy, and 500 times as fast as draws.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np
from scipy import stats

from goodstanding.health.forecast.ahead import Ahead, cases_on, look, over_on, trials_for
from goodstanding.health.forecast.history import Panel
from goodstanding.health.forecast.maths import Floats, Ints, poisson_binomial_pmf
from goodstanding.health.forecast.stated import STATED

GOAL_SECONDS, GOAL_EXACT, GOAL_DRAWS = 0.5, 1e-9, 500
DAYS: Final = 180
DAY: Final = STATED.horizon - 1
DRAWS: Final = 10_000
DRAWN_OF: Final = 200  # accounts that are drawn for; the time is scaled up


@dataclass(frozen=True, slots=True)
class Rule:
    """A metric with its window, lag, limit (in thousandths) and the mean delay of its defects in days."""

    metric: str
    window: int
    lag: int
    limit: int
    delay: float


RULES: Final = (Rule("odr", 60, 15, 10, 14.0), Rule("lsr", 30, 0, 40, 1.5), Rule("cr", 7, 0, 25, 1.5))


def made(rule: Rule, accounts: int, seed: int = 1) -> Panel:
    """Accounts of any size, their orders and defects as known on the last day; some with open cases."""
    dice = np.random.default_rng(seed)
    size = np.clip(np.exp(dice.normal(np.log(25), 1.2, accounts)), 0.5, 300)
    orders = dice.poisson(size[:, None], (accounts, DAYS)).astype(np.int64)
    bad = dice.binomial(orders, (rule.limit / 1000 * dice.uniform(0.05, 0.9, accounts))[:, None])
    row, day = np.nonzero(bad)
    row, day = np.repeat(row, bad[row, day]), np.repeat(day, bad[row, day])
    delay = np.floor(dice.gamma(2.0, rule.delay / 2.0, len(row))).astype(np.int64)
    known = day + delay < DAYS
    row, day, delay = row[known], day[known], delay[known]
    ones = np.ones(accounts, dtype=np.int64)
    with_case = np.sort(dice.choice(accounts, accounts // 5, replace=False))
    return Panel(
        metric=rule.metric,
        window=rule.window,
        lag=rule.lag,
        orders=orders,
        defects=np.bincount(row * DAYS + day, minlength=accounts * DAYS).reshape(accounts, DAYS),
        ages=np.stack([row, delay, DAYS - 1 - day, np.ones_like(row)], axis=1),
        rate_top=rule.limit * ones,
        rate_bottom=1000 * ones,
        strict=np.full(accounts, True),
        fewest=ones,
        weekday=2 * ones,
        cases=np.stack(
            [with_case, -dice.integers(0, 5, len(with_case)), np.ones_like(with_case), dice.uniform(0.1, 0.9, len(with_case))], 1
        ),
    )


def by_scipy(ahead: Ahead) -> Floats:
    """The same tails: scipy's beta-binomial, summed over scipy's Poisson-binomial of the cases (one of an account here)."""
    found, rows = ahead.estimates.rates, np.arange(len(ahead.panel))
    cases = cases_on(ahead.panel, rows, DAY)
    shown = np.stack([stats.poisson_binom.pmf(np.arange(cases.shape[1] + 1), each) if each.any() else _none(cases) for each in cases])
    sums = np.zeros(len(rows))
    for volume in range(2):
        for story, weight in enumerate(found.weight.T):
            n, a, b = trials_for(ahead.total[:, volume, DAY], found, story)
            for count, chance in enumerate(shown.T):
                sums += weight * chance * stats.betabinom.sf(ahead.walk.margin[:, volume, DAY] - count, n, a, b) / 2
    return sums


def _none(cases: Floats) -> Floats:
    return np.eye(cases.shape[1] + 1)[0]


def by_draws(ahead: Ahead, rows: Ints) -> Floats:
    """The same tails for some accounts, drawn at random: a story, a rate, orders that turn bad, cases that do."""
    dice, found = np.random.default_rng(2), ahead.estimates.rates
    shown = poisson_binomial_pmf(cases_on(ahead.panel, rows, DAY), 1)[:, 1]
    over = np.zeros(len(rows))
    for volume in range(2):
        story = (dice.random((len(rows), DRAWS))[:, :, None] > np.cumsum(found.weight[rows], axis=1)[:, None, :-1]).sum(axis=2)
        terms = [trials_for(ahead.total[rows, volume, DAY], found.__class__(found.a[rows], found.b[rows], found.weight[rows], found.prior), s)
                 for s in range(found.a.shape[1])]  # fmt: skip
        n, a, b = (np.take_along_axis(np.stack(each, axis=1), story, axis=1) for each in zip(*terms, strict=True))
        count = dice.binomial(n, dice.beta(a, b)) + (dice.random(n.shape) < shown[:, None])
        over += (count > ahead.walk.margin[rows, volume, DAY, None]).mean(axis=1) / 2
    return over


def timed(work: Callable[[], Floats]) -> tuple[float, float, Floats]:
    """Wall and processor seconds, and what came out."""
    wall, processor = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - processor, result


def measure(rule: Rule, accounts: int, rounds: int) -> bool:
    """Print one metric's lines; True when the goals are reached."""
    panel = made(rule, accounts)
    ahead = look(panel, panel.defects, STATED)
    rows, some = np.arange(accounts), np.arange(min(DRAWN_OF, accounts))
    ours = [timed(lambda: over_on(ahead, rows, DAY)) for _ in range(rounds)]
    theirs = timed(lambda: by_scipy(ahead))
    drawn = timed(lambda: by_draws(ahead, some))
    whole = [timed(lambda: look(panel, panel.defects, STATED).by(rows, np.array([DAY + 1]))) for _ in range(rounds)]
    off = float(np.abs(ours[0][2] - theirs[2]).max())
    wall, processor = (median(each[place] for each in ours) for place in (0, 1))
    scaled = drawn[1] * accounts / len(some)
    print(f"\n{rule.metric}, {accounts:,} accounts ({ahead.bounded.mean():.0%} of them with a chance below {STATED.ignored:.1%})")
    print(f"  tails, 30 days ahead      {wall:8.3f} s, {processor:.3f} s of processor (goal {GOAL_SECONDS} s for 10,000)")
    print(f"  the same by scipy         {theirs[0]:8.3f} s; largest difference {off:.1e} (goal {GOAL_EXACT:.0e})")
    print(f"  the same by draws         {scaled:8.1f} s of processor for {DRAWS:,} draws each, scaled up from {len(some)}; "
          f"{scaled / processor:,.0f} times ours (goal {GOAL_DRAWS}); off by up to {np.abs(drawn[2] - theirs[2][some]).max():.3f}")  # fmt: skip
    print(f"  whole forecast, any day   {median(each[0] for each in whole):8.3f} s, {median(each[1] for each in whole):.3f} s of processor")
    return wall <= GOAL_SECONDS * accounts / 10_000 and off <= GOAL_EXACT and scaled / processor >= GOAL_DRAWS


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Measure the forecast against scipy.")
    parser.add_argument("--accounts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    reached = [measure(rule, options.accounts, options.rounds) for rule in RULES]
    return int(not all(reached))


if __name__ == "__main__":
    raise SystemExit(main())
