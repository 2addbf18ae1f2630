"""What is ahead of each rate: chances of a miss for all accounts together, and in detail for those that are told; also under a what-if."""

# No money here: probabilities, and counts of orders and defects

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from goodstanding.health import engine
from goodstanding.health.forecast import predict, read
from goodstanding.health.forecast.history import History
from goodstanding.health.forecast.model import Assumption, Forecast
from goodstanding.health.forecast.predict import Outlook
from goodstanding.health.model import Status
from goodstanding.jobs.health.gauges import Key, key_of
from goodstanding.jobs.health.model import AHEAD, Gauge
from goodstanding.store.question import Session


def add_chances(session: Session, gauges: Iterable[Gauge]) -> list[Outlook]:
    """Give every rate that is held against a target its chance of a miss; the outlooks, for those to be told in detail."""
    judged = [gauge for gauge in gauges if gauge.main and gauge.judged]
    by_key = {key_of(gauge.value): gauge for gauge in judged}
    found = []
    for name in dict.fromkeys(gauge.metric for gauge in judged):
        values = [gauge.value for gauge in judged if gauge.metric == name]
        histories = read.histories(session, engine.all_metrics()[name], values)
        for _, same in groupby(sorted(histories, key=_kind), key=_kind):  # only those of one window and lag can be computed together
            outlook = predict.outlook(list(same))
            found.append(outlook)
            for history, chance in zip(outlook.histories, outlook.within(AHEAD).tolist(), strict=True):
                gauge = by_key[_key(history)]
                gauge.chance = 1 if gauge.value.status is Status.MISSED else chance
    return found


def _kind(history: History) -> tuple[int, int]:
    return history.window, history.lag


def _key(history: History) -> Key:
    return history.account, history.marketplace, history.metric, history.part


def add_details(outlooks: Iterable[Outlook], told: Iterable[Gauge]) -> None:
    """Give these rates their forecast and what it rests on."""
    for gauge, forecast, assumptions in _told(outlooks, told):
        gauge.forecast, gauge.assumptions = forecast, assumptions
        if gauge.value.status is not Status.MISSED:
            gauge.chance = forecast.within[AHEAD]  # the same to the third digit; no figure may differ from its own curve


def add_asked(outlooks: Iterable[Outlook], told: Iterable[Gauge]) -> None:
    """Give these rates their forecast under a what-if."""
    for gauge, forecast, _ in _told(outlooks, told):
        gauge.asked = forecast


def _told(outlooks: Iterable[Outlook], told: Iterable[Gauge]) -> Iterator[tuple[Gauge, Forecast, tuple[Assumption, ...]]]:
    """Those rates with their forecasts; the forecasts of one outlook are computed together."""
    wanted = {key_of(gauge.value): gauge for gauge in told}
    for outlook in outlooks:
        rows = [row for row, history in enumerate(outlook.histories) if _key(history) in wanted]
        for row, forecast in zip(rows, outlook.forecasts(rows), strict=True):
            yield wanted[_key(outlook.histories[row])], forecast, outlook.assumptions(row)
