"""Account Health Assurance: whether the rating has been high enough for long enough, day by day from the reports that state it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from goodstanding.core import marketplace as stores
from goodstanding.health.rating import Point, Rating
from goodstanding.rulebook import book

_MONTH_ENDS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance:
    """How an account and store stand to the published conditions of assurance.

    Attributes:
        floor: the rating it takes.
        since: first day of the months that are looked at.
        known_days: days of them for which a report's rating is known; between two reports the earlier one's holds (an assumption).
        below: how many of them were below.
        below_allowed: how many may be.
        eligible: True or False by the rating alone; None while too few days are known to say.
        lost_within: how many more days below would end it; None when it is not held.
        unseen: conditions that files do not show.
    """

    account: str
    marketplace: str
    day: date
    floor: int
    since: date
    known_days: int
    below: int
    below_allowed: int
    eligible: bool | None
    lost_within: int | None
    unseen: tuple[str, ...] = ("a Professional plan", "a valid emergency contact number")


def assurance(rating: Rating) -> Assurance | None:
    """The conditions by the path of one rating; None without a number, or where no such programme is known on the day."""
    store = stores.by_name(rating.marketplace)
    rule = book.load().find("aha", store.code, rating.day) if store and rating.path else None
    if rule is None:
        return None
    floor, allowed = rule.value("limit").whole, rule.value("days_below").whole
    since = months_before(rating.day, rule.value("held_for").whole)
    days = (rating.day - since).days
    scores = _by_day(rating.path, since, rating.day)
    below = sum(score < floor for score in scores)
    unknown = days - len(scores)
    eligible = False if below > allowed else True if below + unknown <= allowed else None
    return Assurance(
        account=rating.account,
        marketplace=rating.marketplace,
        day=rating.day,
        floor=floor,
        since=since + timedelta(days=1),
        known_days=len(scores),
        below=below,
        below_allowed=allowed,
        eligible=eligible,
        lost_within=allowed - below + 1 if eligible else None,
    )


def _by_day(path: tuple[Point, ...], since: date, until: date) -> list[int]:
    """The rating of each day after `since` up to `until`; days before the first report are left out."""
    scores: list[int] = []
    for point, following in zip(path, [*path[1:], None], strict=True):
        first = max(point.day, since + timedelta(days=1))
        last = until if following is None else min(until, following.day - timedelta(days=1))
        scores += [point.score] * max(0, (last - first).days + 1)
    return scores


def months_before(day: date, months: int) -> date:
    """The same day some months earlier, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    longest = 28 if month == 1 and not _leap(year) else _MONTH_ENDS[month]
    return date(year, month + 1, min(day.day, longest))


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
