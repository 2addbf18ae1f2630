"""A reserve that the next settlement does not give back in full.

What it says: one settlement holds a reserve (`Current Reserve Amount`); the next one of the same account, store and currency
    returns another sum (`Previous Reserve Amount Balance`).
Why it matters: what does not come back is money held without being shown as held: nobody would look for it.
How it is computed: every settlement with the one that starts at its end (of several, the one that returns its reserve); held by one
    plus returned by the next must be zero, to the cent.
Limits of it: where a settlement between the two is missing nothing is said here; the gap is named by `settlement_missing`.
Source: reserve rows observed in published settlement files.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="reserve_chain_broken",
    title="Reserve did not come back in full",
    reads=("settlement_chain",),
    needs=("settlement",),
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason=(
        "Settlement {previous_id} held a reserve of {held:money}, but settlement {settlement_id} ({period_start:day} to "
        "{period_end:day}) returned {returned:money}: {difference:money} is missing."
    ),
    settles=("Ask Seller Support where the difference went and name both settlements. The next settlement may carry it: import it first."),
    sql="""
        SELECT account, marketplace, currency, settlement_id, previous_id, period_start, period_end, -previous_held AS held,
               reserve_released AS returned,
               -previous_held - reserve_released AS difference, abs(previous_held + reserve_released) AS amount,
               [{'table_name': 'settlement', 'document': document, 'line': line}] AS rows, 2 AS row_count
        FROM settlement_chain
        WHERE follows AND previous_held + reserve_released <> 0
        ORDER BY account, period_start
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
