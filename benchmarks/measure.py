"""Measuring programs side by side: A, B, A, B … in one run; medians with the least and the most; memory summed over all their processes.

A contender is a command line. Its time is that of the whole process, from start to end, as a person would wait for it. Memory is looked
at in a run of its own, because looking costs time.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

EVERY = 0.05  # seconds between two looks at memory


@dataclass(slots=True)
class Contender:
    """A command, and what is to be done before each of its runs (not timed)."""

    name: str
    command: list[str]
    before: Callable[[], None] = lambda: None
    check: Callable[[dict[str, Any]], None] = lambda _said: None


@dataclass(slots=True)
class Figures:
    """What was measured of a contender: seconds of each run, peak bytes over all processes (None where it cannot be seen), what it said."""

    name: str
    seconds: list[float] = field(default_factory=list)  # not money
    peak: int | None = None
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def median(self) -> float:
        """The median of the runs."""
        return statistics.median(self.seconds)

    def text(self) -> str:
        """`6.48 [5.77-6.96] s, 612 MiB`."""
        memory = "" if self.peak is None else f", {self.peak / (1 << 20):.0f} MiB"
        return f"{self.median:.2f} [{min(self.seconds):.2f}-{max(self.seconds):.2f}] s{memory}"


def side_by_side(contenders: Sequence[Contender], rounds: int, *, memory: bool = True) -> dict[str, Figures]:
    """Run every contender once for a warm-up (which is when memory is looked at), then in turns.

    Raises:
        SystemExit: a contender failed.
    """
    found = {each.name: Figures(each.name) for each in contenders}
    for each in contenders:
        figures = found[each.name]
        _, figures.peak, figures.said = _run(each, memory=memory)
    for turn in range(rounds):
        for each in contenders:
            seconds, _, _ = _run(each, memory=False)
            found[each.name].seconds.append(seconds)
            print(f"  round {turn + 1}: {each.name}: {seconds:.2f} s", file=sys.stderr)
    return found


def _run(contender: Contender, *, memory: bool) -> tuple[float, int | None, dict[str, Any]]:
    contender.before()
    start = time.perf_counter()
    process = subprocess.Popen(contender.command, stdout=subprocess.PIPE, start_new_session=True)
    peak = _watched(process) if memory else None
    out, _ = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        raise SystemExit(f"{contender.name} ended with {process.returncode}: {' '.join(contender.command)}")
    said = json.loads(out.decode().strip().splitlines()[-1]) if out.strip() else {}
    contender.check(said)
    return seconds, peak, said


def _watched(process: subprocess.Popen[bytes]) -> int | None:
    """Peak memory of all processes of the session, shared pages counted once (PSS); None where the system does not tell."""
    if not Path("/proc/self/smaps_rollup").exists():
        print("  memory over several processes cannot be seen on this system; it is left out", file=sys.stderr)
        return None
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_bytes_of, _session(process.pid))))
        time.sleep(EVERY)
    return peak


def _session(leader: int) -> list[int]:
    members = []
    for entry in os.listdir("/proc"):
        if entry.isdecimal():
            try:
                session = int(Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[3])
            except (OSError, ValueError):
                continue
            if session == leader:
                members.append(int(entry))
    return members


def _bytes_of(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:")), 0)


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio of two figures and how large it may be, or how small it must not be."""

    what: str
    ratio: float  # not money
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        """Whether it is reached."""
        return (self.most is None or self.ratio <= self.most) and (self.least is None or self.ratio >= self.least)

    def text(self) -> str:
        """One line for people."""
        limit = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"
        return f"{'reached ' if self.met else 'MISSED  '} {self.what}: {self.ratio:.2f} ({limit})"


def report(title: str, figures: Iterable[Figures], goals: Sequence[Goal], notes: Sequence[str], out: Path | None) -> None:
    """Print a table, the goals and the notes, and write all of it as JSON."""
    figures = list(figures)
    width = max(len(each.name) for each in figures)
    print(f"\n{title}\n{machine()}")
    for each in figures:
        print(f"  {each.name:<{width}}  {each.text()}")
    for goal in goals:
        print(f"  {goal.text()}")
    for note in notes:
        print(f"  {note}")
    if out is not None:
        goals_json = [asdict(goal) | {"met": goal.met} for goal in goals]
        rows = [asdict(each) | {"median": each.median} for each in figures]
        content = {"title": title, "machine": machine(), "figures": rows, "goals": goals_json, "notes": list(notes)}
        known = json.loads(out.read_text()) if out.exists() else []
        out.write_text(json.dumps([*(each for each in known if each["title"] != title), content], indent=1) + "\n")


def machine() -> str:
    """What it was measured on."""
    model = "unknown processor"
    try:
        names = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    except OSError:
        pass
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} cores of {model}, Python {platform.python_version()}, {platform.system()}{load}"


def program(name: str, *arguments: object) -> list[str]:
    """The command line of one of the programs in `benchmarks.programs`."""
    return [sys.executable, "-m", f"benchmarks.programs.{name}", *map(str, arguments)]
