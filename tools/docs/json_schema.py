"""The schema of `--json`, as the program itself describes it."""

from __future__ import annotations

import json
from pathlib import Path

SOURCE = Path("src/goodstanding/cli/output/json_schema.py")


def pages(root: Path) -> dict[str, str]:
    """The schema; nothing while there is no such output."""
    if not (root / SOURCE).exists():
        return {}
    from goodstanding.cli.output.json_schema import schema

    return {"docs/reference/check.schema.json": json.dumps(schema(), indent=2) + "\n"}
