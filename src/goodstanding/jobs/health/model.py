"""What the health chapter of a check says, as plain values: every output shows these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from goodstanding.core.finding import Confidence, RowRef
from goodstanding.core.money import Amount
from goodstanding.health.assurance import Assurance
from goodstanding.health.causes.model import Driver
from goodstanding.health.compare import Reported
from goodstanding.health.forecast.model import Assumption, Forecast
from goodstanding.health.model import MetricValue, Status
from goodstanding.health.rating import Rating
from goodstanding.health.violations import Violation
from goodstanding.jobs.health.what_if import WhatIfs
from goodstanding.rulebook.model import Stops

Chance = float  # not money: a probability

CLOSE: Final[Chance] = 1 / 20  # a chance of a miss that is worth a word in a short text
AHEAD: Final = 30  # days within which the risk of a freeze is told


IN_FULL: Final = 12  # accounts and stores that are told in full

# Tables of facts; without any of them nothing is known of any account.
NEEDED: Final = (
    *("order_item", "order_shipment", "fba_shipment_item", "account_status", "health_metric", "mfn_return", "buyer_message"),
    "policy_violation",
)


class Order(StrEnum):
    """By what accounts and stores are sorted."""

    RISK = "risk"
    MONEY = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How the chapter is wanted.

    Attributes:
        order: what accounts and stores are sorted by.
        in_full: how many of them, from the first, with all there is to say.
        brief: without what a short text does not show: the way of each rate, Amazon's figures beside ours, what may be taken off.
        account: only this one; None: all.
        what_if: the question that a second forecast answers.
    """

    order: Order = Order.RISK
    in_full: int = IN_FULL
    brief: bool = False
    account: str | None = None
    what_if: WhatIfs = field(default_factory=WhatIfs)


@dataclass(frozen=True, slots=True)
class Point:
    """A rate on a day, as it was known at the end of it."""

    day: date
    numerator: int
    denominator: int


@dataclass(slots=True, kw_only=True)
class Gauge:
    """One rate of an account in a store: where it stands, where it comes from and where it goes.

    Attributes:
        metric: id of the metric it is of.
        title: the metric's name.
        value: the figure of the day.
        main: False for what is only counted beside the metric, such as negative feedback beside the Order Defect Rate.
        stops: what Amazon may stop at once when the target is missed; None for nothing.
        chance: that the target is missed on a day of the next `AHEAD` days, 1 where it is missed now; None where no forecast is made.
        path: the same rate on days before, those on which it was known; empty where it was not asked for.
        forecast, assumptions: what is ahead, and what that rests on; None where it was not asked for or cannot be made.
        asked: the forecast under the what-if.
    """

    metric: str
    title: str
    value: MetricValue
    main: bool = True
    stops: Stops | None = None
    chance: Chance | None = None
    path: tuple[Point, ...] = ()
    forecast: Forecast | None = None
    assumptions: tuple[Assumption, ...] = ()
    asked: Forecast | None = None

    @property
    def judged(self) -> bool:
        """True where the rate is held against a target."""
        return self.value.status in (Status.GOOD, Status.MISSED)

    @property
    def risk(self) -> Chance | None:
        """The chance that Amazon stops something for it; None where a miss stops nothing, or the chance is not known."""
        return self.chance if self.main and self.stops is not None else None

    @property
    def over(self) -> Fraction:
        """By what share of its units it is over its target; negative while it is not."""
        return Fraction(-(self.value.allowance or 0), self.value.denominator or 1)


class Verdict(StrEnum):
    """How our figure stands to Amazon's of the same days."""

    AGREES = "agrees"
    EXPLAINED = "explained"
    UNEXPLAINED = "unexplained"
    UNKNOWN = "unknown"  # ours, or Amazon's counts, are not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A figure of Amazon's newest report beside ours of the same days, as known on the day of the report.

    Attributes:
        metric, part, title: which rate, as in the report.
        first, last, known_on: the days of the window, and the day of the report.
        numerator, denominator, rate, status: Amazon's; None where the report does not say.
        ours: counted from the facts.
        verdict, reason: how they stand to each other, and why; for `UNKNOWN` what to import, empty where Amazon states no counts.
        fact: the row of the report.
        rows: facts of the orders that one counts and the other does not, as far as that is explained; `row_count` in all.
        path: what earlier reports stated, oldest first.
    """

    metric: str
    part: str
    title: str
    first: date
    last: date
    known_on: date
    numerator: int | None
    denominator: int | None
    rate: Decimal | None
    status: str
    ours: MetricValue
    verdict: Verdict
    reason: str
    fact: RowRef
    rows: tuple[RowRef, ...] = ()
    row_count: int = 0
    path: tuple[Reported, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What has more defects of a metric than chance explains.

    Attributes:
        metric, title, unit: the metric, its name, and what it counts.
        first, last: the days looked at: the window of the rate and what is on its way into it.
        driver: what it is, with its counts and chances.
        reasons: why its defects are defects, as sources say it, with how many; the most frequent first.
        rows: facts of its defects, at most `core.finding.ROWS_SHOWN`; `row_count` in all.
    """

    metric: str
    title: str
    unit: str
    first: date
    last: date
    driver: Driver
    reasons: tuple[tuple[str, int], ...] = ()
    rows: tuple[RowRef, ...] = ()
    row_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Removable:
    """A defect that a published rule says should not count.

    Attributes:
        kind: feedback or claim.
        order, day: whose it is, and when it was left or decided.
        rule: id of the published rule.
        verdict: `ask` where files prove it, `check` where something must be looked up first: `check`.
        why: continues "The feedback ..." or stands alone for a claim.
        warning: why asking may itself be a risk; empty: none.
        draft, draft_english: what may be written; empty where there is nothing to ask yet.
        last_day: on which it may be asked for.
    """

    account: str
    marketplace: str
    kind: str
    order: str
    day: date
    rule: str
    verdict: str
    confidence: Confidence
    why: str
    last_day: date
    check: str = ""
    warning: str = ""
    draft: str = ""
    draft_english: str = ""
    rows: tuple[RowRef, ...] = ()


@dataclass(slots=True, kw_only=True)
class Place:
    """An account in a store.

    Attributes:
        status, rating: by Amazon's newest report; empty where none says it.
        gauges: its rates, in the order of the catalogue.
        at_risk: its money that Amazon has and would keep while the account is frozen, by currency.
        partly: True when some of that money is unknown.
        ahr, assurance, violations: the Account Health Rating, the conditions of assurance, and the violations that still count.
        compared: Amazon's figures beside ours.
        causes: what drives its rates, by metric, the largest effect first.
        removable: defects that may be taken off, those that files prove first.
    """

    account: str
    marketplace: str
    status: str = ""
    rating: str = ""
    gauges: list[Gauge] = field(default_factory=list)
    at_risk: tuple[Amount, ...] = ()
    partly: bool = False
    ahr: Rating | None = None
    assurance: Assurance | None = None
    violations: tuple[Violation, ...] = ()
    compared: tuple[Compared, ...] = ()
    causes: tuple[Cause, ...] = ()
    removable: tuple[Removable, ...] = ()

    @property
    def nearest(self) -> Gauge | None:
        """The rate that is likeliest to have something stopped; the account comes before offers where two are alike."""
        risky = [gauge for gauge in self.gauges if gauge.risk is not None]
        return max(risky, key=lambda gauge: (gauge.risk or 0, gauge.stops is Stops.ACCOUNT, gauge.over), default=None)


@dataclass(slots=True, kw_only=True)
class Health:
    """The whole chapter.

    Attributes:
        places: every account and store, sorted by `order`.
        in_full: how many of them, from the first, have their paths, forecasts and drivers.
        what_if: the question that the forecasts under it answer, in words; empty when none was asked.
    """

    places: list[Place] = field(default_factory=list)
    order: Order = Order.RISK
    in_full: int = 0
    what_if: str = ""

    def only(self, account: str) -> Health:
        """The part about one account."""
        full = sum(place.account == account for place in self.places[: self.in_full])
        return Health(
            places=[place for place in self.places if place.account == account], order=self.order, in_full=full, what_if=self.what_if
        )
