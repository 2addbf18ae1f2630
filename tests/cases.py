"""Cases of catalogue items as YAML: facts in, findings out. One file an item; every value in it is read as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from goodstanding.core.clock import parse_as_of

MINIMUM = 3


@dataclass(frozen=True)
class Case:
    """One case: rows by table, the instant, and what must come out."""

    item: str
    name: str
    as_of: datetime
    facts: dict[str, list[dict[str, str | None]]]
    finds: list[dict[str, str]]
    unknown: bool

    def __str__(self) -> str:
        return f"{self.item}: {self.name}"


def cases(folder: Path) -> Iterator[Case]:
    """Every case of every item in a folder. `null` in a row is a missing value; `facts` may be shared by YAML anchors."""
    for path in sorted(folder.glob("*.yml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):
            if "name" in entry:
                yield _case(path.stem, entry)


def _case(item: str, entry: dict[str, Any]) -> Case:
    facts = {table: [_row(row) for row in rows] for table, rows in (entry.get("facts") or {}).items()}
    return Case(item, entry["name"], parse_as_of(entry["as_of"]), facts, entry.get("finds") or [], entry.get("unknown") == "yes")


def _row(row: dict[str, str]) -> dict[str, str | None]:
    return {name: None if value in ("null", "~") else value for name, value in row.items()}
