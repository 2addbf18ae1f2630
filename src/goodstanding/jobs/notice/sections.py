"""A page as headings with lines below, for every output that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from goodstanding.jobs.notice.advise import clock_when
from goodstanding.jobs.notice.model import (
    Added,
    CaseLine,
    CasePage,
    ClockSaid,
    KnownFact,
    NoticePage,
    NoticeResult,
    Paper,
    Quote,
    RefusalSaid,
    Said,
    StepSaid,
)
from goodstanding.jobs.notice.words import counted, day, label, percent
from goodstanding.jobs.summary.times import instant
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.model import Standing
from goodstanding.notices.now.advice import PRESSING

BAD: Final = "bad"
UNSURE: Final = "unsure"
BOX: Final = "[ ]"
_SHORT_OF_SURE: Final = 0.7  # not money: a likelihood
_IDS_SHOWN: Final = 20
_REASONS_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what stands before it, its text, words of the message behind it, and remarks below it. `tone`: bad, unsure or none."""

    mark: str
    text: str
    quote: str = ""
    remarks: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    name: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole page: warning, headline, what stands below it, and the sections."""

    warning: str
    headline: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    bad: bool = False


def sheet(page: NoticePage, tongue: Tongue) -> Sheet:
    """The page of one message. A doubted one begins with the verdict."""
    verdict = _section("genuine", _verdict(page, tongue), tongue)
    others = [
        _section("by_when", _answer(page, tongue), tongue),
        _section("why", _why(page, tongue), tongue),
        _section("refused", _refusal(page.refusal, tongue), tongue),
        _section("demanded", evidence(page.evidence, tongue), tongue),
        _section("todo", steps(page.steps, tongue) if page.steps else [Line("→", label("no_playbook", tongue))], tongue),
        _section("answers", ways(page.answers, page.no_answers, tongue), tongue),
        _section("leave", [Line("-", text) for text in page.leave], tongue),
        _section("clocks", clocks(page.clocks, tongue), tongue),
        _section("known", facts(page.known), tongue),
        _section("about", _about(page, tongue), tongue),
        _section("helper", added(page.added, tongue), tongue),
    ]
    sections = [verdict, *others] if page.warn else [*others, verdict]
    sections.append(_section("kept", [Line("", _kept(page, tongue))], tongue))
    return Sheet(
        warning=_warning(page, tongue),
        headline=_headline(page, tongue),
        about=tuple(_subtitle(page, tongue)),
        sections=tuple(each for each in sections if each.lines),
        bad=page.demands,
    )


def case_sheet(page: CasePage, tongue: Tongue) -> Sheet:
    """The page of a case: where it stands, its time line, what is demanded and what to do."""
    line = page.line
    due = [Line("!", label("answer_by", tongue, when=instant(line.due_at), left=line.left), tone=BAD)] if line.due_at else []
    events = [Line(day(each.at), each.text) for each in page.events]
    sections = [
        _section("by_when", due, tongue),
        _section("timeline", events, tongue),
        _section("refused", _refusal(page.refusal, tongue), tongue),
        _section("todo", steps(page.steps, tongue), tongue),
        _section("demanded", evidence(page.evidence, tongue), tongue),
        _section("answers", ways(page.answers, page.no_answers, tongue), tongue),
        _section("leave", [Line("-", text) for text in page.leave], tongue),
        _section("clocks", clocks(page.clocks, tongue), tongue),
        _section("known", facts(page.known), tongue),
        _section("genuine", [Line("", page.verdict)] if page.verdict else [], tongue),
    ]
    about = [_join(line.account, line.marketplace, _count(line, tongue)), line.subject]
    ids = (*line.asins[:_IDS_SHOWN], *page.order_ids[:_IDS_SHOWN])
    return Sheet(
        warning="",
        headline=f"{label('title_case', tongue, case=line.number)}: {line.state_title} · {line.kind_title}",
        about=tuple(each for each in (*about, ", ".join(ids)) if each),
        sections=tuple(each for each in sections if each.lines),
        bad=line.demands,
    )


def overview(result: NoticeResult) -> tuple[list[CaseLine], str]:
    """Of several messages those that want something or belong to a case, and a sentence on ordinary mail."""
    shown = [line for line in result.cases if line.number is not None or line.demands or line.state != "not_a_notice"]
    ordinary = len(result.cases) - len(shown)
    return shown, counted("ordinary", ordinary, result.tongue) if ordinary else ""


def unread(result: NoticeResult) -> list[str]:
    """What could not be read, or not wholly, a line each."""
    return [f"{name}: {label(f'problem_{each.kind.value}', result.tongue, reason=each.reason)}" for name, each in result.problems]


def case_cells(line: CaseLine, tongue: Tongue) -> tuple[str, str, str, str]:
    """A case or message as the cells of a row: number, newest state and kind, when an answer is due, and what else is known of it."""
    number = label("case", tongue, case=line.number) if line.number is not None else label("no_case", tongue)
    if line.closed_at is not None:
        due = label("closed", tongue, day=day(line.closed_at))
    elif line.due_at is not None:
        due = f"{day(line.due_at)}, {line.left}"
    else:
        due = label("no_answer_day", tongue) if line.demands and line.state != "phishing" else ""
    newest = label("received", tongue, when=day(line.received)) if line.received else label("not_dated", tongue)
    asins = ", ".join(line.asins[:3]) + ("…" if len(line.asins) > 3 else "")
    return (
        number,
        _join(line.state_title, line.kind_title),
        due,
        _join(line.account, line.marketplace, newest, _count(line, tongue), asins, line.subject),
    )


def _count(line: CaseLine, tongue: Tongue) -> str:
    return counted("count_notices", line.notices, tongue)


# --- head -------------------------------------------------------------------------------------------------------------------------


def _headline(page: NoticePage, tongue: Tongue) -> str:
    action = page.action.title if page.action.id else label("unknown_action", tongue)
    same = page.action.id == page.kind.id
    least = min(page.action.confidence, page.kind.confidence) if page.kind.id and page.action.id else 0
    sure = label("sure", tongue, percent=percent(least)) if least else ""
    return _join(action, "" if same else page.kind.title, sure)


def _subtitle(page: NoticePage, tongue: Tongue) -> Iterator[str]:
    when = instant(page.received) if page.received else ""
    came = label("received", tongue, when=when) if when else label("not_dated", tongue)
    yield _join(f"{label('from', tongue)}: {page.sender}" if page.sender else "", came, page.marketplace, page.file)
    if page.subject:
        yield page.subject


def _warning(page: NoticePage, tongue: Tongue) -> str:
    if page.verdict.standing is Standing.PHISHING:
        return label("warn_phishing", tongue)
    return label("warn_suspicious", tongue) if page.verdict.standing is Standing.SUSPICIOUS else ""


# --- sections ---------------------------------------------------------------------------------------------------------------------


def _section(name: str, lines: Iterable[Line], tongue: Tongue) -> Section:
    return Section(name, label(name, tongue), tuple(lines))


def _answer(page: NoticePage, tongue: Tongue) -> Iterator[Line]:
    answer = page.deadline
    if answer is None:
        yield from _without_day(page, tongue)
        return
    if answer.at is None:
        yield Line("!", label("not_told", tongue, words=answer.words, start=answer.why), answer.quote.sentence, tone=UNSURE)
        return
    sure = label("notice_says", tongue, sure=label("sure", tongue, percent=percent(answer.confidence)))
    text = label("answer_by", tongue, when=instant(answer.at), left=answer.left)
    remarks = (sure, answer.why) if answer.why else (sure,)
    yield Line("!", text, answer.quote.sentence, remarks, UNSURE if answer.assumed else BAD)


def _without_day(page: NoticePage, tongue: Tongue) -> Iterator[Line]:
    """The notice names no day: that of a rule, else advice, where anything is owed."""
    if not page.demands or page.action.id == "phishing":
        yield Line("", label("nothing_owed", tongue))
        return
    clock = next((each for each in page.clocks if each.is_answer and each.at is not None), None)
    if clock is None or clock.at is None:
        pressing = page.action.id in PRESSING or not page.action.id
        yield Line("!" if pressing else "", label("no_date" if pressing else "no_date_calm", tongue), tone=UNSURE if pressing else "")
        return
    text = label("answer_by", tongue, when=instant(clock.at), left=clock.left)
    rule = f"{label('rule', tongue, rule=clock.rule)}: {label(clock.confidence, tongue)}; {clock.certainty}"
    yield Line("!", text, remarks=(label("no_day_rule", tongue), rule), tone=UNSURE)


def _refusal(refusal: RefusalSaid | None, tongue: Tongue) -> Iterator[Line]:
    if refusal is not None:
        final = (label("final", tongue),) if refusal.final else ()
        yield Line("!", refusal.title, refusal.quote.sentence if refusal.quote else "", final)
        yield Line("→", refusal.next)


def steps(found: Iterable[StepSaid], tongue: Tongue) -> Iterator[Line]:
    """Steps numbered, the time they are due before the first of each."""
    before = ""
    for number, each in enumerate(found, 1):
        mark = each.when_title if each.when != before else ""
        before = each.when
        yield Line(mark, f"{number}. {each.who_title}: {each.text}")


def evidence(found: Iterable[Paper], tongue: Tongue) -> Iterator[Line]:
    """Papers as a list to tick off, each with what it must show; what several must show stands below the first of them."""
    said: set[str] = set()
    for paper in found:
        new = [each for each in paper.criteria if each.id not in said]
        said.update(each.id for each in new)
        remarks = tuple(f"{BOX} {each.text} ({each.id}, {each.label})" for each in new)
        yield Line(BOX, paper.said.title, first_quote(paper.said.quotes), remarks or _beside(paper, tongue))


def _beside(paper: Paper, tongue: Tongue) -> tuple[str, ...]:
    """What is said of a paper without criteria of its own."""
    if paper.criteria:
        return (label("see_above", tongue, ids=", ".join(each.id for each in paper.criteria)),)
    return (label("no_criteria", tongue),)


def ways(answers: Iterable[str], no_answers: Iterable[str], tongue: Tongue) -> Iterator[Line]:
    """What answers it and what does not."""
    for text in answers:
        yield Line(label("does", tongue), text)
    for text in no_answers:
        yield Line(label("does_not", tongue), text, tone=UNSURE)


def clocks(found: Iterable[ClockSaid], tongue: Tongue) -> Iterator[Line]:
    """Clocks with their instants, rules and how sure they are; those that have begun first, the next to end first."""
    for each in sorted(found, key=lambda clock: (clock.at is None, clock.at.timestamp() if clock.at else 0)):
        sure = label(each.confidence, tongue)
        remarks = (f"{clock_when(each, tongue)}; {label('rule', tongue, rule=each.rule)}: {sure}; {each.certainty}",)
        yield Line(day(each.at) if each.at else "-", each.text, remarks=remarks)


def facts(found: Iterable[KnownFact]) -> Iterator[Line]:
    """What the imported files say."""
    for each in found:
        yield Line(each.title, each.text, tone=UNSURE if each.imports else "")


def added(found: Added | None, tongue: Tongue) -> Iterator[Line]:
    """What a language model adds, with its words of the message, and that it decides nothing; or why it gave no answer."""
    if found is None:
        return
    if found.why:
        yield Line("", found.why, tone=UNSURE)
        return
    for each in found.said:
        same = label("helper_agrees" if each.agrees else "helper_differs", tongue)
        yield Line(label(f"helper_{each.about}", tongue), _join(each.title, same), each.quote.sentence, tone="" if each.agrees else UNSURE)
    if not found.said:
        yield Line("", label("helper_nothing", tongue))
    if found.dropped:
        yield Line("", counted("helper_dropped", found.dropped, tongue))
    yield Line("", label("helper_decides_nothing", tongue))


def _why(page: NoticePage, tongue: Tongue) -> Iterator[Line]:
    for name, each in (("action", page.action), ("kind", page.kind), *(("also", also) for also in page.also)):
        if each.id:
            yield _statement(label(name, tongue), each, tongue)
    for note in page.notes:
        yield Line("!", note, tone=UNSURE)


def _statement(mark: str, said: Said, tongue: Tongue) -> Line:
    rests = label("rests_on", tongue, ground=said.ground) if said.ground else ""
    doubtful = said.rival and said.confidence < _SHORT_OF_SURE
    rival = label("or_else", tongue, rival=said.rival_title or said.rival) if doubtful else ""
    text = _join(said.title, label("sure", tongue, percent=percent(said.confidence)))
    return Line(mark, text, first_quote(said.quotes), tuple(each for each in (rests, rival) if each), UNSURE if doubtful else "")


def _about(page: NoticePage, tongue: Tongue) -> Iterator[Line]:
    groups = {
        "asins": page.asins,
        "skus": page.skus,
        "order_ids": page.order_ids,
        "complaint_ids": page.complaint_ids,
        "case_ids": page.case_ids,
        "policies": page.policies,
        "contacts": page.contacts,
    }
    for name, found in groups.items():
        if found:
            more = "…" if len(found) > _IDS_SHOWN else ""
            yield Line(label(name, tongue), ", ".join(each.title for each in found[:_IDS_SHOWN]) + more)
    for each in page.amounts:
        yield Line(label("amounts", tongue), str(each.amount), each.quote.sentence)
    for time in page.times:
        yield Line(time.title, time.words, time.quote.sentence)


def _verdict(page: NoticePage, tongue: Tongue) -> Iterator[Line]:
    doubted = page.warn
    yield Line("!" if doubted else "", page.verdict.said, tone=BAD if doubted else "")
    reasons = page.verdict.reasons
    for reason in reasons[:_REASONS_SHOWN]:
        yield Line("-", reason.text + (f" [{reason.header}]" if reason.header else ""), reason.quote)
    if len(reasons) > _REASONS_SHOWN:
        yield Line("-", counted("more_reasons", len(reasons) - _REASONS_SHOWN, tongue))
    for step in page.verdict.steps:
        yield Line("→", step)


def _kept(page: NoticePage, tongue: Tongue) -> str:
    kept = page.kept
    if kept.better:
        return label("known_better", tongue, case=kept.case, document=kept.document)
    if kept.known:
        return label("known_case", tongue, case=kept.case) if kept.case is not None else label("known_only", tongue)
    if kept.document is None:
        return label("not_kept", tongue)
    if kept.case is None:
        return label("kept_only", tongue, document=kept.document)
    said = label("opened" if kept.opened else "joined", tongue, case=kept.case, document=kept.document)
    return f"{said} {label('more', tongue, case=kept.case)}"


def first_quote(quotes: tuple[Quote, ...]) -> str:
    """The sentence that says it best; empty without one."""
    return quotes[0].sentence if quotes else ""


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
