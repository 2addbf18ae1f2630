"""Times and what they are for. `times.tsv` has sentences as notices have them, in twelve languages, with the traps they set."""

from __future__ import annotations

import csv
import time as clock
from datetime import date, time
from pathlib import Path
from typing import Final

import pytest

from goodstanding.notices.extract.lexicon import load
from goodstanding.notices.extract.times import answer, times
from goodstanding.notices.language import ALL
from goodstanding.notices.model import Deadline, Purpose, Start, Unit
from goodstanding.notices.text import NormalText


def _cases() -> list[tuple[str, str, str]]:
    with (Path(__file__).parent / "times.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(language, "" if wanted == "-" else wanted, text.replace("\\n", "\n")) for language, wanted, text in rows]


CASES: Final = _cases()


def _times(text: str, language: str = "en", received: date | None = None) -> tuple[Deadline, ...]:
    return times(NormalText(text, text), language, received, order="mdy" if language == "en" else "dmy")


def _answer(text: str, language: str) -> str:
    found = answer(_times(text, language))
    if found is None:
        return ""
    return found.day.isoformat() if found.day else f"{found.number} {found.unit}"


@pytest.mark.parametrize(("language", "wanted", "text"), CASES, ids=lambda each: str(each)[:40].encode("ascii", "replace").decode())
def test_the_time_to_answer_is_found_and_no_other_taken_for_it(language: str, wanted: str, text: str) -> None:
    assert _answer(text, language) == wanted


def test_every_language_has_cases_with_and_without_a_deadline() -> None:
    for language in ALL:
        wanted = {bool(case[1]) for case in CASES if case[0] == language}
        assert wanted == {True, False}


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Upload a bill dated within the last 90 days.", Purpose.DOCUMENT_AGE),
        ("We may hold your funds for 90 days.", Purpose.FUNDS_PERIOD),
        ("The reserve equals your gross sales of the preceding 14 days.", Purpose.RESERVE),
        ("Our review usually takes 3 business days.", Purpose.AMAZON_TIME),
        ("Remove your inventory from our warehouses within 30 days.", Purpose.STOCK_REMOVAL),
        ("The new fees apply from 1 July 2026.", Purpose.EFFECTIVE_DATE),
        ("Return requests must be answered within 48 hours.", Purpose.RECURRING),
        ("We received your appeal on 3 March 2026.", Purpose.PAST),
        ("Reply within 7 days.", Purpose.ANSWER),
    ],
)
def test_each_purpose_is_told_from_the_others(text: str, purpose: Purpose) -> None:
    (found,) = _times(text)
    assert found.purpose is purpose


def test_a_deadline_shows_its_words_and_where_they_stand() -> None:
    text = "Hello,\n\nPlease reply within 72\nhours of receiving this message."
    (found,) = _times(text)
    assert found.words == "72 hours"
    assert text[found.span.start : found.span.end] == "72\nhours"
    assert (found.number, found.unit) == (72, Unit.HOURS)
    assert found.start is Start.MESSAGE
    assert found.cue is not None


def test_a_date_keeps_its_time_of_day_and_zone() -> None:
    (found,) = _times("Respond by 11:59 PM PST on March 10, 2026.")
    assert (found.day, found.at, found.zone) == (date(2026, 3, 10), time(23, 59), "PST")


def test_a_date_without_year_is_the_next_after_the_message() -> None:
    assert _times("Please reply by 5 January.", received=date(2026, 12, 20))[0].day == date(2027, 1, 5)
    assert _times("Please reply by 5 January.")[0].day is None


def test_the_order_of_day_and_month_is_as_given() -> None:
    text = NormalText("Reply by 03/04/2026.", "")
    assert [times(text, "en", order=order)[0].day for order in ("dmy", "mdy")] == [date(2026, 4, 3), date(2026, 3, 4)]


def test_of_several_times_to_answer_the_date_is_taken() -> None:
    found = answer(_times("Please reply within 7 days, that is by 10 March 2026."))
    assert found is not None
    assert found.day == date(2026, 3, 10)


def test_an_english_deadline_inside_another_language_is_read() -> None:
    assert _answer("我们需要您的文件。Please reply within 7 days.", "zh") == "7 days"


def test_every_table_of_words_compiles_and_has_the_same_headings() -> None:
    purposes = set(Purpose)
    for language in ALL:
        lexicon = load(language)
        assert lexicon is not None
        assert {purpose for purpose, _, _ in lexicon.cues} == purposes
    assert load("xx") is None


_PIECES: Final = ("within 7 days ", "7 ", "funds held ", "review ", "a, ", "1/2/2026 ", "if you do not ", "no later than the ", "x" * 50)
_SCRIPTS: Final = ("过去7天内", "以内に", "三十日", "请在")


@pytest.mark.parametrize("language", ALL)
def test_long_hostile_texts_take_bounded_time(language: str) -> None:
    text = "".join(piece * (6_000 // len(piece)) for piece in (*_PIECES, *_SCRIPTS))
    started = clock.process_time()
    _times(text, language)
    assert clock.process_time() - started < 2
