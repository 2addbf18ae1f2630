"""Made-up orders at any size for the benchmark of the health metrics: the tables of facts as Parquet, one folder for each shard of accounts.

Every value follows from the order's number by a hash, so that two runs make the same files.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

FIRST_DAY: Final = "2024-11-01"  # of the placed orders; 730 days later it is 2026-11-01
STORES: Final = ("Amazon.com", "Amazon.de", "Amazon.co.uk", "Amazon.co.jp")
COMMON: Final = "'a' || lpad(CAST({account} AS VARCHAR), 6, '0') AS account, CAST({document} AS BIGINT) AS document, n + 2 AS line"


@dataclass(frozen=True, slots=True)
class Size:
    """How much to make: orders in all, accounts, days, and accounts in one shard."""

    orders: int
    accounts: int
    days: int = 730
    shard: int = 100

    @property
    def shards(self) -> int:
        return -(-self.accounts // self.shard)


def make(folder: Path, size: Size) -> list[Path]:
    """Write the shards that are not there yet; their folders in order."""
    root = folder / f"{size.orders}-{size.accounts}-{size.days}-{size.shard}"
    made = []
    connection = duckdb.connect()
    connection.execute("SET TimeZone='UTC'; SET preserve_insertion_order=true")
    for shard in range(size.shards):
        place = root / f"{shard:05d}"
        if not (place / "done").exists():
            place.mkdir(parents=True, exist_ok=True)
            _shard(connection, place, size, shard)
            (place / "done").touch()
        made.append(place)
    return made


def _shard(connection: duckdb.DuckDBPyConnection, place: Path, size: Size, shard: int) -> None:
    """Orders lie in order of account and time, as imports leave them."""
    orders = size.orders // size.shards
    accounts = min(size.shard, size.accounts - shard * size.shard)
    connection.execute(_ORDERS.format(orders=orders, accounts=accounts, first=shard * size.shard, low=shard * orders, days=size.days))
    for table, query in _TABLES.items():
        sql = query.format(stores=list(STORES), common=COMMON.format(account="account_no", document=shard + 1))
        connection.execute(f"COPY ({sql}) TO '{place / table}.parquet' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)")


# h1 to h9 are independent numbers from 0 to 999,999.
_ORDERS: Final = """
    CREATE OR REPLACE TEMP TABLE made AS
    WITH numbered AS (
        SELECT n, {first} + n * {accounts} // {orders} AS account_no, {low} + n AS number, hash(n + {low}) AS h FROM range({orders}) r(n)
    ), hashed AS (
        SELECT *, CAST(hash(h + 1) % 1000000 AS INTEGER) AS h1, CAST(hash(h + 2) % 1000000 AS INTEGER) AS h2,
               CAST(hash(h + 3) % 1000000 AS INTEGER) AS h3, CAST(hash(h + 4) % 1000000 AS INTEGER) AS h4,
               CAST(hash(h + 5) % 1000000 AS INTEGER) AS h5, CAST(hash(h + 6) % 1000000 AS INTEGER) AS h6,
               CAST(hash(h + 7) % 1000000 AS INTEGER) AS h7, CAST(hash(h + 8) % 1000000 AS INTEGER) AS h8
        FROM numbered
    )
    SELECT *, 10000000000000000 + number * 97 AS order_no, CAST(account_no % 4 AS INTEGER) AS store, h1 % 10 < 2 AS afn,
           TIMESTAMPTZ '2024-11-01 00:00:00+00'
               + to_seconds(CAST(({days} * 86400.0 * ((n * {accounts}) % {orders})) / {orders} AS BIGINT)) AS placed_at
    FROM hashed
"""

_TABLES: Final = {
    "order_shipment": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, CAST(NULL AS VARCHAR) AS package_id, list_extract({stores}, store + 1)
                   AS marketplace, CASE WHEN afn THEN 'AFN' ELSE 'MFN' END AS fulfillment, placed_at AS purchased_at,
               placed_at + INTERVAL 3 DAY AS updated_at,
               CASE WHEN NOT afn THEN date_trunc('day', placed_at) + INTERVAL 47 HOUR END AS ship_by,
               CASE WHEN NOT afn THEN date_trunc('day', placed_at) + INTERVAL 143 HOUR END AS deliver_by,
               CASE WHEN NOT afn THEN date_trunc('day', placed_at) + to_seconds(3600 * (12 + CASE WHEN h2 < 25000 THEN 40 ELSE 0 END) + h3 % 80000)
                   END AS confirmed_at,
               list_extract(['DHL', 'UPS', 'USPS', 'FedEx'], h4 % 4 + 1) AS carrier, CAST(NULL AS VARCHAR) AS service,
               CASE WHEN NOT afn THEN 'T' || CAST(number AS VARCHAR) END AS tracking_id, CAST(NULL AS TIMESTAMPTZ) AS tracked_at,
               CASE WHEN NOT afn AND h4 >= 30000 THEN date_trunc('day', placed_at) + to_seconds(3600 * 40 + h5 % 80000) END AS first_scan_at,
               CAST(NULL AS TIMESTAMPTZ) AS attempted_at,
               CASE WHEN NOT afn AND h4 >= 40000 THEN date_trunc('day', placed_at)
                   + to_seconds(3600 * (72 + CASE WHEN h6 < 60000 THEN 96 ELSE 0 END) + h5 % 80000) END AS delivered_at,
               CAST(1 + (h7 < 100000)::INTEGER AS BIGINT) AS units, CAST(NULL AS VARCHAR) AS sku, CAST(NULL AS VARCHAR) AS asin,
               list_extract(['Home', 'Toys', 'Books'], h7 % 3 + 1) AS category, CAST(NULL AS VARCHAR) AS label,
               h8 < 20000 AS is_tracking_exempt, CAST(NULL AS VARCHAR) AS status, {common}
        FROM made
    """,
    "seller_feedback": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, CAST(placed_at + to_days(10 + h3 % 20) AS DATE) AS left_on,
               CAST(CASE WHEN h2 % 10 < 1 THEN 1 + h2 % 3 ELSE 5 END AS BIGINT) AS rating, CAST(NULL AS VARCHAR) AS comments,
               CAST(NULL AS VARCHAR) AS response, {common}
        FROM made WHERE h8 < 30000
    """,
    "order_claim": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, CAST(NULL AS VARCHAR) AS claim_id,
               placed_at + to_days(20 + h3 % 20) AS filed_at, placed_at + to_days(25 + h3 % 30) AS decided_at,
               CAST(NULL AS VARCHAR) AS status, CAST(NULL AS VARCHAR) AS reason, h4 % 2 = 0 AS is_granted, CAST(NULL AS BOOLEAN) AS counts,
               CAST(NULL AS VARCHAR) AS funded_by, CAST(NULL AS TIMESTAMPTZ) AS removed_at, {common}
        FROM made WHERE h5 < 4000
    """,
    "order_chargeback": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, CAST(NULL AS VARCHAR) AS chargeback_id, placed_at + to_days(30 + h3 % 20) AS filed_at,
               CASE WHEN h4 % 2 = 0 THEN 'SERVICE' ELSE 'FRAUD' END AS kind, CAST(NULL AS TIMESTAMPTZ) AS decided_at,
               CAST(NULL AS VARCHAR) AS status, CAST(NULL AS BOOLEAN) AS counts, CAST(NULL AS TIMESTAMPTZ) AS removed_at, {common}
        FROM made WHERE h6 > 999000
    """,
    "order_cancellation": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, CAST(NULL AS VARCHAR) AS order_item_id, list_extract({stores}, store + 1)
                   AS marketplace, placed_at + to_hours(h3 % 90) AS cancelled_at,
               list_extract(['MERCHANT', 'AMAZON', 'BUYER'], h4 % 3 + 1) AS cancelled_by, CAST(NULL AS VARCHAR) AS requested_by,
               CAST(NULL AS VARCHAR) AS reason, CAST(1 AS BIGINT) AS units, {common}
        FROM made WHERE h7 > 980000
    """,
    "b2b_invoice": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, list_extract({stores}, store + 1) AS marketplace,
               placed_at + to_hours(20 + h3 % 40) AS confirmed_at, CASE WHEN h4 > 20000 THEN placed_at + to_hours(22 + h3 % 40 + h5 % 30) END
                   AS uploaded_at, false AS is_by_amazon, {common}
        FROM made WHERE h2 > 970000
    """,
    "return_response": """
        SELECT order_no, CAST(NULL AS VARCHAR) AS order_ref, CAST(NULL AS VARCHAR) AS rma_id, placed_at + to_days(10) AS requested_at,
               placed_at + to_days(10) + to_hours(h3 % 60) AS answered_at, h4 < 50000 AS is_rejected, h5 % 2 = 0 AS in_policy,
               CASE WHEN h6 < 30000 THEN CAST(placed_at + to_days(20) AS DATE) END AS negative_feedback_on, {common}
        FROM made WHERE h1 > 970000
    """,
    "buyer_message": """
        SELECT CAST(number AS VARCHAR) AS message_id, order_no, CAST(NULL AS VARCHAR) AS order_ref, list_extract({stores}, store + 1)
                   AS marketplace, placed_at + to_days(4) AS received_at, placed_at + to_days(4) + to_hours(h3 % 30) AS answered_at,
               CAST(NULL AS BOOLEAN) AS needs_answer, {common}
        FROM made WHERE h8 > 970000
    """,
}
