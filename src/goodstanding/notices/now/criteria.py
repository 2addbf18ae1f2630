"""What each paper must show to be accepted (`criteria.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from goodstanding.core.errors import CatalogueError
from goodstanding.core.source import Label, Source
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.now.texts import table
from goodstanding.notices.vocabulary import EVIDENCE

_SOURCES = "source"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that papers must show.

    `machine` says whether a program can check it: yes, partly, no. `evidence` are the papers it concerns.
    """

    id: str
    en: str
    zh: str
    machine: str
    evidence: tuple[str, ...]
    source: Source

    def text(self, tongue: Tongue = "en") -> str:
        """The criterion in a language."""
        return self.zh if tongue == "zh" else self.en


@lru_cache(maxsize=1)
def all_criteria() -> tuple[Criterion, ...]:
    """Every criterion in the order of the file.

    Raises:
        CatalogueError: one is incomplete, or names a source or a paper that there is not.
    """
    tables = table("criteria.toml")
    return tuple(_criterion(name, tables) for name in tables if name != _SOURCES)


def criteria_of(evidence: str) -> tuple[Criterion, ...]:
    """What a paper must show; none where no criteria of Amazon are known."""
    return tuple(each for each in all_criteria() if evidence in each.evidence)


def _criterion(name: str, tables: Mapping[str, Any]) -> Criterion:
    row = tables[name]
    try:
        place = tables[_SOURCES][row["source"]]
        found = Criterion(
            id=name,
            en=row["en"],
            zh=row["zh"],
            machine=row["machine"],
            evidence=tuple(row["evidence"]),
            source=Source(place["link"], place["read"], Label(row["label"])),
        )
    except (KeyError, ValueError) as error:
        raise CatalogueError(f"now/criteria.toml: {name} lacks or misspells {error}") from error
    if not set(found.evidence) <= set(EVIDENCE) or found.machine not in ("yes", "partly", "no"):
        raise CatalogueError(f"now/criteria.toml: {name} has a word outside the vocabulary")
    return found
