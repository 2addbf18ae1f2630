"""Import, proof and store of made-up settlement files, against DuckDB's own COPY of the same files into Parquet, and against pandas.

    python -m benchmarks import_settlements --lines 10000000 --rounds 3             all parts
    python -m benchmarks import_settlements --only first again --folder DIR         some of them; the files are kept in DIR

Ours keeps the originals, hashes them, types every column, writes segments and digests, and proves every settlement. DuckDB reads the same
24 columns with the same types and writes zstd Parquet, and proves nothing. pandas (extra [bench], or another environment's: `--pandas PYTHON`)
proves with exact decimals and writes Parquet. Parts: `first` (against DuckDB), `pandas`, `again` (the same files a second time), `small` (files of 1,000 lines against the same
lines in a hundredth of the files), `flat` (time a line, and memory, at a tenth, a third and all of the lines), `one` (one huge file).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

from benchmarks.side import Goal, Side, in_turn, machine, table, write_json
from goodstanding.madeup.bulk import write_settlements

PARTS = ("first", "pandas", "again", "small", "flat", "one")
A_FILE = 100_000  # lines
A_SMALL_FILE = 1000
PANDAS = 1_000_000  # lines; more takes minutes, and both sides are measured on the same files


class Bench:
    """The files of one run, each made once, and what was measured."""

    def __init__(self, folder: Path, rounds: int, pandas: str) -> None:
        self.folder, self.rounds, self.with_pandas = folder, rounds, pandas
        self.sides: list[Side] = []
        self.goals: list[Goal] = []

    def files(self, lines: int, count: int) -> Path:
        """That many lines in so many files."""
        made = self.folder / f"files-{lines}-{count}"
        if not made.exists():
            shutil.rmtree(self.folder / "new", ignore_errors=True)
            write_settlements(self.folder / "new", lines, count, seed=7)
            (self.folder / "new").rename(made)
        return made

    def ours(self, name: str, lines: int, count: int, *, again: bool = False) -> Side:
        """Our import into an empty store, or (`again`) into the one that the same import has just filled."""
        store = self.folder / f"store-{lines}-{count}"

        def before() -> None:
            if not again:
                shutil.rmtree(store, ignore_errors=True)

        return Side(name, program("ours_import", store, self.files(lines, count)), before)

    def measure(self, title: str, *sides: Side, against: Side | None = None) -> None:
        """Run the sides in turn and show them."""
        in_turn(sides, self.rounds)
        table(title, sides, against)
        self.sides += sides

    def proved(self, side: Side, lines: int, count: int) -> None:
        """Every run has stored every line and proved every settlement."""
        for run in side.runs:
            said = json.loads(run.output.splitlines()[-1])
            if (said["lines"], said["settlements"], said["proved"]) != (lines, count, count):
                raise SystemExit(f"{side.name}: {said} instead of {lines} lines in {count} proved settlements")

    def first(self, lines: int) -> None:
        """Against DuckDB's COPY of the same files."""
        count = files_of(lines)
        ours = self.ours("goodstanding: import + prove", lines, count)
        rival = Side("DuckDB: COPY typed read_csv", program("duckdb_copy", self.folder / "copy.parquet", self.files(lines, count)))
        self.measure(f"{lines:,} lines in {count:,} files", ours, rival, against=rival)
        self.proved(ours, lines, count)
        self.goals.append(Goal("import + prove / DuckDB's COPY of the same files", ours.median() / rival.median(), most=1.0))
        self.goals.append(Goal("peak memory of all processes, GiB", max(run.peak for run in ours.runs) / 1024, most=1.0))

    def pandas(self, lines: int) -> None:
        """Against pandas with exact decimals."""
        if self.with_pandas == sys.executable and importlib.util.find_spec("pandas") is None:
            print("\npandas is not installed, so it is left out: pip install 'goodstanding[bench]', or --pandas PYTHON")
            return
        lines = min(lines, PANDAS)
        count = files_of(lines)
        ours = self.ours("goodstanding", lines, count)
        rival = Side(
            "pandas, exact decimals, Parquet",
            program("pandas_import", self.folder / "pandas", self.files(lines, count), python=self.with_pandas),
        )
        self.measure(f"{lines:,} lines in {count:,} files", ours, rival, against=ours)
        self.proved(rival, lines, count)
        self.goals.append(Goal(f"pandas / import + prove, on {lines:,} lines", rival.median() / ours.median(), least=6.0))

    def again(self, lines: int) -> None:
        """The same files a second time, where they lay and from another folder."""
        count = files_of(lines)
        first = self.ours("the first time", lines, count)
        again = self.ours("the same files again", lines, count, again=True)
        self.measure("Again", first, again, against=first)
        self.proved(again, lines, count)
        self.goals.append(Goal("the same files again / the first time", again.median() / first.median(), most=0.15))

    def small(self, lines: int) -> None:
        """Many small files against the same lines in a hundredth of them."""
        count = max(100, lines // A_SMALL_FILE)
        lines = count * A_SMALL_FILE
        few = self.ours(f"{count // 100:,} files", lines, count // 100)
        many = self.ours(f"{count:,} files of {A_SMALL_FILE:,} lines", lines, count)
        self.measure(f"{lines:,} lines", few, many, against=few)
        self.proved(many, lines, count)
        self.goals.append(Goal(f"{count:,} small files / the same lines in {count // 100:,}", many.median() / few.median(), most=2.0))

    def flat(self, lines: int) -> None:
        """Time a line and memory at three sizes."""
        sizes = (lines // 10, lines // 3, lines)
        runs = [self.ours(f"{size:,} lines", size, files_of(size)) for size in sizes]
        self.measure("Linear and flat", *runs)
        _, third, whole = runs
        growth = (whole.median() / sizes[2]) / (third.median() / sizes[1])
        self.goals.append(Goal("time a line, at all / at a third of the lines", growth, most=1.15))
        peaks = [max(run.peak for run in side.runs) for side in runs]
        self.goals.append(Goal("memory, at all / at a third of the lines", peaks[2] / peaks[1], most=1.15))

    def one(self, lines: int) -> None:
        """One huge file."""
        several = self.ours(f"{files_of(lines):,} files", lines, files_of(lines))
        single = self.ours("one file", lines, 1)
        self.measure(f"{lines:,} lines", several, single, against=several)
        self.proved(single, lines, 1)
        self.goals.append(Goal("one huge file / the same lines in many", single.median() / several.median(), most=1.5))


def files_of(lines: int) -> int:
    """How many files so many lines come in."""
    return max(1, lines // A_FILE)


def program(name: str, *arguments: object, python: str = sys.executable) -> list[str]:
    """The command line of one of `benchmarks.programs`."""
    return [python, "-m", f"benchmarks.programs.{name}", *map(str, arguments)]


def main() -> None:
    """Measure the parts that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--folder", type=Path, help="for the files, which are kept and used again (default: a temporary one)")
    parser.add_argument("--pandas", default=sys.executable, metavar="PYTHON", help="an interpreter that has pandas and pyarrow")
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") if options.folder is None else nullcontext(options.folder) as folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        bench = Bench(Path(folder).resolve(), options.rounds, options.pandas)
        for part in options.only:
            getattr(bench, part)(options.lines)
    print(f"\n{machine()}")
    print("\n".join(goal.text() for goal in bench.goals))
    write_json(options.json, f"import of {options.lines:,} settlement lines", bench.sides, bench.goals)


if __name__ == "__main__":
    main()
