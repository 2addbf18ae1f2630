"""Runs every fund check over the facts as of an instant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from goodstanding.core import catalogue
from goodstanding.funds import checks
from goodstanding.funds.model import Check
from goodstanding.funds.views import VIEWS
from goodstanding.store.engine import Facts
from goodstanding.store.question import HEADINGS, Answers, Session


@cache
def all_checks() -> dict[str, Check]:
    """Every fund check by id."""
    return catalogue.load(checks, Check, headings=HEADINGS)


def session(facts: Facts) -> Session:
    """A run over these facts with the shared views of this chapter."""
    return Session(facts, VIEWS)


def run(facts: Facts, wanted: Iterable[Check] | None = None) -> Answers:
    """Run checks (all when none are named)."""
    return session(facts).ask(all_checks().values() if wanted is None else wanted)
