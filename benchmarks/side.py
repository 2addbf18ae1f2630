"""Running commands in turn and measuring each as a whole: wall time, processor time, and memory summed over its processes."""

from __future__ import annotations

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Run:
    """One run: seconds of wall and processor, and the peak of resident memory of all its processes together, in MiB."""

    wall: float
    cpu: float
    peak: float
    output: str


@dataclass
class Side:
    """One side of a comparison: what is run, a command or a call in this process, and what is done before each run outside the clock."""

    name: str
    command: Sequence[str] | Callable[[], object]
    before: Callable[[], None] = lambda: None
    runs: list[Run] = field(default_factory=list)

    def median(self) -> float:
        return statistics.median(run.wall for run in self.runs)


def in_turn(sides: Sequence[Side], rounds: int) -> None:
    """A, B, A, B …: each side once a round, after one round that is not counted where there are several."""
    for _ in range(rounds):
        for side in sides:
            side.before()
            side.runs.append(measure_here(side.command) if callable(side.command) else measure(side.command))


def measure(command: Sequence[str]) -> Run:
    """Run a command and measure it; its failure is an error."""
    begun, times = time.perf_counter(), os.times()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
    watcher.start()
    output, _ = process.communicate()
    wall, after = time.perf_counter() - begun, os.times()
    watcher.join()
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{output}")
    return Run(wall, after.children_user + after.children_system - times.children_user - times.children_system, peak[0], output)


def measure_here(call: Callable[[], object]) -> Run:
    """Run a call in this process and measure it; the peak is that of the process so far."""
    begun, times = time.perf_counter(), os.times()
    call()
    wall, after = time.perf_counter() - begun, os.times()
    cpu = after.user + after.system - times.user - times.system
    return Run(wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "")


def _watch(process: subprocess.Popen[str], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], _resident(process.pid))
        time.sleep(0.03)


def _resident(session: int) -> float:
    """MiB resident in all processes of a session; shared pages count once a process, so this is an upper bound."""
    total = 0
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                total += int((entry / "statm").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            continue
    return total * PAGE / 2**20


def table(title: str, sides: Sequence[Side], against: Side | None = None) -> None:
    """Print medians with minimum and maximum, and the ratio of each side to one of them."""
    print(f"\n{title}")
    print(f"{'':34}{'wall s: median [min-max]':>28}{'cpu s':>9}{'peak MiB':>10}{'ratio':>8}")
    for side in sides:
        walls = [run.wall for run in side.runs]
        ratio = "" if against is None else f"{side.median() / against.median():.2f}"
        shown = f"{side.median():.2f} [{min(walls):.2f}-{max(walls):.2f}]"
        print(
            f"{side.name:34}{shown:>28}{statistics.median(r.cpu for r in side.runs):9.2f}{max(r.peak for r in side.runs):10.0f}{ratio:>8}"
        )
    sys.stdout.flush()


@dataclass(frozen=True)
class Goal:
    """A figure that may be at most, or must be at least, so large."""

    what: str
    figure: float
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        return (self.most is None or self.figure <= self.most) and (self.least is None or self.figure >= self.least)

    def text(self) -> str:
        limit = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"
        return f"{'reached' if self.met else 'MISSED '}  {self.what}: {self.figure:.2f} (goal: {limit})"


def write_json(path: Path | None, title: str, sides: Sequence[Side], goals: Sequence[Goal]) -> None:
    """Write the figures into a file of figures, in the place of those of the same title."""
    if path is None:
        return
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known[title] = {
        "machine": machine(),
        "sides": {
            side.name: {"median": side.median(), **{name: [getattr(run, name) for run in side.runs] for name in ("wall", "cpu", "peak")}}
            for side in sides
        },
        "goals": [asdict(goal) | {"met": goal.met} for goal in goals],
    }
    path.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def machine() -> str:
    """What it was measured on, and how busy that was."""
    try:
        names = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    except OSError:
        names = []
    name = names[0] if names else platform.processor() or "unknown"
    return f"{os.cpu_count()} cores ({name}), Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}"
