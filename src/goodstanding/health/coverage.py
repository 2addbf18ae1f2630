"""What the imported facts cover: which accounts have a table at all, and until which day its newest document speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from goodstanding.facts.read import all_tables
from goodstanding.health.views import COVERED, TITLES, VIEWS
from goodstanding.store.question import Session

Ends = Mapping[str, datetime]  # account -> the last instant its facts speak of


@dataclass(slots=True)
class Coverage:
    """Coverage of tables, each looked up once; `with_strays`: rows are counted too that would count, were their order imported."""

    session: Session
    with_strays: bool = True
    _ends: dict[str, Ends] = field(default_factory=dict)
    _strays: dict[str, dict[str, list[date]]] = field(default_factory=dict)

    @classmethod
    def of(cls, session: Session) -> Coverage:
        """Coverage over the facts of a session."""
        return cls(session)

    def ends(self, table: str) -> Ends:
        """For every account with rows in the table (or view of this chapter), when the newest document with some was taken.

        It is at most the instant of the facts.
        """
        if table not in self._ends:
            self._ends[table] = self._read(table) if table in VIEWS or self.session.facts.has(table) else {}
        return self._ends[table]

    def _read(self, table: str) -> Ends:
        self.session.prepare((table,))
        if table in COVERED:
            return dict(self.session.facts.rows(f"SELECT account, max(least({COVERED[table]}, $as_of)) FROM {table} GROUP BY account"))
        sql = f"""
            SELECT t.account, max(least(d.taken_at, $as_of)) AS taken_at
            FROM (SELECT DISTINCT account, document FROM {table}) t JOIN document d ON d.number = t.document GROUP BY t.account
        """
        found: dict[str, datetime] = dict(self.session.facts.rows(sql))
        state = self.session.facts.manifest.table(table)
        for number, (account, _, _) in state.documents.items():
            taken = min(state.taken.get(number, self.session.facts.as_of), self.session.facts.as_of)
            found[account] = max(taken, found.get(account, taken)) if number in state.taken else found.get(account, taken)
        return found

    def missing(self, account: str, needs: Iterable[str]) -> str:
        """Titles of the tables the account lacks, alternatives joined by `or`; empty when it has all."""
        lacking = [need for need in needs if not any(account in self.ends(table) for table in need.split("|"))]
        return ", ".join(" or ".join(map(_title, need.split("|"))) for need in lacking)

    def strays(self, view: str, account: str, first: date, last: date) -> int:
        """How many rows a view of strays (account, since) has for the account with a day from `first` to `last`."""
        if not view or not self.with_strays:
            return 0
        if view not in self._strays:
            self.session.prepare((view,))
            found = self._strays.setdefault(view, {})
            for owner, since in self.session.facts.rows(f"SELECT account, since FROM {view} ORDER BY since"):
                found.setdefault(owner, []).append(since)
        days = self._strays[view].get(account, [])
        return bisect_right(days, last) - bisect_left(days, first)

    def end(self, account: str, needs: Iterable[str]) -> datetime | None:
        """The last instant that all needed tables speak of; None when one is missing."""
        ends = []
        for need in needs:
            known = [self.ends(table)[account] for table in need.split("|") if account in self.ends(table)]
            if not known:
                return None
            ends.append(max(known))
        return min(ends, default=None)


def _title(table: str) -> str:
    return TITLES.get(table) or all_tables()[table].title
