"""Facts of two accounts: one that ships late, one of which little is known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

AS_OF = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = date(2026, 11, 25)

Rows = list[dict[str, Any]]


def orders(count: int, *, account: str = "main", days: int = 80) -> Rows:
    """Orders spread evenly over the days before."""
    return [
        {
            "account": account,
            "order_id": f"333-1111111-{number:07d}",
            "purchased_at": f"{DAY - timedelta(days=1 + number % days)} 12:00:00+00",
            "updated_at": f"{DAY - timedelta(days=1 + number % days)} 13:00:00+00",
            "order_status": "Shipped",
            "fulfillment_channel": "Amazon",
            "sales_channel": "Amazon.de",
        }
        for number in range(1, count + 1)
    ]


def shipments(count: int, late: int, *, account: str = "main", prefix: str = "111", marketplace: str = "Amazon.de") -> Rows:
    """Shipments of the last days, the first of them confirmed a day too late."""
    return [
        {
            "account": account,
            "order_id": f"{prefix}-1111111-{number:07d}",
            "package_id": "1",
            "purchased_at": f"{DAY - timedelta(days=3 + number % 5)} 12:00:00+00",
            "ship_by": f"{DAY - timedelta(days=2 + number % 5)} 22:00:00+00",
            "confirmed_at": f"{DAY - timedelta(days=(1 if number <= late else 2) + number % 5)} 10:00:00+00",
            "marketplace": marketplace,
            "carrier": "DHL",
        }
        for number in range(1, count + 1)
    ]


def feedback(*numbers: int) -> Rows:
    """Negative feedback on orders by their numbers."""
    return [{"order_id": f"333-1111111-{number:07d}", "left_on": f"{DAY - timedelta(days=5)}", "rating": "1"} for number in numbers]


def facts() -> dict[str, Rows]:
    """Everything."""
    nothing = {"order_id": "999-9999999-9999999", "filed_at": "2026-10-20 12:00:00+00"}
    return {
        "order_item": orders(400),
        "order_shipment": [*shipments(40, 4), *shipments(30, 0, account="second", prefix="222", marketplace="Amazon.co.jp")],
        "seller_feedback": feedback(20, 21),
        "order_claim": [nothing],
        "order_chargeback": [nothing | {"kind": "FRAUD"}],
        "account_status": [{"marketplace": "Amazon.de", "status": "AT_RISK", "window_end": "2026-11-24 23:59:00+00"}],
    }
