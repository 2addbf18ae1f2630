"""`goodstanding check` on a large store after one new file of about 1 MB: import, proof, every check, every deadline, and the text.

python -m benchmarks check_after_one_file --lines 10000000 --rounds 5
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from benchmarks.side import Goal, Side, in_turn, machine, table, write_json
from goodstanding.madeup.bulk import write_settlements

FIRST_DAY, PERIOD = date(2020, 1, 1), timedelta(days=14)  # of the made-up settlements


def main() -> None:
    """Fill a store once, then time the command with a fresh small file each round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        folder = Path(scratch)
        files = max(1, options.lines // 100_000)
        made = write_settlements(folder / "many", options.lines, files + options.rounds, seed=7)
        small = folder / "small"
        small.mkdir()
        for each in made[-options.rounds :]:
            lines = each.path.read_text().splitlines(keepends=True)
            (small / each.path.name).write_text("".join(lines[:5500]))
            each.path.unlink()
        as_of = FIRST_DAY + PERIOD * (len(made) + 1)  # just after the last settlement, so that the checks look back on much of it
        command = [sys.executable, "-m", "goodstanding", "check", "--store", str(folder / "store"), "--as-of", as_of.isoformat()]
        subprocess.run([*command[:4], str(folder / "many"), *command[4:]], stdout=subprocess.DEVNULL, check=False)
        waiting = sorted(small.iterdir())
        side = Side(f"check after one new file ({waiting[0].stat().st_size / 1e6:.1f} MB)", [])

        def next_file() -> None:
            side.command = [*command[:4], str(waiting.pop(0)), *command[4:]]

        side.before = next_file
        in_turn([side], options.rounds)
        table(f"A store of {options.lines:,} settlement lines", [side])
        goals = [Goal("seconds of a check after one new file", side.median(), most=3.0)]
        print(f"{machine()}\n{goals[0].text()}")
        write_json(options.json, f"check of {options.lines:,} lines after one new file", [side], goals)


if __name__ == "__main__":
    main()
