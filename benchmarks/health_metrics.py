"""All health metrics over made-up orders, beside the engine's bare scan of the same columns of facts.

    python -m benchmarks.health_metrics --orders 100000000 --accounts 10000 --rounds 3 --first 1 --pandas PYTHON

Each round reads the columns and throws them away, then computes every metric of every account on every day. The first rounds (`--first`)
do so as the first run after an import too, which joins and stores orders, packages and daily counts; every round does so as any later
run, which finds the daily counts stored. Shards of accounts are done one after the other, as workers would do them side by side. Wall time
decides about the goals; processor time is beside it, because it says more where other work runs on the machine. The goals are for later
runs: at most 3.5 times the bare scan, at most 1.5 GB, and at least 20 times a loop over accounts with pandas, for each account and day
(`--pandas`: an interpreter that has pandas). The first run is told beside them.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

import duckdb

from benchmarks.health_orders import FIRST_DAY, Size, make
from goodstanding.facts.read import all_tables
from goodstanding.health import engine
from goodstanding.store.engine import Facts, connected, define_documents, define_empty
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest, TableState
from goodstanding.store.question import Session

GOAL_SCAN, GOAL_MEMORY, GOAL_PANDAS = 3.5, 1_500, 20
SAMPLE = 20  # accounts of the pandas loop

# The columns that the metrics' ledgers read, by table.
USED = {
    "order_shipment": (
        "order_no", "order_ref", "marketplace", "fulfillment", "purchased_at", "ship_by", "deliver_by", "confirmed_at", "tracking_id",
        "tracked_at", "first_scan_at", "attempted_at", "delivered_at", "units", "category", "label", "is_tracking_exempt", "status",
        "account", "document", "line",
    ),
    "seller_feedback": ("order_no", "order_ref", "left_on", "rating", "account", "document", "line"),
    "order_claim": (
        "order_no", "order_ref", "filed_at", "decided_at", "is_granted", "counts", "funded_by", "removed_at", "account", "document", "line",
    ),
    "order_chargeback": ("order_no", "order_ref", "filed_at", "kind", "counts", "removed_at", "account", "document", "line"),
    "order_cancellation": ("order_no", "order_ref", "cancelled_at", "cancelled_by", "requested_by", "account", "document", "line"),
    "b2b_invoice": ("order_no", "order_ref", "confirmed_at", "uploaded_at", "is_by_amazon", "account", "document", "line"),
    "return_response": (
        "order_no", "order_ref", "rma_id", "requested_at", "answered_at", "is_rejected", "in_policy", "negative_feedback_on", "account",
        "document", "line",
    ),
    "buyer_message": ("order_no", "order_ref", "marketplace", "received_at", "answered_at", "needs_answer", "account", "document", "line"),
}  # fmt: skip


class Spent(NamedTuple):
    """Seconds of wall and of processor time."""

    wall: float
    processor: float


@dataclass
class Round:
    """What one round took, and a sum over all cells of each column of each metric, so that two rounds can be compared."""

    scan: Spent
    first: Spent | None
    later: Spent
    pandas: Spent | None
    sums: dict[str, int]


@contextmanager
def opened(layout: Layout, size: Size) -> Iterator[Facts]:
    """Facts without a table yet; `point` gives them those of a shard."""
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
        yield Facts(connection, Manifest({}, {}), as_of, layout)


def point(facts: Facts, shard: Path) -> Session:
    """A session over the tables of one shard; what was computed for another is dropped."""
    tables = "SELECT table_name, 'TABLE' FROM duckdb_tables() WHERE temporary"
    views = "SELECT view_name, 'VIEW' FROM duckdb_views() WHERE temporary AND NOT internal"
    for name, kind in facts.rows(f"{views} UNION ALL {tables} ORDER BY 2 DESC"):
        facts.connection.execute(f"DROP {kind} {name}")
    number = int(shard.name) + 1
    state = TableState(segments=[str(shard)], documents={number: (shard.name, None, None)}, rows=1_000_000)
    facts.manifest.tables = dict.fromkeys(USED, state)
    for table in USED:
        facts.connection.execute(f"CREATE OR REPLACE VIEW {table} AS SELECT * FROM read_parquet('{shard / table}.parquet')")
    return engine.session(facts)


def metrics(facts: Facts, shards: list[Path], first: date, last: date) -> dict[str, int]:
    """Every metric of every account on every day; a sum over all cells for each column."""
    sums: dict[str, int] = {}
    for shard in shards:
        session = point(facts, shard)
        for metric in engine.all_metrics().values():
            grid = engine.grid(session, metric, first, last)
            for name, counts in grid.counts.items():
                sums[f"{metric.id}.{name}"] = sums.get(f"{metric.id}.{name}", 0) + int(counts[counts > 0].sum())
    return sums


def scan(facts: Facts, shards: list[Path]) -> int:
    """The same columns of facts read and thrown away: the largest of each number and date, the count of each text."""
    seen = 0
    for shard in shards:
        for table, columns in USED.items():
            texts = {column.name for column in all_tables()[table].columns if column.type.value.startswith("VARCHAR")}
            each = ", ".join(f"count({name})" if name in texts | {"account", "order_ref"} else f"max({name})" for name in columns)
            (row,) = facts.rows(f"SELECT count(*), {each} FROM read_parquet('{shard / table}.parquet')")
            seen += row[0]
    return seen


def timed(work: Callable[[], object]) -> tuple[Spent, object]:
    """The time something takes, and what came out."""
    wall, processor = time.perf_counter(), time.process_time()
    result = work()
    return Spent(time.perf_counter() - wall, time.process_time() - processor), result


def one_round(facts: Facts, layout: Layout, shards: list[Path], first: date, last: date, *, cold: bool, python: Path | None) -> Round:
    """Scan, first run, later run and pandas loop, one after the other."""
    early, sums = None, None
    scanned, _ = timed(lambda: scan(facts, shards))
    if cold:
        for path in (layout.home / "digests").glob("view-*"):
            shutil.rmtree(path)
        early, sums = timed(lambda: metrics(facts, shards, first, last))
    later, again = timed(lambda: metrics(facts, shards, first, last))
    assert isinstance(again, dict), "the sums come by name"
    assert sums in (None, again), "two runs gave different figures"
    return Round(scanned, early, later, _pandas(python, shards[0], (last - first).days + 1), again)


def _pandas(python: Path | None, shard: Path, days: int) -> Spent | None:
    """Seconds that the loop of another interpreter takes for one account."""
    if python is None:
        return None
    program = Path(__file__).with_name("programs") / "pandas_metrics.py"
    said = subprocess.run([python, program, shard, str(SAMPLE), str(days)], check=True, capture_output=True, text=True).stdout
    told = json.loads(said)
    return Spent(told["seconds"] / told["accounts"], told["processor"] / told["accounts"])


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    options = _options()
    os.environ.setdefault("GOODSTANDING_MEMORY", "1GB")
    size = Size(options.orders, options.accounts, options.days, options.shard)
    shards = make(options.folder, size)
    layout = Layout(options.folder / "store")
    layout.create()
    first = date.fromisoformat(FIRST_DAY)
    rounds = []
    with opened(layout, size) as facts:
        facts.need_rules()
        for number in range(options.rounds):
            last, cold = first + timedelta(days=size.days - 1), number < options.first
            rounds.append(one_round(facts, layout, shards, first, last, cold=cold, python=options.pandas))
            told = f"first {rounds[-1].first.wall:.2f} s, " if rounds[-1].first else ""
            load = f"load {os.getloadavg()[0]:.1f}"
            print(f"round {number + 1}: scan {rounds[-1].scan.wall:.2f} s, {told}later {rounds[-1].later.wall:.2f} s, {load}", flush=True)
    assert all(each.sums == rounds[0].sums for each in rounds), "two rounds gave different figures"
    return _say(size, rounds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _say(size: Size, rounds: list[Round], peak: float) -> int:
    print(f"\n{size.orders:,} orders, {size.accounts:,} accounts, {size.days} days, {size.shards} shards, duckdb {duckdb.__version__}")
    scanned = _line("bare scan of the columns", [each.scan for each in rounds], None)
    _line("first run after an import", [each.first for each in rounds if each.first], scanned)
    later = _line("any later run", [each.later for each in rounds], scanned)
    print(f"memory {peak:,.0f} MB (goal {GOAL_MEMORY:,})")
    slower = _against_pandas(size, rounds, later)
    return int(later.wall / scanned.wall > GOAL_SCAN or peak > GOAL_MEMORY or slower < GOAL_PANDAS)


def _against_pandas(size: Size, rounds: list[Round], later: Spent) -> float:
    """How many times as long the pandas loop takes for an account and a day; without pandas as long as must be."""
    loops = [each.pandas for each in rounds if each.pandas]
    if not loops:
        return GOAL_PANDAS
    loop, ours = median(each.wall for each in loops), later.wall / size.accounts
    steady = median(each.processor for each in loops) * size.accounts / later.processor
    told = f"{loop / ours:.0f} times a later run (goal {GOAL_PANDAS}), {steady:.0f} in processor time"
    print(f"pandas, for one account    {loop * 1000:8.1f} ms, {told}")
    for first in (each.first for each in rounds if each.first):
        print(f"{'':26s} {loop / (first.wall / size.accounts):8.1f} times the first run")
    return loop / ours


def _line(name: str, spent: list[Spent], scanned: Spent | None) -> Spent:
    """One line of the result; the medians."""
    if not spent:
        return Spent(0, 0)
    middle = Spent(median(each.wall for each in spent), median(each.processor for each in spent))
    span = f"[{min(each.wall for each in spent):.2f} to {max(each.wall for each in spent):.2f}]"
    ratio = "" if scanned is None else (
        f"  {middle.wall / scanned.wall:.1f} times the scan (goal {GOAL_SCAN}), {middle.processor / scanned.processor:.1f} in processor time"
    )  # fmt: skip
    print(f"{name:26s} {middle.wall:8.2f} s {span}{ratio}")
    return middle


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure all health metrics against the bare scan of their columns.")
    parser.add_argument("--orders", type=int, default=500_000)
    parser.add_argument("--accounts", type=int, default=50)
    parser.add_argument("--days", type=int, default=730)
    parser.add_argument("--shard", type=int, default=100, help="accounts in one shard")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--first", type=int, default=1, help="rounds that begin with nothing stored")
    parser.add_argument("--pandas", type=Path, help="an interpreter that has pandas and pyarrow")
    parser.add_argument("--folder", type=Path, default=Path("benchmark-data"), help="where the made-up files are kept")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
