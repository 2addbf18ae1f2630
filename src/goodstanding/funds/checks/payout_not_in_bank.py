"""A transfer that did not reach the bank account in time.

What it says: Amazon closed a settlement and started a transfer; five business days later no bank line has received it.
Why it matters: the bank may have sent it back, or it went elsewhere; a failed payout is held until the bank data are right.
How it is computed: transfers are matched to bank lines by settlement id, amount, two for one and one for two, and a small
    shortfall (`funds.matching`). Only transfers whose last day the imported statements cover are judged.
Limits of it: without statements of the account the payouts go to, nothing is said; a transfer in another currency than the
    account's is not found.
Source: rule `payout_bank`: 3 to 5 business days after the transfer.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="payout_not_in_bank",
    title="Payout not on the bank account",
    reads=("payout_match", "bank_cover", "transfer", "deadline_of"),
    needs=("settlement", "bank_line"),
    rule="payout_bank",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="settlement {settlement_id}",
    reason=(
        "Amazon sent {amount:money} for settlement {settlement_id} on {sent_on:day}; by {due_day:day} (5 business days) it "
        "was not on the account, and the statements reach to {last_day:day}.{failed}"
    ),
    settles="Check the deposit account in Seller Central, ask the bank with the trace id, then open a case with Seller Support.",
    sql="""
        SELECT m.account, m.marketplace, m.settlement_id, m.sent_on, m.amount, m.currency, coalesce(d.due_day, m.sent_on + 9) AS due_day,
               coalesce(day_end(d.due_day, t.zone), (m.sent_on + 10)::TIMESTAMPTZ) AS due_at, c.last_day,
               CASE WHEN t.status = 'FAILED' THEN ' Amazon says the payout failed: ' || coalesce(t.failure_reason, 'no reason given')
                   || '.' ELSE '' END AS failed,
               CASE WHEN t.status = 'FAILED' THEN 'certain' END AS confidence, 'business' AS due_clock, coalesce(t.code,
                   '') AS due_calendar,
               [{'table_name': 'settlement', 'document': m.document, 'line': m.line}] AS rows
        FROM payout_match m
        JOIN transfer t USING (account, settlement_id)
        JOIN bank_cover c ON c.account = m.account AND c.currency = m.currency
        LEFT JOIN deadline_of('payout_bank') d ON d.code = t.code AND d.start_day = m.sent_on
        WHERE m.how IS NULL AND m.sent_on >= c.first_day AND least(c.last_day, $as_of::DATE) >= coalesce(d.due_day, m.sent_on + 9)
        ORDER BY m.account, m.sent_on
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
