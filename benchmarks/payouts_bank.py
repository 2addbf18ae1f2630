"""Payouts to bank lines with tolerance, against the exact join on the amount.

    python -m benchmarks payouts_bank --payouts 1000000 --lines 1500000 --rounds 3

The tolerant match is the project's own (view `payout_pair`), fed with tables of the same names; both sides make a table of pairs. What it
finds is compared with what the generator made: 95 of 100 payouts arrive exactly, 3 are short by a bank's fee, 2 never arrive.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from benchmarks.side import Goal, Side, in_turn, machine, table, write_json
from goodstanding.funds.pairing import PAYOUT_PAIR
from goodstanding.store.engine import Facts
from goodstanding.store.manifest import Manifest
from goodstanding.store.question import Session
from goodstanding.store.rules import define_stores

TRANSFER = """
    CREATE TABLE transfer AS
    SELECT 'shop ' || (range % 10000) AS account, 'Amazon.com' AS marketplace, 'US' AS code, 'UTC' AS zone,
           (90000000000 + range)::VARCHAR AS settlement_id, range AS made, TIMESTAMPTZ '2024-01-01 00:00:00+00' + INTERVAL (range % 700) DAY AS sent_at,
           CAST((100 + (range * 7919) % 4000000) * 0.01 AS DECIMAL(18,5)) AS amount, 'USD' AS currency, NULL::VARCHAR AS account_tail,
           NULL::VARCHAR AS status, NULL::VARCHAR AS failure_reason, 1 AS document, range + 2 AS line
    FROM range({payouts})
"""
BANK = """
    CREATE TABLE bank_line AS
    SELECT account, CAST(sent_at AS DATE) + 2 + CAST(made % 4 AS INTEGER) AS booked_on,
           CAST(CASE WHEN made % 100 >= 95 THEN amount - 0.35 ELSE amount END AS DECIMAL(18,5)) AS amount, currency, '1234' AS account_tail, 'made ' || made AS reference,
           NULL::VARCHAR AS text, true AS is_amazon, 2 AS document, line
    FROM transfer WHERE made % 100 < 98 AND amount > 1
    UNION ALL
    SELECT 'shop ' || (range % 10000), DATE '2024-01-01' + CAST(range % 700 AS INTEGER), CAST(50000000 + range AS DECIMAL(18,5)), 'USD', '1234', 'other', NULL,
           true, 3, range FROM range({others})
"""
EXACT = """
    CREATE OR REPLACE TABLE exact AS
    SELECT t.document, t.line, b.document AS bank_document, b.line AS bank_line
    FROM transfer t JOIN bank_line b ON b.account = t.account AND b.currency = t.currency AND b.amount = t.amount
        AND b.booked_on BETWEEN CAST(t.sent_at AS DATE) AND CAST(t.sent_at AS DATE) + 10
    WHERE b.is_amazon AND b.amount > 0
"""
FOUND = """
    SELECT count(*) FILTER (b.reference = 'made ' || t.made), count(*) FILTER (b.reference IS NOT NULL AND b.reference <> 'made ' || t.made),
           count(*) FILTER (m.how IS NULL AND t.made % 100 < 98 AND t.amount > 1)
    FROM transfer t LEFT JOIN payout_pair m USING (document, line)
        LEFT JOIN bank_line b ON b.document = m.bank_document AND b.line = m.bank_line
"""


def matched(facts: Facts) -> None:
    """A run that asks for the pairs and nothing else."""
    facts.connection.execute("DROP TABLE IF EXISTS payout_pair")
    Session(facts, {"payout_pair": PAYOUT_PAIR}).prepare(["payout_pair"])


def main() -> None:
    """Make payouts and bank lines, run both matches in turn, print medians and how many pairs are the made ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payouts", type=int, default=100_000)
    parser.add_argument("--lines", type=int, default=150_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    options = parser.parse_args()
    connection = duckdb.connect(config={"preserve_insertion_order": "false"})
    connection.execute("SET TimeZone='UTC'")
    define_stores(connection)
    connection.execute(TRANSFER.format(payouts=options.payouts))
    connection.execute(BANK.format(others=max(0, options.lines - options.payouts)))
    facts = Facts(connection, Manifest({}, {}), datetime(2026, 1, 1, tzinfo=UTC))
    exact = Side("exact join", lambda: connection.execute(EXACT))
    tolerant = Side("match with tolerance", lambda: matched(facts))
    in_turn([exact, tolerant], options.rounds)
    ((right, wrong, missed),) = facts.rows(FOUND)
    title = f"{options.payouts:,} payouts, {options.lines:,} bank lines"
    table(title, [exact, tolerant], against=exact)
    goals = [Goal("payouts to bank with tolerance / the exact join", tolerant.median() / exact.median(), most=4.0)]
    print(f"{right:,} pairs as made, {wrong:,} other, {missed:,} missed\n{machine()}\n{goals[0].text()}")
    write_json(options.json, title, [exact, tolerant], goals)
    if wrong or missed:
        raise SystemExit("not all pairs are those that were made")


if __name__ == "__main__":
    main()
