"""Runs every check of the health chapter over the facts as of an instant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from goodstanding.core import catalogue
from goodstanding.health import checks as folder
from goodstanding.health.attacks.views import VIEWS as ATTACKS
from goodstanding.health.causes.found import VIEWS as CAUSES
from goodstanding.health.model import Check
from goodstanding.health.removable.views import VIEWS as REMOVABLE
from goodstanding.health.reported import VIEWS as REPORTED
from goodstanding.health.views import VIEWS as SHARED
from goodstanding.store.question import HEADINGS, Answers, Session, View

VIEWS: Final[dict[str, View]] = {**SHARED, **REPORTED, **CAUSES, **REMOVABLE, **ATTACKS}
"""What checks of this chapter may read beside tables of facts."""


@cache
def all_checks() -> dict[str, Check]:
    """Every health check by id."""
    return catalogue.load(folder, Check, headings=HEADINGS)


def run(session: Session, wanted: Iterable[Check] | None = None) -> Answers:
    """Run checks (all when none are named) in an open run of any chapter, which gains the shared views of this one."""
    session.know(VIEWS)
    return session.ask(all_checks().values() if wanted is None else wanted)
