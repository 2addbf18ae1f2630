"""Every output that was asked for, of one result."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from goodstanding.core.errors import UsageError

if TYPE_CHECKING:
    from goodstanding.jobs.model import CheckResult

Writer = Callable[["CheckResult", Path, bool], list[Path]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show and where: JSON instead of text, files beside it, and the rows behind every figure."""

    json: bool = False
    csv: Path | None = None
    xlsx: Path | None = None
    html: Path | None = None
    ics: Path | None = None
    trace: bool = False


def show(result: CheckResult, wanted: Wanted) -> None:
    """Print the result and write the files asked for; what was written is said on standard error.

    Raises:
        UsageError: a file cannot be written.
    """
    _print(result, wanted)
    for target, writer in ((wanted.csv, _csv), (wanted.xlsx, _xlsx), (wanted.html, _html), (wanted.ics, _ics)):
        if target is not None:
            for path in _write(result, target, writer, wanted.trace):
                sys.stderr.write(f"Wrote {path}\n")


def write_text(target: Path, text: str) -> None:
    """Write a file and say so on standard error.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}; name another place") from error
    sys.stderr.write(f"Wrote {target}\n")


def _print(result: CheckResult, wanted: Wanted) -> None:
    if wanted.json:
        from goodstanding.cli.output.as_json import to_json

        sys.stdout.write(to_json(result, trace=wanted.trace))
    else:
        from goodstanding.cli.output.text.page import print_result

        print_result(result, sys.stdout, trace=wanted.trace)


def _write(result: CheckResult, target: Path, writer: Writer, trace: bool) -> list[Path]:
    try:
        return writer(result, target, trace)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}; name another place") from error


def _csv(result: CheckResult, folder: Path, trace: bool) -> list[Path]:
    from goodstanding.cli.output.csv_files import write_csv

    return write_csv(result, folder, trace=trace)


def _xlsx(result: CheckResult, path: Path, trace: bool) -> list[Path]:
    from goodstanding.cli.output.workbook import write_workbook

    return write_workbook(result, path, trace=trace)


def _html(result: CheckResult, path: Path, trace: bool) -> list[Path]:
    from goodstanding.web.report.page import page

    path.write_text(page(result, trace=trace), encoding="utf-8")
    return [path]


def _ics(result: CheckResult, path: Path, _trace: bool) -> list[Path]:
    from goodstanding.cli.output.calendar_file import to_ics

    path.write_bytes(to_ics(result))
    return [path]
