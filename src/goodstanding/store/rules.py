"""The rulebook and the stores' calendars as tables a query can join.

`store`         every Amazon store by the name a report prints for it, in lower case
`rule`          every published value of every rule, one row per store and version; what is not published is absent
`business_day`  for each store and day, how many business days have passed up to and including it, and whether it is one
`deadline_of(family)`  for each store and first day, the last day of the rule's `within` that held on that first day
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

import duckdb
import pyarrow as pa

from goodstanding.core import marketplace
from goodstanding.core.money import minor_units
from goodstanding.rulebook.book import load
from goodstanding.rulebook.calendar import is_business_day

FIRST: Final = date(1970, 1, 1)
LAST: Final = date(9999, 12, 31)
LOOK_BACK: Final = timedelta(days=1100)
LOOK_AHEAD: Final = timedelta(days=250)

# A date printed without a time is stored as midnight UTC: it is the printed day in every zone. (Whole numbers are quicker than calendars.)
_LOCAL_DAY: Final = """
    CREATE MACRO local_day(instant, zone) AS CASE
        WHEN epoch_us(instant) % 86400000000 = 0 THEN CAST(make_timestamp(epoch_us(instant)) AS DATE)
        ELSE CAST(timezone(zone, instant) AS DATE)
    END
"""
_DAY_END: Final = "CREATE MACRO day_end(last_day, zone) AS timezone(zone, CAST(last_day + 1 AS TIMESTAMP)) - INTERVAL 1 MICROSECOND"
_WHOLE_UNITS: Final = tuple(sorted({store.currency for store in marketplace.ALL if minor_units(store.currency) == 0}))
# Whole numbers throughout: a division of decimals would give a binary fraction.
_SHARE_OF: Final = f"""
    CREATE MACRO share_of(amount, part, whole, currency) AS CAST(
        CAST(amount * 100 AS HUGEINT) * CAST(part * 100 AS HUGEINT) // nullif(CAST(whole * 100 AS HUGEINT), 0)
        // (CASE WHEN currency IN ({", ".join(f"'{code}'" for code in _WHOLE_UNITS)}) THEN 100 ELSE 1 END)
        * (CASE WHEN currency IN ({", ".join(f"'{code}'" for code in _WHOLE_UNITS)}) THEN 100 ELSE 1 END) AS DECIMAL(18,0)) * 0.01
"""
_MACROS: Final = (
    """
    CREATE MACRO deadline_of(wanted) AS TABLE
        SELECT r.id AS rule, r.code, start.day AS start_day, CAST(r.number AS INTEGER) AS days, r.clock,
               CASE WHEN r.clock = 'business' THEN last.day ELSE start.day + CAST(r.number AS INTEGER) END AS due_day
        FROM rule r
        JOIN business_day start ON start.code = r.code AND start.day BETWEEN r.valid_from AND r.valid_to
        LEFT JOIN business_day last
            ON last.code = r.code AND last.open AND r.clock = 'business' AND last.ordinal = start.ordinal + CAST(r.number AS BIGINT)
        WHERE r.family = wanted AND r.unit = 'days' AND r.value = 'within'
    """,
)


def define_stores(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `store` and three functions.

    local_day(instant, zone): the day there. day_end(day, zone): its last microsecond. share_of(amount, part, whole, currency): amount
    times part divided by whole, rounded down to the currency's smallest unit.
    """
    for macro in (_LOCAL_DAY, _DAY_END, _SHARE_OF):
        connection.execute(macro)
    names = ("printed", "name", "code", "region", "currency", "zone")
    rows = [(store.name.lower(), store.name, store.code, store.region, store.currency, store.zone) for store in marketplace.ALL]
    _fill(connection, "store", names, rows)


def define_rules(connection: duckdb.DuckDBPyConnection, codes: list[str], as_of_day: date) -> None:
    """Make the tables `rule` and `business_day` and what is built on them.

    Args:
        connection: the engine.
        codes: stores whose business days are wanted.
        as_of_day: days reach from three years before it to 250 days after.
    """
    names = ("id", "family", "code", "valid_from", "valid_to", "value", "number", "unit", "clock")
    rows = [
        (
            rule.id,
            rule.family,
            code,
            rule.valid_from or FIRST,
            rule.valid_to or LAST,
            value.name,
            value.number,
            str(value.unit),
            str(value.clock or ""),
        )
        for rule in load().rules
        for value in rule.values.values()
        if not value.unknown
        for code in rule.marketplaces
    ]
    _fill(connection, "rule", names, rows, {"number": pa.decimal128(18, 6)})
    days = [row for code in codes for row in _counted(code, as_of_day - LOOK_BACK, as_of_day + LOOK_AHEAD)]
    _fill(connection, "business_day", ("code", "day", "ordinal", "open"), days)
    for macro in _MACROS:
        connection.execute(macro)


def _fill(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    columns: tuple[str, ...],
    rows: list[tuple[Any, ...]],
    types: dict[str, pa.DataType] | None = None,
) -> None:
    table = pa.table(
        {column: pa.array(values, (types or {}).get(column)) for column, values in zip(columns, zip(*rows, strict=True), strict=True)}
    )
    connection.register("filling", table)
    connection.execute(f"CREATE TABLE {name} AS SELECT * FROM filling")
    connection.unregister("filling")


def _counted(code: str, first: date, last: date) -> list[tuple[str, date, int, bool]]:
    rows, ordinal = [], 0
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        is_open = is_business_day(day, code)
        ordinal += is_open
        rows.append((code, day, ordinal, is_open))
    return rows
