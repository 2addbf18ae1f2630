"""What the health chapter says: metrics, their value on a day, and the contract of one metric.

A metric is declared once, as one query over the facts: its ledger, with one row for each order (package, unit, message) that may
count. The value of a day and the grid of many days are two sums over the same ledger.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from goodstanding.core.finding import Confidence, RowRef
from goodstanding.core.source import Source
from goodstanding.rulebook.model import Compare
from goodstanding.store.question import Question

HEADINGS = ("What it says", "Which orders count", "Window and lag", "Breach", "Limits of it", "Source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Question):
    """One finding of the health chapter; see `store.question.Question` for what it declares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One numerator of a metric.

    Attributes:
        id: what it is in the rulebook and in Amazon's report: `odr`, `odr.nfr`.
        column: column of the ledger with how many units of the row are counted; `COLUMN_since` is the first day they are (null: the day
            of the row), `COLUMN_until` the first day they no longer are (null: never ends), `COLUMN_fact` a struct {table_name,
            document, line} of the fact that makes them count (null: the row's own). All three may be missing from the ledger.
        needs: tables of facts without which it is unknown, as in `Question.needs`.
        part: added to the part of its values, where Amazon's report tells the count apart only by a part.
        unsure: column of the ledger with how many more units might count, for want of a fact; while there are any in the window, the
            count is unknown and lies between two figures. Empty: none.
        imports: what to import where units are unsure.
        outside: units that are unsure are not in the denominator either.
    """

    id: str
    column: str
    needs: tuple[str, ...] = ()
    part: str = ""
    unsure: str = ""
    imports: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One window of a metric: the name of the rule's value that says how long it is (empty: everything up to its last day), and the part
    that tells its values apart.
    """

    value: str = "window"
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One metric.

    Attributes:
        id: name of its file, as in the rulebook.
        title: what Amazon calls it.
        rule: rulebook entry with its windows, lag and target by store and day. No entry in a store on a day: no such metric there.
        unit: what is counted: orders, packages, units, return requests, messages.
        reads: tables of facts, shared views and tables of rules that its ledger names.
        needs: tables of facts without which the denominator is unknown.
        counts: its numerators; the first is the metric itself.
        windows: its windows; their parts differ.
        target: name of the rule's value that is the target; it may be missing from a rule, and then there is no target.
        whole: the parts are also counted together, as a part of their own without a name; rows whose part is null are only there.
        counts_good: the numerator counts the good ones (valid tracking), so that higher is better.
        strays: view of what would be counted, were its order imported: account, since. Empty: none.
        ledger: the query. Columns: account, code (store), part, day (DATE, local to the store, which decides the window), orders
            (units of the denominator), the columns of `counts`, order_no, order_ref, table_name, document, line (the fact shown for
            the row), and for rows that Amazon may count otherwise: doubt (why), alt_orders and alt_count (what they would then be).
        confidence: at most this, whatever the rule says, because of what the ledger assumes.
        sources: what it rests on.
    """

    id: str
    title: str
    rule: str
    unit: str
    reads: tuple[str, ...]
    needs: tuple[str, ...]
    counts: tuple[Count, ...]
    ledger: str
    sources: tuple[Source, ...]
    windows: tuple[Window, ...] = (Window(),)
    target: str = "limit"
    whole: bool = False
    counts_good: bool = False
    strays: str = ""
    confidence: Confidence = Confidence.LIKELY
    since: str = "0.2"


class Status(StrEnum):
    """How a value stands to its target."""

    GOOD = "good"
    MISSED = "missed"
    EMPTY = "empty"  # nothing to count in the window: no rate, and no breach
    NO_TARGET = "no target"
    UNKNOWN = "unknown"  # facts are missing, see `imports`


@dataclass(frozen=True, slots=True)
class Target:
    """What a rate must be: the limit, how it is compared, and who says so (`report` of the account, or `rulebook`)."""

    limit: Decimal
    compare: Compare
    said_by: str

    def met(self, numerator: int, denominator: int) -> bool:
        """True when the rate meets it; exact, nothing is divided. The denominator must be positive."""
        measured, limit = Decimal(numerator), self.limit * denominator
        match self.compare:
            case Compare.BELOW:
                return measured < limit
            case Compare.AT_MOST:
                return measured <= limit
            case Compare.AT_LEAST:
                return measured >= limit
            case Compare.ABOVE:
                return measured > limit
            case Compare.EQUALS:
                return measured == limit


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for a metric in a store on a day: window and lag in days, target, and the rule's version.

    `first` and `last` are the first and last day of the window that the value of `day` is about, both included. With fewer than `fewest`
    units in the window the target is not applied.
    """

    rule: str
    code: str
    day: date
    window: int
    lag: int
    target: Target | None
    confidence: Confidence
    breach: str = ""
    fewest: int = 0

    @property
    def last(self) -> date:
        """The last day of the window."""
        return self.day - timedelta(days=self.lag)

    @property
    def first(self) -> date:
        """The first day of the window."""
        return self.last - timedelta(days=self.window - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricValue:
    """A metric of one account and store on one day.

    Attributes:
        account, marketplace: the account's name, and the store's (`Amazon.de`).
        metric: id as in the rulebook: `odr`, or a part of it such as `odr.nfr`.
        part: mfn, afn, a product category, a window (`30d`), or empty for the whole; several are joined by a space.
        day: the day the value is of, local to the store.
        first, last: the window, both days included.
        numerator, denominator: counts of `unit`; None while unknown.
        status, target: how it stands; the target of a part that has none of its own is None.
        allowance: how many more units may turn bad in this window before the target is missed; negative: how many too many there are.
            None without a target or a denominator.
        unknown: what to import to know; empty when it is known. Then `at_least` and `at_most` bound the numerator, where facts do, over a
            denominator that has all that is unsure.
        partial: why facts may not cover the whole window; empty when they do.
        rows: facts of the units that count against the account, at most `core.finding.ROWS_SHOWN`; `row_count` in all.
    """

    account: str
    marketplace: str
    metric: str
    part: str
    day: date
    first: date
    last: date
    unit: str
    numerator: int | None
    denominator: int | None
    counts_good: bool
    target: Target | None
    status: Status
    rule: str
    confidence: Confidence
    allowance: int | None = None
    unknown: str = ""
    at_least: int | None = None
    at_most: int | None = None
    partial: str = ""
    breach: str = ""
    rows: tuple[RowRef, ...] = field(default=())
    row_count: int = 0

    @property
    def rate(self) -> Decimal | None:
        """The rate as a fraction, to 28 digits; None when unknown or when there is nothing to count. Counts are exact, compare those."""
        if self.numerator is None or not self.denominator:
            return None
        return Decimal(self.numerator) / Decimal(self.denominator)
