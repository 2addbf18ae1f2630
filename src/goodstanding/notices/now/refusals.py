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


LAST_WORD: Final = "final"


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
    """Every way of refusing, the more exact ones first; the last one is for words of no known way.

    Raises:
        CatalogueError: one is incomplete or names a playbook that there is not.
    """
    return tuple(_refusal(name, row) for name, row in table("refusals.toml").items())


@dataclass(frozen=True, slots=True)
class Refused:
    """Which known way of refusing a text is, its words (None where it is none of them), and whether it is meant to be the last word."""

    refusal: Refusal
    span: Span | None
    final: bool


def find(lowered: str, languages: Iterable[str]) -> Refused:
    """The first way of refusing whose words stand in a text that refuses an appeal.

    Args:
        lowered: the text in small letters, with offsets of the text itself.
        languages: whose words to look for.
    """
    text = Text(lowered)
    chosen = tuple(languages)
    found = {refusal.id: span for refusal in all_refusals() if (span := _first(refusal, chosen, text)) is not None}
    refusal = next((each for each in all_refusals() if each.id in found), all_refusals()[-1])
    return Refused(refusal, found.get(refusal.id), refusal.final or LAST_WORD in found)


def _first(refusal: Refusal, languages: tuple[str, ...], text: Text) -> Span | None:
    return next((span for language in languages for span in _spans(refusal, language, text)), None)


def _spans(refusal: Refusal, language: str, text: Text) -> Iterator[Span]:
    """Where the words stand, but for hits that hold words which turn their sense."""
    unless = refusal.unless.get(language, ())
    for mark in refusal.marks.get(language, ()):
        for span in mark.spans(text) if mark.may_stand_in(text) else ():
            if not any(True for each in unless for _ in each.spans(text, span.start, span.end)):
                yield span


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
