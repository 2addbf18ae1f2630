"""Every short word and text of the advice in both languages: `words.toml` for words, `texts.zh.toml` for the Chinese of the playbooks."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.understand.kinds import catalogue_of_kinds

HERE: Final = "goodstanding.notices.now"
COMMON: Final = "common"


@lru_cache(maxsize=8)
def table(name: str) -> Mapping[str, Any]:
    """A file of this folder as tables."""
    return tomllib.loads((resources.files(HERE) / name).read_text(encoding="utf-8"))


def word(group: str, name: str, tongue: Tongue = "en") -> str:
    """A word of a group (`action`, `evidence`, `who` …).

    Raises:
        CatalogueError: there is no such word, or not in this language.
    """
    try:
        return str(table("words.toml")[group][name][tongue])
    except KeyError as error:
        raise CatalogueError(f"now/words.toml has no {tongue} for {group}.{name}") from error


def kind_title(kind: str, tongue: Tongue = "en") -> str:
    """What a kind of message is called; an empty id is an unknown cause."""
    item = catalogue_of_kinds().get(kind)
    if item is None or tongue == "zh":
        return word("kind", kind if item else "unknown", tongue)
    return item.title


def action_title(action: str, tongue: Tongue = "en") -> str:
    """What an action is called; an empty id is unknown."""
    return word("action", action or "unknown", tongue)


def playbook_text(playbook: str, key: str, english: str, tongue: Tongue = "en") -> str:
    """A text of a playbook; its Chinese stands under the playbook's id, or under `common` where several share it.

    Raises:
        CatalogueError: it has no Chinese.
    """
    if tongue == "en":
        return english
    texts = table("texts.zh.toml")
    for section in (playbook, COMMON):
        found = texts.get(section, {}).get(key)
        if found:
            return str(found)
    raise CatalogueError(f"now/texts.zh.toml has no text {key} for the playbook {playbook}")
