"""Cases of catalogue items as YAML: facts in, findings out. One file an item; every value in it is read as text.

An entry has a `name`, an instant `as_of`, `facts` (table: rows) and what comes out: `finds`, a list of findings, or `unknown: "yes"`.
A finding names its subject and any of its fields; `due` is an instant (UTC, to the minute) or `none`, `says` a part of its reason.
Entries without a name only hold YAML anchors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from goodstanding.core.clock import parse_as_of
from goodstanding.core.finding import Finding
from goodstanding.store.question import Answers

MINIMUM = 3
KEYS = {"name", "as_of", "facts", "finds", "unknown"}


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
    """Every case of every item in a folder. `null` in a row is a missing value; rows may be shared by anchors and merged with `<<`."""
    for path in sorted(folder.glob("*.yml")):
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):
            if "name" in entry:
                yield _case(path.stem, entry)


def _case(item: str, entry: dict[str, Any]) -> Case:
    assert entry.keys() <= KEYS, f"{item}: {entry['name']}: an entry has {', '.join(sorted(KEYS))}, not {', '.join(entry.keys() - KEYS)}"
    assert entry.get("unknown", "yes") == "yes", f'{item}: {entry["name"]}: write unknown: "yes", or leave it out'
    facts = {table: [_row(row) for row in rows] for table, rows in (entry.get("facts") or {}).items()}
    return Case(item, entry["name"], parse_as_of(entry["as_of"]), facts, entry.get("finds") or [], entry.get("unknown") == "yes")


def _row(row: dict[str, Any]) -> dict[str, str | None]:
    merged = {**row.get("<<", {}), **row}
    return {name: None if value in ("null", "~") else value for name, value in merged.items() if name != "<<"}


def compare(case: Case, answers: Answers) -> None:
    """Fail unless exactly the expected findings came out, each with every field that the case names."""
    assert bool(answers.unknown) == case.unknown, "the case says unknown, or the answers do, but not both"
    assert sorted(finding.subject for finding in answers.findings) == sorted(each["subject"] for each in case.finds)
    left = list(answers.findings)
    for expected in case.finds:
        same = [each for each in left if each.subject == expected["subject"]]
        said = [{name: _said(each, name, value) for name, value in expected.items()} for each in same]
        assert expected in said
        left.remove(same[said.index(expected)])


def _said(finding: Finding, name: str, expected: str) -> str:
    if name == "says":
        return expected if expected in finding.reason else finding.reason
    if name == "severity":
        return finding.severity.name.lower()
    if name == "due":
        return finding.due.at.strftime("%Y-%m-%d %H:%M") if finding.due else "none"
    if name in ("clock", "calendar"):
        assert finding.due is not None
        return str(getattr(finding.due, name))
    return str(getattr(finding, name))


def assert_complete(item: str, all_cases: Collection[Case]) -> None:
    """An item without a case that stays silent would pass by finding everything, and one without an unknown by guessing."""
    own = [case for case in all_cases if case.item == item]
    assert len(own) >= MINIMUM
    assert any(case.finds for case in own)
    assert any(not case.finds and not case.unknown for case in own)
