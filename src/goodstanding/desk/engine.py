"""Finds every deadline that the facts know of, as of an instant."""

from __future__ import annotations

from functools import cache

from goodstanding.core import catalogue
from goodstanding.core.errors import CatalogueError
from goodstanding.desk import deadlines
from goodstanding.desk.model import DeadlineKind
from goodstanding.funds.engine import session as funds_session
from goodstanding.health.removable.views import VIEWS as REMOVABLE
from goodstanding.store.engine import Facts
from goodstanding.store.question import HEADINGS, Answers, Session


@cache
def all_deadlines() -> dict[str, DeadlineKind]:
    """Every kind of deadline by id."""
    return catalogue.load(deadlines, DeadlineKind, headings=HEADINGS)


def session(facts: Facts, within: Session | None = None) -> Session:
    """A run over these facts with the shared views that deadlines read; `within` an open run of another chapter, which gains them."""
    opened = within or funds_session(facts)
    opened.know(REMOVABLE)
    return opened


def run(facts: Facts, within: Session | None = None) -> Answers:
    """All deadlines, the costliest to miss first and then the earliest.

    Args:
        facts: as of the instant.
        within: an open run of the funds chapter, whose shared views are then used again.

    Raises:
        CatalogueError: a kind of deadline gave a finding without an instant.
    """
    answers = session(facts, within).ask(all_deadlines().values())
    for each in answers.findings:
        if each.due is None:
            raise CatalogueError(f"deadline {each.code}: {each.subject} has no due instant")
    return answers
