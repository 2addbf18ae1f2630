"""The whole health chapter, read from facts that are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goodstanding.funds.model import Position
from goodstanding.health.views import VIEWS
from goodstanding.jobs.health.ahr import add_ratings
from goodstanding.jobs.health.causes import causes
from goodstanding.jobs.health.compared import compared
from goodstanding.jobs.health.gauges import add_paths, gauges
from goodstanding.jobs.health.model import Health, Place, Wanted
from goodstanding.jobs.health.places import Key, places, sort
from goodstanding.jobs.health.removable import removable
from goodstanding.store.question import Session


def health(session: Session, wanted: Wanted, said: Mapping[Key, tuple[str, str]], positions: Iterable[Position]) -> Health:
    """The chapter.

    Args:
        session: a run over the facts; it learns the shared views of this chapter.
        wanted: how it is wanted.
        said: Amazon's status and rating of each account and store.
        positions: where the money is.
    """
    session.know(VIEWS)
    found = sort(places(gauges(session), said, positions), wanted.order)
    if wanted.account is not None:
        found = [place for place in found if place.account == wanted.account]
    chapter = Health(places=found, order=wanted.order, in_full=min(wanted.in_full, len(found)))
    _add(chapter.places[: chapter.in_full], causes(session) if chapter.in_full else {}, "causes")
    if chapter.in_full and not wanted.brief:
        add_paths(session, [gauge for place in chapter.places[: chapter.in_full] for gauge in place.gauges])
        add_ratings(session, chapter.places[: chapter.in_full])
        _add(chapter.places[: chapter.in_full], compared(session), "compared")
        _add(chapter.places[: chapter.in_full], removable(session), "removable")
    return chapter


def _add(told: Iterable[Place], found: Mapping[Key, object], name: str) -> None:
    """Give each account and store its part of what was found."""
    for place in told:
        if (place.account, place.marketplace) in found:
            setattr(place, name, found[place.account, place.marketplace])
