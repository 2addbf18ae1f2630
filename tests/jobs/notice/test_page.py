"""Quotes, stores and deadlines as written: the small pieces of a page."""

from __future__ import annotations

from datetime import date, time

import pytest

from goodstanding.jobs.notice.page import sentence, store_of, written
from goodstanding.notices.extract.read import extract
from goodstanding.notices.intake.read import read_text
from goodstanding.notices.model import Deadline, Purpose, Span, Unit


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Hello. Your listing was removed. Goodbye.", "removed", "Your listing was removed."),
        ("Your KYC verification (ref. 123) is open.\nBye", "KYC", "Your KYC verification (ref. 123) is open."),
        ("Bitte antworten Sie bis zum 20. April 2026. Danke", "April", "Bitte antworten Sie bis zum 20. April 2026. Danke"),
        ("Amazon Payments Europe s.c.a. is required by law. Yes.", "required", "Amazon Payments Europe s.c.a. is required by law."),
        ("您好。您的账户已被停用。谢谢。", "停用", "您的账户已被停用。"),
        ("- first\n- second line\n- third", "second", "- second line"),
        ("one", "one", "one"),
    ],
)
def test_a_quote_is_the_sentence_around_the_words(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert sentence(text, Span(start, start + len(words))) == expected


def test_a_long_sentence_is_cut_on_both_sides_around_the_words() -> None:
    text = "a " * 300 + "removed" + " b" * 300
    start = text.index("removed")
    found = sentence(text, Span(start, start + 7))
    assert found.startswith("…")
    assert found.endswith("…")
    assert "removed" in found
    assert len(found) < 240


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("Your Amazon.de account", "", "DE"),
        ("Your Amazon.de account", "US", "US"),
        ("Your Amazon.de and Amazon.fr accounts", "", ""),
        ("Your account", "", ""),
        ("From: Amazon <a@amazon.fr>\nSubject: Your account\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n\nAmazon.de and Amazon.fr", "", "FR"),
        ("From: Amazon <a@amazon.com>\nSubject: x\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n\nYour Amazon.de account", "", "DE"),
    ],
)
def test_the_store_is_the_one_given_the_senders_or_the_only_one_named(text: str, given: str, expected: str) -> None:
    [message] = read_text(text).messages
    assert store_of(message, extract(message), given) == expected


def test_a_deadline_has_one_form_however_it_was_written() -> None:
    span = Span(0, 1)
    assert written(Deadline(span, "seven  days", Purpose.ANSWER, number=7, unit=Unit.DAYS)) == "7 days"
    assert written(Deadline(span, "x", Purpose.ANSWER, day=date(2026, 11, 30))) == "2026-11-30"
    assert written(Deadline(span, "x", Purpose.ANSWER, day=date(2026, 11, 30), at=time(17), zone="PST")) == "2026-11-30 17:00 PST"
    assert written(Deadline(span, "very  soon", Purpose.ANSWER)) == "very soon"
