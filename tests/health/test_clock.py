"""Local days computed fast are those of the engine, at every change of time of every store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from goodstanding.core import marketplace
from goodstanding.core.marketplace import Marketplace
from goodstanding.health import clock, engine
from goodstanding.store.memory import facts_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)
PROBES = """
    WITH probe AS (
        SELECT t.number, t.at AS instant, k.* FROM (SELECT unnest($number) AS number, unnest($at) AS at) t
        LEFT JOIN health_clock k ON k.code = $code AND k.bucket = {bucket}
    )
    SELECT instant, {fast}, local_day(instant, $zone) FROM probe
"""


def probes(store: Marketplace) -> list[datetime]:
    """Both sides of midnight, and of every hour at which a zone changes, over a year with a leap day; and instants the table lacks."""
    days = [datetime(2028, 1, 1, tzinfo=UTC) + timedelta(days=offset) for offset in range(366)]
    near = [timedelta(hours=hour, microseconds=micro) for hour in range(24) for micro in (-1, 0, 1)]
    some = days if store.code in ("US", "DE", "AU", "BR") else days[::30]
    far = [datetime(1999, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(2050, 6, 30, 22, 30, tzinfo=UTC)]
    return [day + each for day in some for each in near] + far


@pytest.mark.parametrize("store", marketplace.ALL, ids=lambda each: each.code)
def test_fast_local_days_are_those_of_the_engine(store: Marketplace) -> None:
    """A date without a time is that day in every zone."""
    instants = probes(store)
    sql = PROBES.format(bucket=clock.bucket("t.at"), fast=clock.local("instant", "probe", "$zone"))
    with facts_of({}, NOW) as facts:
        engine.session(facts).prepare(["health_clock"])
        bound = {"number": list(range(len(instants))), "at": instants, "code": store.code, "zone": store.zone}
        rows = facts.rows(sql, bound)
    assert len(rows) == len(instants)
    assert [row for row in rows if row[1] != row[2]] == []
