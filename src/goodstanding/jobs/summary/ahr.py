"""The Account Health Rating, assurance and violations in words. What a violation costs is not published and never said."""

from __future__ import annotations

from collections import Counter
from typing import Final

from goodstanding.core.text import counted
from goodstanding.health.assurance import Assurance
from goodstanding.health.rating import Observed, Outlook, Rating
from goodstanding.health.violations import Violation
from goodstanding.jobs.health.model import Place
from goodstanding.rulebook import book

OBSERVED: Final = 3  # changes around violations that are told, the newest


def lines(place: Place) -> list[str]:
    """All there is to say of them, a sentence or two each."""
    found = [rating_text(place.ahr)] if place.ahr else []
    if place.ahr and place.ahr.outlook:
        found.append(outlook_text(place.ahr.outlook))
    found += [observed_text(each) for each in place.ahr.observed[-OBSERVED:]] if place.ahr else []
    found += [assurance_text(place.assurance)] if place.assurance else []
    return found + ([violations_text(place)] if place.violations else [])


def rating_text(rating: Rating) -> str:
    """`212 on 2026-11-24: at risk`; without a number Amazon's word."""
    if rating.score is None:
        return f"{rating.status or 'no word'} on {rating.day}, by Amazon's word; the report states no number"
    band = f": {rating.band}" if rating.band else ""
    return f"{rating.score:,} on {rating.day}{band}" + (f" (Amazon says {rating.status})" if rating.status else "")


def outlook_text(outlook: Outlook) -> str:
    """When the next band is reached if nothing new happens."""
    never = "not reached at the present pace" if outlook.pace_known else "when is unknown while no orders are imported"
    orders = f"by about {outlook.by_orders_on} at the present pace" if outlook.by_orders_on else never
    expiry = f"; at the latest on {outlook.by_expiry_on}, when the last live violation drops off" if outlook.by_expiry_on else ""
    missing = counted(outlook.points, "point")
    return f"{missing} to {outlook.band}: {outlook.orders:,} more orders within 180 days, {orders}{expiry}"


def observed_text(each: Observed) -> str:
    """How the rating moved around a violation."""
    what = "a violation" if each.violations == 1 else f"{each.violations:,} violations"
    points = f"{each.change:+,} points: {each.before.score:,} on {each.before.day}, {each.after.score:,} on {each.after.day}"
    return f"observed around {what} of {each.violated_on}: {points}; other causes may be in it"


def assurance_text(each: Assurance) -> str:
    """How the account stands to the conditions of assurance."""
    days = f"{counted(each.below, 'day')} below {each.floor} of {each.below_allowed} allowed, {counted(each.known_days, 'day')} known"
    said = {True: "the rating is high enough", False: "the rating was too low for too long", None: "too few days are known to say"}
    more = f"; {counted(each.lost_within, 'more day')} below would end it" if each.lost_within is not None else ""
    unseen = f"; files do not show {' and '.join(each.unseen)}" if each.eligible is not False else ""
    return f"Account Health Assurance: {said[each.eligible]} since {each.since} ({days}){more}{unseen}"


def violations_text(place: Place) -> str:
    """`3 live violations: 2 Listing Policy Violations, 1 …; the next drops off on 2027-01-03`."""
    counts = Counter(category(each) for each in place.violations)
    named = ", ".join(f"{number:,} {name}" for name, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    days = [each.expires_on for each in place.violations if each.expires_on]
    next_off = f"; the next drops off on {min(days)}" if days else ""
    return f"{counted(len(place.violations), 'live violation')}: {named}{next_off}"


def category(violation: Violation) -> str:
    """A category's name in the rulebook, or as it is printed."""
    if violation.category in book.load().ids:
        return book.load().versions(violation.category)[0].title
    return violation.category or "of no category"
