"""The prose gate: the README stays a page, and links between the documents lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

README_WORDS = 400
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def faults(root: Path) -> list[str]:
    """What is wrong with a checkout's documents."""
    words = len((root / "README.md").read_text(encoding="utf-8").split())
    found = [f"README.md has {words} words; the limit is {README_WORDS}"] if words > README_WORDS else []
    for path in [*sorted(root.glob("*.md")), *sorted((root / "docs").rglob("*.md"))]:
        found += dead_links(root, path)
    return found


def dead_links(root: Path, path: Path) -> list[str]:
    """Links of a document to files that are not there."""
    found = []
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        name = target.split("#")[0]
        if name and ":" not in name and not (path.parent / name).exists():
            found.append(f"{path.relative_to(root).as_posix()} links to {target}, which is not there")
    return found
