"""Every planted trouble can be seen in the files at exactly one subject, and a seller without troubles shows none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.madeup import Seller, all_troubles, plan, troubles_for, write
from goodstanding.madeup.ledger import make_ledger
from goodstanding.madeup.write import all_documents
from tests.madeup.detectors import DETECTORS
from tests.madeup.reading import Files

TROUBLES = tuple(all_troubles())
STORES = (("US", "DE"), ("DE", "FR"), ("JP", "UK"), ("US", "CA", "UK", "DE", "FR", "JP"))


def found(seller: Seller) -> dict[str, set[str]]:
    """Subjects by trouble, as plain detectors see them; troubles without any are left out."""
    files = Files(list(all_documents(seller)), seller.as_of)
    seen = {code: set(detect(files)) for code, detect in DETECTORS.items()}
    return {code: subjects for code, subjects in seen.items() if subjects}


def planted(seller: Seller) -> dict[str, set[str]]:
    """Subjects by trouble, as the ledger has them; a store is named by its id."""
    return {
        each.name: {each.also_known_as[0] if each.code == "funds_clock_after_deactivation" else each.subject} for each in seller.planted
    }


def test_there_is_a_detector_for_every_trouble() -> None:
    assert set(DETECTORS) == set(TROUBLES)


@pytest.mark.parametrize("stores", STORES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_seller_without_troubles_shows_none(seed: int, stores: Sequence[str]) -> None:
    assert found(plan(seed, marketplaces=stores)) == {}


@pytest.mark.parametrize("stores", STORES)
@pytest.mark.parametrize("seed", [1, 2])
def test_all_troubles_together_are_found_once_each_and_nothing_else(seed: int, stores: Sequence[str]) -> None:
    seller = plan(seed, marketplaces=stores, troubles=troubles_for(stores))
    assert found(seller) == planted(seller)


@pytest.mark.parametrize("name", TROUBLES)
def test_one_trouble_alone_is_found_and_nothing_else(name: str) -> None:
    seller = plan(4, orders=240, troubles=(name,))
    assert list(planted(seller)) == [name]
    assert found(seller) == planted(seller)


def test_the_ledger_names_every_trouble_with_the_files_it_is_in(tmp_path: Path) -> None:
    ledger = write(plan(5, troubles=TROUBLES), tmp_path)
    assert [each.name for each in ledger.planted] == list(TROUBLES)
    assert sum(ledger.codes().values()) == len(TROUBLES)
    for each in ledger.planted:
        assert each.files
        assert all((tmp_path / path).is_file() for path in each.files)
        assert each.account == ledger.account
        assert each.amount is None or each.amount.value > 0
    assert ledger.of("settlement_conflict").files != ()
    with pytest.raises(KeyError):
        ledger.of("no_such_trouble")


def test_the_ledger_is_written_as_json_with_exact_amounts(tmp_path: Path) -> None:
    ledger = write(plan(5, troubles=("unknown_transaction_type",)), tmp_path)
    assert '"value": "1.87"' in ledger.to_json()


def test_a_ledger_whose_trouble_is_in_no_file_is_refused() -> None:
    seller = plan(5, troubles=("stranded_removal_due",))
    documents = [document for document in all_documents(seller) if document.kind != "stranded_inventory"]
    with pytest.raises(LookupError, match="no stranded_inventory file"):
        make_ledger(seller, documents)


def test_a_ledger_whose_missing_thing_is_there_is_refused() -> None:
    seller = plan(5, troubles=("payout_not_in_bank",))
    seller.planted[0] = plan(5, troubles=("delivered_order_not_posted",)).planted[0]
    clean = list(all_documents(plan(5)))
    order = seller.planted[0].subject
    assert not any(order in document.ids for document in clean)
    posted = [document for document in clean if document.kind == "transactions"]
    shown = [type(each)(each.path, kind, each.content, each.ids | {order}) for kind in ("all_orders", "fba_shipments") for each in posted]
    shown += [type(each)(each.path, "transactions", each.content, each.ids | {order}) for each in posted]
    with pytest.raises(LookupError, match="must be missing"):
        make_ledger(seller, shown)


def test_troubles_leave_everything_else_as_it_was() -> None:
    clean, troubled = plan(6), plan(6, troubles=("atoz_debit", "stranded_removal_due"))
    kept = {order.id for order in clean.shop("DE").orders}
    assert kept == {order.id for order in troubled.shop("DE").orders}
    assert {order.id for order in clean.shop("US").orders} < {order.id for order in troubled.shop("US").orders}


def test_an_unknown_trouble_is_refused() -> None:
    with pytest.raises(UsageError, match="no trouble 'sunspots'"):
        plan(1, troubles=("sunspots",))


def test_a_history_too_short_for_a_trouble_is_refused() -> None:
    with pytest.raises(UsageError, match="ask for more months"):
        plan(1, months=2, troubles=("refund_without_return",))


def test_more_troubles_than_periods_are_refused() -> None:
    with pytest.raises(UsageError, match="no settlement period"):
        plan(1, months=2, troubles=("payout_not_in_bank", "charge_to_card", "settlement_conflict"))


def test_troubles_can_be_planted_on_another_day() -> None:
    seller = plan(2, as_of=date(2026, 3, 31), troubles=TROUBLES)
    assert found(seller) == planted(seller)


def test_a_fee_that_no_sale_covers_is_refused() -> None:
    with pytest.raises(UsageError, match="ask for more orders"):
        plan(2, orders=2, troubles=("unknown_transaction_type",))


@pytest.mark.parametrize("orders", [0, 1, 7, 30])
def test_a_tiny_seller_without_troubles_shows_none(orders: int) -> None:
    assert found(plan(3, orders=orders)) == {}


def test_troubles_are_offered_where_their_rules_are_published() -> None:
    assert troubles_for(("US", "DE")) == TROUBLES
    assert set(TROUBLES) - set(troubles_for(("DE", "FR"))) == {"safet_window_open"}
    assert "negative_balance_uncleared" not in troubles_for(("US",))
    with pytest.raises(UsageError, match="it needs US"):
        plan(1, marketplaces=("DE",), troubles=("safet_window_open",))
    with pytest.raises(UsageError, match="it needs 2 stores"):
        plan(1, marketplaces=("US",), troubles=("negative_balance_uncleared",))


def test_a_seller_in_one_store_can_have_all_troubles_offered_for_it() -> None:
    seller = plan(1, marketplaces=("US",), months=9, troubles=troubles_for(("US",)))
    assert found(seller) == planted(seller)
