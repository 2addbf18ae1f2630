"""The guide about claims does what it says: its header and its mapping, taken from the page, lead to the finding."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodstanding.facts.tables.order_claim import TABLE
from goodstanding.health.findings import VIEWS, all_checks
from goodstanding.jobs.mapping import map_and_import
from goodstanding.jobs.open import facts_at, open_store
from goodstanding.store.question import Session

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "claims-and-chargebacks.md"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ORDER = "111-0000000-0000001"


def page(pattern: str) -> str:
    found = re.search(pattern, GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("c1,2026-11-01,2026-11-05,Withdrawn,Item not received,yes,yes,SELLER,", ["counts although the buyer withdrew it"]),
        ("c1,2026-11-01,2026-11-05,Granted,Item not received,yes,yes,AMAZON,", ["counts although Amazon funded it"]),
        ("c1,2026-11-01,2026-11-05,Granted,Not as described,yes,,SELLER,", []),
        ("c1,2026-11-01,2026-11-05,Denied,Item not received,no,no,,", []),
        ("c1,2026-11-01,2026-11-05,Withdrawn,Item not received,yes,yes,SELLER,2026-11-10", []),
    ],
)
def test_a_list_as_the_guide_has_it_tells_which_claims_should_not_count(tmp_path: Path, row: str, said: list[str]) -> None:
    header, mapping = page(r"^ +(Order,Claim,.*)$"), page(r'--map "(order_claim:[^"]*)"')
    path = tmp_path / "claims.csv"
    path.write_text(f"{header}\n{ORDER},{row}\n", encoding="utf-8")
    layout = open_store(tmp_path / "store")
    imported = map_and_import(layout, path, mapping, "shop", NOW)
    assert [document.status for document in imported.documents] == ["stored"]
    with facts_at(layout, NOW) as facts:
        answers = Session(facts, VIEWS).ask([all_checks()["claim_counted_wrongly"]])
    assert [finding.subject for finding in answers.findings] == [f"claim on order {ORDER}"] * len(said)
    assert all(text in finding.reason for finding, text in zip(answers.findings, said, strict=True))


def test_every_column_of_the_guide_is_one_of_the_table() -> None:
    known = {column.name for column in TABLE.columns} | {"order_id"}
    assert set(re.findall(r"^\| `(\w+)` \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)) <= known
