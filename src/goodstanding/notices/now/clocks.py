"""The clocks that a message starts: rules of the rulebook, counted from the message or from what it announces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from goodstanding.core.finding import ClockKind, Confidence
from goodstanding.core.source import Label
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.playbook import Begin, Clock, Playbook
from goodstanding.rulebook import book
from goodstanding.rulebook.calendar import due
from goodstanding.rulebook.model import Rule, Unit, Value
from goodstanding.rulebook.words import plain

_ITSELF: Final = (Begin.NOTICE, Begin.DECISION, Begin.MESSAGE)
_DEACTIVATING: Final = frozenset({"account_deactivated"})
FIRST_DAY: Final = "from"  # the value of a rule that opens something; all others close it
_UNITS: Final[Mapping[str, Mapping[Tongue, str]]] = {
    "hour": {"en": "hours", "zh": "小时"},
    "day": {"en": "days", "zh": "天"},
    "business": {"en": "business days", "zh": "个工作日"},
    "month": {"en": "months", "zh": "个月"},
}


@dataclass(frozen=True, slots=True)
class Running:
    """A clock after one message.

    Attributes:
        rule: the version that holds; None where it depends on a store that is not known.
        at: the last instant, or the first one where the clock `opens`; None where it has not begun or its length is not published.
        assumed: the begin was not told and taken to be the instant of reading.
    """

    clock: Clock
    rule: Rule | None
    at: datetime | None
    assumed: bool = False

    @property
    def opens(self) -> bool:
        """True when something becomes possible at that instant; otherwise it ends then."""
        return self.clock.value == FIRST_DAY

    @property
    def is_answer(self) -> bool:
        """True for a time to answer the message; what the message itself says beats it."""
        return self.clock.begin is Begin.NOTICE and self.clock.value == "within"

    @property
    def value(self) -> Value | None:
        """The duration, where the rule has one."""
        return self.rule.values.get(self.clock.value) if self.rule else None

    @property
    def label(self) -> Label:
        """How close the rule's text is to Amazon's own words."""
        own = self.value.label if self.value else None
        return own or (self.rule.label if self.rule else Label.UNSURE)

    @property
    def confidence(self) -> Confidence:
        """How sure the instant is."""
        if self.rule is None or self.assumed:
            return Confidence.POSSIBLE
        return self.rule.confidence


def begins(action: str, received: datetime, deactivated: datetime | None = None) -> dict[Begin, datetime]:
    """What is known to have begun with a message: it, the decision in it, and the deactivation, which may have been earlier."""
    started = dict.fromkeys(_ITSELF, received)
    if deactivated is not None:
        started[Begin.DEACTIVATION] = deactivated
    elif action in _DEACTIVATING:
        started[Begin.DEACTIVATION] = received
    return started


def running(
    playbook: Playbook, action: str, started: Mapping[Begin, datetime], marketplace: str, day: datetime, *, assumed: bool = False
) -> tuple[Running, ...]:
    """The clocks of a playbook that run after an action, each with its instant where that can be told.

    Args:
        playbook: of the kind.
        action: of the message; a clock applies after its own actions only.
        started: from `begins`.
        marketplace: code of the store whose rules and days count; empty where it is not known.
        day: when the message came, for the version of the rules.
        assumed: that day was not told.
    """
    found = []
    for clock in playbook.clocks:
        if clock.actions and action not in clock.actions:
            continue
        rule = book.load().find(clock.rule, marketplace or None, day.astimezone(UTC).date())
        if rule is None and marketplace:
            continue  # no such rule in this store
        found.append(Running(clock, rule, _instant(clock, rule, started, marketplace), assumed))
    return tuple(found)


def length_text(value: Value, tongue: Tongue = "en") -> str:
    """A duration in words: `30 days`, `5 个工作日`; empty where none is published."""
    if value.published is None or not value.unit.is_time:
        return ""
    kind = "business" if value.unit is Unit.DAYS and value.clock is ClockKind.BUSINESS else value.unit.value.removesuffix("s")
    unit = _UNITS[kind][tongue]
    number = plain(value.number)
    return f"{number} {unit.removesuffix('s') if tongue == 'en' and value.number == 1 else unit}"


def _instant(clock: Clock, rule: Rule | None, started: Mapping[Begin, datetime], marketplace: str) -> datetime | None:
    start = started.get(clock.begin)
    value = rule.values.get(clock.value) if rule else None
    if start is None or value is None or value.unknown or not value.unit.is_time:
        return None
    if not marketplace and value.unit is not Unit.HOURS:
        return _without_store(start, value)
    found = due(start, value, marketplace)
    # What opens does so at the beginning of that day, one microsecond after the end of the day before.
    return found - timedelta(days=1) + timedelta(microseconds=1) if clock.value == FIRST_DAY and value.unit is Unit.DAYS else found


def _without_store(start: datetime, value: Value) -> datetime | None:
    """Days counted in the zone that ends them first, Sydney's, so that the instant is never too late; None for business days."""
    if value.clock is ClockKind.BUSINESS:
        return None
    return min(due(start, value, code) for code in ("AU", "US"))
