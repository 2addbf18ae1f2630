"""Questions put to the facts: one query whose rows are findings, with sentences filled from each row.

Fund checks and deadlines are questions; so is everything later that turns facts into findings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from string import Formatter
from typing import Any, TypeVar, cast

from goodstanding.core.errors import GoodstandingError
from goodstanding.core.finding import ROWS_SHOWN, ClockKind, Confidence, Due, Finding, RowRef, Severity, worst_first
from goodstanding.core.ids import order_text
from goodstanding.core.money import Amount
from goodstanding.core.source import Source
from goodstanding.core.text import counted
from goodstanding.facts.read import to_import
from goodstanding.store.absent import Absent
from goodstanding.store.computed import Rows
from goodstanding.store.computed import fill as fill_table
from goodstanding.store.engine import Facts
from goodstanding.store.stored import Make

Kept = TypeVar("Kept")

RULES = ("rule", "business_day", "deadline_of")
HEADINGS = ("What it says", "Why it matters", "How it is computed", "Limits of it", "Source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        id: name of its file and code of its findings.
        title: what a seller would call the trouble or the task.
        reads: tables of facts, shared views and tables of rules that its query names; views and rules are prepared before it runs.
        needs: tables without which it can say nothing; when one has no rows the answer is unknown, not "nothing found".
            An entry may name alternatives: `bank_line|payout` is met by either.
        severity, confidence: of a finding, unless its row has a `severity` or `confidence` of its own.
        rule: id of the rulebook entry it applies, or empty; a row's own `rule` wins.
        subject, reason, settles: templates. `{name}` is a column of the row, `{name:money}` an amount in the row's currency,
            `{name:day}` a date, `{name:instant}` a date and time, `{name:order}` an order number, `{name:counted unit}` a number with
            its noun (`1 unit`, `2 units`).
        sql: the query. Columns with a meaning: account, marketplace, amount (at stake, not negative) and currency, due_at,
            due_clock, due_calendar, severity, confidence, rule, `rows`: a list of {document, line} or {table_name, document, line},
            row_count.
        rows_from: the table that `rows` without a table_name belong to.
        sources: what it rests on.
    """

    id: str
    title: str
    reads: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    subject: str
    reason: str
    settles: str
    sql: str
    sources: tuple[Source, ...]
    needs: tuple[str, ...] = ()
    rule: str = ""
    rows_from: str = "settlement_line"
    since: str = "0.1"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question the imported files cannot answer: which one, and what to import to know."""

    code: str
    title: str
    imports: str


@dataclass(slots=True)
class Answers:
    """What questions found, worst first, and which of them could not be judged for want of files."""

    findings: list[Finding] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Computed:
    """A shared view that Python makes, because it reads words or tests chance.

    Attributes:
        columns: each column with its SQL type.
        make: gives the rows, from a session in which it may prepare and query other views.
    """

    columns: Mapping[str, str]
    make: Callable[[Session], Rows]


@dataclass(frozen=True, slots=True)
class Stored:
    """A shared view whose rows are stored for later runs over the same facts.

    Its query must not name `$as_of`, nor rest on a view that Python makes of facts, and has a column `account`.
    """

    sql: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A shared view that is computed anew by each query that reads it: a few columns over others that are kept."""

    sql: str


View = str | Computed | Stored | Inline | Absent


@dataclass(slots=True)
class Session:
    """A run over one set of facts. Shared views are computed at most once, and only when something reads them."""

    facts: Facts
    views: Mapping[str, View]
    _defined: set[str] = field(default_factory=set)
    _kept: dict[object, object] = field(default_factory=dict)

    def ask(self, questions: Iterable[Question]) -> Answers:
        """The answers to questions, findings worst first."""
        answers = Answers()
        for question in questions:
            missing = [need for need in question.needs if not any(self.facts.has(table) for table in need.split("|"))]
            if missing:
                answers.unknown.append(Unknown(question.id, question.title, to_import(missing)))
            else:
                answers.findings += self.findings(question)
        answers.findings.sort(key=worst_first)
        return answers

    def prepare(self, names: Iterable[str]) -> None:
        """Make the shared views among these names, and those they read, ready to be queried."""
        for name in names:
            if name in RULES:
                self.facts.need_rules()
            if name in self.views and name not in self._defined:
                self._defined.add(name)
                self._make(name, self.views[name])

    def _make(self, name: str, view: View) -> None:
        if isinstance(view, Computed):
            fill_table(self.facts.connection, name, view.columns, view.make(self))
            return
        if isinstance(view, Absent):
            self.prepare(_mentioned(view.sql, (*self.views, *RULES)))
            self.facts.absent(name, view)
            return
        sql = view if isinstance(view, str) else view.sql
        if isinstance(view, Stored):
            self.facts.keep(name, self.basis(sql), lambda shard: f"SELECT * FROM ({self._ready(sql)}) WHERE {shard.where}")
        else:
            self.facts.define(name, self._ready(sql), materialised=not isinstance(view, Inline))

    def _ready(self, sql: str) -> str:
        """The query, once the shared views that it names are ready."""
        self.prepare(_mentioned(sql, (*self.views, *RULES)))
        return sql

    def basis(self, sql: str) -> str:
        """The query and those of all shared views that it rests on."""
        if ("basis", sql) not in self._kept:
            self._kept["basis", sql] = self._basis(sql)
        return cast("str", self._kept["basis", sql])

    def _basis(self, sql: str) -> str:
        texts, names = [sql], _mentioned(sql, self.views)
        for name in names:
            view = self.views[name]
            text = "" if isinstance(view, Computed) else view if isinstance(view, str) else view.sql
            texts.append(f"{name}: {text}")
            names += [each for each in _mentioned(text, self.views) if each not in names]
        return "\n".join(texts)

    def keep(self, name: str, basis: str, make: Make, *, least: int = 0) -> None:
        """Give a query a name and store its rows for later runs (see `Facts.keep`); nothing happens when the name is known."""
        if name not in self._defined:
            self._defined.add(name)
            self.facts.keep(name, basis, make, least=least)

    def fill(self, name: str, columns: Mapping[str, str], rows: Rows) -> None:
        """Make a table of rows at hand, for the queries after it; the one of this name that was made before goes."""
        self.facts.connection.execute(f"DROP TABLE IF EXISTS {name}")
        fill_table(self.facts.connection, name, columns, rows)

    def once(self, make: Callable[[Session], Kept]) -> Kept:
        """What a function says of this run; computed the first time it is asked for, since facts do not change within a run."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast("Kept", self._kept[make])

    def know(self, views: Mapping[str, View]) -> None:
        """Add shared views, for questions of another chapter over the same facts; a name that is known already keeps its query."""
        self.views = {**views, **self.views}

    def view(self, name: str, sql: str, reads: Iterable[str]) -> None:
        """Give a query a name without computing it; nothing happens when the name is known already."""
        if name not in self._defined:
            self.prepare(reads)
            self._defined.add(name)
            self.facts.define(name, sql)

    def findings(self, question: Question) -> list[Finding]:
        """The findings of one question, in the order of its query."""
        self.prepare(question.reads)
        return [finding(question, row) for row in self.facts.records(question.sql)]


def _mentioned(sql: str, names: Iterable[str]) -> list[str]:
    words = set(re.findall(r"\w+", re.sub(r"'[^']*'|--[^\n]*", " ", sql)))
    return [name for name in names if name in words]


def finding(question: Question, row: Mapping[str, Any]) -> Finding:
    """One row of a question's query as a finding."""
    rows = tuple(_row_ref(question, each) for each in (row.get("rows") or [])[:ROWS_SHOWN])
    amount = row.get("amount")
    return Finding(
        code=question.id,
        severity=Severity[row["severity"].upper()] if row.get("severity") else question.severity,
        confidence=Confidence(row["confidence"]) if row.get("confidence") else question.confidence,
        account=row["account"],
        marketplace=row.get("marketplace") or "",
        subject=fill(question.subject, row),
        reason=fill(question.reason, row),
        settles=fill(question.settles, row),
        amount=Amount(amount, row["currency"]) if amount is not None else None,
        due=_due(row),
        rule=row.get("rule") or question.rule,
        rows=rows,
        row_count=row.get("row_count") or len(rows),
    )


def _row_ref(question: Question, each: Mapping[str, Any]) -> RowRef:
    return RowRef(each.get("table_name") or question.rows_from, each["document"], each["line"])


def _due(row: Mapping[str, Any]) -> Due | None:
    at = row.get("due_at")
    if at is None:
        return None
    return Due(at.astimezone(UTC), ClockKind(row.get("due_clock") or ClockKind.CALENDAR), row.get("due_calendar") or "")


def fill(template: str, row: Mapping[str, Any]) -> str:
    """A sentence with the row's values in it; see `Question` for the formats.

    Raises:
        GoodstandingError: the template names a column the row does not have.
    """
    parts = []
    for text, name, how, _ in Formatter().parse(template):
        parts.append(text)
        if name is None:
            continue
        if name not in row:
            raise GoodstandingError(f"a sentence needs {name!r}, which its query does not give: {template[:60]}…")
        parts.append(_said(row[name], how or "", row))
    return "".join(parts)


def _said(value: object, how: str, row: Mapping[str, Any]) -> str:
    if value is None:
        return "unknown"
    if how == "money" and isinstance(value, Decimal):
        return str(Amount(value, row["currency"]))
    if how.startswith("counted ") and isinstance(value, int):
        return counted(value, how.removeprefix("counted "))
    if how == "order" and isinstance(value, int):
        return order_text(value)
    if how == "instant" and isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    if how == "day" and isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    return str(value)
