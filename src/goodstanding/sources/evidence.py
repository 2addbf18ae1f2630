"""Deciding how a document writes its numbers and dates, from all values of each column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pyarrow as pa

from goodstanding.core import marketplace
from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem
from goodstanding.facts.model import Type
from goodstanding.facts.read import all_tables
from goodstanding.sources.columns import Styles
from goodstanding.sources.convert import Plan
from goodstanding.sources.reading.dates import DateEvidence
from goodstanding.sources.reading.numbers import NumberEvidence
from goodstanding.sources.tabular import Chunk, trimmed

_NUMBERS = (Type.MONEY, Type.COUNT, Type.SHARE)
_DATES = (Type.INSTANT, Type.DAY)


@dataclass(slots=True)
class _Evidence:
    numbers: dict[str, NumberEvidence] = field(default_factory=dict)
    dates: dict[str, DateEvidence] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)
    money: set[str] = field(default_factory=set)


def decide_styles(plan: Plan, chunks: Iterable[Chunk]) -> tuple[Styles, list[Problem]]:
    """The style of every number and date column of a document.

    A column that cannot be decided and that no row needs is left out with its problem.

    Raises:
        UnreadableInput: a column that every row needs can be read in two ways.
    """
    evidence = _columns(plan)
    for chunk in chunks:
        _add(evidence, chunk)
    styles, problems = Styles(), []
    for header, numbers in evidence.numbers.items():
        others = [other for name, other in evidence.numbers.items() if name != header and name in evidence.money]
        currency = plan.context.get("currency", "") if header in evidence.money else ""
        decided = numbers.decide(currency, others, header)
        if isinstance(decided, Problem):
            problems.append(_or_refuse(decided, header in evidence.required))
        else:
            styles.numbers[header] = decided
    store = marketplace.by_code(plan.context.get("store", ""))
    for header, dates in evidence.dates.items():
        when = dates.decide(store, [other for name, other in evidence.dates.items() if name != header], header)
        if isinstance(when, Problem):
            problems.append(_or_refuse(when, header in evidence.required))
        else:
            styles.dates[header] = when
    plan.leave_out({problem.column for problem in problems})
    return styles, problems


def _or_refuse(problem: Problem, required: bool) -> Problem:
    if required:
        raise UnreadableInput(f"column {problem.column!r}: {problem.reason}")
    return problem


def _columns(plan: Plan) -> _Evidence:
    evidence = _Evidence()
    for rows in plan.rows:
        types = {column.name: column.type for column in all_tables()[rows.table].columns}
        for name, field_ in rows.columns.items():
            header = plan.header_of(field_)
            if header is None:
                continue
            if types[name] in _NUMBERS:
                evidence.numbers.setdefault(header, NumberEvidence())
            elif types[name] in _DATES:
                evidence.dates.setdefault(header, DateEvidence())
            if types[name] is Type.MONEY:
                evidence.money.add(header)
            if field_.required:
                evidence.required.add(header)
    return evidence


def _add(evidence: _Evidence, chunk: Chunk) -> None:
    columns: dict[str, pa.Array] = {}
    for header in (*evidence.numbers, *evidence.dates):
        if header not in columns:
            columns[header] = trimmed(chunk.columns[header])
    for header, numbers in evidence.numbers.items():
        numbers.add(columns[header])
    for header, dates in evidence.dates.items():
        dates.add(columns[header])
