"""What one kind of message is made of: the words that mark it, what it usually asks for and does, its playbook, its sources.

A kind is one file in `notices/kinds/`, found by walking the folder. Its marks are phrases (see `notices/phrases.py`) that any writer of
such a message would use, by language. `sure` phrases settle the kind alone, `strong` ones are typical, `weak` ones add a little, `against`
ones speak against it. `topic` words are the vocabulary of the matter: many of them together tell the kind where no phrase does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from goodstanding.core.source import Source

HEADINGS: Final = ("What it says", "Why it matters", "How it is known", "Limits of it", "Source")


@dataclass(frozen=True, slots=True)
class Marks:
    """The words of one language for one kind: phrases with ` / ` between, topic words with a space between (endings do not matter)."""

    sure: str = ""
    strong: str = ""
    weak: str = ""
    against: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class NoticeKind:
    """One kind of message.

    Attributes:
        id: word of the vocabulary, or a finer one whose `parent` is.
        title: a few words for people.
        marks: by ISO 639 code.
        evidence: what such messages usually ask for.
        actions: what they usually do, the most frequent first.
        playbook: id in `notices/playbooks`.
        yields_to: kinds that name the cause more exactly; this one stands back when one of them is clear. `*` stands for every kind.
        parent: the coarser kind of the vocabulary that a finer one belongs to.
    """

    id: str
    title: str
    marks: Mapping[str, Marks]
    evidence: tuple[str, ...]
    actions: tuple[str, ...]
    playbook: str
    sources: tuple[Source, ...]
    yields_to: tuple[str, ...] = ()
    parent: str | None = None
