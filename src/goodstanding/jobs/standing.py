"""Where each account stands by Amazon's own report: its state in every store, its rating, and the metrics that miss their target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import RowRef
from goodstanding.jobs.model import Standing
from goodstanding.rulebook import book
from goodstanding.rulebook.words import plain
from goodstanding.store.engine import Facts

Row = Mapping[str, Any]
Key = tuple[str, str]  # account, marketplace

# The newest of each; a metric that ended long before the newest one is of an older report, and newer ones no longer have it.
_STATUS: Final = """
    SELECT a.account, coalesce(s.name, a.marketplace, '') AS marketplace, a.status, a.window_end, a.document, a.line
    FROM account_status a LEFT JOIN store s ON s.printed = lower(a.marketplace)
    QUALIFY row_number() OVER (
        PARTITION BY a.account, coalesce(s.name, a.marketplace, '') ORDER BY a.window_end DESC NULLS LAST, a.document DESC, a.line DESC) = 1
    ORDER BY a.account, marketplace
"""
_METRIC: Final = """
    WITH newest AS (
        SELECT m.* EXCLUDE (marketplace), coalesce(s.name, m.marketplace, '') AS marketplace
        FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace)
        QUALIFY row_number() OVER (
            PARTITION BY m.account, coalesce(s.name, m.marketplace, ''), m.metric, m.part
            ORDER BY m.window_end DESC NULLS LAST, m.document DESC, m.line DESC) = 1
    )
    SELECT * FROM newest
    QUALIFY window_end IS NULL OR window_end > max(window_end) OVER (PARTITION BY account, marketplace) - INTERVAL 60 DAY
    ORDER BY account, marketplace, metric, part NULLS FIRST
"""
_FINE: Final = frozenset({"GOOD", "GREAT", "NONE", "NORMAL", ""})
_NAMES: Final = {"ahr": "Account Health Rating (AHR)"}  # the rulebook has many rules about it and none of that name
_COMPARED: Final = {"LESS_THAN": "below", "GREATER_THAN": "above", "EQUALS": "exactly"}


def standing(facts: Facts) -> list[Standing]:
    """What the newest reports say of every account and store, as of the instant of the facts."""
    statuses = {(row["account"], row["marketplace"]): row for row in facts.records(_STATUS)}
    metrics: dict[Key, list[Row]] = {}
    for row in facts.records(_METRIC):
        metrics.setdefault((row["account"], row["marketplace"]), []).append(row)
    keys = sorted(statuses.keys() | metrics.keys())
    return [_standing(key, statuses.get(key), metrics.get(key, ())) for key in keys]


def _standing(key: Key, status: Row | None, metrics: Iterable[Row]) -> Standing:
    metrics = list(metrics)
    missed = [row for row in metrics if misses(row)]
    ends = [row["window_end"] for row in ([status] if status else metrics) if row["window_end"]]
    rated = [row for row in metrics if row["score"] is not None]
    rows = [RowRef("account_status", status["document"], status["line"])] if status else []
    return Standing(
        account=key[0],
        marketplace=key[1],
        status=status["status"] if status else "",
        as_of=max(ends, default=None),
        rating=_rating(rated[0]) if rated else "",
        missed=tuple(_sentence(row) for row in missed),
        missed_metrics=tuple(row["metric"] for row in missed),
        rows=(*rows, *(RowRef("health_metric", row["document"], row["line"]) for row in [*rated[:1], *missed])),
    )


def misses(row: Row) -> bool:
    """True when Amazon calls the metric neither good nor without data, or when its own figures miss its own target."""
    status = (row["status"] or "").upper()
    if status not in _FINE:
        return True
    return status != "NONE" and row["denominator"] != 0 and _off_target(row)


def _off_target(row: Row) -> bool:
    measured = row["rate"] if row["rate"] is not None else row["numerator"]
    if measured is None or row["target"] is None:
        return False
    match row["target_condition"]:
        case "LESS_THAN":
            return bool(measured >= row["target"])
        case "GREATER_THAN":
            return bool(measured <= row["target"])
        case "EQUALS":
            return bool(measured != row["target"])
        case _:
            return False


def _rating(row: Row) -> str:
    return f"{row['score']} of 1000" + (f" ({row['status']})" if row["status"] else "")


def _sentence(row: Row) -> str:
    name = title(row["metric"]) + (f", {row['part']}" if row["part"] else "")
    if row["score"] is not None:
        return f"{name}: {_rating(row)}"
    parts = [_figure(row), _target(row), _word(row)]
    return f"{name}: " + "; ".join(part for part in parts if part)


def _figure(row: Row) -> str:
    if row["rate"] is not None:
        of = f" ({row['numerator']:,} of {row['denominator']:,})" if None not in (row["numerator"], row["denominator"]) else ""
        return f"{plain(row['rate'] * 100)} %{of}"
    return f"{row['numerator']:,}" if row["numerator"] is not None else "no figure is stated"


def _target(row: Row) -> str:
    if row["target"] is None:
        return ""
    target: Decimal = row["target"]
    limit = f"{plain(target * 100)} %" if row["rate"] is not None else plain(target)
    return f"Amazon's target is {_COMPARED.get(row['target_condition'], '')} {limit}".replace("  ", " ")


def _word(row: Row) -> str:
    status = row["status"] or ""
    if status.upper() in _FINE:
        return f"Amazon still calls it {status}" if status else "Amazon gives it no status"
    return f"Amazon calls it {status}"


def title(metric: str) -> str:
    """A metric's name in the rulebook, or the metric's id where the rulebook does not have it."""
    try:
        return book.load().versions(metric)[0].title
    except UsageError:
        return _NAMES.get(metric, metric.replace("_", " "))
