"""Returns that wait for a refund, on millions of rows, against a scan of the same columns.

    python -m benchmarks returns_refunds --rows 20000000 --rounds 5

The match is the project's own (`store.absent`, as the view `return_to_refund` uses it) on order number, product and account, in Parquet as
the store writes it. Order numbers are scattered as Amazon's are, refunds come in another order than the returns, and one return in ten has
none. `match` finds which returns are open; `list` finds them and makes a table of their rows; `anti-join` is DuckDB's own answer.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import duckdb
import pyarrow as pa

from benchmarks.side import Goal, Side, in_turn, machine, table, write_json
from goodstanding.store.absent import Absent, absent

# The 17 digits of an order id, scattered by a multiplication modulo a prime.
MAKE = """
    CREATE MACRO scattered(n) AS CAST(10000000000000000 + CAST(n AS HUGEINT) * 7919000000000057 % 89999999999999989 AS BIGINT);
    COPY (SELECT 'shop' AS account, scattered(range) AS order_no, 'SKU-' || (range % 5000) AS sku,
                 TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL (range % 300) DAY AS delivered_at FROM range({rows}))
    TO '{folder}/returns.parquet' (FORMAT parquet, COMPRESSION zstd);
    COPY (SELECT 'shop' AS account, scattered(n) AS order_no, 'SKU-' || (n % 5000) AS sku, CAST(n % 9000 AS DECIMAL(18,5)) AS amount
          FROM (SELECT range * 7368787 % {rows} AS n FROM range({rows})) WHERE n % 10 <> 3)
    TO '{folder}/refunds.parquet' (FORMAT parquet, COMPRESSION zstd);
    CREATE VIEW refund AS FROM '{folder}/refunds.parquet';
    CREATE VIEW returned AS FROM '{folder}/returns.parquet' WHERE delivered_at <= TIMESTAMPTZ '2026-11-20 00:00:00+00';
"""
SCAN = """
    SELECT (SELECT sum(order_no) + sum(length(sku)) + sum(length(account)) + sum(epoch_ms(delivered_at)) FROM returned),
           (SELECT sum(order_no) + sum(length(sku)) + sum(length(account)) FROM refund)
"""
OPEN = Absent("SELECT account, order_no, sku FROM returned", "SELECT account, order_no, sku FROM refund", ("account", "order_no", "sku"))
LIST = f"CREATE OR REPLACE TEMP TABLE listed AS SELECT account, order_no, sku FROM returned r SEMI JOIN open ON key = {OPEN.number('r')}"
JOIN = """
    SELECT count(*) FROM returned r
    WHERE NOT EXISTS (SELECT 1 FROM refund f WHERE f.order_no = r.order_no AND f.account = r.account AND f.sku = r.sku)
"""


def match(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """The open returns by their number, as a table `open`."""
    found = absent(connection, OPEN)
    connection.register("open", found)
    return found


def listed(connection: duckdb.DuckDBPyConnection) -> None:
    """The open returns as rows."""
    match(connection)
    connection.execute(LIST)


def main() -> None:
    """Make both tables, measure in turn, check against what was made, print medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-join", action="store_true", help="leave DuckDB's anti-join out, which takes most of the time")
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        connection = duckdb.connect(config={"preserve_insertion_order": "false", "temp_directory": str(Path(folder) / "spill")})
        connection.execute(MAKE.format(rows=options.rows, folder=folder))
        scan = Side("scan of the same columns", lambda: connection.execute(SCAN).fetchall())
        matched = Side("match", lambda: match(connection))
        sides = [scan, matched, Side("match and list", lambda: listed(connection))]
        if not options.without_join:
            sides.append(Side("anti-join of DuckDB", lambda: connection.execute(JOIN).fetchall()))
        in_turn(sides, options.rounds)
        check(connection, options.rows)
    open_ones = len(range(3, options.rows, 10))
    title = f"{options.rows:,} returns, {options.rows - open_ones:,} refunds, {open_ones:,} open"
    table(title, sides, against=scan)
    goals = [Goal("returns against refunds / a scan of the same columns", matched.median() / scan.median(), most=3.0)]
    print(f"{machine()}\n{goals[0].text()}")
    write_json(options.json, title, sides, goals)


def check(connection: duckdb.DuckDBPyConnection, rows: int) -> None:
    """What was listed is exactly what was made without a refund."""
    made = f"SELECT 'shop', scattered(range), 'SKU-' || (range % 5000) FROM range(3, {rows}, 10)"
    for one, other in ((made, "FROM listed"), ("FROM listed", made)):
        ((differing,),) = connection.execute(f"SELECT count(*) FROM ({one} EXCEPT ALL {other})").fetchall()
        if differing:
            raise SystemExit(f"{differing} open returns are not those that were made")


if __name__ == "__main__":
    main()
