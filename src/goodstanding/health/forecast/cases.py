"""What is still undecided and may become a defect: open A-to-z claims."""

# No money here: probabilities

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from goodstanding.health.facts_sql import order_id
from goodstanding.health.forecast.history import OpenCase
from goodstanding.store.question import Session

# Of an account nobody knows half of the claims count, with the weight of two claims decided.
_COUNTS: Final = 0.5
_WEIGHT: Final = 2.0

_OPEN: Final = f"""
    WITH claim AS (
        SELECT account, {order_id()} AS id,
               decided_at IS NULL AND counts IS NULL AND NOT coalesce(is_granted, false) AS undecided,
               coalesce(counts, is_granted AND upper(coalesce(funded_by, 'SELLER')) <> 'AMAZON', false) AS counted
        FROM order_claim WHERE filed_at <= $as_of
    ), share AS (
        SELECT account, count(*) FILTER (counted) AS counted, count(*) AS decided FROM claim WHERE NOT undecided GROUP BY account
    )
    SELECT o.account, o.code, o.channel, o.placed_on, coalesce(s.counted, 0) AS counted, coalesce(s.decided, 0) AS decided
    FROM (SELECT DISTINCT account, id FROM claim WHERE undecided) c
    JOIN health_order o USING (account, id) LEFT JOIN share s USING (account)
    ANTI JOIN (SELECT account, id FROM health_defect WHERE until IS NULL) d ON d.account = c.account AND d.id = c.id
    ORDER BY ALL
"""


Cases = dict[tuple[str, str, str], list[OpenCase]]  # by account, store code and channel


def open_cases(session: Session) -> Cases:
    """Open claims by account, store code and channel, each with the account's own share of claims that came to count.

    When one is decided is not known: it is expected at once, which errs towards a breach. An order that is a defect already has none.
    """
    session.prepare(("health_order", "health_defect"))
    found: Cases = {}
    for row in session.facts.records(_OPEN):
        placed: date = row["placed_on"]
        chance = (row["counted"] + _COUNTS * _WEIGHT) / (row["decided"] + _WEIGHT)
        case = OpenCase(placed, placed + timedelta(days=1), chance)
        found.setdefault((row["account"], row["code"], row["channel"]), []).append(case)
    return found
