"""The SQL that both answers of a metric share: which columns a ledger has, and when a unit of it is counted."""

from __future__ import annotations

from dataclasses import dataclass

from goodstanding.health.model import Count, Metric
from goodstanding.store.question import Session


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a metric's ledger."""

    names: frozenset[str]

    @classmethod
    def read(cls, session: Session, view: str) -> Columns:
        """What the view has."""
        return cls(frozenset(str(row[0]) for row in session.facts.rows(f"DESCRIBE {view}")))

    def since(self, column: str) -> str | None:
        """The column with the first day that a count is known, where there is one."""
        return f"{column}_since" if f"{column}_since" in self.names else None

    def until(self, column: str) -> str | None:
        """The column with the first day that a count is no longer one, where there is one."""
        return f"{column}_until" if f"{column}_until" in self.names else None

    def fact(self, column: str, of: str = "") -> str:
        """The fact that makes a count one (an SQL expression): its own, or the row's."""
        own = f"{{'table_name': {of}table_name, 'document': {of}document, 'line': {of}line}}"
        return f"coalesce({of}{column}_fact, {own})" if f"{column}_fact" in self.names else own

    def counted(self, column: str, day: str, of: str = "") -> str:
        """How much of a column counts as known at the end of a day (an SQL expression); `of` is put before the columns: `l.`."""
        known = [f"({of}{each} IS NULL OR {of}{each} <= {day})" for each in [self.since(column)] if each]
        known += [f"({of}{each} IS NULL OR {of}{each} > {day})" for each in [self.until(column)] if each]
        return f"CASE WHEN {' AND '.join(known)} THEN {of}{column} ELSE 0 END" if known else f"{of}{column}"


def ledger(session: Session, metric: Metric) -> str:
    """Make a metric's ledger ready to be queried; its name."""
    name = f"ledger_{metric.id}"
    session.view(name, metric.ledger, metric.reads)
    return name


def names(metric: Metric) -> list[str]:
    """The columns of a metric's ledger that are summed: its denominator, its counts, and what may count for want of a fact."""
    unsure = [count.unsure for count in metric.counts if count.unsure]
    return list(dict.fromkeys(["orders", *(count.column for count in metric.counts), *unsure]))


def bad(metric: Metric, count: Count) -> str:
    """Units of a row that speak against the account (an SQL expression over the `n_` columns of the counted ledger)."""
    return f"n_orders - n_{count.column}" if metric.counts_good and count is metric.counts[0] else f"n_{count.column}"
