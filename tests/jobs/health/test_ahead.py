"""What is ahead of the rates, from facts; and under a what-if."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.funds import engine as funds
from goodstanding.health.forecast.predict import Outlook
from goodstanding.health.model import Status
from goodstanding.health.views import VIEWS
from goodstanding.jobs.health.ahead import add_asked, add_chances, add_details
from goodstanding.jobs.health.asked import under
from goodstanding.jobs.health.gauges import gauges
from goodstanding.jobs.health.model import AHEAD, Gauge
from goodstanding.jobs.health.what_if import WhatIfs
from goodstanding.store.memory import facts_of
from goodstanding.store.question import Session
from tests.jobs.health.facts import AS_OF, facts

BAD = "333-1111111-0000020"  # an order with negative feedback
MAIN = ("main", "Amazon.de")


@dataclass(frozen=True)
class Run:
    session: Session
    found: list[Gauge]
    outlooks: list[Outlook]


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    with facts_of(facts(), AS_OF) as opened:
        session = funds.session(opened)
        session.know(VIEWS)
        found = gauges(session)
        outlooks = add_chances(session, found)
        add_details(outlooks, found)
        yield Run(session, found, outlooks)


def one(found: Sequence[Gauge], metric: str, part: str = "", account: str = "main") -> Gauge:
    (gauge,) = [each for each in found if (each.value.account, each.value.metric, each.value.part) == (account, metric, part)]
    return gauge


def asked(run: Run, question: WhatIfs, removable: frozenset[str] = frozenset()) -> None:
    for gauge in run.found:
        gauge.asked = None
    add_asked(under(run.session, run.outlooks, question, {MAIN: removable}), run.found)


def test_every_rate_that_is_judged_has_a_chance_and_a_forecast(run: Run) -> None:
    for gauge in run.found:
        judged = gauge.main and gauge.judged
        assert (gauge.chance is not None, gauge.forecast is not None, bool(gauge.assumptions)) == (judged,) * 3, gauge.value
    missed = one(run.found, "lsr", "10d")
    assert (missed.value.status, missed.chance) == (Status.MISSED, 1)


def test_the_forecast_begins_where_the_value_stands(run: Run) -> None:
    for gauge in run.found:
        if gauge.forecast is not None:
            assert gauge.forecast.as_of == gauge.value.day
            assert gauge.forecast.allowance[0].allowance == gauge.value.allowance
            assert gauge.forecast.breached == (gauge.value.status is Status.MISSED)
            assert gauge.chance == (1 if gauge.forecast.breached else pytest.approx(gauge.forecast.within[AHEAD]))


def test_a_defect_that_goes_can_be_afforded_again(run: Run) -> None:
    asked(run, WhatIfs(orders=frozenset({BAD})))
    odr = one(run.found, "odr", "afn")
    assert odr.forecast is not None
    assert odr.asked is not None
    assert odr.asked.allowance[0].allowance == odr.forecast.allowance[0].allowance + 1
    assert odr.asked.within[AHEAD] < odr.forecast.within[AHEAD]
    late = one(run.found, "lsr", "10d", "second")
    assert late.asked == late.forecast


def test_what_may_be_taken_off_goes_where_it_is(run: Run) -> None:
    asked(run, WhatIfs(removable=True), frozenset({BAD}))
    odr = one(run.found, "odr", "afn")
    assert odr.forecast is not None
    assert odr.asked is not None
    assert odr.asked.allowance[0].allowance == odr.forecast.allowance[0].allowance + 1
    asked(run, WhatIfs(removable=True))
    assert odr.asked is not None
    assert odr.asked.allowance == odr.forecast.allowance


def test_defects_more_are_of_one_metric_in_all_its_windows(run: Run) -> None:
    asked(run, WhatIfs(add={"lsr": 2}))
    for part in ("10d", "30d"):
        late = one(run.found, "lsr", part, "second")
        assert late.forecast is not None
        assert late.asked is not None
        assert late.asked.allowance[0].allowance == late.forecast.allowance[0].allowance - 2
    odr = one(run.found, "odr", "afn")
    assert odr.asked == odr.forecast


def test_another_volume_changes_what_is_expected(run: Run) -> None:
    asked(run, WhatIfs(volume=Fraction(1, 2)))
    odr = one(run.found, "odr", "afn")
    assert odr.forecast is not None
    assert odr.asked is not None
    assert odr.asked.days[-1].expected_orders <= odr.forecast.days[-1].expected_orders // 2 + 1
    assert odr.asked.days[-1].known_defects == odr.forecast.days[-1].known_defects


@pytest.mark.parametrize("order", ["333-1111111-0000021-x", "999-9999999-9999999", "333-1111111-0000001"])
def test_an_order_without_a_known_defect_is_refused(run: Run, order: str) -> None:
    with pytest.raises(UsageError, match=f"no defect that counts is known of {order}"):
        asked(run, WhatIfs(orders=frozenset({BAD, order})))
