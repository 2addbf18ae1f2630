"""The published sample files, where they are at hand: everything whole is recognised, everything else has its reason."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from goodstanding.jobs.check import check
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.open import facts_at, open_store
from goodstanding.store.layout import Layout

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)

# How many samples of each kind are whole enough to be stored.
WHOLE = {
    "account_health": 2,
    "bank_camt": 9,
    "bank_mt940": 14,
    "bank_ofx": 10,
    "fba_shipments": 2,
    "finances_balances": 2,
    "finances_expected_payouts": 1,
    "finances_mws_events": 7,
    "finances_payment_methods": 1,
    "finances_payouts": 1,
    "finances_summary": 1,
    "finances_transactions": 1,
    "finances_v0_events": 3,
    "finances_v0_groups": 1,
    "listings": 1,
    "settlement_v1": 1,
    "settlement_v2": 1,
}


@pytest.fixture(scope="module")
def checked(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Layout, CheckResult]:
    """All samples imported into one store and checked."""
    layout = open_store(tmp_path_factory.mktemp("samples"))
    imported = import_paths(layout, [samples], "main", NOW)
    return layout, check(layout, NOW, imported=imported)


def test_every_whole_report_and_statement_is_recognised(checked: tuple[Layout, CheckResult]) -> None:
    """By what it holds: the names of the files say nothing to the program."""
    _, result = checked
    stored = Counter(document["report"] for document in result.documents if document["status"] == "stored")
    assert stored == WHOLE


def test_both_settlements_add_up(checked: tuple[Layout, CheckResult]) -> None:
    """The sums that the list of samples states."""
    layout, result = checked
    assert not [finding for finding in result.findings if finding.code == "settlement_does_not_sum"]
    with facts_at(layout, NOW) as facts:
        sums: dict[str, Decimal] = dict(facts.rows("SELECT settlement_id, sum(amount) FROM settlement_line GROUP BY ALL"))
    assert sums == {"12746358451": Decimal("-29.99"), "28471003921": Decimal("582.89")}


def test_what_could_not_be_taken_has_a_reason(checked: tuple[Layout, CheckResult]) -> None:
    """Malformed samples are named with what is wrong; nothing is passed over."""
    _, result = checked
    for document in result.documents:
        if document["status"] in ("unreadable", "unrecognised", "empty"):
            assert len(document["note"]) > 20, document["name"]
        assert document["lines_read"] == document["lines_stored"] + document["lines_quarantined"], document["name"]


def test_samples_again_change_nothing(checked: tuple[Layout, CheckResult], samples: Path) -> None:
    """The same files twice are known, whatever became of them."""
    layout, _ = checked
    again = import_paths(layout, [samples], "main", NOW)
    assert not again.documents
