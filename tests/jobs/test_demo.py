"""A made-up seller through the whole path: every planted trouble is found once and nothing else, and a good seller finds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from goodstanding.core.finding import Finding, Severity
from goodstanding.desk.engine import all_deadlines
from goodstanding.funds.engine import all_checks
from goodstanding.jobs.check import check
from goodstanding.jobs.demo import know_tables
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.open import open_store
from goodstanding.madeup import Planted, plan, troubles_for, write
from goodstanding.madeup.ledger import Ledger

SEEDS = (1, 2, 3)
STORES = (("US", "DE"), ("US", "FR", "JP"))
GOOD, GOOD_SEED = "good seller", 4
ORDERS = 160


@dataclass
class Run:
    """Sellers as accounts of one store: what a check says of all, what was planted for each, and how many files there are to read.

    A file whose content the account has already (an empty report of another month) is not read again.
    """

    result: CheckResult
    ledgers: dict[str, Ledger]
    files: int

    def of(self, account: str) -> list[Finding]:
        """Everything that is said of one account."""
        return [finding for finding in (*self.result.findings, *self.result.todo) if finding.account == account]


def run(home: Path, sellers: Mapping[str, tuple[int, Sequence[str], Sequence[str]]]) -> Run:
    """Make up sellers (account: seed, stores, troubles), import their files and check them."""
    layout = open_store(home / "store")
    ledgers, files = {}, 0
    for account, (seed, stores, troubles) in sellers.items():
        seller = plan(seed, orders=ORDERS, marketplaces=stores, troubles=troubles)
        ledgers[account] = write(seller, home / account)
        know_tables(ledgers[account], home / account)
        files += len(ledgers[account].files) - import_paths(layout, [home / account], account, seller.now).unchanged
    return Run(check(layout, seller.now), ledgers, files)


@pytest.fixture(scope="module", params=STORES, ids="-".join)
def checked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Three sellers in trouble and a good one: what is found for one is never another's."""
    stores, three = request.param, STORES[-1]
    sellers = {f"seller {seed}": (seed, stores, troubles_for(stores)) for seed in SEEDS}
    return run(tmp_path_factory.mktemp("demo"), {**sellers, GOOD: (GOOD_SEED, three if stores == three else three[:1], ())})


def planted(ledger: Ledger, finding: Finding) -> Planted | None:
    """The trouble that a finding is of: the code is its own or one it may also raise, and its subject or one of its cases is named."""
    for each in ledger.planted:
        names = (each.subject, *each.also_known_as, *(case for case, _ in each.cases))
        named = any(name in text for name in names for text in (finding.subject, finding.reason))
        if named and finding.code in (each.code, *each.may_also_raise):
            return each
    return None


@pytest.mark.parametrize("seed", SEEDS)
def test_every_planted_trouble_is_found_once_and_nothing_else(checked: Run, seed: int) -> None:
    ledger = checked.ledgers[f"seller {seed}"]
    found = [(finding, planted(ledger, finding)) for finding in checked.of(f"seller {seed}")]
    assert [(finding.code, finding.subject) for finding, trouble in found if trouble is None] == []
    named = Counter((trouble.code, trouble.subject) for finding, trouble in found if trouble and finding.code == trouble.code)
    assert named == {(each.code, each.subject): 1 for each in ledger.planted}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_at_stake_is_what_was_planted(checked: Run, seed: int) -> None:
    """The report of stranded stock names no currency, so of a seller with several nothing is said."""
    for finding in checked.of(f"seller {seed}"):
        trouble = planted(checked.ledgers[f"seller {seed}"], finding)
        assert trouble is not None
        at_stake = next((amount for case, amount in trouble.cases if case in finding.subject), trouble.amount)
        assert (finding.code, finding.amount) == (finding.code, None if finding.code == "stranded_removal_due" else at_stake)


def test_a_seller_without_troubles_finds_nothing_at_all(checked: Run) -> None:
    assert [(finding.code, finding.subject) for finding in checked.of(GOOD)] == []
    assert {unknown.code for unknown in checked.result.unknown} & {*all_checks(), *all_deadlines()} == set()


def test_every_document_of_every_seller_is_read_whole(checked: Run) -> None:
    """But for the second file of a settlement that contradicts the first, which is refused."""
    documents = checked.result.documents
    states = Counter(document["status"] for document in documents)
    assert states["conflict"] == len(SEEDS)
    assert set(states) <= {"stored", "empty", "conflict"}
    assert {document["problems"] for document in documents if document["status"] == "stored"} == {0}
    assert len(documents) == checked.files


STANDING = (
    "odr_creep",
    "bad_carrier",
    "feedback_attack",
    "late_confirmations",
    "cancellation_spike",
    "vtr_category_drop",
    "atoz_wave",
)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Sellers with the troubles of their standing, and no other."""
    sellers = {f"seller {seed}": (seed, ("US", "DE"), STANDING) for seed in range(11, 17)}
    return run(tmp_path_factory.mktemp("standing"), sellers)


@pytest.mark.parametrize("seed", range(11, 17))
def test_each_cause_of_a_bad_standing_is_named_first_and_nothing_else_above_low(standing: Run, seed: int) -> None:
    """A cause comes before the single cases that it is made of; those are the only others."""
    account = f"seller {seed}"
    ledger = standing.ledgers[account]
    findings = [finding for finding in standing.result.findings if finding.account == account and finding.severity > Severity.LOW]
    troubles = [planted(ledger, finding) for finding in findings]
    assert [finding.subject for finding, trouble in zip(findings, troubles, strict=True) if trouble is None] == []
    named: dict[str, list[str]] = {}
    for finding, trouble in zip(findings, troubles, strict=True):
        assert trouble is not None
        named.setdefault(trouble.name, []).append(finding.code)
    causes = {name: codes[0] for name, codes in named.items()}
    assert causes == {each.name: each.code for each in ledger.planted}
    assert {name: len(codes) for name, codes in named.items()} == {each.name: 1 + len(each.cases) for each in ledger.planted}


def test_of_a_seller_in_one_store_stranded_stock_has_its_price(tmp_path: Path) -> None:
    found = run(tmp_path, {"seller": (1, ["US"], ["stranded_removal_due"])})
    (finding,) = found.result.todo
    assert (finding.code, finding.amount) == ("stranded_removal_due", found.ledgers["seller"].of("stranded_removal_due").amount)
