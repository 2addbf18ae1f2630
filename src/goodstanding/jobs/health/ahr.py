"""The Account Health Rating, assurance and violations of each account and store."""

from __future__ import annotations

from collections.abc import Iterable

from goodstanding.health import assurance, rating, violations
from goodstanding.jobs.health.model import Place
from goodstanding.jobs.health.places import Key
from goodstanding.store.question import Session


def add_ratings(session: Session, told: Iterable[Place]) -> None:
    """Give each account and store what is known of them."""
    ratings = {(each.account, each.marketplace): each for each in session.once(rating.ratings)}
    live: dict[Key, list[violations.Violation]] = {}
    for each in session.once(violations.live):
        live.setdefault((each.account, each.marketplace), []).append(each)
    for place in told:
        place.ahr = ratings.get((place.account, place.marketplace))
        place.assurance = assurance.assurance(place.ahr) if place.ahr else None
        place.violations = tuple(live.get((place.account, place.marketplace), ()))
