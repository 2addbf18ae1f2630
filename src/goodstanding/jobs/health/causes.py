"""What drives the rates, by account and store."""

from __future__ import annotations

from goodstanding.health.causes import read
from goodstanding.jobs.health.model import Cause
from goodstanding.jobs.health.places import Key
from goodstanding.store.question import Session


def causes(session: Session) -> dict[Key, tuple[Cause, ...]]:
    """The drivers of each account and store, by metric, the largest effect first."""
    found: dict[Key, list[Cause]] = {}
    for each in session.once(read.causes):
        found.setdefault((each.account, each.marketplace), []).append(_cause(each))
    return {key: tuple(same) for key, same in found.items()}


def _cause(each: read.Cause) -> Cause:
    return Cause(
        metric=each.metric,
        title=each.title,
        unit=each.unit,
        first=each.first,
        last=each.last,
        driver=each.driver,
        reasons=each.reasons,
        rows=each.rows,
        row_count=each.row_count,
    )
