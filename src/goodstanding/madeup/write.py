"""Writing a planned seller: every file Amazon and the banks would give, and the ledger of what was planted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

from goodstanding.madeup.document import Document
from goodstanding.madeup.files import (
    account_health,
    all_orders,
    balances,
    bank_camt053,
    bank_mt940,
    bank_ofx,
    date_range,
    fba_reimbursements,
    fba_returns,
    fba_shipments,
    listings,
    mfn_returns,
    orders_api,
    packages,
    payouts,
    seller_feedback,
    settlement_v1,
    settlement_v2,
    settlement_xml,
    stranded_inventory,
    suppressed_listings,
    transactions,
    unshipped_orders,
)
from goodstanding.madeup.ledger import Ledger, make_ledger
from goodstanding.madeup.model import Seller

_KINDS: Final[tuple[ModuleType, ...]] = (
    settlement_v2,
    settlement_v1,
    settlement_xml,
    date_range,
    all_orders,
    unshipped_orders,
    orders_api,
    packages,
    fba_shipments,
    fba_returns,
    mfn_returns,
    fba_reimbursements,
    seller_feedback,
    account_health,
    listings,
    suppressed_listings,
    stranded_inventory,
    transactions,
    balances,
    payouts,
    bank_ofx,
    bank_camt053,
    bank_mt940,
)


def all_documents(seller: Seller) -> Iterator[Document]:
    """Every file of the seller, not yet on disk, in a fixed order."""
    for kind in _KINDS:
        yield from kind.documents(seller)


def write(seller: Seller, folder: Path) -> Ledger:
    """Writes the seller's files into the folder (made if needed) and says what was planted.

    The files are dated an hour before the end of the seller's last day, as if downloaded then. The ledger itself is not written: it is
    no file that a seller has.

    Raises:
        FileExistsError: a file of that name is already there.
    """
    return make_ledger(seller, _written(seller, folder))


def _written(seller: Seller, folder: Path) -> Iterator[Document]:
    downloaded = seller.now.timestamp() - 3600
    for document in all_documents(seller):
        path = folder / document.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(document.content)
        os.utime(path, (downloaded, downloaded))
        yield document
