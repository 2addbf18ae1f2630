"""The rules of Amazon's that the page refers to, each with where and when it was read."""

from __future__ import annotations

from goodstanding.core.errors import UsageError
from goodstanding.core.marketplace import ALL
from goodstanding.jobs.model import CheckResult
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Rule
from goodstanding.rulebook.words import stores_text, sure_text
from goodstanding.web.report.markup import Html, el


def rules(result: CheckResult) -> Html | None:
    """A section with every rule that the result names; None when it names none."""
    found = [entry for rule_id in _named(result) if (entry := _entry(rule_id, result)) is not None]
    if not found:
        return None
    intro = el("p", "What your account's own report or notice states always beats these.", class_="note")
    return el(
        "section",
        el("h2", "Rules referred to", id="rules-title"),
        intro,
        el("dl", found, class_="rules"),
        id="rules",
        aria_labelledby="rules-title",
    )


def _named(result: CheckResult) -> list[str]:
    parts = [part.rule for position in result.positions for part in position.parts]
    rates = [gauge.value.rule for place in result.health.places[: result.health.in_full] for gauge in place.gauges]
    rates += [each.rule for place in result.health.places for each in place.removable]
    named = {*parts, *rates, *(each.rule for each in result.releases), *(each.rule for each in (*result.findings, *result.todo))}
    return sorted(named - {""})


def _entry(rule_id: str, result: CheckResult) -> Html | None:
    versions = _versions(rule_id, result)
    texts = (el("dd", _version(rule), class_="rule") for rule in versions)
    return (
        el("div", el("dt", f"{rule_id}: {versions[0].title}", id=f"rule-{rule_id}"), texts)
        if versions
        else el("div", el("dt", rule_id, id=f"rule-{rule_id}"))
    )


def _versions(rule_id: str, result: CheckResult) -> list[Rule]:
    """Versions in force on the day in a store that the result speaks of, else every version in force."""
    try:
        versions = book.load().versions(rule_id)
    except UsageError:
        return []
    current = [rule for rule in versions if rule.holds_on(result.as_of.date())] or list(versions)
    codes = _stores(result)
    return [rule for rule in current if codes & set(rule.marketplaces)] or current


def _stores(result: CheckResult) -> set[str]:
    names = {each.marketplace for each in result.positions} | {each.marketplace for each in result.standing}
    names |= {each.marketplace for each in result.health.places}
    names |= {each.marketplace for each in (*result.findings, *result.todo)}
    return {store.code for store in ALL if store.name in names}


def _version(rule: Rule) -> Html:
    places = [f"{citation.title}: {', '.join(place.link for place in citation.places)}" for citation in rule.citations]
    sources = el("ul", (el("li", place) for place in places), class_="sources")
    return el(
        "div",
        el("p", " ".join(rule.says.split())),
        el("p", f"{stores_text(rule.marketplaces)}; {sure_text(rule)}.", class_="whose"),
        sources,
    )
