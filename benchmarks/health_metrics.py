"""All health metrics over made-up orders, beside the engine's bare scan of the same columns and a pandas loop over single accounts.

    python -m benchmarks.health_metrics --orders 100000000 --accounts 10000 --rounds 3

Goals: at most 3.5 times the bare scan of the same columns in the same run; at most 1.5 GB of memory; at least 20 times as fast as the loop.
Shards of accounts are done one after the other, as workers would do them side by side; what is kept of each is one number a metric.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

import duckdb

from benchmarks.health_orders import FIRST_DAY, Size, make
from goodstanding.facts.read import all_tables
from goodstanding.health import engine
from goodstanding.store.engine import Facts, connected, define_documents, define_empty
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest, TableState
from goodstanding.store.question import Session

GOAL_SCAN, GOAL_LOOP, GOAL_MEMORY = 3.5, 20.0, 1_500

# The columns that the metrics' ledgers read, by table.
USED = {
    "order_shipment": (
        "order_no", "order_ref", "marketplace", "fulfillment", "purchased_at", "ship_by", "deliver_by", "confirmed_at", "tracking_id",
        "tracked_at", "first_scan_at", "attempted_at", "delivered_at", "units", "category", "label", "is_tracking_exempt", "account",
        "document", "line",
    ),
    "seller_feedback": ("order_no", "order_ref", "left_on", "rating", "account", "document", "line"),
    "order_claim": ("order_no", "order_ref", "filed_at", "decided_at", "is_granted", "counts", "funded_by", "removed_at", "account", "document", "line"),
    "order_chargeback": ("order_no", "order_ref", "filed_at", "kind", "counts", "removed_at", "account", "document", "line"),
    "order_cancellation": ("order_no", "order_ref", "cancelled_at", "cancelled_by", "requested_by", "account", "document", "line"),
    "b2b_invoice": ("order_no", "order_ref", "confirmed_at", "uploaded_at", "is_by_amazon", "account", "document", "line"),
    "return_response": (
        "order_no", "order_ref", "rma_id", "requested_at", "answered_at", "is_rejected", "in_policy", "negative_feedback_on", "account",
        "document", "line",
    ),
    "buyer_message": ("order_no", "order_ref", "marketplace", "received_at", "answered_at", "needs_answer", "account", "document", "line"),
}  # fmt: skip


@contextmanager
def opened(folder: Path, size: Size) -> Iterator[Facts]:
    """Facts without a table yet; `point` gives them those of a shard."""
    layout = Layout(folder / "store")
    layout.create()
    as_of = datetime.fromisoformat(FIRST_DAY).replace(tzinfo=UTC) + timedelta(days=size.days + 60)
    taken = [
        {"number": shard + 1, "account": "", "report": "", "status": "stored", "name": "", "taken_at": as_of, "imported_at": as_of}
        for shard in range(size.shards)
    ]
    with connected(layout) as connection:
        define_documents(connection, taken, ())
        for table in all_tables().values():
            if table.id not in USED:
                define_empty(connection, table)
        states = {name: TableState(documents={1: ("", None, None)}) for name in USED}
        yield Facts(connection, Manifest(states, {}), as_of)


def point(facts: Facts, shard: Path) -> Session:
    """A session over the tables of one shard; what was computed for another is dropped."""
    names = facts.rows("SELECT table_name, 'TABLE' FROM duckdb_tables() WHERE temporary UNION ALL SELECT view_name, 'VIEW' FROM duckdb_views() "
                       "WHERE temporary AND NOT internal")  # fmt: skip
    for name, kind in sorted(names, key=lambda each: each[1], reverse=True):
        facts.connection.execute(f"DROP {kind} {name}")
    for table in USED:
        facts.connection.execute(f"CREATE OR REPLACE VIEW {table} AS SELECT * FROM read_parquet('{shard / table}.parquet')")
    return engine.session(facts)


def grids(facts: Facts, shards: list[Path], first: date, last: date, spent: dict[str, float]) -> dict[str, int]:
    """Every metric of every account on every day; a sum over all cells for each, so that two runs can be compared."""
    sums: dict[str, int] = {}
    for shard in shards:
        began = time.perf_counter()
        session = point(facts, shard)
        session.prepare(("health_order", "health_package", "health_promise", "health_defect_span"))
        spent["shared"] = spent.get("shared", 0.0) + time.perf_counter() - began
        for metric in engine.all_metrics().values():
            began = time.perf_counter()
            grid = engine.grid(session, metric, first, last)
            for name, counts in grid.counts.items():
                sums[f"{metric.id}.{name}"] = sums.get(f"{metric.id}.{name}", 0) + int(counts[counts > 0].sum())
            spent[metric.id] = spent.get(metric.id, 0.0) + time.perf_counter() - began
    return sums


def scan(facts: Facts, shards: list[Path]) -> int:
    """The same columns read and thrown away: the largest of each number and date, the count of each text."""
    seen = 0
    for shard in shards:
        for table, columns in USED.items():
            texts = {column.name for column in all_tables()[table].columns if column.type.value.startswith("VARCHAR")} | {
                "account",
                "order_ref",
            }
            each = ", ".join(f"count({name})" if name in texts else f"max({name})" for name in columns)
            (row,) = facts.rows(f"SELECT count(*), {each} FROM read_parquet('{shard / table}.parquet')")
            seen += row[0]
    return seen


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Seconds of wall time, and what came out."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    options = _options()
    size = Size(options.orders, options.accounts, options.days, options.shard)
    shards = make(options.folder, size)
    first = date.fromisoformat(FIRST_DAY)
    last = first + timedelta(days=size.days - 1)
    scans, works, spent, results = [], [], {}, []
    with opened(options.folder, size) as facts:
        facts.need_rules()
        for number in range(options.rounds):
            scans.append(timed(lambda: scan(facts, shards))[0])
            spent.clear()
            seconds, sums = timed(lambda: grids(facts, shards, first, last, spent))
            works.append(seconds)
            results.append(sums)
            print(f"round {number + 1}: scan {scans[-1]:.2f} s, metrics {works[-1]:.2f} s")
            if number == 0:
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        loop = _loop(options, shards, facts)
    assert all(each == results[0] for each in results), "two rounds gave different figures"
    return _say(size, scans, works, spent, peak, loop)


def _loop(options: argparse.Namespace, shards: list[Path], facts: Facts) -> float | None:
    """Seconds an account takes in pandas; None where pandas is not installed."""
    try:
        from benchmarks.health_pandas import seconds_an_account
    except ImportError:
        return None
    return seconds_an_account(facts.connection, shards[0], options.sample, date.fromisoformat(FIRST_DAY), options.days)


def _say(size: Size, scans: list[float], works: list[float], spent: dict[str, float], peak: float, loop: float | None) -> int:
    scanned, worked = median(scans), median(works)
    print(f"\n{size.orders:,} orders, {size.accounts:,} accounts, {size.days} days, {size.shards} shards, duckdb {duckdb.__version__}")
    print(f"bare scan   {scanned:8.2f} s  [{min(scans):.2f} to {max(scans):.2f}]")
    print(f"all metrics {worked:8.2f} s  [{min(works):.2f} to {max(works):.2f}]  {worked / scanned:.2f} times the scan (goal {GOAL_SCAN})")
    print("  " + ", ".join(f"{name} {seconds:.2f}" for name, seconds in spent.items()))
    print(f"memory      {peak:8.0f} MB (goal {GOAL_MEMORY})")
    missed = worked / scanned > GOAL_SCAN or peak > GOAL_MEMORY
    if loop is None:
        print("pandas loop: pandas is not installed, so it was not measured")
    else:
        ratio = loop * size.accounts / worked
        print(f"pandas loop {loop:8.4f} s an account: {ratio:.0f} times as long (goal {GOAL_LOOP:.0f})")
        missed = missed or ratio < GOAL_LOOP
    return int(missed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure all health metrics against the bare scan of their columns.")
    parser.add_argument("--orders", type=int, default=500_000)
    parser.add_argument("--accounts", type=int, default=50)
    parser.add_argument("--days", type=int, default=730)
    parser.add_argument("--shard", type=int, default=100, help="accounts in one shard")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=10, help="accounts of the pandas loop")
    parser.add_argument("--folder", type=Path, default=Path("/tmp/goodstanding-benchmark"), help="where the made-up files are kept")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
