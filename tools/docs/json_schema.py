"""The schemas of `--json`, as the program itself describes them."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

SOURCES = {
    "check": Path("src/goodstanding/cli/output/json_schema.py"),
    "notice": Path("src/goodstanding/cli/output/notice/schema.py"),
}


def pages(root: Path) -> dict[str, str]:
    """The schemas; nothing while there is no such output."""
    there = {name: path for name, path in SOURCES.items() if (root / path).exists()}
    return {f"docs/reference/{name}.schema.json": json.dumps(schema_of(path), indent=2) + "\n" for name, path in there.items()}


def schema_of(path: Path) -> Any:
    """What the function `schema` of a file gives."""
    return importlib.import_module(".".join(path.with_suffix("").parts[1:])).schema()
