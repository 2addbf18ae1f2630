"""A rule in plain words, for `goodstanding explain`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from textwrap import fill
from typing import Final

from goodstanding.core import marketplace as stores
from goodstanding.core.finding import ClockKind, Confidence
from goodstanding.core.source import Label
from goodstanding.rulebook.book import Rulebook
from goodstanding.rulebook.model import GROUPS, Citation, Compare, Kind, Rule, Stops, Unit, Value

WIDTH: Final = 100

LABELS: Final = {
    Label.PRIMARY: "Amazon's own words",
    Label.COPY: "Amazon's words, read in a word-for-word copy elsewhere",
    Label.SECONDARY: "second-hand: an agency, a law firm, a vendor or the press",
    Label.UNSURE: "unsure: a single weak, old or conflicting source; check it in Seller Central",
}
CONFIDENCES: Final = {Confidence.CERTAIN: "certain", Confidence.LIKELY: "likely", Confidence.POSSIBLE: "possible, check it"}
KINDS: Final = {
    Kind.LIMIT: "a limit",
    Kind.WINDOW: "a window of time",
    Kind.DEADLINE: "a deadline",
    Kind.HOLD: "a kind of withheld money",
    Kind.FACT: "a fact",
    Kind.CHANGE: "a change",
}
STOPS: Final = {Stops.ACCOUNT: "the account", Stops.OFFERS: "offers you ship yourself"}
_COMPARES: Final = {
    Compare.BELOW: "below ",
    Compare.AT_MOST: "at most ",
    Compare.AT_LEAST: "at least ",
    Compare.ABOVE: "above ",
    Compare.EQUALS: "exactly ",
}


def explain(book: Rulebook, rule_id: str, day: date, marketplace: str | None = None) -> str:
    """All versions of a rule (or family) in plain words, those in force on the day first; with a store, only that store's.

    Raises:
        UsageError: there is no such rule, or no such store; the message names the nearest ids.
    """
    versions = book.versions(rule_id)
    if marketplace is not None:
        found = book.find(rule_id, marketplace, day)
        if found is None:
            return f"No rule {rule_id} is known for the store {marketplace.upper()} on {day}.\n"
        versions = (found,)
    ordered = sorted(versions, key=lambda rule: not rule.holds_on(day))
    return "\n".join(rule_text(rule, day) for rule in ordered)


def rule_text(rule: Rule, day: date) -> str:
    """One version as paragraphs: what, where, since when, values, what to do, and where it comes from. Ends with a line break."""
    parts = [
        f"{rule.id}: {rule.title}",
        _line("What it is", f"{KINDS[rule.kind]}. {rule.says}"),
        _line("Where", stores_text(rule.marketplaces)),
        _line("In force", period_text(rule, day)),
        *(_line("Value", f"{value.name.replace('_', ' ')}: {value_text(value)}") for value in rule.values.values()),
        *_details(rule),
        _line("What to do", rule.do),
        _line("How sure", sure_text(rule)),
        *(line for citation in rule.citations for line in _citation(citation)),
        _line("See also", ", ".join(rule.see)) if rule.see else "",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def value_text(value: Value) -> str:
    """A value with its unit, clock and doubts: `below 1 %`, `4 calendar days`, `unknown: Amazon does not publish it`."""
    if value.published is None:
        return "unknown: no figure is published, and nothing is computed with it"
    text = (_COMPARES[value.compare] if value.compare else "") + _quantity(value.published, value)
    doubts = [value.note, LABELS[value.label] if value.label else ""]
    remarks = "; ".join(doubt for doubt in doubts if doubt)
    return f"{text} ({remarks})" if remarks else text


def stores_text(codes: Iterable[str]) -> str:
    """The stores in words: `all stores`, `all stores but US, CA`, `the European Union's (DE, FR …)`, or one by one."""
    chosen = list(codes)
    left_out = [code for code in GROUPS["all"] if code not in chosen]
    if len(left_out) < len(chosen):
        return "all stores" + (f" but {', '.join(left_out)}" if left_out else "")
    parts = []
    for group, name in (("EU", "the stores in the European Union"), ("NA", "the stores in the Americas")):
        if set(GROUPS[group]) <= set(chosen):
            parts.append(f"{name} ({', '.join(GROUPS[group])})")
            chosen = [code for code in chosen if code not in GROUPS[group]]
    return ", ".join([_domain(code) for code in chosen] + parts)


def period_text(rule: Rule, day: date) -> str:
    """From when to when, and whether that is now: `since 2026-01-26`, `until 2026-01-25; … (no longer in force on …)`."""
    since = f"since {rule.valid_from}" if rule.valid_from else ""
    until = f"until {rule.valid_to}" if rule.valid_to else ""
    opened = "" if rule.valid_from else "the first day is not known"
    dates = " ".join(part for part in (since, until) if part)
    return "; ".join(part for part in (dates, opened, rule.valid_from_note) if part) + _standing(rule, day)


def sure_text(rule: Rule) -> str:
    """The label and confidence of a rule in words, with the day it was read."""
    sure = LABELS[rule.label] if rule.label is Label.UNSURE else f"{CONFIDENCES[rule.confidence]}; {LABELS[rule.label]}"
    age = "; the text read carries no date" if rule.age_unknown else ""
    return f"{sure}{age}; read on {rule.read}"


def _citation(citation: Citation) -> list[str]:
    label = LABELS[citation.places[0].label]
    return [_line("Source", f"{citation.title} ({citation.published}; {label})"), *(f"      {place.link}" for place in citation.places)]


def _details(rule: Rule) -> list[str]:
    pairs = [
        ("Counted", rule.metric.numerator),
        ("Out of", rule.metric.denominator),
        ("A breach", rule.metric.breach),
        ("What it stops", STOPS[rule.metric.stops] if rule.metric.stops else ""),
        ("What is held", rule.hold.amount),
        ("What ends it", rule.hold.ends),
        ("Clock starts", rule.starts),
    ]
    return [_line(name, text) for name, text in pairs if text]


def _standing(rule: Rule, day: date) -> str:
    if rule.holds_on(day):
        return ""
    return f" (not yet in force on {day})" if rule.valid_from and day < rule.valid_from else f" (no longer in force on {day})"


def _quantity(number: Decimal, value: Value) -> str:
    match value.unit:
        case Unit.FRACTION:
            return f"{plain(number * 100)} %" + (f" of {value.of}" if value.of else "")
        case Unit.MONEY:
            return str(value.money)
        case Unit.COUNT:
            return f"{plain(number)} {value.of}".rstrip()
        case Unit.DAYS:
            return f"{plain(number)} {_day_kind(value)}" + ("" if number == 1 else "s")
        case Unit.HOURS | Unit.MONTHS | Unit.POINTS:
            return f"{plain(number)} {value.unit if number != 1 else value.unit.removesuffix('s')}"


def _day_kind(value: Value) -> str:
    if value.clock is not ClockKind.BUSINESS:
        return "calendar day"
    return "business day" if value.holidays else "weekday"


def plain(number: Decimal) -> str:
    """A decimal without trailing zeros and without an exponent, with thousands set off: `2.5`, `15,000`."""
    whole = number == number.to_integral_value()
    return f"{int(number):,}" if whole else f"{number.normalize():,f}"


def _domain(code: str) -> str:
    store = stores.by_code(code)
    return f"{store.name} ({code})" if store else code


def _line(name: str, text: str) -> str:
    return fill(f"{name}: {text}", WIDTH, initial_indent="  ", subsequent_indent="      ", break_long_words=False, break_on_hyphens=False)
