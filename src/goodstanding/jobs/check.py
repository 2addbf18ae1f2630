"""The main job: import what is new, prove and check everything, and say where the account stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import Finding, worst_first
from goodstanding.desk import engine as desk
from goodstanding.desk.notice_clocks import case_dates
from goodstanding.funds import engine as funds
from goodstanding.funds import read as money
from goodstanding.health.findings import VIEWS, all_checks
from goodstanding.jobs.health.model import NEEDED, Wanted
from goodstanding.jobs.model import ALL_CHAPTERS, Chapter, CheckResult, ImportRun
from goodstanding.jobs.open import facts_at
from goodstanding.jobs.standing import standing
from goodstanding.store.engine import Facts
from goodstanding.store.layout import Layout
from goodstanding.store.question import Question, Session, Unknown

if TYPE_CHECKING:
    from goodstanding.jobs.importer import Imported


def check(
    layout: Layout,
    as_of: datetime,
    *,
    imported: Imported | None = None,
    account: str | None = None,
    chapters: Sequence[Chapter] = ALL_CHAPTERS,
    wanted: Wanted | None = None,
) -> CheckResult:
    """The chapters asked for, over the facts of a store.

    Args:
        layout: an open store.
        as_of: what could not be known at this instant is not seen.
        imported: what was imported just before, to be shown with the result.
        account: only this account.
        chapters: what to say; nothing is computed for the others.
        wanted: how the chapter of health is wanted.

    Raises:
        UsageError: the store has nothing of the account.
    """
    result = CheckResult(as_of=as_of, home=layout.home, chapters=tuple(chapters))
    with facts_at(layout, as_of) as facts:
        fill(result, facts, wanted or Wanted(account=account))
    result.imported = None if imported is None else import_run(imported)
    return result if account is None else only(result, account)


def fill(result: CheckResult, facts: Facts, wanted: Wanted) -> None:
    """Compute the chapters of a result over facts that are open."""
    session = funds.session(facts)
    asked = set(result.chapters)
    result.documents = sorted(facts.manifest.documents.values(), key=lambda document: document["number"])
    if asked & {Chapter.STANDING, Chapter.HEALTH}:
        result.standing = standing(facts)
    if asked & {Chapter.MONEY, Chapter.HEALTH}:
        result.positions = money.positions(session)
    if Chapter.HEALTH in asked:
        _health(result, session, wanted)
    if Chapter.MONEY in asked:
        result.releases = money.releases(session)
        result.payouts = money.payouts(session)
    if Chapter.FINDINGS in asked:
        session.know(VIEWS)
        checked = session.ask(_questions(asked))
        result.findings, result.unknown = checked.findings, result.unknown + checked.unknown
    if Chapter.TODO in asked:
        due = desk.run(facts, session)
        result.todo, result.unknown = _with_notices(due.findings, facts), result.unknown + due.unknown


def _with_notices(found: list[Finding], facts: Facts) -> list[Finding]:
    """The deadlines of the facts and those of open cases; facts without a store have no cases."""
    if facts.layout is None:
        return found
    return sorted([*found, *case_dates(facts.as_of)], key=worst_first)


def _questions(asked: set[Chapter]) -> list[Question]:
    """The checks of the chapters that were asked for; of all when findings alone were."""
    every = not asked & {Chapter.MONEY, Chapter.HEALTH}
    checks: list[Question] = list(funds.all_checks().values()) if every or Chapter.MONEY in asked else []
    return [*checks, *all_checks().values()] if every or Chapter.HEALTH in asked else checks


def _health(result: CheckResult, session: Session, wanted: Wanted) -> None:
    """The chapter of health, and what it cannot tell; nothing is loaded for it where no facts speak of it."""
    if not any(session.facts.has(table) for table in NEEDED):
        return
    from goodstanding.jobs.health.read import health

    said = {(each.account, each.marketplace): (each.status, each.rating) for each in result.standing}
    result.health = health(session, wanted, said, result.positions)
    rates = [gauge for place in result.health.places for gauge in place.gauges if gauge.main and gauge.value.unknown]
    result.unknown += dict.fromkeys(Unknown(gauge.metric, gauge.title, gauge.value.unknown) for gauge in rates)


def import_run(imported: Imported) -> ImportRun:
    """What is shown of an import; what became of its documents is in the manifest."""
    refused = tuple((each.shown, each.problem.reason) for each in imported.refused)
    return ImportRun(frozenset(document.number for document in imported.documents), imported.unchanged, refused)


def only(result: CheckResult, account: str) -> CheckResult:
    """The part of a result that is about one account.

    Raises:
        UsageError: no document is of that account.
    """
    accounts = sorted({document["account"] for document in result.documents})
    if account not in accounts:
        raise UsageError(f"nothing was imported for the account {account!r}; the store has {', '.join(accounts) or 'no account yet'}")
    for name in ("standing", "positions", "releases", "payouts", "findings", "todo"):
        setattr(result, name, [each for each in getattr(result, name) if each.account == account])
    result.health = result.health.only(account)
    result.documents = [document for document in result.documents if document["account"] == account]
    return result
