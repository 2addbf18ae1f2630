"""Golden texts: what the results made by hand look like in a pipe.

`python -m tests.cli.output.golden --accept` writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

from goodstanding.cli.output.text.page import print_result
from goodstanding.jobs.model import Chapter, CheckResult
from tests.results import empty, full

FOLDER = Path(__file__).parent / "golden"


def text(result: CheckResult, *, trace: bool = False) -> str:
    """What a pipe gets."""
    stream = io.StringIO()
    print_result(result, stream, trace=trace)
    return stream.getvalue()


def _todo() -> CheckResult:
    result = full()
    result.chapters = (Chapter.TODO, Chapter.UNKNOWN)
    return result


def _health(in_full: int) -> CheckResult:
    result = full()
    result.chapters = (Chapter.STANDING, Chapter.HEALTH, Chapter.FINDINGS, Chapter.UNKNOWN) if in_full else (Chapter.HEALTH,)
    result.findings, result.health.in_full = [], in_full
    return result


CASES: dict[str, Callable[[], str]] = {
    "full": lambda: text(full()),
    "trace": lambda: text(full(), trace=True),
    "todo": lambda: text(_todo()),
    "health": lambda: text(_health(2)),
    "health_all": lambda: text(_health(0)),
    "empty": lambda: text(empty()),
}


def golden(name: str) -> Path:
    """Where a golden text lies."""
    return FOLDER / f"{name}.txt"


def main(arguments: list[str]) -> int:
    """Write the golden texts."""
    if arguments != ["--accept"]:
        sys.stderr.write("usage: python -m tests.cli.output.golden --accept\n")
        return 2
    FOLDER.mkdir(exist_ok=True)
    for name, make in CASES.items():
        golden(name).write_text(make(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
