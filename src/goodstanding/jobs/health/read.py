"""The whole health chapter, read from facts that are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from goodstanding.funds.model import Position
from goodstanding.health.forecast.predict import Outlook
from goodstanding.health.views import VIEWS
from goodstanding.jobs.health.ahead import add_asked, add_chances, add_details
from goodstanding.jobs.health.ahr import add_ratings
from goodstanding.jobs.health.asked import under
from goodstanding.jobs.health.causes import causes
from goodstanding.jobs.health.compared import compared
from goodstanding.jobs.health.gauges import add_paths, gauges
from goodstanding.jobs.health.model import CLOSE, Health, Place, Wanted
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
    rates = gauges(session)
    outlooks = add_chances(session, rates)
    found = sort(places(rates, said, positions), wanted.order)
    if wanted.account is not None:
        found = [place for place in found if place.account == wanted.account]
    chapter = Health(places=found, order=wanted.order, in_full=min(wanted.in_full, len(found)), what_if=wanted.what_if.text())
    told = chapter.places[: chapter.in_full]
    if told:
        _tell(session, told, outlooks, wanted)
    return chapter


def _tell(session: Session, told: Sequence[Place], outlooks: Sequence[Outlook], wanted: Wanted) -> None:
    """Add what is said of accounts and stores in full."""
    rates = [gauge for place in told for gauge in place.gauges if not wanted.brief or (gauge.chance or 0) >= CLOSE]
    add_details(outlooks, rates)
    _add(told, causes(session), "causes")
    if wanted.brief:
        return
    add_paths(session, rates)
    add_ratings(session, told)
    _add(told, compared(session), "compared")
    _add(told, removable(session), "removable")
    if wanted.what_if:
        orders = {(place.account, place.marketplace): frozenset(each.order for each in place.removable) for place in told}
        add_asked(under(session, outlooks, wanted.what_if, orders), rates)


def _add(told: Iterable[Place], found: Mapping[Key, object], name: str) -> None:
    """Give each account and store its part of what was found."""
    for place in told:
        if (place.account, place.marketplace) in found:
            setattr(place, name, found[place.account, place.marketplace])
