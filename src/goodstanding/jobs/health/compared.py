"""Amazon's figures beside ours, by account and store."""

from __future__ import annotations

from goodstanding.core import marketplace as stores
from goodstanding.health.compare import Comparison, comparisons
from goodstanding.health.model import MetricValue
from goodstanding.jobs.health.gauges import title_of
from goodstanding.jobs.health.model import Compared, Verdict
from goodstanding.jobs.health.places import Key
from goodstanding.store.question import Session


def compared(session: Session) -> dict[Key, tuple[Compared, ...]]:
    """The figures of the newest report of each account and store that are counted from facts too."""
    found: dict[Key, list[Compared]] = {}
    for each in session.once(comparisons):
        store = stores.by_code(each.amazon.code)
        if each.ours is not None and store is not None:
            found.setdefault((each.amazon.account, store.name), []).append(_compared(each, each.ours))
    return {key: tuple(same) for key, same in found.items()}


def _compared(each: Comparison, ours: MetricValue) -> Compared:
    amazon, explained = each.amazon, each.explanation
    verdict = _verdict(each)
    return Compared(
        metric=amazon.metric,
        part=amazon.part,
        title=title_of(amazon.metric),
        first=amazon.first,
        last=amazon.last,
        known_on=amazon.known_on,
        numerator=amazon.numerator,
        denominator=amazon.denominator,
        rate=amazon.rate,
        status=amazon.status,
        ours=ours,
        verdict=verdict,
        reason=explained.reason if explained else ours.unknown,
        fact=amazon.fact,
        rows=explained.rows if explained else (),
        row_count=sum(reading.row_count for reading in explained.readings) if explained else 0,
        path=each.path,
    )


def _verdict(each: Comparison) -> Verdict:
    if not each.comparable:
        return Verdict.UNKNOWN
    if each.agree:
        return Verdict.AGREES
    return Verdict.EXPLAINED if each.explanation else Verdict.UNEXPLAINED
