"""A transfer that did not reach the bank account in time.

What it says: Amazon closed a settlement and started a transfer; five business days later no bank line has received it.
Why it matters: the bank may have sent it back, or it went elsewhere; a failed payout is held until the bank data are right.
How it is computed: transfers are matched to bank lines by settlement id, amount, two for one and one for two, and a small shortfall
    (`funds.matching`). Only transfers are judged whose days, from the start to the last business day, the imported statements of
    the receiving account cover in one piece.
Limits of it: without statements of the account the payouts go to, nothing is said; a transfer in another currency than the
    account's is not found. Where no payout document names the receiving account and statements of several were imported, the
    finding is only `possible`. A transfer that Amazon holds back (a new bank account, a review) looks the same unless a payout
    document says so.
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
        WITH judged AS (
            SELECT m.account, m.marketplace, m.settlement_id, m.sent_on, m.amount, m.currency, m.document, m.line, t.account_tail,
                   t.status, t.failure_reason, coalesce(t.code, '') AS code, t.zone, coalesce(d.due_day, m.sent_on + 9) AS due_day
            FROM payout_match m
            JOIN transfer t USING (account, settlement_id)
            LEFT JOIN deadline_of('payout_bank') d ON d.code = t.code AND d.start_day = m.sent_on
            WHERE m.how IS NULL
        ), covered AS (
            SELECT j.account, j.settlement_id, max(c.last_day) AS last_day
            FROM judged j JOIN bank_cover c ON c.account = j.account AND c.currency = j.currency
                AND c.first_day <= j.sent_on AND c.last_day >= j.due_day
                AND coalesce(ends_with(c.account_tail, j.account_tail) OR ends_with(j.account_tail, c.account_tail), true)
            GROUP BY ALL
        ), banks AS (
            SELECT account, currency, count(DISTINCT account_tail) AS n FROM bank_cover GROUP BY ALL
        )
        SELECT j.*, c.last_day, day_end(j.due_day, j.zone) AS due_at, 'business' AS due_clock, j.code AS due_calendar,
               CASE WHEN j.status IN ('FAILED', 'CANCELLED') THEN ' Amazon says the payout '
                   || CASE j.status WHEN 'FAILED' THEN 'failed: ' ELSE 'was cancelled: ' END
                   || coalesce(j.failure_reason, 'no reason given') || '.' ELSE '' END AS failed,
               CASE WHEN j.status IN ('FAILED', 'CANCELLED') THEN 'certain'
                   WHEN j.account_tail IS NULL AND b.n > 1 THEN 'possible' END AS confidence,
               [{'table_name': 'settlement', 'document': j.document, 'line': j.line}] AS rows
        FROM judged j JOIN covered c USING (account, settlement_id) JOIN banks b USING (account, currency)
        WHERE day_end(j.due_day, j.zone) < $as_of
        ORDER BY j.account, j.sent_on
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
