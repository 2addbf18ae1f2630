"""The day from which held funds may be asked for after a deactivation.

What it says: the account is deactivated in a store; from a certain day on a separate funds appeal is possible.
Why it matters: the money is never released by itself: it stays with Amazon until someone asks and proves.
How it is computed: the first account-health report of the unbroken run of reports that say DEACTIVATED, plus the days of rule
    `funds_appeal`.
Limits of it: the account may have been deactivated before that report: the notice's own date beats it. The amount is Amazon's
    balance, where one was imported.
Source: rule `funds_appeal`: day 60 (90 before October 2024).
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="funds_clock_after_deactivation",
    title="Funds may be asked for after a deactivation",
    reads=("account_status", "newest_balance", "rule", "store"),
    needs=("account_status",),
    rule="funds_appeal",
    rows_from="account_status",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="{store_name}",
    reason=(
        "{store_name} is deactivated at least since {since:day}; held there: {amount:money}. A funds appeal is possible from "
        "{from_day:day} on."
    ),
    settles="Follow the notice's own way to ask for the funds; have identity, bank account and supply chain documents ready.",
    sql="""
        WITH told AS (
            SELECT a.*, coalesce(s.name, a.marketplace, '') AS store_name, s.code, coalesce(s.zone, 'UTC') AS zone,
                   upper(a.status) IN ('DEACTIVATED', 'SUSPENDED') AS off
            FROM account_status a LEFT JOIN store s ON s.printed = lower(a.marketplace)
        ), last AS (
            SELECT account, store_name, max(window_end) FILTER (NOT off) AS last_good FROM told GROUP BY ALL
        ), run AS (
            SELECT t.account, t.store_name, any_value(t.code) AS code, any_value(t.zone) AS zone, min(t.window_end) AS since,
                   list({'document': t.document, 'line': t.line}) AS rows
            FROM told t JOIN last l USING (account, store_name) WHERE t.off
                AND (l.last_good IS NULL OR t.window_end > l.last_good) GROUP BY ALL
        ), held AS (
            SELECT account, marketplace, sum(amount) FILTER (balance_type = 'TOTAL') AS total,
                   sum(amount) FILTER (balance_type = 'ACCOUNT_LEVEL_RESERVE') AS reserve,
                   any_value(currency) AS currency FROM newest_balance GROUP BY ALL HAVING count(DISTINCT currency) = 1
        )
        SELECT r.account, r.store_name AS marketplace, r.store_name, r.since,
               local_day(r.since, r.zone) + CAST(f.number AS INTEGER) AS from_day,
               -- the last instant before the right begins; none once it has
               nullif(greatest($as_of, day_end(local_day(r.since, r.zone) + CAST(f.number AS INTEGER) - 1, r.zone)), $as_of) AS due_at,
               coalesce(h.reserve, h.total) AS amount, h.currency, r.rows
        FROM run r
        JOIN rule f ON f.id = 'funds_appeal' AND f.value = 'from' AND f.code = r.code AND local_day(r.since,
            r.zone) BETWEEN f.valid_from AND f.valid_to
        LEFT JOIN held h ON h.account = r.account AND h.marketplace = r.store_name
        ORDER BY r.account, r.store_name
    """,
    sources=(Source("Selling Partner API, account-health report schema 2020-11-18", date(2026, 11, 23), Label.PRIMARY),),
)
