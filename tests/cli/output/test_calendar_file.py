"""Deadlines as a calendar: one event each, at the instant, with an alarm, and the same event in every run."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from icalendar import Calendar, Event

from goodstanding.cli.output.calendar_file import to_ics, uid
from goodstanding.core.money import Amount
from tests.results import HOSTILE, empty, eur, full


def events(ics: bytes) -> list[Event]:
    return [part for part in Calendar.from_ical(ics).walk("VEVENT") if isinstance(part, Event)]


def test_every_deadline_is_an_event_at_its_instant() -> None:
    found = events(to_ics(full()))
    assert [event.decoded("dtstart") for event in found] == [finding.due.at for finding in full().todo if finding.due]
    assert str(found[1]["summary"]) == "Safet window: order 302-2222222-2222222 (44.90 EUR)"
    assert found[0].decoded("dtstamp") == full().as_of


def test_an_event_says_why_what_to_do_and_by_which_rule() -> None:
    description = str(events(to_ics(full()))[1]["description"])
    assert "What the files say about it" in description
    assert "What to do: What a person can do today." in description
    assert "Rule: safet (goodstanding explain safet)" in description


def test_an_alarm_rings_a_day_before() -> None:
    for event in events(to_ics(full())):
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(days=-1)


def test_the_same_deadline_is_the_same_event_whatever_its_amount_and_reason() -> None:
    first = full().todo[0]
    assert uid(replace(first, amount=eur("5"), reason="other words", due=None)) == uid(first)
    different = [replace(first, subject="x"), replace(first, code="x"), replace(first, account="x")]
    assert len({uid(each) for each in (first, *different)}) == 4


def test_line_breaks_in_text_cannot_add_properties() -> None:
    result = full()
    result.todo = [replace(result.todo[0], subject="order 1\r\nATTACH:http://evil.example", reason=HOSTILE + "\nEND:VEVENT")]
    (event,) = events(to_ics(result))
    assert "attach" not in event
    assert "ATTACH" in str(event["summary"])


def test_lines_end_as_the_format_wants_and_are_short() -> None:
    lines = to_ics(full()).split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_a_result_without_deadlines_gives_a_calendar_without_events() -> None:
    assert events(to_ics(empty())) == []
    assert b"BEGIN:VCALENDAR" in to_ics(empty())


def test_amounts_keep_their_currency() -> None:
    assert str(Amount(eur("44.9").value, "EUR")) in to_ics(full()).decode()
