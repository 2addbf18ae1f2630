"""The types of the rulebook: a rule is one dated version of what Amazon says, with its values, sources and label.

What the account's own report or notice states always beats a rule. A value that Amazon does not publish is unknown, and every
attempt to compute with it raises `UnknownValue`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from goodstanding.core import marketplace
from goodstanding.core.errors import GoodstandingError
from goodstanding.core.finding import ClockKind, Confidence
from goodstanding.core.money import Amount
from goodstanding.core.source import Label, Source


class UnknownValue(GoodstandingError):
    """A value that is not published was asked for as a number. Nothing may compute with it."""


class Kind(StrEnum):
    """What a rule is."""

    LIMIT = "limit"  # a border that must not be crossed
    WINDOW = "window"  # a stretch of time that something is measured over or lasts
    DEADLINE = "deadline"  # a time within which, or from which, somebody acts
    HOLD = "hold"  # a kind of withheld money
    FACT = "fact"  # anything else that decides what to do
    CHANGE = "change"  # something that changed on a day


class Unit(StrEnum):
    """What a value counts. Rates are fractions of 1, as in Amazon's own reports."""

    FRACTION = "fraction"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    POINTS = "points"
    COUNT = "count"
    MONEY = "money"

    @property
    def is_time(self) -> bool:
        """True for the units of a duration."""
        return self in (Unit.HOURS, Unit.DAYS, Unit.MONTHS)


class Compare(StrEnum):
    """How a measured figure must stand to the value for the rule to be kept (or, for a condition, to apply)."""

    BELOW = "below"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    ABOVE = "above"
    EQUALS = "equals"


@dataclass(frozen=True, slots=True)
class Value:
    """One named value of a rule.

    `published` is None when the value is not known; read `number` to compute. `clock` says which days a duration counts;
    `holidays` is False when only weekends are left out. `label` is set where one value is less sure than its rule.
    """

    rule: str
    name: str
    unit: Unit
    published: Decimal | None
    compare: Compare | None = None
    clock: ClockKind | None = None
    holidays: bool = True
    currency: str = ""
    of: str = ""
    label: Label | None = None
    note: str = ""

    @property
    def unknown(self) -> bool:
        """True when no figure is published."""
        return self.published is None

    @property
    def number(self) -> Decimal:
        """The figure, exact.

        Raises:
            UnknownValue: no figure is published.
        """
        if self.published is None:
            raise UnknownValue(f"{self.name} of {self.rule} is not published, so nothing can be computed with it")
        return self.published

    @property
    def whole(self) -> int:
        """The figure as a whole number, for hours, days, months, points and counts.

        Raises:
            UnknownValue: no figure is published.
            ValueError: the figure has a fraction.
        """
        number = self.number
        if number != number.to_integral_value():
            raise ValueError(f"{self.name} of {self.rule} is {number}, not a whole number")
        return int(number)

    @property
    def money(self) -> Amount:
        """The figure as an amount; raises UnknownValue when not published and ValueError when it is no money."""
        if self.unit is not Unit.MONEY or not self.currency:
            raise ValueError(f"{self.name} of {self.rule} is not an amount of money")
        return Amount(self.number, self.currency)

    def met_by(self, measured: Decimal) -> bool:
        """True when the measured figure (same unit) stands to the value as `compare` asks.

        Raises:
            UnknownValue: no figure is published.
            ValueError: the value has no comparison.
        """
        limit = self.number
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
            case None:
                raise ValueError(f"{self.name} of {self.rule} is not a limit")


@dataclass(frozen=True, slots=True)
class Citation:
    """One published text: its key here, title, what is known of its age, and where and when it was read."""

    key: str
    title: str
    published: str
    places: tuple[Source, ...]


class Stops(StrEnum):
    """What Amazon may stop at once for a breach; points, warnings and charges stop nothing."""

    ACCOUNT = "account"
    OFFERS = "offers"  # those the seller ships, all or some of them


@dataclass(frozen=True, slots=True)
class Metric:
    """How a rate is made: what is counted, out of what, what a breach leads to and what it stops. Empty where not stated."""

    numerator: str = ""
    denominator: str = ""
    breach: str = ""
    stops: Stops | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """What is held and what ends it. Empty where not stated."""

    amount: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One version of a rule: what holds in these stores from `valid_from` to `valid_to`, both days included.

    `valid_from` None: the source names no first day, so the rule is taken to have always held; `valid_to` None: in force.
    `marketplaces` are Amazon's store codes. `family` groups rules that answer one question in different stores. `age_unknown`: the
    copy read carries no date. `see` names related rules.
    """

    id: str
    family: str
    title: str
    kind: Kind
    marketplaces: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    valid_from_note: str
    values: Mapping[str, Value]
    says: str
    do: str
    starts: str
    metric: Metric
    hold: Hold
    citations: tuple[Citation, ...]
    read: date
    label: Label
    confidence: Confidence
    age_unknown: bool
    see: tuple[str, ...]
    chapter: str

    def value(self, name: str) -> Value:
        """The value of that name; raises KeyError naming the values there are."""
        try:
            return self.values[name]
        except KeyError:
            raise KeyError(f"{self.id} has no value {name!r}; it has {', '.join(self.values) or 'none'}") from None

    def holds_on(self, day: date) -> bool:
        """True when the version is in force on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every place the rule was read."""
        return tuple(place for citation in self.citations for place in citation.places)


_CODES: Final = tuple(store.code for store in marketplace.ALL)

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "all": _CODES,
    "NA": tuple(store.code for store in marketplace.ALL if store.region == "NA"),
    # The European Union's stores; the United Kingdom and the other stores of Amazon's EU region are named one by one.
    "EU": ("DE", "FR", "IT", "ES", "NL", "SE", "PL", "BE", "IE"),
}


def expand_marketplaces(names: list[str]) -> tuple[str, ...]:
    """The store codes that a list of codes and groups means; a leading `-` takes away. Order is that of `marketplace.ALL`.

    Raises:
        ValueError: a name is neither a code nor a group, takes away a store that is not there, or names one that already is.
    """
    chosen: set[str] = set()
    for name in names:
        bare = name.removeprefix("-")
        codes = set(GROUPS.get(bare, (bare,)))
        if not codes <= set(_CODES):
            raise ValueError(f"{bare!r} is no store and no group of stores")
        if name.startswith("-"):
            if not codes <= chosen:
                raise ValueError(f"{name!r} takes away a store that was not named")
            chosen -= codes
        else:
            if codes & chosen:
                raise ValueError(f"{name!r} is named twice")
            chosen |= codes
    return tuple(code for code in _CODES if code in chosen)
