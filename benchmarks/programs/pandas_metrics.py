"""The metrics of a shard's first accounts with pandas, account after account: local days, daily sums, rolling windows.

    pandas_metrics SHARD ACCOUNTS DAYS

Simpler than what it is measured against: every defect counts from the day of its order on, so that nothing is said of what was known on a
day, and who cancelled, answered or removed is taken as it stands today. Prints the seconds of the loop; reading the files is not in them.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

ZONES = {"Amazon.com": "America/Los_Angeles", "Amazon.de": "Europe/Berlin", "Amazon.co.uk": "Europe/London", "Amazon.co.jp": "Asia/Tokyo"}
TABLES = (
    "order_shipment", "seller_feedback", "order_claim", "order_chargeback", "order_cancellation", "b2b_invoice", "return_response",
    "buyer_message",
)  # fmt: skip
FIRST = pd.Timestamp("2024-11-01")


def local(instants: pd.Series, zone: str) -> pd.Series:
    """The local day of instants."""
    return instants.dt.tz_convert(zone).dt.tz_localize(None).dt.normalize()


def rolled(day: pd.Series, columns: dict[str, pd.Series], windows: tuple[int, ...], lag: int, days: pd.DatetimeIndex) -> list[pd.DataFrame]:
    """Daily sums and their rolling windows, shifted by the lag."""
    daily = pd.DataFrame(columns).groupby(day.to_numpy()).sum().reindex(days, fill_value=0)
    return [daily.rolling(window, min_periods=1).sum().shift(lag) for window in windows]


def metrics(tables: dict[str, pd.DataFrame], days: pd.DatetimeIndex) -> list[pd.DataFrame]:
    """Every metric of one account on every day."""
    orders = tables["order_shipment"]
    zone = ZONES[orders["marketplace"].iloc[0]]
    orders = orders.assign(placed=local(orders["purchased_at"], zone), ship_on=local(orders["ship_by"], zone),
                           promised=local(orders["deliver_by"], zone), arrived=local(orders["delivered_at"], zone))  # fmt: skip
    feedback, claims, charged = tables["seller_feedback"], tables["order_claim"], tables["order_chargeback"]
    negative = orders["order_no"].isin(feedback.loc[feedback["rating"] <= 2, "order_no"])
    claimed = orders["order_no"].isin(claims.loc[claims["is_granted"], "order_no"])
    charge = orders["order_no"].isin(charged.loc[charged["kind"] == "SERVICE", "order_no"])
    found = []
    for afn in (True, False):
        own = (orders["fulfillment"] == "AFN") == afn
        parts = {
            "orders": own,
            "odr": own & (negative | claimed | charge),
            "nfr": own & negative,
            "azr": own & claimed,
            "cbr": own & charge,
        }
        found += rolled(orders["placed"], parts, (60,), 15, days)
    mine = orders[orders["fulfillment"] == "MFN"]
    one = pd.Series(1, index=mine.index)
    found += rolled(mine["ship_on"], {"orders": one, "late": mine["confirmed_at"] > mine["ship_by"]}, (10, 30), 0, days)
    cancelled = tables["order_cancellation"]
    by_buyer = mine["order_no"].isin(cancelled.loc[cancelled["cancelled_by"] == "BUYER", "order_no"])
    by_seller = mine["order_no"].isin(cancelled.loc[cancelled["cancelled_by"] != "BUYER", "order_no"])
    found += rolled(mine["placed"], {"orders": ~by_buyer, "cancelled": by_seller}, (7,), 0, days)
    valid = mine["first_scan_at"].notna() & mine["tracking_id"].notna() & ~mine["is_tracking_exempt"]
    for category in (None, *sorted(mine["category"].unique())):
        own = (mine["category"] == category if category else one.astype(bool)) & ~mine["is_tracking_exempt"]
        found += rolled(mine["promised"], {"orders": own, "valid": own & valid}, (30,), 14, days)
    sent = mine[mine["arrived"].notna()]
    in_time = sent["arrived"] <= sent["promised"]
    found += rolled(sent["promised"], {"orders": sent["units"], "on_time": sent["units"].where(in_time, 0)}, (14,), 7, days)
    scanned = sent["first_scan_at"].notna()
    found += rolled(sent["promised"], {"orders": scanned, "on_time": scanned & in_time}, (30,), 10, days)
    return found + served(tables, orders, zone, days)


def served(tables: dict[str, pd.DataFrame], orders: pd.DataFrame, zone: str, days: pd.DatetimeIndex) -> list[pd.DataFrame]:
    """Invoices, return requests, messages and feedback."""
    placed = orders.set_index("order_no")["placed"]
    bills = tables["b2b_invoice"]
    due = pd.Series(np.busday_offset(local(bills["confirmed_at"], zone).to_numpy("datetime64[D]"), 1, roll="backward"), index=bills.index)
    uploaded = local(bills["uploaded_at"], zone)
    late = uploaded.isna() | (uploaded > due)
    parts = {"orders": pd.Series(1, index=bills.index), "defect": late, "missing": uploaded.isna(), "tardy": late & uploaded.notna()}
    found = rolled(bills["order_no"].map(placed), parts, (7,), 7, days)
    asked = tables["return_response"]
    tardy = asked["answered_at"] > asked["requested_at"] + pd.Timedelta(hours=48)
    denied, unhappy = asked["is_rejected"] & asked["in_policy"], asked["negative_feedback_on"].notna()
    parts = {"orders": pd.Series(1, index=asked.index), "fault": tardy | denied | unhappy, "tardy": tardy, "denied": denied,
             "unhappy": unhappy}  # fmt: skip
    found += rolled(local(asked["requested_at"], zone), parts, (60,), 0, days)
    messages = tables["buyer_message"]
    prompt = messages["answered_at"] <= messages["received_at"] + pd.Timedelta(hours=24)
    parts = {"orders": pd.Series(1, index=messages.index), "in_time": prompt, "tardy": ~prompt}
    found += rolled(local(messages["received_at"], zone), parts, (7, 30, 90), 0, days)
    stars = tables["seller_feedback"]
    parts = {"orders": pd.Series(1, index=stars.index), "positive": stars["rating"] >= 4, "negative": stars["rating"] <= 2}
    return found + rolled(pd.to_datetime(stars["left_on"]), parts, (30, 90, 365, 100_000), 0, days)


def main() -> None:
    shard, accounts, width = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    tables = {table: pd.read_parquet(shard / f"{table}.parquet") for table in TABLES}
    chosen = sorted(tables["order_shipment"]["account"].unique())[:accounts]
    days = pd.date_range(FIRST, periods=width, freq="D")
    split = {table: dict(iter(frame.groupby("account"))) for table, frame in tables.items()}
    begun, processor = time.perf_counter(), time.process_time()
    total = 0.0  # not money: a sum of counts, so that nothing is left undone
    for account in chosen:
        own = {table: frames.get(account, tables[table].iloc[:0]) for table, frames in split.items()}
        total += sum(float(frame.to_numpy().sum()) for frame in (each.fillna(0) for each in metrics(own, days)))
    spent = {"seconds": time.perf_counter() - begun, "processor": time.process_time() - processor}
    print(json.dumps(spent | {"accounts": len(chosen), "days": width, "sum": total}))


if __name__ == "__main__":
    main()
