"""Published files, where they are at hand: what is whole is read to the last line, what is damaged is named with the reason."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.sources.documents import Read, read

WHOLE = {
    "settlement-v1/ca-scaleleap-12746358451.txt": ("settlement_v1", {"settlement": 1, "settlement_line": 3}),
    "settlement-v2/us-xieyi-sample.txt": ("settlement_v2", {"settlement": 1, "settlement_line": 23}),
    "fba-shipments/us-eolabs-AmazonFulfilledShipments.csv": ("fba_shipments", {"fba_shipment_item": 5}),
    "listings/de-saleweaver-output.tsv": ("listings", {"listing": 40}),
}


def _read(samples: Path, name: str) -> Read:
    path = samples / name
    if not path.is_file():
        pytest.skip(f"no sample {name}")
    return read(path.read_bytes())


@pytest.mark.parametrize("name", WHOLE)
def test_a_published_table_is_read_whole(samples: Path, name: str) -> None:
    result = _read(samples, name)
    kind, rows = WHOLE[name]
    assert (result.outcome.report, result.outcome.rows) == (kind, rows)
    assert result.outcome.problem_count == 0


@pytest.mark.parametrize("name", [name for name in WHOLE if name.startswith("settlement")])
def test_a_published_settlement_adds_up(samples: Path, name: str) -> None:
    result = _read(samples, name)
    assert [sum(result.column("settlement_line", "amount"), Decimal(0))] == result.column("settlement", "total_amount")


def test_rows_whose_columns_have_moved_are_set_aside_without_telling_of_the_buyer(samples: Path) -> None:
    result = _read(samples, "fba-shipments/us-eolabs-AmazonFulfilledShipmentsError.csv")
    assert (result.outcome.stored, result.outcome.quarantined) == (3, 1)
    assert "marketplace.amazon" not in result.everything()


def test_a_listing_in_text_of_the_documentation_is_no_report(samples: Path) -> None:
    assert _read(samples, "orders-mfn/us-scaleleap-reports_get_report.xml").outcome.status == "unrecognised"
