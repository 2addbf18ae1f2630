"""The main job: import what is new, prove and check everything, and say where the account stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from goodstanding.core.errors import UsageError
from goodstanding.desk import engine as desk
from goodstanding.funds import engine as funds
from goodstanding.funds import read as money
from goodstanding.jobs.model import ALL_CHAPTERS, Chapter, CheckResult, ImportRun
from goodstanding.jobs.open import facts_at
from goodstanding.jobs.standing import standing
from goodstanding.store.engine import Facts
from goodstanding.store.layout import Layout

if TYPE_CHECKING:
    from goodstanding.jobs.importer import Imported


def check(
    layout: Layout,
    as_of: datetime,
    *,
    imported: Imported | None = None,
    account: str | None = None,
    chapters: Sequence[Chapter] = ALL_CHAPTERS,
) -> CheckResult:
    """The chapters asked for, over the facts of a store.

    Args:
        layout: an open store.
        as_of: what could not be known at this instant is not seen.
        imported: what was imported just before, to be shown with the result.
        account: only this account.
        chapters: what to say; nothing is computed for the others.

    Raises:
        UsageError: the store has nothing of the account.
    """
    result = CheckResult(as_of=as_of, home=layout.home, chapters=tuple(chapters))
    with facts_at(layout, as_of) as facts:
        fill(result, facts)
    result.imported = None if imported is None else import_run(imported)
    return result if account is None else only(result, account)


def fill(result: CheckResult, facts: Facts) -> None:
    """Compute the chapters of a result over facts that are open."""
    session = funds.session(facts)
    result.documents = sorted(facts.manifest.documents.values(), key=lambda document: document["number"])
    if Chapter.STANDING in result.chapters:
        result.standing = standing(facts)
    if Chapter.MONEY in result.chapters:
        result.positions = money.positions(session)
        result.releases = money.releases(session)
        result.payouts = money.payouts(session)
    if Chapter.FINDINGS in result.chapters:
        checked = session.ask(funds.all_checks().values())
        result.findings, result.unknown = checked.findings, result.unknown + checked.unknown
    if Chapter.TODO in result.chapters:
        due = desk.run(facts, session)
        result.todo, result.unknown = due.findings, result.unknown + due.unknown


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
    result.documents = [document for document in result.documents if document["account"] == account]
    return result
