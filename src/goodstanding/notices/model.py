"""What is read out of a message: spans, deadlines, mentions, and the verdict on whether the mail is genuine.

Every statement names the words it came from. A `Span` always counts characters of `Message.text.text`, the normalised text;
`NormalText.original_span` leads from there to the text as it was received.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from goodstanding.core.money import Amount
from goodstanding.core.problem import Problem


class Span(NamedTuple):
    """A stretch of the normalised text: first character, and one past the last. Thousands are made for a message, so it is a tuple."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """True when all of this lies in the other; the same stretch lies in itself."""
        return other.start <= self.start and self.end <= other.end


class Purpose(StrEnum):
    """What a time in a message is for. Only `ANSWER` is a deadline of the addressee."""

    ANSWER = "answer"  # the last moment to answer, appeal, hand in, put right
    DOCUMENT_AGE = "document_age"  # invoices of the last 365 days
    FUNDS_PERIOD = "funds_period"  # how long money is kept, or when it may be asked for
    RESERVE = "reserve"  # size or length of a reserve
    AMAZON_TIME = "amazon_time"  # the time Amazon needs
    STOCK_REMOVAL = "stock_removal"  # when stock must be out of the warehouse
    EFFECTIVE_DATE = "effective_date"  # from when something applies
    RECURRING = "recurring"  # a duty or measure that comes back with each order, return or period
    PAST = "past"  # when something happened
    OTHER = "other"  # none of these is certain


class Unit(StrEnum):
    """What a duration is counted in, as written."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    BUSINESS_DAYS = "business days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Start(StrEnum):
    """What a duration is counted from, as written."""

    UNSTATED = "unstated"
    MESSAGE = "message"  # of this message, its date or its receipt
    DEACTIVATION = "deactivation"
    DELIVERY = "delivery"
    ORDER = "order"
    CLAIM = "claim"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One time in a message and what it is for.

    Either a duration (`number` and `unit`) or a date (`day`, perhaps with `at` and `zone`); both where the message gives both.
    `zone` is as written (`PST`, `UTC`, `MEZ`), empty where none is. `cue` are the words that told the purpose, `start_words` those
    that told from when a duration counts. `confidence` lies between 0 and 1.
    """

    span: Span
    words: str
    purpose: Purpose
    number: int | None = None
    unit: Unit | None = None
    day: date | None = None
    at: time | None = None
    zone: str = ""
    start: Start = Start.UNSTATED
    start_words: str = ""
    cue: Span | None = None
    confidence: float = 0.5  # not money: a confidence


@dataclass(frozen=True, slots=True)
class Mention:
    """An identifier, policy, address or store that the message names: its value in Amazon's spelling and its words.

    `older` counts back in `Message.history` (1 is the first message there, whose text the span then belongs to); 0 is the message itself.
    """

    value: str
    span: Span
    confidence: float = 1.0  # not money: a confidence
    older: int = 0


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money that the message names."""

    amount: Amount
    span: Span
    older: int = 0


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything that could be read out of one message without knowing its kind.

    `answer` is the deadline to act on, None where the message states none; `times` are all times, each with its purpose.
    Mentions are in the order of the text and without repeats. `language` is an ISO 639 code or empty.
    """

    language: str
    answer: Deadline | None = None
    times: tuple[Deadline, ...] = ()
    asins: tuple[Mention, ...] = ()
    skus: tuple[Mention, ...] = ()
    order_ids: tuple[Mention, ...] = ()
    complaint_ids: tuple[Mention, ...] = ()
    case_ids: tuple[Mention, ...] = ()
    amounts: tuple[Sum, ...] = ()
    marketplaces: tuple[Mention, ...] = ()
    policies: tuple[Mention, ...] = ()
    contacts: tuple[Mention, ...] = ()
    problems: tuple[Problem, ...] = ()


class Standing(StrEnum):
    """Whether a message really comes from Amazon."""

    GENUINE = "genuine"  # a valid signature of a published domain; looks alone never suffice
    NOT_PROVEN = "not_proven"
    SUSPICIOUS = "suspicious"
    PHISHING = "phishing"


class Weight(StrEnum):
    """Which way a reason points and how strongly."""

    PROVES = "proves"  # carries "genuine" alone
    SUPPORTS = "supports"
    NEUTRAL = "neutral"
    DOUBTS = "doubts"
    REFUTES = "refutes"  # carries "phishing" alone


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of a verdict: what was seen, where, and which way it points.

    `code` names the text in `genuine/texts.py`, `values` fill its places. `span` lies in the text, or `header` names the header.
    """

    code: str
    weight: Weight
    values: tuple[tuple[str, str], ...] = ()
    span: Span | None = None
    header: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a mail is Amazon's: the verdict, its grounds (strongest first), and codes of what to do next."""

    standing: Standing
    reasons: tuple[Reason, ...] = ()
    steps: tuple[str, ...] = field(default=())
