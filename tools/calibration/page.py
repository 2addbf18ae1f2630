"""The page that tells how far the forecast can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from goodstanding.health.forecast.stated import STATED, Stated
from tools.calibration.measure import AHEAD, EVERY, Asked, Bools, Warned, ask, brier, reliability, warned
from tools.calibration.sellers import KINDS, RULES, SIZES, Rule, World, world
from tools.docs.markdown import table

PLACE = "docs/reference/forecast-calibration.md"
EACH = 20
DAYS = 730
SEED = 20261125  # another one than those looked at while the model was made
THRESHOLDS = (0.1, 0.2, 0.3, 0.5)
TITLES = {"odr": "Order Defect Rate", "lsr": "Late Shipment Rate", "cr": "Cancellation Rate", "otdr": "On-Time Delivery Rate"}

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """Simulated sellers of one rule with what was asked and what came."""

    world: World
    breached: Bools
    asked: Asked

    def of_kind(self, kind: str) -> Trial:
        """The sellers of one kind; the others are taken never to be over the limit and were asked nothing."""
        mine = np.array([each == kind for each in self.world.kinds])
        return Trial(self.world, self.breached & mine[:, None], self.asked.of(mine[self.asked.seller]))


def trial(rule: Rule, each: int = EACH, stated: Stated = STATED, seed: int = SEED, every: int = EVERY) -> Trial:
    """Simulate and ask."""
    made = world(rule, each, DAYS, seed)
    breached = made.breached()
    return Trial(made, breached, ask(made, breached, stated, every))


def trials(workers: int) -> tuple[dict[str, Trial], dict[str, Trial]]:
    """The trials of every metric: accounts informing each other, and each alone. Takes some minutes; so many processes share it."""
    alone = replace(STATED, pool_from=10**9)
    with ProcessPoolExecutor(workers) as pool:
        asked = [(rule, pool.submit(trial, rule, stated=stated)) for stated in (STATED, alone) for rule in RULES]
        done = [(rule.metric, each.result()) for rule, each in asked]
    return dict(done[: len(RULES)]), dict(done[len(RULES) :])


def text(together: Mapping[str, Trial], alone: Mapping[str, Trial]) -> str:
    """The whole page."""
    parts: list[str] = [
        "# How far the forecast can be trusted",
        "<!-- Written by `python -m tools.calibration`, not by `make docs`. Change that, not this. -->",
        _about(),
        "## In short",
        _short(together),
        "## Are the chances right?",
        "Of the questions answered with a chance in a range, how many breached. Where the model is right, both columns agree.",
        *[part for metric, each in together.items() for part in _reliability(metric, each.asked)],
        "## How good is it over all?",
        _brier_words(),
        table(("metric", "accounts", "within", "Brier score", "always the average", "better by"), _briers(together, alone)),
        "## Does it warn in time?",
        _warning_words(),
        table(
            ("metric", "alert from", "breaches", "warned in time", "warned later", "alerts", "false", "false per account-month"),
            _warnings(together),
        ),
        f"At the alert used ({STATED.alert:.0%}), by kind of seller:",
        table(("kind", *(_title(metric) for metric in together)), _kinds(together)),
        "Each cell: breaches warned in time of all, and false alerts per account-month.",
        _limits(together),
    ]
    return "\n\n".join(parts) + "\n"


def _about() -> str:
    sellers = EACH * len(KINDS) * len(RULES)
    lines = [
        "All figures below are written by `python -m tools.calibration`; the same command gives them again (some minutes).",
        "",
        f"{sellers} simulated sellers, {EACH} of each kind ({', '.join(KINDS)})",
        f"for each of {len(RULES)} metrics, with {SIZES[0]:g} to {SIZES[1]:g} orders a day (small volume: fewer), over {DAYS} days. They",
        "are not made by the model that forecasts them: their rates creep, jump and fall by the day of the order, days are more uneven",
        "than chance, volume wanders and peaks, and each has delays of its own.",
        f"Every {EVERY} days the forecast is asked with what was known by then, for each seller that is not over its limit already, and",
        "compared with whether the limit was passed on any day within 7, 14 or 30 days. The figures the model assumes were settled on",
        "other simulated sellers than these.",
        "",
        "These are simulated sellers. How well the forecast does with real ones is not known; real delays and real troubles differ.",
    ]
    return "\n".join(lines)


def _short(trials: Mapping[str, Trial]) -> str:
    """The figures most asked for, over all metrics together."""
    total = all_warned(trials)
    cases, said, came = between(trials, 0.2, 0.3)
    lines = [
        f"- Of {cases:,} questions answered with 20 to 30 % within 30 days (on average {said:.1%}), {came / cases:.1%} breached.",
        f"- Of {total.breaches} breaches, {_share(total.in_time, total.breaches)} had a warning at least {AHEAD} days before,",
        f"  {_share(total.late, total.breaches)} a later one; {total.false_per_month:.3f} false alerts for each account and month.",
    ]
    return "\n".join(lines)


def all_warned(trials: Mapping[str, Trial], threshold: float = STATED.alert) -> Warned:
    """What an alert is worth, over all metrics."""
    found = [warned(each.asked, each.breached, threshold) for each in trials.values()]
    return sum(found[1:], found[0])


def between(trials: Mapping[str, Trial], low: float, high: float) -> tuple[int, float, int]:
    """Of all metrics the questions answered with a chance from `low` to below `high` within 30 days: how many, what was said, breaches."""
    chance, came = (np.concatenate(each) for each in zip(*(each.asked.column(STATED.horizon) for each in trials.values()), strict=True))
    mine = (chance >= low) & (chance < high)
    return int(mine.sum()), float(chance[mine].mean()) if mine.any() else 0.0, int(came[mine].sum())


def _reliability(metric: str, asked: Asked) -> Iterable[str]:
    for within in (14, 30):
        rows = [
            (f"{each.low:.0%} to {each.high:.0%}", str(each.cases), f"{each.said:.1%}", f"{each.came / each.cases:.1%}", str(each.came))
            for each in reliability(asked, within)
        ]
        yield f"**{_title(metric)}, within {within} days**"
        yield table(("chance given", "questions", "said on average", "breached", "count"), rows)


def _brier_words() -> str:
    return (
        "The Brier score is the mean square of what was said less what came: 0 is knowing, lower is better. Beside it stands the score of\n"
        "one who always says the average. *Together*: the accounts inform each other; *alone*: each as if it were the only one."
    )


def _briers(together: Mapping[str, Trial], alone: Mapping[str, Trial]) -> Iterable[Row]:
    for metric in together:
        for name, trials in (("together", together), ("alone", alone)):
            for within in STATED.within:
                score, average = brier(trials[metric].asked, within)
                better = 1 - score / average if average else 0.0
                yield _title(metric), name, f"{within} days", f"{score:.4f}", f"{average:.4f}", f"{better:.0%}"


def _warning_words() -> str:
    lines = [
        f"A warning is due when the chance of a breach within {STATED.horizon} days is at least {STATED.alert:.0%}.",
        f"A breach counts as warned in time when the warning stood on the last day asked that is at least {AHEAD} days before it, and as",
        "warned later when it came after that but before the breach. Only breaches after 30 days without one count. An alert is a run of",
        "days asked with a warning; it is false when no breach came until 30 days after its last day. An account-month is 30 days of an",
        "account that is not over its limit.",
    ]
    return "\n".join(lines)


def _warnings(trials: Mapping[str, Trial]) -> Iterable[Row]:
    for metric, each in trials.items():
        for threshold in THRESHOLDS:
            yield TITLES[metric], *_worth(threshold, warned(each.asked, each.breached, threshold))
    for threshold in THRESHOLDS:
        yield "all of them", *_worth(threshold, all_warned(trials, threshold))


def _worth(threshold: float, found: Warned) -> Row:
    return (
        f"{threshold:.0%}",
        str(found.breaches),
        _share(found.in_time, found.breaches),
        _share(found.late, found.breaches),
        str(found.alerts),
        str(found.false),
        f"{found.false_per_month:.3f}",
    )


def _kinds(trials: Mapping[str, Trial]) -> Iterable[Row]:
    for kind in KINDS:
        yield kind, *(_cell(each.of_kind(kind)) for each in trials.values())


def _cell(mine: Trial) -> str:
    found: Warned = warned(mine.asked, mine.breached, STATED.alert)
    return f"{found.in_time} of {found.breaches}, {found.false_per_month:.3f}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none to warn of"


def _title(metric: str) -> str:
    return TITLES[metric]


def _limits(trials: Mapping[str, Trial]) -> str:
    cases, said, came = between(trials, 0.7, 1.1)
    lines = [
        "## What it cannot do",
        "",
        "- A wave that has not begun cannot be foreseen. Where orders count at once (late shipment, cancellation), an attack or a bad day",
        "  breaches within days; the Order Defect Rate's lag is what gives time, because its newest orders do not count yet.",
        "- With few orders one defect is a breach. The chance of it is known, its day is not: such sellers have long, mild warnings,",
        "  and many of the false alerts are theirs.",
        f"- High chances: of {cases:,} questions answered with 70 % or more ({said:.1%} on average), {came / max(cases, 1):.1%} breached.",
        "- No season of the year is foreseen; `--what-if` is for what the seller knows better.",
        "- Tables count questions, and the questions of one seller depend on each other: a range with few questions says little.",
    ]
    return "\n".join(lines)
