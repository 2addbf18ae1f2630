"""Cases of metrics as YAML: facts in, values out. Every value is read as text.

`about` says what of every metric a case is of: `below`, `at` or `above` its target, a denominator that is `empty`, the edges of its
`window`, an `instant` that decides, days of a `zone`, a `leap` day, orders `fba` ships, and units that count `once`.

A row with `times: N` stands for N rows, in whose values `{n}` is 1 to N as seven digits. `values` names what must come out for a metric
and part; `only` says that nothing else may.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from goodstanding.core.clock import parse_as_of


@dataclass(frozen=True)
class MetricCase:
    """One case of one metric."""

    metric: str
    name: str
    as_of: datetime
    day: date | None
    facts: dict[str, list[dict[str, str | None]]]
    values: list[dict[str, str]]
    only: bool
    about: frozenset[str]

    def __str__(self) -> str:
        return f"{self.metric}: {self.name}"


def metric_cases(folder: Path) -> Iterator[MetricCase]:
    """Every case of every metric in a folder."""
    for path in sorted(folder.glob("*.yml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):
            if "name" in entry:
                yield _case(path.stem, entry)


def _case(metric: str, entry: dict[str, Any]) -> MetricCase:
    facts = {table: [each for row in rows for each in _rows(row)] for table, rows in (entry.get("facts") or {}).items()}
    day = date.fromisoformat(entry["day"]) if "day" in entry else None
    as_of, about = parse_as_of(entry["as_of"]), frozenset(entry.get("about", ()))
    return MetricCase(metric, entry["name"], as_of, day, facts, entry.get("values") or [], entry.get("only") == "yes", about)


def _rows(row: dict[str, str]) -> Iterator[dict[str, str | None]]:
    for number in range(1, int(row.get("times", "1")) + 1):
        filled = {name: value.replace("{n}", f"{number:07d}") for name, value in row.items() if name != "times"}
        yield {name: None if value in ("null", "~") else value for name, value in filled.items()}
