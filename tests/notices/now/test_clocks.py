"""Clocks: which run, from when, until when, and how sure that is."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from goodstanding.core.finding import ClockKind, Confidence
from goodstanding.core.source import Label
from goodstanding.notices.now.clocks import Running, begins, length_text, running
from goodstanding.notices.now.playbooks import all_playbooks
from goodstanding.notices.playbook import Begin
from goodstanding.rulebook.model import Unit, Value

CAME = datetime(2026, 11, 10, 9, tzinfo=UTC)


def clocks(kind: str, action: str, store: str, **given: object) -> dict[str, Running]:
    """The clocks after a message of that day, by rule."""
    found = running(all_playbooks()[kind], action, begins(action, CAME), store, CAME, **given)  # type: ignore[arg-type]  # assumed: bool
    return {each.clock.rule: each for each in found}


def test_a_claim_gives_48_hours_to_the_minute() -> None:
    assert clocks("a_to_z_claim", "claim", "US")["atoz_info"].at == datetime(2026, 11, 12, 9, tzinfo=UTC)


def test_days_end_with_the_last_local_day_of_the_store() -> None:
    found = clocks("chargeback", "claim", "DE")["cb_reply"]
    assert found.at == datetime(2026, 11, 17, 22, 59, 59, 999999, UTC)
    assert not found.opens


@pytest.mark.parametrize(("store", "hour"), [("DE", 23), ("JP", 15)])
def test_the_money_opens_at_the_beginning_of_its_local_day(store: str, hour: int) -> None:
    found = clocks("inauthentic", "account_deactivated", store)["funds_appeal"]
    assert found.opens
    assert found.at == datetime(2027, 1, 8, hour, tzinfo=UTC)


@pytest.mark.parametrize("action", ["listing_removed", "reinstated", "not_a_notice", ""])
def test_a_clock_runs_after_its_own_actions_only(action: str) -> None:
    assert "funds_appeal" not in clocks("inauthentic", action, "DE")


def test_a_rule_of_other_stores_does_not_run() -> None:
    assert "med_eu" in clocks("inauthentic", "account_deactivated", "UK")
    assert "med_eu" not in clocks("inauthentic", "account_deactivated", "US")


def test_what_has_not_begun_or_is_not_published_has_no_instant() -> None:
    found = clocks("inauthentic", "account_deactivated", "DE")
    assert found["appeal_answer"].at is None
    assert found["appeal_generic"].at is None
    assert found["appeal_generic"].is_answer


def test_without_a_store_hours_run_and_what_differs_by_store_is_not_told() -> None:
    found = clocks("inauthentic", "account_at_risk", "")
    assert found["aha_reach"].at == datetime(2026, 11, 13, 9, tzinfo=UTC)
    money = clocks("inauthentic", "account_deactivated", "")["funds_appeal"]
    assert (money.rule, money.at, money.label, money.confidence) == (None, None, Label.UNSURE, Confidence.POSSIBLE)


def test_a_begin_that_was_not_told_makes_the_instant_only_possible() -> None:
    sure, assumed = (clocks("chargeback", "claim", "US", assumed=each)["cb_reply"] for each in (False, True))
    assert assumed.confidence is Confidence.POSSIBLE
    assert sure.confidence is not Confidence.POSSIBLE


def test_the_deactivation_of_an_earlier_message_counts_and_not_the_refusal() -> None:
    earlier = datetime(2026, 10, 1, tzinfo=UTC)
    assert begins("appeal_rejected", CAME, earlier)[Begin.DEACTIVATION] == earlier
    assert Begin.DEACTIVATION not in begins("appeal_rejected", CAME)
    assert begins("account_deactivated", CAME)[Begin.DEACTIVATION] == CAME


@pytest.mark.parametrize(
    ("number", "unit", "clock", "english", "chinese"),
    [
        ("1", Unit.DAYS, ClockKind.CALENDAR, "1 day", "1 天"),
        ("5", Unit.DAYS, ClockKind.BUSINESS, "5 business days", "5 个工作日"),
        ("48", Unit.HOURS, ClockKind.CALENDAR, "48 hours", "48 小时"),
        ("6", Unit.MONTHS, ClockKind.CALENDAR, "6 months", "6 个月"),
    ],
)
def test_a_length_in_words(number: str, unit: Unit, clock: ClockKind, english: str, chinese: str) -> None:
    value = Value("rule", "within", unit, Decimal(number), clock=clock)
    assert length_text(value) == english
    assert length_text(value, "zh") == chinese


def test_a_length_that_is_not_published_is_empty() -> None:
    assert length_text(Value("rule", "within", Unit.DAYS, None, clock=ClockKind.CALENDAR)) == ""
