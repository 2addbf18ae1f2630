"""The whole chapter, from facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from goodstanding.funds import engine as funds
from goodstanding.funds import read as money
from goodstanding.jobs.health.model import Health, Order, Wanted
from goodstanding.jobs.health.read import health
from goodstanding.store.memory import facts_of
from tests.jobs.health.facts import AS_OF, facts

Read = Callable[[Wanted], Health]

SAID = {("main", "Amazon.de"): ("AT_RISK", "")}


@pytest.fixture(scope="module")
def read() -> Iterator[Read]:
    with facts_of(facts(), AS_OF) as opened:
        session = funds.session(opened)
        positions = money.positions(session)
        yield lambda wanted: health(session, wanted, SAID, positions)


def test_every_account_and_store_is_there_and_the_riskiest_first(read: Read) -> None:
    chapter = read(Wanted())
    assert [(place.account, place.marketplace) for place in chapter.places] == [("main", "Amazon.de"), ("second", "Amazon.co.jp")]
    assert chapter.places[0].nearest is not None
    assert chapter.places[0].nearest.value.metric == "lsr"
    assert chapter.in_full == 2


def test_only_those_in_full_have_paths(read: Read) -> None:
    chapter = read(Wanted(in_full=1))
    assert [any(gauge.path for gauge in place.gauges) for place in chapter.places] == [True, False]
    assert read(Wanted(in_full=0, order=Order.MONEY)).order is Order.MONEY


def test_one_account_alone(read: Read) -> None:
    chapter = read(Wanted(account="second"))
    assert [place.account for place in chapter.places] == ["second"]
    assert (chapter.in_full, any(gauge.path for gauge in chapter.places[0].gauges)) == (1, True)


def test_the_part_of_one_account_of_a_chapter(read: Read) -> None:
    chapter = read(Wanted(in_full=1)).only("second")
    assert ([place.account for place in chapter.places], chapter.in_full) == (["second"], 0)
