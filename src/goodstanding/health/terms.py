"""Windows, lags and targets of a metric by store and day. A target in the account's own report beats the rulebook's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from goodstanding.core.finding import Confidence
from goodstanding.health.model import Metric, Target, Terms, Window
from goodstanding.rulebook.book import Rulebook
from goodstanding.rulebook.model import Compare, Rule
from goodstanding.store.question import Session

CONDITIONS: Final = {
    "LESS_THAN": Compare.BELOW,
    "GREATER_THAN": Compare.ABOVE,
    "EQUALS": Compare.EQUALS,
}
_ORDER: Final = (Confidence.POSSIBLE, Confidence.LIKELY, Confidence.CERTAIN)

EVER: Final = 20_000  # days; longer than Amazon has had sellers

StatedKey = tuple[str, str, str, str]  # account, store code, metric, part


def terms(book: Rulebook, metric: Metric, window: Window, code: str, day: date) -> Terms | None:
    """What the rulebook says for a store on a day; None where the metric, or this window of it, does not exist or has no known length."""
    rule = book.find(metric.rule, code, day)
    length = _days(rule, window.value)
    if rule is None or length is None:
        return None
    target = target_of(rule, metric.target)
    sure = weaker(rule.confidence, metric.confidence)
    return Terms(rule.id, code, day, length, _days(rule, "lag") or 0, target, sure, rule.metric.breach, _days(rule, "fewest_units") or 0)


def target_of(rule: Rule, name: str) -> Target | None:
    """The rule's target; None where it names none or does not publish it."""
    value = rule.values.get(name)
    if value is None or value.published is None or value.compare is None:
        return None
    return Target(value.published, value.compare, "rulebook")


def weaker(one: Confidence, other: Confidence) -> Confidence:
    """The less sure of two."""
    return min(one, other, key=_ORDER.index)


def _days(rule: Rule | None, name: str) -> int | None:
    if rule is not None and not name:
        return EVER
    value = None if rule is None else rule.values.get(name)
    return None if value is None or value.unknown else value.whole


_STATED: Final = """
    SELECT m.account, coalesce(s.code, '') AS code, m.metric, coalesce(m.part, '') AS part, m.target, m.target_condition,
           CAST(m.window_end AS DATE) AS day
    FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace)
    WHERE m.target IS NOT NULL AND m.target_condition IS NOT NULL AND m.window_end IS NOT NULL
    ORDER BY day, m.document, m.line
"""


@dataclass(frozen=True, slots=True)
class Stated:
    """Targets that the account's own reports state, by the day their window ended."""

    days: Mapping[StatedKey, tuple[list[date], list[Target]]]

    @classmethod
    def read(cls, session: Session) -> Stated:
        """All of them, oldest first."""
        days: dict[StatedKey, tuple[list[date], list[Target]]] = {}
        for row in session.facts.records(_STATED):
            target = _stated(row)
            if target is not None:
                known = days.setdefault((row["account"], row["code"], row["metric"], row["part"]), ([], []))
                known[0].append(row["day"])
                known[1].append(target)
        return cls(days)

    def target(self, key: StatedKey, day: date) -> Target | None:
        """The newest target that a window ending on or before the day stated; None when no report says one."""
        known = self.days.get(key)
        place = bisect_right(known[0], day) if known else 0
        return known[1][place - 1] if known and place else None


def _stated(row: Mapping[str, Any]) -> Target | None:
    compare = CONDITIONS.get(row["target_condition"])
    limit: Decimal = row["target"]
    return None if compare is None else Target(limit, compare, "report")
