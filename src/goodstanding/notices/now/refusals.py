"""Answers that refuse an appeal: which of the known ones a message is, and what to do next (`refusals.toml`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from goodstanding.core.errors import CatalogueError
from goodstanding.core.source import Label, Source
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.model import Span
from goodstanding.notices.now.playbooks import all_playbooks
from goodstanding.notices.now.texts import table
from goodstanding.notices.phrases import Phrase, Text, phrases

_FIXED: Final = frozenset(("title", "next", "playbook", "final", "link", "read", "unless"))


@dataclass(frozen=True, eq=False)
class Refusal:
    """One way in which appeals are refused.

    `final` tells that Amazon means it to be the last word; `playbook` is the one to follow from here, empty where it stays the kind's.
    """

    id: str
    titles: Mapping[str, str]
    nexts: Mapping[str, str]
    playbook: str
    final: bool
    marks: Mapping[str, tuple[Phrase, ...]]
    unless: Mapping[str, tuple[Phrase, ...]]
    source: Source

    def title(self, tongue: Tongue = "en") -> str:
        """What it means."""
        return self.titles[tongue]

    def next(self, tongue: Tongue = "en") -> str:
        """What to do next."""
        return self.nexts[tongue]


@lru_cache(maxsize=1)
def all_refusals() -> tuple[Refusal, ...]:
    """Every way of refusing, the more exact ones first.

    Raises:
        CatalogueError: one is incomplete or names a playbook that there is not.
    """
    return tuple(_refusal(name, row) for name, row in table("refusals.toml").items())


def find(lowered: str, languages: Iterable[str]) -> tuple[Refusal, Span] | None:
    """The first way of refusing whose words stand in a text, and where; None where none does.

    Args:
        lowered: the text in small letters, with offsets of the text itself.
        languages: whose words to look for.
    """
    text = Text(lowered)
    chosen = tuple(languages)
    for refusal in all_refusals():
        span = next((span for language in chosen for span in _spans(refusal, language, text)), None)
        if span is not None:
            return refusal, span
    return None


def _spans(refusal: Refusal, language: str, text: Text) -> Iterator[Span]:
    """Where the words stand, but for hits that hold words which turn their sense."""
    unless = refusal.unless.get(language, ())
    for mark in refusal.marks.get(language, ()):
        for span in mark.spans(text) if mark.may_stand_in(text) else ():
            if not any(True for each in unless for _ in each.spans(text, span.start, span.end)):
                yield span


def refusal_of(name: str) -> Refusal | None:
    """The way of refusing with this id."""
    return next((each for each in all_refusals() if each.id == name), None)


def _refusal(name: str, row: Mapping[str, Any]) -> Refusal:
    try:
        found = Refusal(
            id=name,
            titles={"en": row["title"]["en"], "zh": row["title"]["zh"]},
            nexts={"en": row["next"]["en"], "zh": row["next"]["zh"]},
            playbook=row["playbook"],
            final=row["final"],
            marks={language: phrases(words, language) for language, words in row.items() if language not in _FIXED},
            unless={language: phrases(words, language) for language, words in row.get("unless", {}).items()},
            source=Source(row["link"], row["read"], Label.PRIMARY if "amazon." in row["link"] else Label.SECONDARY),
        )
    except KeyError as error:
        raise CatalogueError(f"now/refusals.toml: {name} lacks {error}") from error
    if found.playbook and found.playbook not in all_playbooks():
        raise CatalogueError(f"now/refusals.toml: {name} names a playbook that there is not: {found.playbook}")
    return found
