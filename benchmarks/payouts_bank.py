"""Payouts to bank lines with tolerance, against the exact join on the amount.

    python -m benchmarks payouts_bank --payouts 1000000 --lines 1500000 --rounds 3

The tolerant match is the project's own (`funds.matching.PAYOUT_MATCH`), fed with tables of the same names. What it finds is compared with what
the generator made: 95 of 100 payouts arrive exactly, 3 are short by a bank's fee, 2 never arrive.
"""

from __future__ import annotations

import argparse
import statistics
import time

import duckdb

from goodstanding.funds.matching import PAYOUT_MATCH
from goodstanding.store.rules import define_stores

TRANSFER = """
    CREATE TABLE transfer AS
    SELECT 'shop ' || (range % 10000) AS account, 'Amazon.com' AS marketplace, 'US' AS code, 'UTC' AS zone,
           (90000000000 + range)::VARCHAR AS settlement_id, range AS made, TIMESTAMPTZ '2024-01-01 00:00:00+00' + INTERVAL (range % 700) DAY AS sent_at,
           CAST(100 + (range * 7919) % 4000000 AS DECIMAL(18,5)) * 0.01 AS amount, 'USD' AS currency, NULL::VARCHAR AS account_tail,
           NULL::VARCHAR AS status, NULL::VARCHAR AS failure_reason, 1 AS document, range + 2 AS line
    FROM range({payouts})
"""
BANK = """
    CREATE TABLE bank_line AS
    SELECT account, CAST(sent_at AS DATE) + 2 + CAST(made % 4 AS INTEGER) AS booked_on,
           CASE WHEN made % 100 >= 95 THEN amount - 0.35 ELSE amount END AS amount, currency, '1234' AS account_tail, 'made ' || made AS reference,
           NULL::VARCHAR AS text, true AS is_amazon, 2 AS document, line
    FROM transfer WHERE made % 100 < 98 AND amount > 1
    UNION ALL
    SELECT 'shop ' || (range % 10000), DATE '2024-01-01' + CAST(range % 700 AS INTEGER), CAST(50000000 + range AS DECIMAL(18,5)), 'USD', '1234', 'other', NULL,
           true, 3, range FROM range({others})
"""
EXACT = """
    SELECT count(*) FROM transfer t JOIN bank_line b ON b.account = t.account AND b.currency = t.currency AND b.amount = t.amount
        AND b.booked_on BETWEEN CAST(t.sent_at AS DATE) AND CAST(t.sent_at AS DATE) + 10
"""


def main() -> None:
    """Make payouts and bank lines, run both matches in turn, print medians and how many pairs are the made ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payouts", type=int, default=100_000)
    parser.add_argument("--lines", type=int, default=150_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    connection = duckdb.connect(config={"preserve_insertion_order": "false"})
    connection.execute("SET TimeZone='UTC'")
    define_stores(connection)
    connection.execute(TRANSFER.format(payouts=options.payouts))
    connection.execute(BANK.format(others=max(0, options.lines - options.payouts)))
    walls: dict[str, list[float]] = {"exact join": [], "match with tolerance": []}
    for _ in range(options.rounds):
        walls["exact join"].append(_timed(connection, EXACT))
        walls["match with tolerance"].append(_timed(connection, f"CREATE OR REPLACE TABLE matched AS {PAYOUT_MATCH}"))
    ((right, wrong, missed),) = connection.execute("""
        SELECT count(*) FILTER (b.reference = 'made ' || t.made), count(*) FILTER (b.reference IS NOT NULL AND b.reference <> 'made ' || t.made),
               count(*) FILTER (m.how IS NULL AND t.made % 100 < 98 AND t.amount > 1)
        FROM matched m JOIN transfer t USING (settlement_id) LEFT JOIN bank_line b ON b.document = m.bank_document AND b.line = m.bank_line
    """).fetchall()
    base = statistics.median(walls["exact join"])
    print(f"{options.payouts:,} payouts, {options.lines:,} bank lines: {right:,} pairs as made, {wrong:,} other, {missed:,} missed")
    for name, seconds in walls.items():
        middle = statistics.median(seconds)
        print(f"{name:28}{middle:7.2f} s [{min(seconds):.2f}-{max(seconds):.2f}]  {middle / base:.2f}x the exact join")


def _timed(connection: duckdb.DuckDBPyConnection, query: str) -> float:
    begun = time.perf_counter()
    connection.execute(query).fetchall()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
