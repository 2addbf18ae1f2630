"""A charge to the seller's card.

What it says: a settlement opens with `Successful charge`: Amazon took a debt from the card on file.
Why it matters: it must be found on the card's statement, and it tells that the account was below zero.
How it is computed: settlement lines with that word as description or transaction type, of settlements that closed in the last 365
    days; a charge that was taken back in the same settlement is none.
Limits of it: the card's statement is not read.
Source: rows observed in published files; rule `NEG_BALANCE`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="charge_to_card",
    title="Amazon charged the card",
    reads=("settlement_rollup", "settlement_proof"),
    needs=("settlement",),
    rule="NEG_BALANCE",
    severity=Severity.LOW,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason="Amazon charged {amount:money} to the card in settlement {settlement_id} (period from {posted_at:day}).",
    settles="Find the charge on the card's statement and keep it with the settlement.",
    sql="""
        SELECT r.account, p.marketplace, r.settlement_id, p.period_start AS posted_at, abs(sum(r.amount)) AS amount, r.currency,
               list({'document': r.document, 'line': r.line}) AS rows, sum(r.lines)::BIGINT AS row_count
        FROM settlement_rollup r JOIN settlement_proof p USING (account, settlement_id)
        WHERE (lower(r.amount_description) = 'successful charge' OR r.transaction_type = 'successful charge')
          AND p.period_end >= $as_of - INTERVAL 365 DAY
        GROUP BY r.account, p.marketplace, r.settlement_id, p.period_start, r.currency HAVING sum(r.amount) <> 0
        ORDER BY r.account, posted_at, r.settlement_id
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
