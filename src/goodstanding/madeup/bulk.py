"""Settlement files of any size for benchmarks: flat file V2 in US style, exact sums, flat memory, over a million lines a second.

A file is a template of 52 lines, repeated: 8 orders and 2 refunds whose ids, dates and amounts all have fixed widths, so that numpy
can write the digits of many repetitions at once. The rest of the lines are small service fees. Reserves chain from file to file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.core.errors import UsageError
from goodstanding.madeup.bulk_template import COLUMNS, ORDERS, TEMPLATE_LINES, Template, two_decimals

_CHUNK_BYTES: Final = 8 << 20
_PERIOD: Final = timedelta(days=14)
_FIRST_DAY: Final = datetime(2020, 1, 1, tzinfo=UTC)
_FEE: Final = 37  # cents of each service fee that fills a file up
_LOW, _HIGH = 1000, 6659  # cents of a price, so that it and all that is derived from it have a fixed width
_ORDER_STEP, _ITEM_STEP, _IDS = 15_485_863, 32_452_843, 10**14  # primes: every order gets an id of its own


@dataclass(frozen=True, slots=True)
class BulkSettlement:
    """One written settlement: its file, id, number of lines beside header and summary, and the total it states (US dollars)."""

    path: Path
    settlement_id: str
    lines: int
    total: Decimal


def write_settlements(folder: Path, lines: int, files: int, seed: int) -> tuple[BulkSettlement, ...]:
    """Writes that many lines in that many files, one settlement each; the same bytes for the same arguments.

    Args:
        folder: made if needed; files in it are replaced.
        lines: amounts in all files together (header and summary rows come on top).
        files: number of files; their periods follow each other.
        seed: any whole number from 0.

    Raises:
        UsageError: there is not at least one file, or a file would have fewer than 2 lines.
    """
    if files < 1 or lines < 2 * files:
        raise UsageError(f"{lines} lines do not fill {files} files; every file needs at least 2")
    folder.mkdir(parents=True, exist_ok=True)
    each, extra = divmod(lines, files)
    blocks = -(-each // TEMPLATE_LINES) + 1
    return tuple(_write(folder, index, each + (index < extra), blocks, seed) for index in range(files))


def _write(folder: Path, index: int, lines: int, blocks_apart: int, seed: int) -> BulkSettlement:
    settlement_id = f"{40_000_000_000 + index}"
    blocks, fees = divmod(lines - 2, TEMPLATE_LINES)
    template = Template(settlement_id)
    start = _FIRST_DAY + _PERIOD * index
    before, held = _reserve(seed, index - 1), _reserve(seed, index)
    sold = sum(template.cents(_prices(seed, index, first, count)) for first, count in _chunks(blocks, template))
    total = sold - fees * _FEE + before - held
    path = folder / f"{settlement_id}.txt"
    with path.open("wb") as file:
        file.write(_opening(settlement_id, start, total, before))
        for first, count in _chunks(blocks, template):
            numbers = (index * blocks_apart + first) * ORDERS + np.arange(count * ORDERS, dtype=np.uint64)
            ids = (numbers * np.uint64(_ORDER_STEP) % np.uint64(_IDS), numbers * np.uint64(_ITEM_STEP) % np.uint64(_IDS))
            seconds = numbers * np.uint64(7_919) % np.uint64(_PERIOD // timedelta(seconds=1))
            file.write(template.fill(_prices(seed, index, first, count), ids, seconds, start).data)
        file.write(_other_line(settlement_id, "ServiceFee", "Made-up Service Fee", -_FEE, start + timedelta(days=13)) * fees)
        end = start + _PERIOD - timedelta(seconds=1)
        file.write(_other_line(settlement_id, "other-transaction", "Current Reserve Amount", -held, end))
    return BulkSettlement(path, settlement_id, lines, Decimal(total).scaleb(-2))


def _chunks(blocks: int, template: Template) -> Iterator[tuple[int, int]]:
    """First block and number of blocks of each chunk."""
    size = max(1, _CHUNK_BYTES // template.length)
    for first in range(0, blocks, size):
        yield first, min(size, blocks - first)


def _prices(seed: int, index: int, first: int, count: int) -> NDArray[np.int64]:
    """Cents of the orders' prices, shape (blocks, orders); only the raw bits of PCG64 are used, which numpy keeps stable."""
    raw = np.random.PCG64([seed, index, first]).random_raw(count * ORDERS)
    prices = _LOW + (raw >> np.uint64(11)) % np.uint64(_HIGH - _LOW + 1)
    return prices.astype(np.int64).reshape(count, ORDERS)


def _reserve(seed: int, index: int) -> int:
    """Cents that the settlement holds back; nothing before the first one."""
    return 0 if index < 0 else 100_000 + (seed * 7_919 + index * 104_729) % 900_000


def _opening(settlement_id: str, start: datetime, total: int, before: int) -> bytes:
    """Header, the settlement's own row, and what the settlement before held."""
    end = start + _PERIOD
    days = [f"{day:%Y-%m-%d %H:%M:%S} UTC" for day in (start, end, end + timedelta(days=2))]
    summary = [settlement_id, *days, two_decimals(total), "USD"] + [""] * (len(COLUMNS) - 6)
    head = "\t".join(COLUMNS) + "\n" + "\t".join(summary) + "\n"
    return head.encode() + _other_line(settlement_id, "other-transaction", "Previous Reserve Amount Balance", before, start)


def _other_line(settlement_id: str, kind: str, description: str, cents: int, at: datetime) -> bytes:
    cells = dict.fromkeys(COLUMNS, "") | {
        "settlement-id": settlement_id,
        "transaction-type": kind,
        "marketplace-name": "Amazon.com",
        "amount-type": "other-transaction",
        "amount-description": description,
        "amount": two_decimals(cents),
        "posted-date": f"{at:%Y-%m-%d}",
        "posted-date-time": f"{at:%Y-%m-%d %H:%M:%S} UTC",
    }
    return ("\t".join(cells.values()) + "\n").encode()
