"""The deadlines as an iCalendar file: each an event at the instant it is due, with an alarm a day before."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from goodstanding.core.finding import ClockKind, Due, Finding
from goodstanding.core.text import printable
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.groups import title_of, whose

ALARM: Final = timedelta(days=-1)
PRIORITIES: Final = (9, 7, 5, 2, 1)  # of iCalendar, by severity: 1 is the highest


def to_ics(result: CheckResult) -> bytes:
    """The deadlines of a result as the bytes of an .ics file."""
    calendar = Calendar()
    calendar.add("prodid", "-//goodstanding//deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Amazon deadlines")
    for finding in result.todo:
        if finding.due is not None:
            calendar.add_component(_event(finding, finding.due, result))
    ics: bytes = calendar.to_ical()
    return ics


def uid(finding: Finding) -> str:
    """The same for the same deadline in every run, so that a calendar updates the event and does not add another."""
    said = "\n".join((finding.code, finding.subject, finding.account, finding.marketplace))
    return f"{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}@goodstanding"


def _event(finding: Finding, due: Due, result: CheckResult) -> Event:
    event = Event()
    title = printable(f"{title_of(finding.code)}: {finding.subject}" + (f" ({finding.amount})" if finding.amount else ""))
    event.add("uid", uid(finding))
    event.add("dtstamp", result.as_of)
    event.add("dtstart", due.at)
    event.add("summary", title)
    event.add("description", _description(finding, due))
    event.add("categories", [finding.severity.name.lower(), finding.code])
    event.add("priority", PRIORITIES[finding.severity])
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title))
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", ALARM)
    alarm.add("description", title)
    return alarm


def _description(finding: Finding, due: Due) -> str:
    days = f"business days, {due.calendar or 'no holidays'}" if due.clock is ClockKind.BUSINESS else "calendar days"
    lines = [
        finding.reason,
        f"What to do: {finding.settles}",
        f"Account: {whose(finding.account, finding.marketplace)}",
        f"Counted in {days}",
        f"Rule: {finding.rule} (goodstanding explain {finding.rule})" if finding.rule else "",
        f"More: goodstanding explain {finding.code}",
    ]
    return "\n".join(printable(line) for line in lines if line)
