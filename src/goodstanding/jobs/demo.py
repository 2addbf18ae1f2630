"""A made-up seller in trouble: files as Amazon and the banks write them, read the same way as real ones."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

from goodstanding.jobs.mapping import header_of
from goodstanding.madeup.ledger import Ledger
from goodstanding.madeup.plan import all_troubles, plan
from goodstanding.madeup.write import write
from goodstanding.sources.mapping import parse_mapping
from goodstanding.store.mappings import remember

LAST_DAY: Final = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the files lie, the instant they speak of, and what was planted in them."""

    files: Path
    as_of: datetime
    ledger: Ledger


def make_demo(folder: Path, seed: int = 1, orders: int = 600) -> Demo:
    """Write the made-up seller's files into `folder`/files, in place of those of an earlier run.

    Args:
        folder: made if needed.
        seed: another seed gives another seller.
        orders: how many orders the seller has, beside those with trouble.
    """
    files = folder / "files"
    shutil.rmtree(files, ignore_errors=True)
    seller = plan(seed, orders=orders, as_of=LAST_DAY, troubles=tuple(all_troubles()))
    return Demo(files, datetime.combine(LAST_DAY, time.max, UTC), write(seller, files))


def know_tables(ledger: Ledger, folder: Path) -> None:
    """Remember which column is which in the made-up seller's own tables, as the seller would say it once; a store is open."""
    for file in ledger.files:
        if file.mapping:
            mapped = parse_mapping(file.mapping, header_of(folder / file.path))
            remember(mapped.fingerprint, mapped.table, mapped.columns, mapped.constants)
