"""What is counted when forecasts are held against what came."""

from __future__ import annotations

import numpy as np
import pytest

from goodstanding.health.forecast.stated import STATED
from tools.calibration.measure import Asked, Bools, ask, brier, onsets, reliability, warned
from tools.calibration.page import between, text, trial
from tools.calibration.sellers import RULES, world

WEEKS = np.arange(200, 270, 7)


def asked(chances: list[float], came: list[bool], seller: int = 0) -> Asked:
    """One question a week about one seller, within 30 days."""
    count = len(chances)
    return Asked((30,), np.full(count, seller), WEEKS[:count], np.array(chances)[:, None], np.array(came)[:, None])


def days(*breached: int) -> Bools:
    """A seller that is over its limit on those days."""
    found = np.zeros((1, 400), dtype=bool)
    found[0, list(breached)] = True
    return found


def test_questions_fall_into_the_bin_of_their_chance() -> None:
    found = reliability(asked([0.2, 0.25, 0.299, 0.3, 1.0], [True, False, False, True, True]), 30)
    assert [(each.low, each.cases, each.came) for each in found] == [(0.2, 3, 1), (0.3, 1, 1), (0.9, 1, 1)]
    assert found[0].said == pytest.approx(0.749 / 3)


def test_the_brier_score_of_knowing_is_nothing_and_of_the_average_its_variance() -> None:
    assert brier(asked([1.0, 0.0, 0.0, 0.0], [True, False, False, False]), 30) == (0.0, 0.25 * 0.75)
    assert brier(asked([0.25] * 4, [True, False, False, False]), 30)[0] == pytest.approx(0.25 * 0.75)


def test_a_breach_is_a_new_one_after_a_quiet_month() -> None:
    assert list(onsets(days(50, 51, 60, 100, 200)[0])) == [50, 100, 200]


def test_a_warning_that_stood_a_fortnight_before_the_breach_came_in_time() -> None:
    found = warned(asked([0.1, 0.3, 0.3, 0.3, 0.3], [True] * 5), days(228), 0.2)
    assert (found.breaches, found.in_time, found.late, found.alerts, found.false) == (1, 1, 0, 1, 0)


def test_a_warning_that_ended_before_the_last_fortnight_or_began_in_it_did_not() -> None:
    ended = warned(asked([0.3, 0.3, 0.1, 0.1, 0.1], [True] * 5), days(228), 0.2)
    began = warned(asked([0.1, 0.1, 0.1, 0.3, 0.3], [True] * 5), days(228), 0.2)
    assert (ended.in_time, ended.late) == (0, 0)
    assert (began.in_time, began.late) == (0, 1)


def test_a_warning_without_a_breach_after_it_is_false_once_however_long_it_stood() -> None:
    found = warned(asked([0.1, 0.3, 0.3, 0.1, 0.4], [False] * 5), days(399), 0.2)
    assert (found.breaches, found.alerts, found.false) == (0, 2, 2)
    assert found.false_per_month == pytest.approx(2 / (5 * 7 / 30))


def test_nobody_is_asked_with_what_came_later_and_the_same_seed_gives_the_same_figures() -> None:
    """Every defect that the panel of a day tells of was known by then."""
    whole = world(RULES[1], 1, 730, 3)
    early = whole.panel(300, STATED.memory)
    assert (early.ages[:, 2] >= early.ages[:, 1]).all()
    assert early.orders.tolist() == whole.orders[:, 301 - STATED.memory : 301].tolist()
    first, second = (ask(made, made.breached(), STATED, every=200) for made in (whole, world(RULES[1], 1, 730, 3)))
    assert first.chance.tolist() == second.chance.tolist()
    assert first.came.tolist() == second.came.tolist()


def test_a_trial_of_one_kind_asks_about_its_sellers_only() -> None:
    each = trial(RULES[2], each=1, every=150)
    mine = each.of_kind("attack")
    assert set(mine.asked.seller.tolist()) <= {each.world.kinds.index("attack")}
    assert not mine.breached[[kind != "attack" for kind in each.world.kinds]].any()


def test_the_page_has_the_figures_of_its_trials() -> None:
    found = {rule.metric: trial(rule, each=1, every=150) for rule in RULES}
    made = text(found, found)
    cases, said, came = between(found, 0.2, 0.3)
    assert f"Of {cases:,} questions answered with 20 to 30 %" in made
    assert 0 <= came <= cases
    assert cases == 0 or 0.2 <= said < 0.3
    assert sum(between(found, low, high)[0] for low, high in ((0.0, 0.5), (0.5, 1.1))) == sum(
        len(each.asked.day) for each in found.values()
    )
