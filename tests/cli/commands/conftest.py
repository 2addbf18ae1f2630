"""Commands run as a person runs them, on files of which one does not add up, one has a bad row and one is not known."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from goodstanding.cli.main import run
from goodstanding.madeup.files.settlement_v2 import COLUMNS


@dataclass(frozen=True)
class Said:
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Cli = Callable[..., Said]


def line(**values: str) -> str:
    return "\t".join(values.get(name.replace("-", "_"), "") for name in COLUMNS)


def settlement(id_: str, total: str, *amounts: str) -> str:
    days = {"settlement_start_date": "2026-10-01 00:00:00 UTC", "settlement_end_date": "2026-10-15 00:00:00 UTC"}
    summary = line(settlement_id=id_, total_amount=total, currency="EUR", deposit_date="2026-10-17 00:00:00 UTC", **days)
    sold = {"transaction_type": "Order", "order_id": "302-1234567-1234567", "marketplace_name": "Amazon.de", "sku": "MUG"}
    posted = {"posted_date": "2026-10-03", "posted_date_time": "2026-10-03 10:00:00 UTC", "quantity_purchased": "1"}
    rows = [
        line(settlement_id=id_, amount=each, amount_type="ItemPrice", amount_description="Principal", **sold, **posted) for each in amounts
    ]
    return "\n".join(["\t".join(COLUMNS), summary, *rows]) + "\n"


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of files."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "good.txt").write_text(settlement("11000000001", "30.00", "10.00", "20.00"))
    (folder / "off.txt").write_text(settlement("11000000002", "25.00", "10.00", "20.01"))
    (folder / "bad-row.txt").write_text(settlement("11000000003", "10.00", "10.00", "ten"))
    (folder / "notes.csv").write_text("colour,shape\nred,round\nblue,square\n")
    return folder


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs `goodstanding` with these arguments."""

    def runs(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["goodstanding", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run()
        said = capsys.readouterr()
        code = ended.value.code
        return Said(code if isinstance(code, int) else 0, said.out, said.err)

    return runs


@pytest.fixture
def store(cli: Cli, files: Path, tmp_path: Path) -> Path:
    """The store with these files in it."""
    home = tmp_path / "store"
    cli("import", files, "--store", home)
    return home
