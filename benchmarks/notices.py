"""Messages per second on one core, for texts of about 2 KB, with everything on, against a plain scikit-learn pipeline on the same texts.

`python -m benchmarks notices [--seconds 5] [--rounds 3] [--json FILE]`. The texts are the long messages of
the corpus; speeds are scaled to 2,048 bytes a message. Seconds are of the processor, so that other work on the machine counts little. Without scikit-learn (a tool, not part
of the program) the other side is left out, and said so.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.side import Goal, machine
from goodstanding.notices.corpus_read import load

SIZE = 2048
LENGTHS = (1200, 6000)
GOAL = 300.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, default=None)
    options = parser.parse_args()
    sides = ["ours_notices"]
    if importlib.util.find_spec("sklearn"):
        sides.append("sklearn_notices")
    else:
        print("scikit-learn is not installed here: only our side is measured")
    chosen = texts()
    average = statistics.mean(len(each.encode()) for each in chosen)
    print(f"{machine()}\n{len(chosen)} texts of {average:.0f} bytes on average")
    found: dict[str, list[dict[str, float]]] = {side: [] for side in sides}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(chosen), encoding="utf-8")
        for _ in range(options.rounds):
            for side in sides:
                found[side].append(_run(side, file, options.seconds))
    for side, runs in found.items():
        speed = [run["messages per second"] * average / SIZE for run in runs]
        shown = f"{side:18} {statistics.median(speed):8.0f} messages/s [{min(speed):.0f}-{max(speed):.0f}]"
        print(f"{shown}   kind right {runs[0]['kind right']:.1%}   action right {runs[0]['action right']:.1%}")
    goal = Goal(
        "messages per second on one core", statistics.median(run["messages per second"] for run in found["ours_notices"]), least=GOAL
    )
    print(goal.text())
    if options.json:
        options.json.write_text(json.dumps({"machine": machine(), "runs": found}, indent=1) + "\n", encoding="utf-8")


def texts() -> list[str]:
    """The long messages of the corpus, in every language, as they came."""
    sizes = range(*LENGTHS)
    return [sample.text for sample in load() if len(sample.text.encode()) in sizes]


def _run(side: str, file: Path, seconds: float) -> dict[str, float]:
    command = [sys.executable, "-m", f"benchmarks.programs.{side}", str(file), str(seconds)]
    one = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | one)
    if done.returncode:
        raise SystemExit(f"{side} failed:\n{done.stderr}")
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


if __name__ == "__main__":
    main()
