"""The page at a glance: how bad it is, what is due next, what is withheld, where the account stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from goodstanding.core.finding import Severity
from goodstanding.core.money import total
from goodstanding.core.text import counted
from goodstanding.funds.model import Part
from goodstanding.health.model import Status
from goodstanding.jobs.health.model import AHEAD, CLOSE
from goodstanding.jobs.model import Chapter, CheckResult
from goodstanding.jobs.summary.groups import severities, title_of, whose
from goodstanding.jobs.summary.ledgers import kind_of
from goodstanding.jobs.summary.outlooks import chance_text
from goodstanding.jobs.summary.rates import name, rate_text
from goodstanding.jobs.summary.times import instant, left
from goodstanding.web.report.markup import Child, Html, el
from goodstanding.web.report.parts import money

WITHHELD: Final = frozenset({"deferred", "reserve", "held"})


def glance(result: CheckResult) -> Html:
    """A card for each of the chapters that have one."""
    cards = {
        Chapter.STANDING: _standing,
        Chapter.HEALTH: _nearest,
        Chapter.MONEY: _withheld,
        Chapter.FINDINGS: _findings,
        Chapter.TODO: _next,
    }
    return el("ul", (card(result) for chapter, card in cards.items() if chapter in result.chapters), class_="glance")


def _card(chapter: Chapter, title: str, value: Child, more: Child, mood: str = "") -> Html:
    label = el("p", el("a", title, href=f"#{chapter}"), class_="label")
    return el("li", label, el("p", value, class_="value"), el("p", more, class_="more"), class_=f"card {mood}".strip())


def _standing(result: CheckResult) -> Html:
    if not any(each.status for each in result.standing):
        return _card(Chapter.STANDING, "Standing", "unknown", "import the account-health report to know", "unsure")
    bad = [each for each in result.standing if each.status not in ("NORMAL", "")]
    if not bad:
        missed = sum(len(each.missed) for each in result.standing)
        more = f"{counted(missed, 'metric')} off target" if missed else f"in {counted(len(result.standing), 'store')}"
        return _card(Chapter.STANDING, "Standing", "NORMAL", more, "unsure" if missed else "good")
    return _card(Chapter.STANDING, "Standing", bad[0].status, ", ".join(whose(each.account, each.marketplace) for each in bad), "bad")


def _nearest(result: CheckResult) -> Html:
    """The limit that is nearest to having something stopped, of all accounts and stores."""
    risky = [(place, gauge) for place in result.health.places if (gauge := place.nearest)]
    if not risky:
        return _card(Chapter.HEALTH, "Nearest limit", "unknown", "import orders and order shipments to know", "unsure")
    place, gauge = max(risky, key=lambda each: each[1].risk or 0)
    missed = gauge.value.status is Status.MISSED
    value = "missed" if missed else f"{chance_text(gauge.risk or 0)} in {AHEAD} days"
    more = f"{name(gauge)}: {rate_text(gauge.value)}, {whose(place.account, place.marketplace)}"
    return _card(Chapter.HEALTH, "Nearest limit", value, more, "bad" if missed else "unsure" if (gauge.risk or 0) >= CLOSE else "good")


def _findings(result: CheckResult) -> Html:
    worst = max((finding.severity for finding in result.findings), default=Severity.INFO)
    gaps = f"; {counted(len(result.unknown), 'question')} not judged" if result.unknown else ""
    mood = "bad" if worst >= Severity.HIGH else "unsure" if worst >= Severity.MEDIUM or gaps else "good"
    return _card(Chapter.FINDINGS, "Findings", f"{len(result.findings):,}", (severities(result.findings) or "nothing found") + gaps, mood)


def _next(result: CheckResult) -> Html:
    due = sorted((finding for finding in result.todo if finding.due), key=lambda each: each.due.at if each.due else result.as_of)
    coming = [finding for finding in due if finding.due and finding.due.at >= result.as_of]
    passed = len(due) - len(coming)
    late = f"{counted(passed, 'deadline')} passed" if passed else ""
    if not coming or not coming[0].due:
        return _card(Chapter.TODO, "Next due", "nothing", late or "that the files know of", "bad" if passed else "good")
    first, at = coming[0], coming[0].due.at
    facts = [title_of(first.code), instant(at), late]
    return _card(Chapter.TODO, "Next due", left(at, result.as_of), "; ".join(fact for fact in facts if fact), "bad" if passed else "unsure")


def _withheld(result: CheckResult) -> Html:
    parts = [part for position in result.positions for part in position.parts if kind_of(part) in WITHHELD]
    sums = total(part.amount for part in parts if part.amount is not None)
    gaps = _gaps(parts)
    value: Child = [el("span", money(amount), class_="line") for amount in sums.values()]
    if not sums:
        value = "unknown" if gaps or not parts else "nothing"
    return _card(Chapter.MONEY, "Withheld by Amazon", value, gaps or "deferred, reserved or held", "unsure")


def _gaps(parts: Iterable[Part]) -> str:
    unknown = sum(1 for part in parts if part.amount is None)
    return f"and {counted(unknown, 'part')} unknown" if unknown else ""
