"""What was understood of a message: each statement with the words it came from and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from goodstanding.notices.model import Extract, Span, Verdict

UNKNOWN: Final = ""


class Ground(StrEnum):
    """What a statement rests on."""

    RULES = "rules"  # marks and signs in the words
    BOTH = "rules and second opinion"
    DISPUTED = "rules, against the second opinion"
    SECOND = "second opinion"  # the words say little; the trained classifier decided
    HISTORY = "older messages of the chain"
    VERDICT = "verdict on the mail"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement: a word of the vocabulary (empty for unknown), its words, and how often such a statement is right.

    `older` counts back in `Message.history` when the words stand in an older message; 0 is the message itself. `rival` is the next best
    statement, worth showing when the confidence is low.
    """

    value: str
    spans: tuple[Span, ...] = ()
    confidence: float = 0.0  # not money: likelihood
    ground: Ground = Ground.NOTHING
    rival: str = ""
    older: int = 0

    def __bool__(self) -> bool:
        return self.value != UNKNOWN


NO_CLAIM: Final = Claim(UNKNOWN)


@dataclass(frozen=True, slots=True)
class Understanding:
    """Kind, further kinds, action, demanded evidence, and what was extracted.

    `kind` may be a finer kind; `base_kind` is then the kind of the vocabulary it belongs to. `extract.answer` is the deadline; it is None
    where nothing is owed (phishing, ordinary mail, reinstated). `languages` are those whose words were looked for. `notes` are codes of
    what a reader should be told: `second_opinion_differs_kind`, `second_opinion_differs_action`, `kind_from_history`, `language_unknown`,
    `kind_unknown`, `action_unknown`.
    """

    kind: Claim
    base_kind: str
    also: tuple[Claim, ...]
    action: Claim
    evidence: tuple[Claim, ...]
    extract: Extract
    verdict: Verdict | None = None
    languages: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
