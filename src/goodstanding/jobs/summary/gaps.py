"""What the imported files cannot tell, by what would have to be imported to know."""

from __future__ import annotations

from collections.abc import Iterable

from goodstanding.store.question import Unknown


def by_import(unknown: Iterable[Unknown]) -> dict[str, list[Unknown]]:
    """Questions without an answer by the import they want; what would answer most questions first."""
    found: dict[str, list[Unknown]] = {}
    for each in unknown:
        found.setdefault(each.imports, []).append(each)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))
