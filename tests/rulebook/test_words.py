"""A rule in plain words answers what, where, since when, how much, how sure, from where, and what to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import ClockKind
from goodstanding.core.source import Label
from goodstanding.rulebook.book import load
from goodstanding.rulebook.model import GROUPS, Compare, Unit, Value
from goodstanding.rulebook.words import WIDTH, explain, plain, rule_text, stores_text, value_text

BOOK = load()
TODAY = date(2026, 11, 25)


def test_an_explanation_answers_every_question() -> None:
    text = explain(BOOK, "refund_us", TODAY, "US")
    for words in (
        "refund_us: Refund after the return was delivered",
        "a deadline. 4 calendar days",
        "Where: Amazon.com (US)",
        "In force: since 2026-01-26",
        "within: 4 calendar days",
        "Clock starts: the delivery of the return",
        "What to do: Inspect and refund",
        "Amazon's words, read in a word-for-word copy elsewhere; read on 2026-11-23",
        "https://sipranshecommgrowth.com/update-to-seller-fulfilled-refund-process-by-january-26-2026",
        "See also: safet",
    ):
        assert words in text


def test_versions_in_force_come_first_and_the_others_say_that_they_are_not() -> None:
    text = explain(BOOK, "refund_us", TODAY)
    assert text.index("since 2026-01-26") < text.index("until 2026-01-25; the first day is not known (no longer in force on 2026-11-25)")
    assert "(not yet in force on 2026-01-01)" in explain(BOOK, "refund_us", date(2026, 1, 1))


def test_with_a_store_only_its_version_is_explained() -> None:
    text = explain(BOOK, "refund_after_return", TODAY, "DE")
    assert "refund_eu" in text
    assert "refund_us" not in text


def test_a_store_without_a_rule_is_said_to_have_none() -> None:
    assert explain(BOOK, "idr", TODAY, "us") == "No rule idr is known for the store US on 2026-11-25.\n"


def test_an_unknown_id_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="nearest are"):
        explain(BOOK, "order defect rate", TODAY)


def test_what_is_unknown_and_unsure_is_said_to_be() -> None:
    text = explain(BOOK, "ahr_points", TODAY)
    assert "critical: unknown: no figure is published" in text
    assert "How sure: unsure: a single weak, old or conflicting source" in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Value("r", "v", Unit.FRACTION, Decimal("0.01"), Compare.BELOW), "below 1 %"),
        (Value("r", "v", Unit.FRACTION, Decimal("0.025"), Compare.AT_MOST), "at most 2.5 %"),
        (Value("r", "v", Unit.FRACTION, Decimal("1.50"), of="the referral fee"), "150 % of the referral fee"),
        (Value("r", "v", Unit.MONEY, Decimal(15000), currency="EUR"), "15,000.00 EUR"),
        (Value("r", "v", Unit.COUNT, Decimal(20), Compare.AT_LEAST, of="units"), "at least 20 units"),
        (Value("r", "v", Unit.DAYS, Decimal(1), clock=ClockKind.CALENDAR), "1 calendar day"),
        (Value("r", "v", Unit.DAYS, Decimal(2), clock=ClockKind.BUSINESS), "2 business days"),
        (Value("r", "v", Unit.DAYS, Decimal(2), clock=ClockKind.BUSINESS, holidays=False), "2 weekdays"),
        (Value("r", "v", Unit.HOURS, Decimal(1), clock=ClockKind.CALENDAR), "1 hour"),
        (Value("r", "v", Unit.MONTHS, Decimal(6), clock=ClockKind.CALENDAR), "6 months"),
        (Value("r", "v", Unit.POINTS, Decimal(1000)), "1,000 points"),
        (Value("r", "v", Unit.POINTS, None), "unknown: no figure is published, and nothing is computed with it"),
        (
            Value("r", "v", Unit.POINTS, Decimal(5), label=Label.SECONDARY, note="2012"),
            "5 points (2012; second-hand: an agency, a law firm, a vendor or the press)",
        ),
    ],
)
def test_values_in_words(value: Value, text: str) -> None:
    assert value_text(value) == text


@pytest.mark.parametrize(("number", "text"), [("100", "100"), ("1E+3", "1,000"), ("2.50", "2.5"), ("0.010", "0.01"), ("0", "0")])
def test_numbers_have_no_exponent_and_no_idle_zeros(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        (GROUPS["all"], "all stores"),
        (GROUPS["all"][2:], "all stores but US, CA"),
        (("UK", *GROUPS["EU"]), "Amazon.co.uk (UK), the stores in the European Union (DE, FR, IT, ES, NL, SE, PL, BE, IE)"),
        (GROUPS["NA"], "the stores in the Americas (US, CA, MX, BR)"),
        (("US", "AU"), "Amazon.com (US), Amazon.com.au (AU)"),
    ],
)
def test_stores_in_words(codes: tuple[str, ...], text: str) -> None:
    assert stores_text(codes) == text


def test_every_rule_can_be_printed_within_the_width() -> None:
    for rule in BOOK.rules:
        text = rule_text(rule, TODAY)
        assert text.endswith("\n")
        assert all(len(line) <= WIDTH or "http" in line or line.startswith("      ") for line in text.splitlines()[1:]), text
