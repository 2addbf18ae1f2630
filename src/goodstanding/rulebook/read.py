"""Reads the chapters (`chapters/*.toml`) and the sources (`sources.toml`) into rules, and refuses what is incomplete or misspelt."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from goodstanding.core.errors import CatalogueError
from goodstanding.core.finding import ClockKind, Confidence
from goodstanding.core.source import Label, Source
from goodstanding.rulebook.model import Citation, Compare, Hold, Kind, Metric, Rule, Stops, Unit, Value, expand_marketplaces

_Table = Mapping[str, Any]
_Member = TypeVar("_Member", bound=StrEnum)

_REQUIRED: Final = frozenset(
    {"id", "title", "kind", "marketplaces", "valid_from", "says", "do", "sources", "date_read", "label", "confidence"},
)
_OPTIONAL: Final = frozenset(
    {
        "family",
        "valid_to",
        "valid_from_note",
        "values",
        "starts",
        "numerator",
        "denominator",
        "breach",
        "stops",
        "amount",
        "ends",
        "age_unknown",
        "see",
    },
)
_VALUE_KEYS: Final = frozenset({"number", "unknown", "unit", "compare", "clock", "holidays", "currency", "of", "label", "note"})
_SOURCE_KEYS: Final = frozenset({"title", "links", "published", "label"})


def read_sources(path: Path) -> dict[str, _Table]:
    """The table of sources by key.

    Raises:
        CatalogueError: a source lacks a title, a link or a label, or has an unknown key.
    """
    tables = _load(path)
    for key, table in tables.items():
        if set(table) != _SOURCE_KEYS or not table["links"]:
            raise CatalogueError(f"{path.name}: source {key} needs {', '.join(sorted(_SOURCE_KEYS))}, and nothing else")
        _member(Label, table["label"], f"{path.name}: source {key}")
    return tables


def read_chapter(path: Path, sources: Mapping[str, _Table]) -> list[Rule]:
    """The rules of one chapter, in file order.

    Raises:
        CatalogueError: a rule is incomplete, has an unknown key, or names a source, store, unit or label that there is not.
    """
    tables = _load(path)
    if set(tables) - {"rule"}:
        raise CatalogueError(f"{path.name}: only [[rule]] tables are allowed, found {', '.join(sorted(set(tables) - {'rule'}))}")
    return [_rule(table, path.stem, sources) for table in tables.get("rule", [])]


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{path.name} is not valid TOML: {error}") from error


def _rule(table: _Table, chapter: str, sources: Mapping[str, _Table]) -> Rule:
    where = f"{chapter}.toml: rule {table.get('id', '(without id)')}"
    _check_keys(table, where)
    read = _day(table["date_read"], where)
    return Rule(
        id=table["id"],
        family=table.get("family", table["id"]),
        title=table["title"],
        kind=_member(Kind, table["kind"], where),
        marketplaces=_stores(table["marketplaces"], where),
        valid_from=None if table["valid_from"] == "unknown" else _day(table["valid_from"], where),
        valid_to=_day(table["valid_to"], where) if "valid_to" in table else None,
        valid_from_note=table.get("valid_from_note", ""),
        values={name: _value(table["id"], name, value, where) for name, value in table.get("values", {}).items()},
        says=table["says"].strip(),
        do=table["do"],
        starts=table.get("starts", ""),
        metric=_metric(table, where),
        hold=Hold(table.get("amount", ""), table.get("ends", "")),
        citations=tuple(_citation(key, read, sources, where) for key in table["sources"]),
        read=read,
        label=_member(Label, table["label"], where),
        confidence=_member(Confidence, table["confidence"], where),
        age_unknown=table.get("age_unknown", False),
        see=tuple(table.get("see", ())),
        chapter=chapter,
    )


def _metric(table: _Table, where: str) -> Metric:
    stops = _member(Stops, table["stops"], where) if "stops" in table else None
    return Metric(table.get("numerator", ""), table.get("denominator", ""), table.get("breach", ""), stops)


def _check_keys(table: _Table, where: str) -> None:
    missing = sorted(key for key in _REQUIRED if table.get(key) in (None, "", []))
    if missing:
        raise CatalogueError(f"{where} lacks {', '.join(missing)}")
    extra = sorted(set(table) - _REQUIRED - _OPTIONAL)
    if extra:
        raise CatalogueError(f"{where} has unknown keys: {', '.join(extra)}")


def _value(rule: str, name: str, table: _Table, where: str) -> Value:
    where = f"{where}: value {name}"
    extra = sorted(set(table) - _VALUE_KEYS)
    if extra:
        raise CatalogueError(f"{where} has unknown keys: {', '.join(extra)}")
    if ("number" in table) == (table.get("unknown") is True):
        raise CatalogueError(f"{where} needs either a number or unknown = true")
    unit = _member(Unit, table.get("unit", ""), where)
    if unit.is_time != ("clock" in table):
        raise CatalogueError(f"{where}: a duration needs a clock, and nothing else has one")
    if unit is Unit.MONEY and "number" in table and "currency" not in table:
        raise CatalogueError(f"{where}: an amount needs a currency")
    return Value(
        rule=rule,
        name=name,
        unit=unit,
        published=_number(table["number"], where) if "number" in table else None,
        compare=_member(Compare, table["compare"], where) if "compare" in table else None,
        clock=_member(ClockKind, table["clock"], where) if "clock" in table else None,
        holidays=table.get("holidays", True),
        currency=table.get("currency", ""),
        of=table.get("of", ""),
        label=_member(Label, table["label"], where) if "label" in table else None,
        note=table.get("note", ""),
    )


def _citation(key: str, read: date, sources: Mapping[str, _Table], where: str) -> Citation:
    if key not in sources:
        raise CatalogueError(f"{where} names a source that there is not: {key}")
    table = sources[key]
    label = Label(table["label"])
    return Citation(key, table["title"], table["published"], tuple(Source(link, read, label) for link in table["links"]))


def _number(value: object, where: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise CatalogueError(f"{where}: {value!r} is not a number")
    return Decimal(value)


def _stores(names: list[str], where: str) -> tuple[str, ...]:
    try:
        return expand_marketplaces(names)
    except ValueError as error:
        raise CatalogueError(f"{where}: {error}") from error


def _day(value: object, where: str) -> date:
    if type(value) is not date:
        raise CatalogueError(f"{where}: {value!r} is not a day")
    return value


def _member(kind: type[_Member], value: str, where: str) -> _Member:
    try:
        return kind(value)
    except ValueError as error:
        raise CatalogueError(f"{where}: {value!r} is not one of {', '.join(kind)}") from error
