"""Returns that wait for a refund, on millions of rows, against a scan of the same columns.

    python -m benchmarks returns_refunds --rows 20000000 --rounds 3

The query has the shape of the view `return_to_refund`: an anti-join on the order number as a whole number and the product, in Parquet as the
store writes it.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import duckdb

MAKE = """
    COPY (SELECT 'shop' AS account, 10000000000000000 + range * 97 AS order_no, 'SKU-' || (range % 5000) AS sku,
                 TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL (range % 300) DAY AS delivered_at FROM range({rows}))
    TO '{folder}/returns.parquet' (FORMAT parquet, COMPRESSION zstd);
    COPY (SELECT 'shop' AS account, 10000000000000000 + range * 97 AS order_no, 'SKU-' || (range % 5000) AS sku,
                 CAST(range % 9000 AS DECIMAL(18,5)) AS amount FROM range({rows}) WHERE range % 10 <> 3)
    TO '{folder}/refunds.parquet' (FORMAT parquet, COMPRESSION zstd);
"""
SCAN = """
    SELECT (SELECT sum(order_no) + sum(length(sku)) + sum(length(account)) + sum(epoch_ms(delivered_at)) FROM '{folder}/returns.parquet'),
           (SELECT sum(order_no) + sum(length(sku)) + sum(length(account)) FROM '{folder}/refunds.parquet')
"""
OPEN = """
    SELECT count(*) FROM '{folder}/returns.parquet' r
    WHERE r.delivered_at <= TIMESTAMPTZ '2026-11-20 00:00:00+00' AND NOT EXISTS (
        SELECT 1 FROM '{folder}/refunds.parquet' f WHERE f.order_no = r.order_no AND f.account = r.account AND f.sku = r.sku
    )
"""


def main() -> None:
    """Make both tables, run scan and anti-join in turn, print medians and check the count against the generator's truth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        connection = duckdb.connect(config={"preserve_insertion_order": "false", "temp_directory": str(Path(folder) / "spill")})
        connection.execute(MAKE.format(rows=options.rows, folder=folder))
        walls: dict[str, list[float]] = {"scan of the same columns": [], "open returns (anti-join)": []}
        for _ in range(options.rounds):
            for name, query in zip(walls, (SCAN, OPEN), strict=True):
                begun = time.perf_counter()
                ((first, *_),) = connection.execute(query.format(folder=folder)).fetchall()
                walls[name].append(time.perf_counter() - begun)
        expected = len(range(3, options.rows, 10))
        assert first == expected, (first, expected)
        base = statistics.median(walls["scan of the same columns"])
        print(f"{options.rows:,} returns, {options.rows * 9 // 10:,} refunds, {first:,} open (as made)")
        for name, seconds in walls.items():
            middle = statistics.median(seconds)
            print(f"{name:28}{middle:7.2f} s [{min(seconds):.2f}-{max(seconds):.2f}]  {middle / base:.2f}x the scan")


if __name__ == "__main__":
    main()
