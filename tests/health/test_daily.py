"""Daily counts stored in shards of accounts give the same grid as those that are not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from goodstanding.health import daily, engine
from goodstanding.store import stored
from goodstanding.store.database import connect
from goodstanding.store.engine import open_facts
from goodstanding.store.layout import Layout
from tests.store.documents import Doc, put

NOW = datetime(2026, 11, 25, tzinfo=UTC)
FIRST, LAST = date(2026, 9, 1), date(2026, 11, 24)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    connect(tmp_path)
    return Layout(tmp_path)


def shop(number: int) -> Doc:
    """Forty orders of one account, some late, some with feedback of which some went away again."""
    orders = [1000 * number + each for each in range(40)]
    placed = [datetime(2026, 9, 1 + each % 28, 12, tzinfo=UTC) for each in range(40)]
    days = [instant.replace(hour=20) for instant in placed]
    late = [instant.replace(hour=22 if each % 7 else 18) for each, instant in enumerate(placed)]
    shipments = [
        {
            "order_no": order,
            "marketplace": "Amazon.de" if number % 2 else "Amazon.com",
            "purchased_at": at,
            "ship_by": by,
            "confirmed_at": done,
        }
        for order, at, by, done in zip(orders, placed, days, late, strict=True)
    ]
    feedback = [{"order_no": order, "rating": 1 + order % 5, "left_on": date(2026, 10, 1 + order % 28)} for order in orders[::3]]
    removed = [{"order_no": order, "removed_on": date(2026, 11, 10)} for order in orders[::9]]
    return Doc(
        number, {"order_shipment": shipments, "seller_feedback": feedback, "feedback_removal": removed}, taken=NOW, account=f"shop {number}"
    )


def grids(layout: Layout) -> dict[str, engine.Grid]:
    with open_facts(layout, NOW) as facts:
        session = engine.session(facts)
        return {name: engine.grid(session, engine.all_metrics()[name], FIRST, LAST) for name in ("odr", "lsr", "feedback_score")}


def same(one: dict[str, engine.Grid], other: dict[str, engine.Grid]) -> bool:
    return all(
        each.series == other[name].series and all(np.array_equal(each.counts[column], other[name].counts[column]) for column in each.counts)
        for name, each in one.items()
    )


def test_shards_and_stored_files_change_no_figure(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    put(layout, *(shop(number) for number in range(1, 9)))
    plain = grids(layout)
    assert not list((layout.home / "digests").glob("view-daily*"))
    assert any(each.counts["orders"].max() > 0 for each in plain.values())
    monkeypatch.setattr(daily, "STORED_FROM", 0)
    whole = grids(layout)
    monkeypatch.setattr(stored, "ROWS_A_SHARD", 50)
    sharded = grids(layout)
    assert len(list((layout.home / "digests" / "view-health_order").iterdir())) > 2
    assert same(plain, whole)
    assert same(plain, sharded)
    assert same(plain, grids(layout))
