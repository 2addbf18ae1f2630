"""One message put into words: what it says, with quotes; what it asks for; by when; and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from goodstanding.core import marketplace as stores
from goodstanding.jobs.mail import judged, sender_text
from goodstanding.jobs.notice.advise import Advised, Situation, advised, papers
from goodstanding.jobs.notice.model import AnswerDate, NoticePage, Quote, Said, SumSaid, TimeSaid
from goodstanding.jobs.notice.words import day, label, left
from goodstanding.notices.extract.due import due
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.mask import COVER, mask
from goodstanding.notices.message import Message
from goodstanding.notices.model import Deadline, Extract, Mention, Purpose, Span, Start, Unit
from goodstanding.notices.now.advice import DOUBTED, is_foreign, owes, refusal_in
from goodstanding.notices.now.texts import action_title, kind_title, word
from goodstanding.notices.understand.result import Claim, Understanding
from goodstanding.notices.vocabulary import ACTIONS
from goodstanding.rulebook.calendar import add_business_days

FIRST_TO_END: Final = "AU"  # where no store is known, days end where they end first, so that nothing is told too late
_ELSEWHERE: Final = (Start.DELIVERY, Start.ORDER, Start.CLAIM, Start.OTHER)
_SENTENCE: Final = 220  # characters of a sentence that are shown
# A full stop ends a sentence where a capital follows, but not after a number (`20. April`) nor before one (`ref. 123`).
_STOP: Final = re.compile(r"(?<!\d)\.(?=[ \t]+[^\sa-z\d])|[.!?](?=\s*\Z|[ \t]*\n)|[!?](?=\s)|[。！？]|\n")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known beside the message: the file, whose account, when it came, and where and when the page is read.

    `received` is None where neither the message nor the user told it; then durations count from when it was first read: `read_at`, or now
    (`as_of`). `deactivated` is the day of the deactivation where an earlier message of the case told it.
    """

    file: str
    part: int
    account: str
    marketplace: str
    received: datetime | None
    as_of: datetime
    tongue: Tongue
    read_at: datetime | None = None
    deactivated: datetime | None = None

    @property
    def began(self) -> datetime:
        """What durations count from."""
        return self.received or self.read_at or self.as_of


def store_of(message: Message, extract: Extract, given: str = "") -> str:
    """The code of the store that a message is about: the one given, the sender's, or the only one that is named; empty where unsure."""
    if given:
        return given
    named = [store.code for mention in extract.marketplaces if (store := stores.by_code(mention.value)) is not None]
    domain = message.sender.domain if message.sender else ""
    sent = [store.code for store in stores.ALL if domain == store.domain or domain.endswith("." + store.domain)]
    if len(sent) == 1 and (not named or sent[0] in named):
        return sent[0]
    return named[0] if len(set(named)) == 1 else ""


def page(message: Message, found: Understanding, setting: Setting) -> NoticePage:
    """The page of one message, without what the imported files say and without its case."""
    quotes = Quotes.of(message)
    tongue = setting.tongue
    assert found.verdict is not None
    advice = _advice(message, found, setting, quotes)
    extract = found.extract
    return NoticePage(
        file=setting.file,
        part=setting.part,
        subject=mask(message.subject).text,
        sender=sender_text(message),
        received=setting.received,
        language=message.language,
        marketplace=setting.marketplace,
        account=setting.account,
        verdict=judged(message, tongue, found.verdict),
        warn=found.verdict.standing in DOUBTED,
        action=quotes.claim(found.action, action_title(found.action.value, tongue), tongue),
        kind=quotes.claim(found.kind, kind_title(found.kind.value, tongue), tongue),
        base_kind=found.base_kind,
        also=tuple(quotes.claim(each, kind_title(each.value, tongue), tongue) for each in found.also),
        evidence=papers((quotes.claim(each, word("evidence", each.value, tongue), tongue) for each in found.evidence), tongue),
        deadline=_answer(extract.answer, quotes, setting),
        times=_times(extract, quotes, tongue),
        asins=quotes.mentions(extract.asins),
        skus=quotes.mentions(extract.skus),
        order_ids=quotes.mentions(extract.order_ids),
        complaint_ids=quotes.mentions(extract.complaint_ids),
        case_ids=quotes.mentions(extract.case_ids),
        policies=tuple(replace(each, title=word("policy", each.id, tongue)) for each in quotes.mentions(extract.policies)),
        contacts=tuple(each for each in quotes.mentions(extract.contacts) if COVER not in each.quotes[0].words),
        amounts=tuple(SumSaid(each.amount, quotes.quote(each.span, each.older)) for each in extract.amounts),
        notes=tuple(word("note", each, tongue) for each in found.notes),
        refusal=advice.refusal,
        steps=advice.steps,
        answers=advice.answers,
        no_answers=advice.no_answers,
        leave=advice.leave,
        clocks=advice.clocks,
        known=(),
        demands=owes(found.action.value) and not is_foreign(found),
        text=quotes.texts[0],
    )


def _advice(message: Message, found: Understanding, setting: Setting, quotes: Quotes) -> Advised:
    refused = refusal_in(message, found.action.value)
    return advised(
        Situation(
            kind=found.kind.value,
            action=found.action.value,
            also=tuple(each.value for each in found.also),
            evidence=tuple(each.value for each in found.evidence),
            began=setting.began,
            assumed=setting.received is None,
            marketplace=setting.marketplace,
            answered=answer_at(found, setting) is not None,
            as_of=setting.as_of,
            tongue=setting.tongue,
            deactivated=setting.deactivated,
            refused=refused,
            quote=quotes.quote(refused.span) if refused and refused.span else None,
        )
    )


@dataclass(frozen=True, slots=True)
class Quotes:
    """The texts of a message and of those below it in the chain, buyers' personal data covered; spans stay valid."""

    texts: tuple[str, ...]

    @classmethod
    def of(cls, message: Message) -> Quotes:
        """Cover the texts."""
        return cls(tuple(mask(each.text.text).text for each in (message, *message.history)))

    def quote(self, span: Span, older: int = 0) -> Quote:
        """The words of a span and the sentence around them."""
        text = self.texts[older] if older < len(self.texts) else ""
        return Quote(span, " ".join(span.of(text).split()), sentence(text, span), older)

    def claim(self, claim: Claim, title: str, tongue: Tongue) -> Said:
        """A statement with its words."""
        quotes = tuple(self.quote(span, claim.older) for span in claim.spans)
        ground = word("ground", claim.ground.value, tongue) if claim else ""
        return Said(claim.value, title, claim.confidence, quotes, ground, claim.rival, _rival(claim.rival, tongue))

    def mentions(self, found: Iterable[Mention]) -> tuple[Said, ...]:
        """Ids and addresses with their words."""
        return tuple(Said(each.value, each.value, each.confidence, (self.quote(each.span, each.older),)) for each in found)


def _rival(name: str, tongue: Tongue) -> str:
    """What the next best statement is called, be it a kind or an action."""
    if not name:
        return ""
    return action_title(name, tongue) if name in ACTIONS else kind_title(name, tongue)


def sentence(text: str, span: Span) -> str:
    """The sentence around some words in one line, shortened on both sides where it is long."""
    stops = _STOP.finditer(text, max(0, span.start - _SENTENCE), span.end)  # not up to the span's start: a stop looks ahead
    before = [match.end() for match in stops if match.end() <= span.start]
    after = _STOP.search(text, max(span.start, span.end - 1), min(len(text), span.end + _SENTENCE))
    start = max(before[-1] if before else 0, span.start - _SENTENCE)
    end = after.end() if after else min(len(text), span.end + _SENTENCE)
    if end - start > _SENTENCE:
        room = max(0, _SENTENCE - (span.end - span.start)) // 2
        start, end = max(start, span.start - room), min(end, span.end + room)
    cut = " ".join(text[start:end].split())
    return ("" if start == 0 or start in before else "…") + cut + ("" if after or end == len(text) else "…")


# --- times ------------------------------------------------------------------------------------------------------------------------


def answer_at(found: Understanding, setting: Setting) -> datetime | None:
    """The last instant to answer by, where the message tells it."""
    return _instant(found.extract.answer, setting)


def _instant(answer: Deadline | None, setting: Setting) -> datetime | None:
    if answer is None:
        return None
    if not setting.marketplace:
        answer = _weekdays(answer, setting)
    found = due(answer, setting.began, setting.marketplace or FIRST_TO_END)
    return found.at if found else None


def _weekdays(answer: Deadline, setting: Setting) -> Deadline:
    """Business days of an unknown store as weekdays: holidays would only make it later."""
    if answer.day is not None or answer.unit is not Unit.BUSINESS_DAYS or answer.number is None or answer.start in _ELSEWHERE:
        return answer
    day = add_business_days(setting.began.astimezone(UTC).date(), answer.number, FIRST_TO_END, leave_out_holidays=False)
    return replace(answer, day=day)


def _answer(answer: Deadline | None, quotes: Quotes, setting: Setting) -> AnswerDate | None:
    if answer is None:
        return None
    tongue, at = setting.tongue, _instant(answer, setting)
    words = " ".join(answer.words.split())
    stated = answer.day is not None
    assumed = not stated and setting.received is None
    whys = []
    if at is None:
        whys.append(label("start_unknown", tongue, what=answer.start_words or "?"))
    elif not stated:
        whys.append(label("counted_reading" if assumed else "counted_from", tongue, words=words, day=day(setting.began)))
    if at is not None and not setting.marketplace:
        whys.append(label("store_unknown", tongue))
    return AnswerDate(
        value=written(answer),
        words=words,
        quote=quotes.quote(answer.span),
        confidence=answer.confidence,
        at=at,
        left=left(at, setting.as_of, tongue) if at else "",
        why=" ".join(whys),
        from_day="" if stated else day(setting.began),
        assumed=assumed,
    )


def written(answer: Deadline) -> str:
    """A deadline as written, in one form: `2026-11-30`, `2026-11-30 17:00 PST`, `7 days`."""
    if answer.day is not None:
        clock = f" {answer.at:%H:%M}" if answer.at else ""
        return f"{answer.day.isoformat()}{clock} {answer.zone}".rstrip()
    if answer.number is None or answer.unit is None:
        return " ".join(answer.words.split())
    return f"{answer.number} {answer.unit.value}"


def _times(extract: Extract, quotes: Quotes, tongue: Tongue) -> tuple[TimeSaid, ...]:
    """All other times of the message that are for something."""
    shown = [each for each in extract.times if each != extract.answer and each.purpose not in (Purpose.OTHER, Purpose.PAST, Purpose.ANSWER)]
    return tuple(_time(each, quotes.quote(each.span), tongue) for each in shown)


def _time(each: Deadline, quote: Quote, tongue: Tongue) -> TimeSaid:
    return TimeSaid(each.purpose.value, word("purpose", each.purpose.value, tongue), written(each), quote.words, quote)


def received_of(message: Message, given: datetime | None) -> datetime | None:
    """When a message came: as the user says, else as it says itself."""
    return given or (message.date.astimezone(UTC) if message.date else None)
