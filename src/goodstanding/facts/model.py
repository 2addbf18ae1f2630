"""The contract of a table of facts.

Every table has three more columns that no file declares: `account` (the seller's own name for the account), `document`
(number of the document in the manifest) and `line` (1-based line or element of it). An ORDER_ID column is stored as two:
`order_no` (the 17 digits as a number, null for other shapes) and `order_ref` (the text as printed, null when `order_no` is set).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Type(Enum):
    """How a column is stored: its SQL type."""

    TEXT = "VARCHAR"
    CODE = "VARCHAR "  # few distinct values; the trailing space only keeps the two members apart
    MONEY = "DECIMAL(18,5)"
    SHARE = "DECIMAL(9,6)"
    COUNT = "BIGINT"
    INSTANT = "TIMESTAMP WITH TIME ZONE"
    DAY = "DATE"
    FLAG = "BOOLEAN"
    ORDER_ID = "BIGINT, VARCHAR"


class Restate(StrEnum):
    """What happens when a later document speaks of the same thing."""

    IMMUTABLE = "immutable"  # the unit never changes: other content under the same key is a conflict, not an update
    LATEST = "latest"  # all rows of a key come from the document with the greatest `order_by` known then, then the later one
    UNION = "union"  # overlapping downloads: a key (all columns when none is named) counts as often as in the document that has it
    # most often, with the other columns from the newest of them
    SNAPSHOT = "snapshot"  # the documents of a store's newest day replace its older ones as a whole, even where they are empty lists
    HISTORY = "history"  # every document adds; nothing is replaced


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, type, what it means with its unit, and whether it tells of a person."""

    name: str
    type: Type
    help: str
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """A small summary kept beside each segment of a large table, because segments never change.

    Queryable as `TABLE_digest`: the columns of `by`, the exact sum of each column of `sums` under its own name, `lines` (how many rows)
    and `line` (the first of them).
    """

    by: tuple[str, ...]
    sums: tuple[str, ...]

    def sql(self, source: str) -> str:
        """The query that makes it from the rows of `source`."""
        sums = ", ".join(f"sum({name}) AS {name}" for name in self.sums)
        return f"SELECT {', '.join(self.by)}, {sums}, count(*) AS lines, min(line) AS line FROM {source} GROUP BY ALL"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of facts.

    `asked_for` is what a seller imports to have it, in the words of `import X to know`; empty for what no file brings.
    `known_at` names the column that says when the fact could be known; rows later than an as-of instant are not seen.
    Empty: the instant the document was taken (its file's date) decides.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    restate: Restate
    key: tuple[str, ...] = ()
    order_by: str = ""
    known_at: str = ""
    digest: Digest | None = None
    asked_for: str = ""

    def physical(self) -> tuple[tuple[str, Type], ...]:
        """The stored columns in order, with ORDER_ID columns split and the three common ones at the end."""
        stored: list[tuple[str, Type]] = []
        for column in self.columns:
            if column.type is Type.ORDER_ID:
                stored += [("order_no", Type.COUNT), ("order_ref", Type.TEXT)]
            else:
                stored.append((column.name, column.type))
        return (*stored, ("account", Type.CODE), ("document", Type.COUNT), ("line", Type.COUNT))

    def key_columns(self) -> tuple[str, ...]:
        """The stored columns of the key, the account first."""
        names: list[str] = ["account"]
        for name in self.key:
            names += ["order_no", "order_ref"] if name == "order_id" else [name]
        return tuple(names)


ORDER = Column("order_id", Type.ORDER_ID, "Amazon order id")
SKU = Column("sku", Type.TEXT, "the seller's stock keeping unit")
ASIN = Column("asin", Type.CODE, "Amazon's product id")
CURRENCY = Column("currency", Type.CODE, "ISO 4217 code of every amount in the row")
MARKETPLACE = Column("marketplace", Type.CODE, "store, named by its web address: Amazon.de")
QUANTITY = Column("quantity", Type.COUNT, "units")
