"""The words of one language (`notices/words/<language>.toml`), which a person can read and correct, as phrases to look for.

How phrases are written is told in `notices/phrases.py`; each entry is a list with ` / ` between its phrases.

- `[boilerplate]`: sentences that stand in messages of any kind.
- `[headings]`: short lines or questions that open the part on reasons, demands, consequences, or help.
- `[asking]`: `request` asks for something; `past` speaks of what was sent before; `refused` says what is not wanted.
- `[objects]`: what is taken away: the account, the seller's own (seller-fulfilled) offers, a listing, money, a side feature.
- `[stop]`, `[hold]`: words for taking away and for keeping money: `done` (it has happened), `open` (it may happen), `noun`.
- `[mood]`: words beside them: `maybe` (may, will, if), `keep` (stays as it is), `not`, `done`.
- `[signs]`: words that tell an action directly.
- `[topics]`: single words that go with an action (see `topics.py`).
- `[evidence]`: one entry for each piece of evidence of the vocabulary.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Text, phrases
from goodstanding.notices.shelf import Shelf
from goodstanding.notices.understand.topics import Topics
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE

SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "boilerplate": ("phrases",),
    "headings": ("reason", "demand", "consequence", "help"),
    "asking": ("request", "past", "refused"),
    "objects": ("account", "own", "listing", "money", "side"),
    "stop": ("done", "open", "noun"),
    "hold": ("done", "open"),
    "mood": ("maybe", "keep", "not", "done"),
    "signs": (
        *("restored", "restore_open", "rejected", "received", "at_risk", "verify"),
        *("more_info", "warning", "no_action", "unaffected", "claim", "many"),
    ),
    "evidence": tuple(EVIDENCE),
}
TOPICS: Final = tuple(action for action in ACTIONS if action not in ("phishing", "not_a_notice"))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The phrases of one language by section and entry, and its topic words."""

    language: str
    shelf: Shelf[tuple[str, str]]
    topics: Topics

    def spans(self, text: Text, section: str, entry: str) -> tuple[Span, ...]:
        """Where the phrases of one entry stand in a text."""
        return self.shelf.spans(text, (section, entry))

    def named(self, text: Text, section: str) -> frozenset[str]:
        """The entries of a section of which a phrase stands in a text."""
        return frozenset(entry for name, entry in self.shelf.standing(text) if name == section and self.spans(text, section, entry))


@lru_cache(maxsize=32)
def load(language: str) -> Lexicon | None:
    """The lexicon of a language, None when there is no file for it.

    Raises:
        CatalogueError: a section or entry is missing or unknown, or a phrase is malformed; names the file.
    """
    file = resources.files("goodstanding.notices") / "words" / f"{language}.toml"
    if not language.isalpha() or not file.is_file():
        return None
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    _check(language, table)
    entries = [(section, entry) for section, names in SECTIONS.items() for entry in names]
    shelf = Shelf((key, phrase) for key in entries for phrase in phrases(table[key[0]][key[1]], language))
    return Lexicon(language, shelf, Topics(table["topics"], language))


def _check(language: str, table: Mapping[str, Any]) -> None:
    wanted = {**SECTIONS, "topics": TOPICS}
    if set(table) != set(wanted):
        raise CatalogueError(f"words/{language}.toml: sections must be {', '.join(wanted)}")
    for section, entries in wanted.items():
        odd = set(table[section]) ^ set(entries)
        if odd:
            raise CatalogueError(f"words/{language}.toml: [{section}] lacks or has too much: {', '.join(sorted(odd))}")
