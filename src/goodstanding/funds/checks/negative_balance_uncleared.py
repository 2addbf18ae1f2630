"""A settlement below zero that nothing has cleared.

What it says: a settlement closed with a negative total, and no later one shows it as charged or carried.
Why it matters: Amazon charges the card on file, and an account that owes may be suspended.
How it is computed: settlements of the last 365 days with a negative total; the one that follows has neither `Payable to Amazon` nor
    `Successful charge`, or does not exist yet; no later balance of the API says that nothing is owed.
Limits of it: a charge outside the settlements is not seen: where the following settlement says nothing of the debt, the finding is
    only `possible`. Where the following one is missing nothing is said here; the gap is named by `settlement_missing`.
Source: rule `NEG_BALANCE`; rows observed in published files.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="negative_balance_uncleared",
    title="Negative balance not cleared",
    reads=("owed",),
    needs=("settlement",),
    rule="NEG_BALANCE",
    rows_from="settlement",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason="Settlement {settlement_id} closed on {period_end:day} with {amount:money} owed to Amazon, and nothing shows it cleared.",
    settles="Payments > Repay balance, or check that the card under Charge methods is valid.",
    sql="""
        SELECT account, marketplace, settlement_id, period_end, amount, currency, [{'document': document, 'line': line}] AS rows,
               CASE WHEN next_id IS NOT NULL THEN 'possible' END AS confidence
        FROM owed ORDER BY account, period_end
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
