"""Import + prove + store settlement lines, against DuckDB's own COPY of the same files and against pandas with exact decimals.

  python -m benchmarks.import_settlements --lines 10000000           all parts
  python -m benchmarks.import_settlements --only first again         some of them

Parts: `first` (against DuckDB), `pandas`, `again` (the same files a second time), `small` (many files of 1,000 lines against the same
lines in a hundredth of the files), `flat` (time per line and memory at a tenth, a third and all of the lines), `one` (one huge file).
"""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import Any

from benchmarks.measure import Contender, Figures, Goal, program, report, side_by_side
from benchmarks.options import folder, parser
from goodstanding.madeup.bulk import write_settlements

PARTS = ("first", "pandas", "again", "small", "flat", "one")
LINES_A_FILE = 100_000
PANDAS_LINES = 1_000_000  # more takes minutes; both sides are measured on the same files
SMALL_LINES = 1000
LIMIT = 1 << 30


class Bench:
    """The files of one run, each made once."""

    def __init__(self, place: Path, rounds: int) -> None:
        self.place, self.rounds = place, rounds
        self.goals: list[Goal] = []
        self.notes: list[str] = []
        self.figures: list[Figures] = []

    def files(self, lines: int, count: int) -> Path:
        made = self.place / f"files-{lines}-{count}"
        if not made.exists():
            write_settlements(self.place / "new", lines, count, seed=1)
            (self.place / "new").rename(made)
        return made

    def ours(self, name: str, files: Path, lines: int, *, keep: bool = False) -> Contender:
        """Our import into a store that is empty, or (`keep`) one that has the files already."""
        store = self.place / "store" / name.replace(" ", "-").replace(",", "")
        count = len(list(files.iterdir()))

        def fresh() -> None:
            if not keep:
                shutil.rmtree(store, ignore_errors=True)

        def check(said: dict[str, Any]) -> None:
            if (said["lines"], said["settlements"], said["proved"]) != (lines, count, count):
                raise SystemExit(f"{name}: {said} instead of {lines} lines in {count} proved settlements")

        return Contender(name, program("ours_import", store, files), fresh, check)

    def run(self, *contenders: Contender, rounds: int | None = None) -> list[Figures]:
        """Measure, and keep the figures for the report."""
        found = side_by_side(contenders, rounds or self.rounds)
        self.figures += found.values()
        return [found[each.name] for each in contenders]

    def first(self, lines: int) -> None:
        files = self.files(lines, max(1, lines // LINES_A_FILE))
        ours = self.ours(f"goodstanding, {lines:,} lines", files, lines)
        duck = Contender("DuckDB COPY, no proof", program("duckdb_copy", self.place / "copy.parquet", files))
        mine, theirs = self.run(ours, duck)
        self.goals.append(Goal("import + prove + store / DuckDB COPY of the same files", mine.median / theirs.median, most=1.0))
        if mine.peak is not None:
            self.goals.append(Goal("peak memory over all processes, in GiB", mine.peak / LIMIT, most=1.0))

    def pandas(self, lines: int) -> None:
        if importlib.util.find_spec("pandas") is None:
            self.notes.append("pandas is not installed, so it was left out: pip install 'goodstanding[bench]'")
            return
        part = min(lines, PANDAS_LINES)
        files = self.files(part, max(1, part // LINES_A_FILE))
        ours = self.ours(f"goodstanding, {part:,} lines", files, part)
        theirs = Contender(f"pandas, exact, {part:,} lines", program("pandas_import", self.place / "pandas", files))
        mine, other = self.run(ours, theirs)
        self.goals.append(Goal(f"pandas with exact decimals / goodstanding, on {part:,} lines", other.median / mine.median, least=6.0))

    def again(self, lines: int) -> None:
        files = self.files(lines, max(1, lines // LINES_A_FILE))
        first = self.ours("the first time", files, lines)
        again = self.ours("the same files again", files, lines, keep=True)
        again.command = first.command
        once, twice = self.run(first, again)
        self.goals.append(Goal("the same files again / the first time", twice.median / once.median, most=0.15))

    def small(self, lines: int) -> None:
        count = max(100, lines // SMALL_LINES)
        lines = count * SMALL_LINES
        few = self.ours(f"{count // 100:,} files", self.files(lines, count // 100), lines)
        many = self.ours(f"{count:,} files of {SMALL_LINES:,} lines", self.files(lines, count), lines)
        fewer, more = self.run(few, many)
        self.goals.append(Goal(f"{count:,} small files / the same lines in {count // 100:,}", more.median / fewer.median, most=2.0))

    def flat(self, lines: int) -> None:
        sizes = [lines // 10, lines // 3, lines]
        runs = [self.ours(f"{size:,} lines", self.files(size, max(1, size // LINES_A_FILE)), size) for size in sizes]
        least, middle, most = self.run(*runs)
        self.goals.append(Goal("time a line at all / at a third of the lines", 3 * most.median / middle.median / 9, most=1.15))
        if most.peak and middle.peak:
            self.goals.append(Goal("memory at all / at a third of the lines", most.peak / middle.peak, most=1.15))
        self.notes.append(f"a line takes {1e6 * (most.median - least.median) / (sizes[2] - sizes[0]):.2f} µs beside the start")

    def one(self, lines: int) -> None:
        many = self.ours(
            f"{lines:,} lines in {max(1, lines // LINES_A_FILE)} files", self.files(lines, max(1, lines // LINES_A_FILE)), lines
        )
        one = self.ours(f"{lines:,} lines in one file", self.files(lines, 1), lines)
        several, single = self.run(many, one)
        self.goals.append(Goal("one huge file / the same lines in many", single.median / several.median, most=1.5))


def main() -> None:
    options = parser(__doc__, 1_000_000, "settlement lines")
    options.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="parts to measure")
    asked = options.parse_args()
    with folder(asked.folder) as place:
        bench = Bench(place, asked.rounds)
        for part in asked.only:
            getattr(bench, part)(asked.lines)
        report(f"Import of {asked.lines:,} settlement lines", bench.figures, bench.goals, bench.notes, asked.json)


if __name__ == "__main__":
    main()
