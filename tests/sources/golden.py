"""Golden files of report kinds: each document under `files/<id>/` is read, and what it gives is compared with the JSON beside it.

`python -m tests.sources.golden --accept [id ...]` writes the golden files anew; read the difference before you commit it.
A document that its kind does not recognise, a golden file that is missing, and a column that is neither read nor declared unused are
failures. Only documents named `*new_column*` may have unknown columns: they show how these are reported.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Final

import pyarrow as pa

from goodstanding.core.problem import ProblemKind
from goodstanding.sources.engine import Outcome, read_document

FOLDER: Final = Path(__file__).parent / "files"
SUFFIX: Final = ".golden.json"
UNKNOWN_COLUMNS: Final = "new_column"
_LEFT_OUT: Final = ("account", "document")


@dataclass(frozen=True)
class Case:
    """A document and the kind whose folder it lies in."""

    document: Path

    @property
    def report(self) -> str:
        return self.document.parent.name

    @property
    def golden(self) -> Path:
        return self.document.with_name(self.document.name + SUFFIX)

    @property
    def size(self) -> int:
        return self.document.stat().st_size

    def open(self) -> BinaryIO:
        return self.document.open("rb")

    def __str__(self) -> str:
        return f"{self.report}/{self.document.name}"


@dataclass
class _Rows:
    """A sink that keeps rows by table."""

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def write(self, table: str, rows: pa.Table, document: int, last: int | None = None) -> None:
        assert (document, last) == (1, None)
        for row in rows.to_pylist():
            kept = {name: _shown(value) for name, value in row.items() if value is not None and name not in _LEFT_OUT}
            self.tables.setdefault(table, []).append({"line": kept.pop("line", 0)} | kept)

    def drop(self, document: int) -> None:
        assert document == 1
        self.tables.clear()


def _shown(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, datetime | date) else value


def cases(folder: Path = FOLDER) -> list[Case]:
    """Every document of every kind's folder."""
    paths = sorted(path for path in folder.glob("*/*") if path.is_file() and not path.name.endswith(SUFFIX) and path.suffix != ".py")
    return [Case(path) for path in paths]


def faults(case: Case) -> list[str]:
    """What is wrong with a case; empty when it gives exactly what its golden file says."""
    outcome, tables = _read(case)
    text = _text(outcome, tables)
    found = _shape_faults(case, outcome, tables.get("problem", []))
    if not case.golden.exists():
        return [*found, f"{case.golden.name} is missing; read what --accept writes, then commit it"]
    wanted = case.golden.read_text(encoding="utf-8")
    if text != wanted:
        lines = difflib.unified_diff(wanted.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1)
        found.append("it gives something else than its golden file says:\n" + "\n".join(lines))
    return found


def _shape_faults(case: Case, outcome: Outcome, problems: list[dict[str, Any]]) -> list[str]:
    found = []
    if outcome.report != case.report:
        found.append(f"it was recognised as {outcome.report or 'nothing'}, not as {case.report}: {outcome.note}")
    unknown = [str(problem.get("column_name")) for problem in problems if problem["kind"] == ProblemKind.UNUSED_COLUMN]
    if unknown and UNKNOWN_COLUMNS not in case.document.name:
        found.append(f"columns neither read nor declared unused: {', '.join(unknown)}")
    if outcome.read != outcome.stored + outcome.quarantined:
        found.append(f"counts do not add up: {outcome.read} read, {outcome.stored} stored, {outcome.quarantined} quarantined")
    return found


def _read(case: Case) -> tuple[Outcome, dict[str, list[dict[str, Any]]]]:
    sink = _Rows()
    return read_document(case, 1, "shop", sink), sink.tables


def _text(outcome: Outcome, tables: dict[str, list[dict[str, Any]]]) -> str:
    """JSON with one row a line, so that differences can be read."""
    head = {name: getattr(outcome, name) for name in ("report", "status", "note", "context", "read", "stored", "quarantined")}
    lines = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}," for name, value in head.items()]
    for table in sorted(tables):
        rows = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in tables[table])
        lines.append(f"  {json.dumps(table)}: [\n{rows}\n  ],")
    return "\n".join(["{", *lines])[:-1] + "\n}\n"


def accept(case: Case) -> bool:
    """Write the golden file of a case; False when it says that already."""
    text = _text(*_read(case))
    if case.golden.exists() and case.golden.read_text(encoding="utf-8") == text:
        return False
    case.golden.write_text(text, encoding="utf-8")
    return True


def main(arguments: list[str]) -> int:
    """Compare or accept the cases of some kinds, or of all; 1 when there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true", help="write the golden files anew")
    parser.add_argument("ids", nargs="*", help="report kinds; all when none is named")
    options = parser.parse_args(arguments)
    chosen = [case for case in cases() if not options.ids or case.report in options.ids]
    failed = not chosen
    for case in chosen:
        if options.accept and accept(case):
            sys.stdout.write(f"written: {case.golden.name} of {case.report}\n")
        for fault in faults(case):
            failed = True
            sys.stdout.write(f"{case}: {fault}\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
