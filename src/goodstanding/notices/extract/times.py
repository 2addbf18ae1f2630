"""Times in a message and what each is for.

A time is a duration or a date. What it is for follows from three things, in this order of weight: the form words right beside it
("within", "in the last", "for", "by"), cue words of its own sentence (nearer ones count more), and cue words of the sentence before.
A bare number of days is never taken for the time to answer just because it is there: see rules 4 to 6 of the vocabulary.
"""

# No money here: confidences, weights and shares

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final

from goodstanding.notices import dates
from goodstanding.notices.extract.lexicon import Lexicon, load, number_of, unit_of
from goodstanding.notices.extract.sentences import Sentences
from goodstanding.notices.model import Deadline, Purpose, Span, Start, Unit
from goodstanding.notices.text import NormalText

_BASE: Final[dict[str, dict[Purpose, float]]] = {
    "within": {Purpose.ANSWER: 1.2},
    "by": {Purpose.ANSWER: 1.6},
    "have": {Purpose.ANSWER: 2.6},
    "label": {Purpose.ANSWER: 3.0},
    "last": {Purpose.PAST: 2.2, Purpose.DOCUMENT_AGE: 1.8, Purpose.RESERVE: 0.4, Purpose.ANSWER: -1.0},
    "for": {Purpose.OTHER: 1.8, Purpose.FUNDS_PERIOD: 0.6, Purpose.RESERVE: 0.6, Purpose.ANSWER: -1.0},
    "after": {Purpose.OTHER: 1.4, Purpose.FUNDS_PERIOD: 0.8, Purpose.RESERVE: 0.6, Purpose.ANSWER: -1.0},
    "upto": {Purpose.AMAZON_TIME: 1.4, Purpose.FUNDS_PERIOD: 0.5, Purpose.RESERVE: 0.5, Purpose.ANSWER: -1.0},
    "every": {Purpose.RECURRING: 2.8, Purpose.ANSWER: -1.0},
    "older": {Purpose.DOCUMENT_AGE: 3.2, Purpose.ANSWER: -1.0},
    "from": {Purpose.EFFECTIVE_DATE: 2.2, Purpose.ANSWER: -1.0},
    "on": {Purpose.PAST: 1.2},
    "ago": {Purpose.PAST: 3.0, Purpose.ANSWER: -1.0},
}
# A paper in the sentence does not make a time the age of papers; these forms do, together with it.
_AGE_FORMS: Final = frozenset(("last", "older", "ago", "within", "upto"))
_STRONG, _WEAK = 2.0, 0.8
_NEAR, _FAR = 15, 150
_ELSEWHERE: Final = 0.45  # what a cue of the sentence before is worth
_CLAUSE: Final = 0.75  # what is left of a cue behind a comma or bracket
_LEFT, _RIGHT = 60, 60
_ENGLISH_UNITS: Final = ("hour", "day", "week", "month")
_OPENING: Final = 12
_FINAL: Final = frozenset(("", ".", "!", "?", "。", "！", "？", ";"))
_MOST_TIMES: Final = 400
_LABEL: Final = re.compile(r"([^.:|!?]{2,45})[:|] ?(?:[^\W\d_]{3,12},? ){0,2}\Z")
# What only one purpose is spoken of with outweighs "please" and "send".
_SPECIFIC: Final = {
    Purpose.AMAZON_TIME: 1.5,
    Purpose.STOCK_REMOVAL: 2.5,
    Purpose.FUNDS_PERIOD: 1.4,
    Purpose.OTHER: 1.8,
    Purpose.RECURRING: 1.7,
}


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    lexicon: Lexicon
    number: int | None = None
    unit: Unit | None = None
    found: dates.FoundDate | None = None


def times(text: NormalText, language: str, received: date | None = None, order: dates.Order = "dmy") -> tuple[Deadline, ...]:
    """Every time of the text with its purpose, in order.

    Args:
        text: the message.
        language: ISO 639 code; English is always read besides, an unknown language as English.
        received: the day of the message, for dates without a year.
        order: how 03/04/2026 is read.
    """
    candidates = list(islice(_candidates(text.folded, language, order), _MOST_TIMES))
    if not candidates:
        return ()
    sentences = Sentences(text.text, text.folded)
    return tuple(_judged(text.folded, sentences, each, received) for each in candidates)


def answer(found: tuple[Deadline, ...]) -> Deadline | None:
    """The deadline to act on: of the times to answer the surest; of equally sure ones a date before a duration, then the first."""
    answers = [each for each in found if each.purpose is Purpose.ANSWER]
    return max(answers, key=lambda each: (round(each.confidence, 1), each.day is not None, -each.span.start), default=None)


def _candidates(folded: str, language: str, order: dates.Order) -> Iterator[_Candidate]:
    english = load("en") if language == "en" or any(unit in folded for unit in _ENGLISH_UNITS) else None
    lexicons = [each for each in (load(language), english) if each is not None] or [each for each in (load("en"),) if each is not None]
    every: list[_Candidate] = []
    for found in dates.find(folded, order):
        every.append(_Candidate(found.start, found.end, lexicons[0], found=found))
    for lexicon in dict.fromkeys(lexicons):
        for match in lexicon.duration.finditer(folded):
            candidate = _Candidate(match.start(), match.end(), lexicon, number_of(match, lexicon.numbers), unit_of(match))
            every.append(candidate)
    last = 0
    for candidate in sorted(every, key=lambda each: (each.start, -each.end)):
        if candidate.start >= last:
            last = candidate.end
            yield candidate


def _judged(folded: str, sentences: Sentences, candidate: _Candidate, received: date | None) -> Deadline:
    start, end = sentences.around(candidate.start)
    scores: dict[Purpose, float] = dict.fromkeys(Purpose, 0.0)
    form = _add_forms(folded, candidate, _words_before(folded, sentences, candidate, start), end, scores)
    _gate(candidate, frozenset(form.split("+")), scores)
    if candidate.found is not None and candidate.lexicon.future.search(folded, start, end):
        scores[Purpose.PAST] -= 1.5
    cue = _add_cues(folded, candidate, start, end, scores)
    if start > 0 and max(scores.values()) < _STRONG + 1:
        before = sentences.around(start - 1)
        _add_cues(folded, candidate, *before, scores, worth=_ELSEWHERE)
    purpose, confidence = _decide(scores, form)
    return _deadline(folded, candidate, purpose, confidence, cue.get(purpose), received)


def _gate(candidate: _Candidate, forms: frozenset[str], scores: dict[Purpose, float]) -> None:
    """Takes off what cue words alone must not claim."""
    if not _AGE_FORMS & forms:
        scores[Purpose.DOCUMENT_AGE] -= _STRONG
    if candidate.found is None and not {"last", "ago"} & forms:
        scores[Purpose.PAST] -= _STRONG
    if candidate.found is not None and {"by", "label"} & forms:
        scores[Purpose.PAST] -= 1.0


def _words_before(folded: str, sentences: Sentences, candidate: _Candidate, start: int) -> str:
    """What stands before a time in its sentence; where the time opens a line, the short line above it as its label."""
    left = folded[max(start, candidate.start - _LEFT) : candidate.start]
    if start == 0 or len(left.strip()) > _OPENING:
        return left
    above = folded[slice(*sentences.around(start - 1))].strip()
    return f"{above.rstrip(':|')} | {left.lstrip()}" if above[-1:] not in _FINAL and len(above) <= _LEFT else left


def _add_forms(folded: str, candidate: _Candidate, left: str, end: int, scores: dict[Purpose, float]) -> str:
    """Adds what the words right beside a time say; the longest match before it and the longest after it count."""
    matches = [(len(match["form"]), form) for form, pattern in candidate.lexicon.before if (match := pattern.search(left))]
    right = folded[candidate.end : min(end, candidate.end + _RIGHT)]
    followers = [(len(match.group()), form) for form, pattern in candidate.lexicon.after if (match := pattern.match(right))]
    chosen = [max(each)[1] for each in (matches, followers) if each]
    if "label" not in chosen and _labelled(candidate, left):
        chosen.append("label")
    if candidate.found is not None:
        chosen = ["by" if form == "upto" else form for form in chosen]  # até 3 dias, até 3 de maio
    elif followers and chosen[-1] == "by":
        chosen[-1] = "ago"  # 14天前, but 3月14日前 is "by"
    for form in dict.fromkeys(chosen):
        for purpose, weight in _BASE[form].items():
            scores[purpose] += weight
    return "+".join(chosen)


def _labelled(candidate: _Candidate, left: str) -> bool:
    """True for a time behind a short label that speaks of an answer: `Reply needed: 7 days`."""
    label = _LABEL.search(left)
    answers = next((pattern for purpose, _, pattern in candidate.lexicon.cues if purpose is Purpose.ANSWER), None)
    return label is not None and answers is not None and answers.search(label.group(1)) is not None


def _add_cues(
    folded: str, candidate: _Candidate, start: int, end: int, scores: dict[Purpose, float], worth: float = 1.0
) -> dict[Purpose, Span]:
    """Adds for each purpose its best cue in the stretch; gives these cues."""
    best: dict[Purpose, tuple[float, Span]] = {}
    for purpose, match, strength in _cues(folded, candidate, start, end):
        nearness, same_thought = _nearness(folded, candidate, match.start(), match.end())
        weight = strength * worth * nearness * (_SPECIFIC.get(purpose, 1.0) if same_thought else 1.0)
        if weight > best.get(purpose, (0.0,))[0]:
            best[purpose] = (weight, Span(match.start(), match.end()))
    _yield_to_amazon(folded, candidate, best)
    for purpose, (weight, _) in best.items():
        scores[purpose] += weight
    return {purpose: span for purpose, (_, span) in best.items()}


def _cues(folded: str, candidate: _Candidate, start: int, end: int) -> Iterator[tuple[Purpose, re.Match[str], float]]:
    for purpose, strong, weak in candidate.lexicon.cues:
        for pattern, strength in ((strong, _STRONG), (weak, _WEAK)):
            if pattern is not None:
                yield from ((purpose, match, strength) for match in pattern.finditer(folded, start, end))


def _yield_to_amazon(folded: str, candidate: _Candidate, best: dict[Purpose, tuple[float, Span]]) -> None:
    """In "we will review your answer and reply within 48 hours" the reply is Amazon's: what follows its subject asks nobody."""
    amazon, asked = best.get(Purpose.AMAZON_TIME), best.get(Purpose.ANSWER)
    if amazon is None or asked is None or amazon[0] < _STRONG or amazon[1].start > asked[1].start:
        return
    if asked[1].start > candidate.start and candidate.start - amazon[1].end > 2 * _NEAR:
        return
    if candidate.lexicon.turn.search(folded, amazon[1].start, max(candidate.start, asked[1].start)) is None:
        best[Purpose.ANSWER] = (asked[0] * 0.3, asked[1])


def _nearness(folded: str, candidate: _Candidate, start: int, end: int) -> tuple[float, bool]:
    """1 for a cue beside the time, less with distance and with every comma or turn of thought between; whether there is no such turn."""
    if end <= candidate.start:
        first, last = end, candidate.start
    elif start >= candidate.end:
        first, last = candidate.end, start
    else:
        return 1.0, True
    gap = min(max(last - first - _NEAR, 0), _FAR)
    breaks = sum(1 for _ in zip(candidate.lexicon.turn.finditer(folded, first, last), range(2), strict=False))
    return (1 - 0.6 * gap / _FAR) * _CLAUSE**breaks, breaks == 0


def _decide(scores: dict[Purpose, float], form: str) -> tuple[Purpose, float]:
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    (purpose, first), (_, second) = ranked[0], ranked[1]
    if first <= 0 or (purpose is Purpose.ANSWER and not form and first < 2.2):
        return Purpose.OTHER, 0.3
    return purpose, round(min(0.98, 0.5 + 0.15 * (first - second) + 0.04 * first), 3)


def _deadline(folded: str, candidate: _Candidate, purpose: Purpose, confidence: float, cue: Span | None, received: date | None) -> Deadline:
    span = Span(candidate.start, candidate.end)
    made = Deadline(span, folded[candidate.start : candidate.end], purpose, cue=cue, confidence=confidence)
    if candidate.found is not None:
        found = candidate.found
        day = found.day or (found.with_year(received) if received else None)
        return replace(made, day=day, at=found.at, zone=found.zone, confidence=confidence if found.day else confidence * 0.8)
    begins, words = _start(folded, candidate)
    return replace(made, number=candidate.number, unit=candidate.unit, start=begins, start_words=words)


def _start(folded: str, candidate: _Candidate) -> tuple[Start, str]:
    """From when a duration counts, as far as the words after it say."""
    right = folded[candidate.end : candidate.end + _RIGHT]
    for begins, pattern in candidate.lexicon.start:
        match = pattern.search(right)
        if match and match.start() <= 12:
            return begins, match.group().strip()
    return Start.UNSTATED, ""
