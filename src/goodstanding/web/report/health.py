"""How near which limit is: for each account and store a chart of its rates, the way of each, what drives it, and the tables of all that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from goodstanding.core.text import counted
from goodstanding.health.model import Status
from goodstanding.health.violations import Violation
from goodstanding.jobs.health.model import Cause, Compared, Gauge, Place, Point, Removable, Verdict
from goodstanding.jobs.summary import ahr, beside, outlooks, rates
from goodstanding.jobs.summary.groups import whose
from goodstanding.jobs.summary.places import frozen_text, removal_text, risk_text, worst_first
from goodstanding.web.report.charts import limits, way
from goodstanding.web.report.markup import Child, Html, el, join
from goodstanding.web.report.parts import Head, Shown, note, rule_link, table, unknown

PLACES_SHOWN: Final = 8
MISSING: Final = "orders, order shipments and the account-health report"
MOODS: Final = {Status.GOOD: "good", Status.MISSED: "critical", Status.UNKNOWN: "medium"}


def health(shown: Shown) -> Html:
    """The part about the rates."""
    chapter = shown.result.health
    if not chapter.places:
        return note(unknown(MISSING))
    told = chapter.places[: chapter.in_full][: shown.cut(PLACES_SHOWN)]
    articles = [_place(place, f"place-{number}", shown) for number, place in enumerate(told, start=1)]
    return join(_overview(chapter.places, len(told), shown), articles)


def _overview(places: Sequence[Place], told: int, shown: Shown) -> Html | None:
    """All accounts and stores below each other, where there are several."""
    if len(places) < 2 and told:
        return None
    heads = [Head("Account and store"), Head("Status"), Head("Risk"), Head("A freeze would hold")]
    rows = [_line(place, number if number <= told else 0) for number, place in enumerate(places, start=1)]
    rest = len(places) - told
    others = f"{counted(rest, 'account and store', 'accounts and stores')} without charts here: goodstanding health --account"
    caption = f"Every account and store, sorted by {shown.result.health.order}"
    return join(table(caption, heads, [rows], labelled="Every account and store"), note(others) if rest else None)


def _line(place: Place, number: int) -> list[Child]:
    name = whose(place.account, place.marketplace)
    tag = el(
        "span", place.status or "no status", class_=f"tag {'good' if place.status == 'NORMAL' else 'critical' if place.status else 'info'}"
    )
    return [el("a", name, href=f"#place-{number}") if number else name, tag, risk_text(place), frozen_text(place)]


def _place(place: Place, name: str, shown: Shown) -> Html:
    gauges = worst_first(place)
    facts = [
        risk_text(place),
        f"a freeze would hold {frozen_text(place)}" if frozen_text(place) else "",
        place.rating and f"rating {place.rating}",
    ]
    lead = el("p", "; ".join(fact for fact in facts if fact), ".")
    twin = [_table(place, gauges, shown), _unknown(place)]
    chart = limits.chart(gauges, f"{name}-limits", twin) or join(twin)
    ways = [_way(gauge, f"{name}-way-{number}", shown) for number, gauge in enumerate(gauges, start=1)]
    return el(
        "article",
        el("h3", whose(place.account, place.marketplace)),
        lead,
        chart,
        ways,
        _rating(place, shown),
        _compared(place, shown),
        _causes(place, shown),
        _removable(place, shown),
        id=name,
        class_="ledger",
    )


HEADS: Final = (
    *(Head("Rate"), Head("Now", number=True), Head("Target"), Head("Can be afforded"), Head("Chance of a miss")),
    Head("Rows"),
)


def _table(place: Place, gauges: Sequence[Gauge], shown: Shown) -> Html | None:
    """The same figures, and below them the rates without a target and those with nothing to count."""
    judged = [gauge for gauge in gauges if gauge.judged]
    others = [gauge for gauge in place.gauges if gauge.main and not gauge.judged and gauge.value.status is not Status.UNKNOWN]
    bodies = [[_figures(gauge, place, shown) for gauge in body] for body in (judged, others) if body]
    if not bodies:
        return None
    caption = f"Rates of {whose(place.account, place.marketplace)}: against a target first, then those without one"
    return table(caption, HEADS, bodies, hidden=True, labelled="Rates")


def _figures(gauge: Gauge, place: Place, shown: Shown) -> list[Child]:
    value = gauge.value
    tag = el("span", rates.STATES[value.status], class_=f"tag {MOODS.get(value.status, 'info')}")
    name = [tag, rates.name(gauge), _small(f"{value.first} to {value.last}"), _rule(value.rule)]
    now = [rates.rate_text(value), _small(rates.counts_text(value))]
    target = [el("span", rates.target_text(value.target) or "none", class_="figure"), _small(rates.said_by(value.target))]
    doubts = f"not all is known: {value.partial}" if value.partial else ""
    spare = [
        outlooks.allowance_text(gauge),
        _small(outlooks.clean_text(gauge)),
        _small(rates.beside_text(gauge, place.gauges)),
        _small(doubts),
    ]
    return [name, now, target, spare, _chance(gauge, shown), shown.trace(value.rows, value.row_count)]


def _day(day: date | None) -> Html | None:
    return el("time", f"{day}", datetime=f"{day}") if day else None


def _small(text: str) -> Html | None:
    return el("span", text, class_="whose") if text else None


def _rule(rule: str) -> Html | None:
    return el("span", "rule ", rule_link(rule), class_="whose") if rule else None


def _chance(gauge: Gauge, shown: Shown) -> Child:
    forecast, asked = gauge.forecast, outlooks.asked_text(gauge)
    if forecast is None:
        return None
    now = "missed today" if forecast.breached else outlooks.within_text(forecast)
    when = "" if forecast.breached else outlooks.when_text(forecast)
    return [now, _small(when), _small(f"if {shown.result.health.what_if}: {asked}" if asked else "")]


def _unknown(place: Place) -> Html | None:
    """What is unknown, by what to import."""
    rows: list[list[Child]] = [
        [rates.names(found), unknown(imports)] for imports, found in rates.unknown(gauge for gauge in place.gauges if gauge.main).items()
    ]
    if not rows:
        return None
    return table("Unknown is not zero", [Head("Rate"), Head("Import to know")], [rows], labelled="Unknown rates")


def _way(gauge: Gauge, name: str, shown: Shown) -> Child:
    """The way of a rate with its table, its drivers and what the forecast rests on."""
    if not gauge.judged:
        return None
    return [way.chart(gauge, name, _days(gauge)), _assumptions(gauge)]


def _days(gauge: Gauge) -> Html:
    """Every day that is drawn."""
    heads = [Head("Day"), Head("Rate", number=True), Head("Counted"), Head("Chance of a miss until then")]
    past: list[list[Child]] = [
        [
            f"{point.day}",
            rates.rate_of(gauge.value, point.numerator, point.denominator),
            f"{point.numerator:,} of {point.denominator:,}",
            None,
        ]
        for point in way.was(gauge)
    ]
    ahead: list[list[Child]] = [
        [_day(day.day), way.between(gauge, day), f"{day.low:,} to {day.high:,} defects of {day.orders:,}", outlooks.chance_text(day.by)]
        for day in way.may_be(gauge)
    ]
    inner = table(f"{rates.name(gauge)} by day", heads, [body for body in (past, ahead) if body], hidden=True, labelled="By day")
    return el("details", el("summary", f"{rates.name(gauge)} by day, as a table"), inner, class_="twin")


def _past(gauge: Gauge, point: Point) -> list[Child]:
    rate = rates.rate_of(gauge.value, point.numerator, point.denominator)
    return [_day(point.day), rate, f"{point.numerator:,} of {point.denominator:,}", None]


def _removable(place: Place, shown: Shown) -> Html | None:
    """What a published rule says should not count."""
    if not place.removable:
        return None
    heads = [Head("What, and why"), Head("Ask by"), Head("Look up first"), Head("What may be written"), Head("Rows")]
    rows = [_removal(each, shown) for each in place.removable]
    caption = f"Defects of {whose(place.account, place.marketplace)} that may be taken off"
    return table(caption, heads, [rows], labelled="Defects that may be taken off")


def _removal(each: Removable, shown: Shown) -> list[Child]:
    english = f"in English: {each.draft_english}" if each.draft_english != each.draft else ""
    what = [removal_text(each), el("span", _rule(each.rule), class_="whose")]
    return [
        what,
        _day(each.last_day),
        each.check,
        [each.draft, _small(english), _small(each.warning)],
        shown.trace(each.rows, len(each.rows)),
    ]


def _rating(place: Place, shown: Shown) -> Html | None:
    """The Account Health Rating with its outlook, assurance and violations."""
    said = ahr.lines(place)
    if not said:
        return None
    heads = [Head("Violation"), Head("Of"), Head("Drops off"), Head("ASIN"), Head("State"), Head("Rows")]
    rows = [_violation(each, shown) for each in place.violations]
    listed = table("Violations that still count", heads, [rows], labelled="Violations") if rows else None
    return join(el("h4", "Account Health Rating"), el("ul", (el("li", line) for line in said), class_="plain"), listed)


def _violation(each: Violation, shown: Shown) -> list[Child]:
    off = [_day(each.expires_on), _small("" if each.expiry_shown else "by the rule, not shown by Amazon")] if each.expires_on else None
    name = [ahr.category(each), _small(each.reason), _small(f"impact: {each.impact}" if each.impact else "")]
    return [name, _day(each.violated_on), off, each.asin, each.state, shown.trace((each.fact,), 1)]


def _compared(place: Place, shown: Shown) -> Html | None:
    """Amazon's figures beside ours."""
    if not place.compared:
        return None
    heads = [Head("Rate"), Head("Amazon's", number=True), Head("Ours, of the same days", number=True), Head("Difference"), Head("Rows")]
    rows = [_pair(each, shown) for each in beside.worst_first(place)]
    caption = f"Amazon's figures of {whose(place.account, place.marketplace)} beside ours"
    return table(caption, heads, [rows], labelled="Amazon's figures beside ours")


def _pair(each: Compared, shown: Shown) -> list[Child]:
    mood = {Verdict.AGREES: "good", Verdict.UNEXPLAINED: "medium"}.get(each.verdict, "info")
    tag = el("span", beside.VERDICTS[each.verdict], class_=f"tag {mood}")
    why = beside.difference_text(each) if each.verdict in (Verdict.EXPLAINED, Verdict.UNKNOWN) else ""
    amazons = [beside.amazons_text(each), _small(f"Amazon calls it {each.status}" if each.status else ""), _small(beside.path_text(each))]
    trace = shown.trace((each.fact, *each.rows), each.row_count + 1)
    return [[beside.name(each), _small(f"{each.first} to {each.last}")], amazons, beside.ours_text(each), [tag, why], trace]


def _causes(place: Place, shown: Shown) -> Html | None:
    """What drives the rates."""
    if not place.causes:
        return None
    heads = [
        Head("What drives a rate"),
        Head("Its rate"),
        Head("The others"),
        Head("By chance alone", number=True),
        Head("Reasons"),
        Head("Rows"),
    ]
    rows = [_cause(cause, shown) for cause in place.causes]
    caption = f"What drives the rates of {whose(place.account, place.marketplace)}: more defects than chance explains"
    return table(caption, heads, [rows], labelled="Drivers")


def _cause(cause: Cause, shown: Shown) -> list[Child]:
    driver = cause.driver
    mine, others = rates.driver_texts(driver, cause.unit)
    same = f"the same: {rates.also_text(driver)}" if driver.also else ""
    what = [f"{driver.factor} {driver.value}", _small(cause.title), _small(f"{cause.first} to {cause.last}"), _small(same)]
    trace = shown.trace(cause.rows, cause.row_count)
    return [what, mine, others, outlooks.chance_text(driver.adjusted), rates.reasons_text(cause), trace]


def _assumptions(gauge: Gauge) -> Html | None:
    if not gauge.assumptions:
        return None
    said = (el("li", each.says) for each in gauge.assumptions)
    return el("details", el("summary", f"What the forecast of {rates.name(gauge)} rests on"), el("ul", said, class_="plain"), class_="twin")
