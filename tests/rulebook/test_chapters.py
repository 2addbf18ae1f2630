"""The program's own rules: each has its provenance, and the figures are those that were read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from goodstanding.core.finding import Confidence
from goodstanding.core.source import Label
from goodstanding.rulebook.book import HERE, load
from goodstanding.rulebook.model import Kind, Rule, Stops, Unit, UnknownValue
from goodstanding.rulebook.read import read_sources

RULES = load().rules
TODAY = date(2026, 11, 25)


def _names(rule: Rule) -> str:
    return f"{rule.id}-{rule.marketplaces[0]}-{rule.valid_from}"


@pytest.mark.parametrize("rule", RULES, ids=_names)
def test_every_rule_has_its_provenance(rule: Rule) -> None:
    assert rule.read == date(2026, 11, 23)
    assert rule.citations
    assert rule.marketplaces
    assert rule.says.endswith(".")
    assert rule.do.endswith(".")
    for citation in rule.citations:
        assert citation.title
        assert citation.published
    for place in rule.sources:
        assert place.link
        assert place.read == rule.read


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.label is Label.UNSURE], ids=_names)
def test_an_unsure_rule_is_never_called_certain(rule: Rule) -> None:
    assert rule.confidence is Confidence.POSSIBLE


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.kind is Kind.DEADLINE], ids=_names)
def test_a_deadline_says_what_starts_its_clock_and_how_long_it_runs(rule: Rule) -> None:
    assert rule.starts
    assert any(value.unit.is_time for value in rule.values.values())
    assert {"within", "from"} & set(rule.values)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.chapter in ("holds", "reserves")], ids=_names)
def test_a_hold_type_says_what_is_held_and_what_ends_it(rule: Rule) -> None:
    assert rule.kind is Kind.HOLD
    assert rule.hold.amount
    assert rule.hold.ends


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.kind is Kind.CHANGE], ids=_names)
def test_a_change_has_its_day(rule: Rule) -> None:
    assert rule.valid_from is not None


def test_every_source_is_used() -> None:
    cited = {citation.key for rule in RULES for citation in rule.citations}
    assert set(read_sources(HERE / "sources.toml")) == cited


@pytest.mark.parametrize("severity", ["critical", "high", "medium", "low"])
def test_the_points_a_violation_costs_are_unknown_and_nothing_computes_with_them(severity: str) -> None:
    rule = load().find("ahr_points", "US", TODAY)
    assert rule is not None
    points = rule.value(severity)
    assert points.unknown
    with pytest.raises(UnknownValue, match="ahr_points is not published"):
        _ = points.number + 1


def test_no_violation_category_knows_its_points() -> None:
    points = [rule.values["points"] for rule in RULES if rule.chapter == "violations" and "points" in rule.values]
    assert len(points) == 12
    assert all(value.unknown for value in points)


@pytest.mark.parametrize(
    ("rule_id", "store", "day", "value", "number", "unit"),
    [
        ("odr", "US", "2026-11-25", "limit", "0.01", Unit.FRACTION),
        ("odr", "DE", "2026-11-25", "window", "60", Unit.DAYS),
        ("lsr", "UK", "2026-11-25", "limit", "0.04", Unit.FRACTION),
        ("cr", "JP", "2026-11-25", "limit", "0.025", Unit.FRACTION),
        ("cr", "IN", "2026-11-25", "recommended", "0.02", Unit.FRACTION),
        ("vtr", "US", "2026-11-25", "limit", "0.95", Unit.FRACTION),
        ("idr", "FR", "2026-11-25", "limit", "0.05", Unit.FRACTION),
        ("otdr", "UK", "2026-11-25", "fewest_units", "20", Unit.COUNT),
        ("atoz_appeal", "US", "2026-11-25", "within", "30", Unit.DAYS),
        ("cb_reply", "DE", "2026-11-25", "within", "7", Unit.DAYS),
        ("fba_customer_return_claim", "US", "2026-11-25", "from", "60", Unit.DAYS),
        ("fba_customer_return_claim", "DE", "2026-11-25", "within", "105", Unit.DAYS),
        ("fba_fc_claim", "AE", "2026-11-25", "within", "60", Unit.DAYS),
        ("delivery_date_reserve", "US", "2026-11-25", "days", "7", Unit.DAYS),
        ("DD14", "US", "2026-11-25", "days", "14", Unit.DAYS),
        ("KYC_EU", "DE", "2026-11-25", "within", "60", Unit.DAYS),
        ("DAC7", "DE", "2026-11-25", "receipts", "2000", Unit.MONEY),
        ("aha", "US", "2026-11-25", "limit", "250", Unit.POINTS),
        ("lwa", "JP", "2026-11-25", "within", "180", Unit.DAYS),
    ],
)
def test_figures_are_those_that_were_read(rule_id: str, store: str, day: str, value: str, number: str, unit: Unit) -> None:
    rule = load().find(rule_id, store, date.fromisoformat(day))
    assert rule is not None
    found = rule.value(value)
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    ("rule_id", "store", "day", "stops"),
    [
        ("odr", "US", "2026-11-25", Stops.ACCOUNT),
        ("odr", "NL", "2026-11-25", Stops.ACCOUNT),
        ("idr", "DE", "2026-11-25", Stops.ACCOUNT),
        ("lsr", "UK", "2026-11-25", Stops.OFFERS),
        ("cr", "IN", "2026-11-25", Stops.OFFERS),
        ("vtr", "JP", "2026-11-25", Stops.OFFERS),
        ("otdr", "UK", "2025-12-01", None),
        ("otdr", "UK", "2026-11-25", Stops.OFFERS),
        ("rdr", "DE", "2026-11-25", None),
    ],
)
def test_what_a_breach_stops_is_said(rule_id: str, store: str, day: str, stops: Stops | None) -> None:
    rule = load().find(rule_id, store, date.fromisoformat(day))
    assert rule is not None
    assert rule.metric.stops is stops


def test_what_stops_something_has_a_breach_in_words() -> None:
    assert all(rule.metric.breach for rule in RULES if rule.metric.stops)
