"""What a notice page says, as plain values in one language: text, JSON and HTML show these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from goodstanding.core.money import Amount
from goodstanding.core.problem import Problem
from goodstanding.jobs.mail import MailVerdict
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.model import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the message: the span in its text, those words, and the sentence around them, buyers' personal data covered.

    `older` counts back in the chain: 0 is the message itself, 1 the first message below it, whose text the span then belongs to.
    """

    span: Span
    words: str
    sentence: str
    older: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: a word of the vocabulary or an id, what it is called, how often such a statement is right, and its words.

    `id` is empty where it is unknown. `ground` says what it rests on, `rival` the next best statement.
    """

    id: str
    title: str
    confidence: float  # not money: a likelihood
    quotes: tuple[Quote, ...] = ()
    ground: str = ""
    rival: str = ""
    rival_title: str = ""


@dataclass(frozen=True, slots=True)
class CriterionSaid:
    """One thing that a paper must show, how sure that is, whether a program can check it, and where it was read."""

    id: str
    text: str
    machine: str
    label: str
    link: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that the message asks for, and what it must show."""

    said: Said
    criteria: tuple[CriterionSaid, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerDate:
    """The deadline that the message sets.

    `value` is as written in one form: `7 days`, `2026-11-30`. `at` is None where the words do not tell an instant, and then `why` says why.
    """

    value: str
    words: str
    quote: Quote
    confidence: float  # not money: a likelihood
    at: datetime | None
    left: str
    why: str
    from_day: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """Another time in the message and what it is for; `value` is as written in one form, as in `AnswerDate`."""

    purpose: str
    title: str
    value: str
    words: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ClockSaid:
    """A clock that runs: rule, what it is, its instant where it can be told, and how sure that is.

    `opens`: something becomes possible then; otherwise it ends then. `waits_for` is what it counts from. `by_store`: which version of the
    rule holds depends on a store that is not known. `is_answer`: it is the time to answer, by the rulebook.
    """

    rule: str
    text: str
    length: str
    at: datetime | None
    left: str
    opens: bool
    waits_for: str
    certainty: str
    confidence: str
    by_store: bool = False
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class StepSaid:
    """A step, when it is due and whose it is."""

    when: str
    when_title: str
    who: str
    who_title: str
    text: str


@dataclass(frozen=True, slots=True)
class RefusalSaid:
    """What the answer to an appeal means and what to do next; `final` where Amazon means it to be the last word."""

    id: str
    title: str
    next: str
    final: bool
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class KnownFact:
    """What the imported files say about the matter; `imports` tells what to import where they say nothing."""

    id: str
    title: str
    text: str
    imports: str = ""


@dataclass(frozen=True, slots=True)
class AddedSaid:
    """One statement of a language model that the text bears out: what it is about, its word, and whether the page says the same."""

    about: str
    value: str
    title: str
    agrees: bool
    quote: Quote


@dataclass(frozen=True, slots=True)
class Added:
    """What a language model adds; `dropped` counts statements that the text does not bear out, `why` says why there is no answer."""

    said: tuple[AddedSaid, ...] = ()
    dropped: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class SumSaid:
    """A sum of money that the message names."""

    amount: Amount
    quote: Quote


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the message went: the document in the store and its case; None where it was only read, or opened none.

    `known`: it had been filed before, and nothing was changed; `read_at` is when it was read first. `better`: it took the place of a copy.
    """

    document: int | None = None
    case: int | None = None
    opened: bool = False
    known: bool = False
    better: bool = False
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoticePage:
    """One message, understood, with what to do. `added` is None unless a language model is set and was to be asked."""

    file: str
    part: int
    subject: str
    sender: str
    received: datetime | None
    language: str
    marketplace: str
    account: str
    verdict: MailVerdict
    warn: bool
    action: Said
    kind: Said
    base_kind: str
    also: tuple[Said, ...]
    evidence: tuple[Paper, ...]
    deadline: AnswerDate | None
    times: tuple[TimeSaid, ...]
    asins: tuple[Said, ...]
    skus: tuple[Said, ...]
    order_ids: tuple[Said, ...]
    complaint_ids: tuple[Said, ...]
    case_ids: tuple[Said, ...]
    policies: tuple[Said, ...]
    contacts: tuple[Said, ...]
    amounts: tuple[SumSaid, ...]
    notes: tuple[str, ...]
    refusal: RefusalSaid | None
    steps: tuple[StepSaid, ...]
    answers: tuple[str, ...]
    no_answers: tuple[str, ...]
    leave: tuple[str, ...]
    clocks: tuple[ClockSaid, ...]
    known: tuple[KnownFact, ...]
    demands: bool
    text: str
    kept: Kept = Kept()
    added: Added | None = None


@dataclass(frozen=True, slots=True)
class NoticeResult:
    """All messages of the files given.

    Attributes:
        pages: in the order of the files.
        problems: what could not be read, or not wholly.
        repeated: how many messages were there more than once.
        demanding: True when the newest state of a case, or a message without one, demands something.
    """

    as_of: datetime
    tongue: Tongue
    pages: tuple[NoticePage, ...]
    problems: tuple[tuple[str, Problem], ...] = ()
    repeated: int = 0
    demanding: bool = False
    cases: tuple[CaseLine, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in one line: whose, about what, its newest state, when an answer is due, and how many notices it has.

    `number` is None for a message that opened no case. `demands`: something is still to be done.
    """

    number: int | None
    account: str
    marketplace: str
    kind: str
    kind_title: str
    state: str
    state_title: str
    received: datetime | None
    due_at: datetime | None
    left: str
    notices: int
    demands: bool
    subject: str
    asins: tuple[str, ...] = ()
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a case, as a sentence."""

    at: datetime
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case with its time line, what its newest notice demands, and what to do."""

    line: CaseLine
    opened_at: datetime
    events: tuple[Event, ...]
    evidence: tuple[Paper, ...]
    refusal: RefusalSaid | None
    steps: tuple[StepSaid, ...]
    answers: tuple[str, ...]
    no_answers: tuple[str, ...]
    leave: tuple[str, ...]
    clocks: tuple[ClockSaid, ...]
    known: tuple[KnownFact, ...] = field(default=())
    order_ids: tuple[str, ...] = ()
    verdict: str = ""
