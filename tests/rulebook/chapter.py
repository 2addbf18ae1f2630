"""Small rulebooks for tests that plant a fault."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from goodstanding.rulebook.book import Rulebook, load

SOURCE = """
[HELP]
title = "A help page"
links = ["https://example.org/help"]
published = "no date on the copy"
label = "primary"
"""

COMPLETE: dict[str, Any] = {
    "id": "a",
    "title": "A rule",
    "kind": "deadline",
    "marketplaces": ["all"],
    "valid_from": "unknown",
    "says": "Seven days.",
    "do": "Act.",
    "sources": ["HELP"],
    "date_read": date(2026, 11, 23),
    "label": "primary",
    "confidence": "certain",
}


def rule_toml(*lines: str, without: str = "", **changes: Any) -> str:
    """One complete rule as TOML, with keys changed, one left out, and lines added."""
    table = {key: value for key, value in (COMPLETE | changes).items() if key != without}
    return "\n".join(["[[rule]]", *(f"{key} = {_toml(value)}" for key, value in table.items()), *lines]) + "\n"


def book_of(folder: Path, *rules: str, sources: str = SOURCE) -> Rulebook:
    """The rulebook of one chapter with these rules."""
    (folder / "chapters").mkdir()
    (folder / "chapters" / "one.toml").write_text("\n".join(rules), encoding="utf-8")
    (folder / "sources.toml").write_text(sources, encoding="utf-8")
    return load(folder)


def _toml(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value)
