"""Import, proof and store of made-up settlement files, against DuckDB's own COPY of the same files into Parquet.

    python -m benchmarks import_settlements --lines 10000000 --files 100 --rounds 3

Ours keeps the originals, hashes them, types every column, writes segments and digests, and proves every settlement. DuckDB reads the same
24 columns with the same types and writes zstd Parquet, and proves nothing. `--pandas PYTHON` adds pandas with exact decimals and Parquet on
a tenth of the files, run by that interpreter (which needs pandas and pyarrow).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.side import Side, in_turn, table
from goodstanding.madeup.bulk import write_settlements

PROVE = """
import sys; from pathlib import Path; from datetime import UTC, datetime
from goodstanding.jobs.open import open_store, facts_at
from goodstanding.jobs.importer import import_paths
if __name__ == "__main__":
    layout = open_store(Path(sys.argv[1])); now = datetime.now(UTC)
    done = import_paths(layout, [Path(sys.argv[2])], "bench", now)
    with facts_at(layout, now) as facts:
        (settlements, wrong), = facts.rows('''SELECT count(*), count(*) FILTER (d.total <> s.total_amount) FROM settlement s
            JOIN (SELECT settlement_id, sum(amount) AS total FROM settlement_line_digest GROUP BY ALL) d USING (settlement_id)''')
    print(len(done.documents), "documents,", done.unchanged, "unchanged,", settlements, "settlements,", wrong, "do not add up")
"""

COPY = """
import sys, duckdb
text = dict.fromkeys("settlement-id settlement-start-date settlement-end-date deposit-date currency transaction-type order-id merchant-order-id "
    "adjustment-id shipment-id marketplace-name amount-type amount-description fulfillment-id posted-date posted-date-time order-item-code "
    "merchant-order-item-id merchant-adjustment-item-id sku promotion-id".split(), "VARCHAR")
header = open(sorted(__import__("pathlib").Path(sys.argv[1]).glob("*.txt"))[0]).readline().rstrip("\\n").split("\\t")
types = {name: text.get(name, "DECIMAL(18,2)" if name.endswith("amount") else "INTEGER") for name in header}
types["posted-date"] = "DATE"
connection = duckdb.connect(config={"preserve_insertion_order": "false"})
connection.execute(f"COPY (SELECT * FROM read_csv('{sys.argv[1]}/*.txt', delim='\\t', quote='', escape='', header=true, columns={types})) "
    f"TO '{sys.argv[2]}' (FORMAT parquet, COMPRESSION zstd)")
"""

PANDAS = """
import sys; from decimal import Decimal; from pathlib import Path
import pandas as pd
for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    rows = pd.read_csv(path, sep="\\t", quoting=3, dtype=str, keep_default_na=False)
    lines = rows[rows["total-amount"] == ""].copy()
    lines["amount"] = lines["amount"].map(Decimal)
    total = Decimal(rows.loc[rows["total-amount"] != "", "total-amount"].iloc[0])
    assert sum(lines["amount"], Decimal(0)) == total
    lines["posted-date-time"] = pd.to_datetime(lines["posted-date-time"], format="%Y-%m-%d %H:%M:%S UTC")
    lines.to_parquet(Path(sys.argv[2]) / f"{path.stem}.parquet", compression="zstd")
"""


def main() -> None:
    """Make the files, run the sides in turn, print the tables."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.scratch) as scratch:
        folder = Path(scratch)
        write_settlements(folder / "many", options.lines, options.files, seed=7)
        ours = _ours("goodstanding: import + prove", folder, folder / "many")
        rival = Side("DuckDB COPY typed read_csv", [sys.executable, "-c", COPY, str(folder / "many"), str(folder / "rival.parquet")])
        in_turn([ours, rival], options.rounds)
        table(f"{options.lines:,} lines in {options.files} files", [ours, rival], rival)
        print(ours.runs[-1].output.strip())
        again = Side("the same files again", [*ours.command])
        in_turn([again], options.rounds)
        moved = folder / "moved"
        (folder / "many").rename(moved)
        elsewhere = Side("the same files, another folder", [*ours.command[:-1], str(moved)])
        in_turn([elsewhere], 1)
        table("Again", [again, elsewhere], ours)
        print(again.runs[-1].output.strip())
        if options.small:
            _small(folder, moved, options)
        if options.pandas:
            _pandas(folder, moved, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--files", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--small", type=int, default=0, help="also that many files of 1,000 lines against the same lines in 100 files")
    parser.add_argument("--pandas", default="", help="a Python with pandas and pyarrow")
    parser.add_argument("--scratch", default=None, help="folder for the files (default: the system's)")
    return parser.parse_args()


def _ours(name: str, folder: Path, files: Path) -> Side:
    store = folder / f"store-{files.name}"
    script = folder / "prove.py"
    script.write_text(PROVE)
    return Side(name, [sys.executable, str(script), str(store), str(files)], before=lambda: shutil.rmtree(store, ignore_errors=True))


def _small(folder: Path, moved: Path, options: argparse.Namespace) -> None:
    shutil.rmtree(moved)
    lines = options.small * 1000
    write_settlements(folder / "tiny", lines, options.small, seed=8)
    write_settlements(folder / "hundred", lines, 100, seed=8)
    sides = [_ours(f"{options.small:,} files of 1,000 lines", folder, folder / "tiny"), _ours("100 files", folder, folder / "hundred")]
    in_turn(sides, options.rounds)
    table(f"{lines:,} lines", sides, sides[1])


def _pandas(folder: Path, moved: Path, options: argparse.Namespace) -> None:
    sample = folder / "sample"
    sample.mkdir()
    for path in sorted(moved.glob("*.txt"))[: max(1, options.files // 10)]:
        shutil.copy(path, sample)
    (folder / "frames").mkdir()
    ours = _ours("goodstanding: import + prove", folder, sample)
    rival = Side("pandas, exact decimals, Parquet", [options.pandas, "-c", PANDAS, str(sample), str(folder / "frames")])
    in_turn([ours, rival], min(2, options.rounds))
    table(f"A tenth of the files, {len(list(sample.iterdir()))} of them", [ours, rival], ours)


if __name__ == "__main__":
    main()
