"""What a playbook is made of.

A playbook is one file in `notices/playbooks/`, found by walking the folder. Every text is English in the file; its Chinese stands in
`now/texts.zh.toml` under the playbook's id and the text's key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goodstanding.core.source import Source

HEADINGS: Final = ("What it says", "Why it matters", "What answers it", "Limits of it", "Source")


class When(StrEnum):
    """When a step is due."""

    TODAY = "today"
    WEEK = "week"
    LATER = "later"


class Who(StrEnum):
    """Whose step it is. In a small firm one person is all of them."""

    OWNER = "owner"  # the account's main user
    LISTINGS = "listings"
    BUYING = "buying"
    FULFILMENT = "fulfilment"
    SERVICE = "service"
    FINANCE = "finance"
    IT = "it"
    COUNSEL = "counsel"


class Begin(StrEnum):
    """What a clock counts from. The first four are the message itself when it brings that; the others are facts of the account."""

    NOTICE = "notice"
    DECISION = "decision"
    DEACTIVATION = "deactivation"
    MESSAGE = "message"
    APPEAL = "appeal"
    CHANGE = "change"
    CLAIM = "claim"
    DELIVERY = "delivery"
    FEEDBACK = "feedback"
    ORDER = "order"
    REQUEST = "request"
    SHIPMENT = "shipment"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person can do.

    `evidence` are the papers it brings together (words of the vocabulary). `actions` are the actions after which it applies; none: always.
    """

    key: str
    when: When
    who: Who
    text: str
    evidence: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """Papers that answer a kind of message, or papers that do not: mixing them up is a common reason of refusal."""

    key: str
    evidence: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to leave alone."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time that starts or runs: a value of a rule of the rulebook. Without `value` the rule has no duration, only its text."""

    rule: str
    begin: Begin
    value: str
    actions: tuple[str, ...]
    text: str

    @property
    def key(self) -> str:
        """The key of its text."""
        return f"clock_{self.rule}"


@dataclass(frozen=True, slots=True, eq=False)
class Playbook:
    """What to do about one kind of message.

    Attributes:
        id: the kind's id.
        title: a few words for people.
        steps: today's, this week's and later ones, each group in the order of doing.
        answer: which papers answer it.
        no_answer: which papers do not.
        leave: what not to do.
        clocks: what runs from now on.
    """

    id: str
    title: str
    steps: tuple[Step, ...]
    answer: Way | None
    no_answer: Way | None
    leave: tuple[Advice, ...]
    clocks: tuple[Clock, ...]
    sources: tuple[Source, ...]
