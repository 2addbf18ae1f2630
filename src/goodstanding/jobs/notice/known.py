"""What the imported files say about the matter of a notice: units sold of its products, money at stake, open defects, earlier notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from goodstanding.core.ids import order_no, order_text
from goodstanding.core.money import Amount
from goodstanding.desk.case_read import earlier, store_name
from goodstanding.funds import engine as funds
from goodstanding.funds.read import positions
from goodstanding.health.engine import all_metrics, values
from goodstanding.health.findings import VIEWS
from goodstanding.health.model import MetricValue, Status
from goodstanding.health.violations import live
from goodstanding.jobs.health.places import HELD
from goodstanding.jobs.model import Standing
from goodstanding.jobs.notice.model import KnownFact
from goodstanding.jobs.notice.words import label
from goodstanding.jobs.standing import standing
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.rulebook.words import plain
from goodstanding.store.engine import Facts
from goodstanding.store.question import Session

DAYS: Final = 365  # the span that Amazon compares invoices with
_SHOWN: Final = 12
_UNITS: Final = """
    WITH asked AS (SELECT unnest($asins) AS asin)
    SELECT a.asin, coalesce(sum(o.quantity), 0) AS units, count(DISTINCT o.order_no) AS orders
    FROM asked a LEFT JOIN order_item o ON upper(o.asin) = a.asin AND o.account = $account
        AND o.purchased_at > $until::TIMESTAMPTZ - to_days($days::INTEGER) AND o.purchased_at <= $until::TIMESTAMPTZ
        AND lower(coalesce(o.order_status, '')) NOT IN ('cancelled', 'canceled')
        AND lower(coalesce(o.item_status, '')) NOT IN ('cancelled', 'canceled')
    GROUP BY a.asin ORDER BY units DESC, a.asin
"""
_ORDERS: Final = """
    WITH asked AS (SELECT unnest($orders) AS number)
    SELECT a.number, min(o.purchased_at) AS placed, sum(o.item_price) AS price, any_value(o.currency) AS currency,
           any_value(o.order_status) AS state
    FROM asked a LEFT JOIN order_item o ON o.order_no = a.number AND o.account = $account GROUP BY a.number ORDER BY a.number
"""
RATES: Final = {
    "odr": ("odr",),
    "shipping_performance": ("lsr", "vtr", "cr", "otdr"),
    "invoice_defect_rate": ("idr",),
    "account_health": ("odr", "lsr", "vtr", "cr"),
}
_ONLY_STORE: Final = "SELECT DISTINCT s.code FROM health_only_store o JOIN health_store s USING (number) WHERE o.account = $account"


@dataclass(frozen=True, slots=True)
class Matter:
    """What is asked: an account, perhaps one store of it, products and a kind of notice, as of an instant.

    `content_hash` is of the file that is being read, whose own notices are not earlier ones.
    """

    account: str
    marketplace: str
    asins: tuple[str, ...]
    kind: str
    at: datetime
    content_hash: str = ""
    orders: tuple[str, ...] = ()


def session(facts: Facts) -> Session:
    """A run over the facts for `known`; one for all messages, so that each question is asked once."""
    run = funds.session(facts)
    run.know(VIEWS)
    return run


def only_store(run: Session, account: str) -> str:
    """The code of the one store that the orders of an account are of; empty where there are several or none."""
    run.prepare(("health_only_store", "health_store"))
    rows = run.facts.rows(_ONLY_STORE, {"account": account})
    return str(rows[0][0]) if len(rows) == 1 else ""


def known(run: Session, matter: Matter, tongue: Tongue) -> tuple[KnownFact, ...]:
    """Everything that the files say; each entry says what to import where they say nothing."""
    return (
        *_units(run, matter, tongue),
        *_orders(run, matter, tongue),
        *_money(run, matter, tongue),
        *_rates(run, matter, tongue),
        *_defects(run, matter, tongue),
        _earlier(matter, tongue),
    )


def _units(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    if not matter.asins:
        return
    if not _has(run, matter, "order_item"):
        yield _unknown("units", "import_orders", tongue)
        return
    asked = {"asins": list(matter.asins), "account": matter.account, "until": matter.at, "days": DAYS}
    for row in run.facts.records(_UNITS, asked)[:_SHOWN]:
        said = {"asin": row["asin"], "units": f"{row['units']:,}", "orders": f"{row['orders']:,}"}
        yield _fact("units", tongue, label("units_text" if row["orders"] else "units_none", tongue, **said))


def _orders(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    """The orders that are named: when they were placed, what they brought, their state."""
    numbers = [number for number in map(order_no, matter.orders) if number is not None]
    if not numbers:
        return
    if not _has(run, matter, "order_item"):
        yield _unknown("orders", "import_orders", tongue)
        return
    for row in run.facts.records(_ORDERS, {"orders": numbers, "account": matter.account})[:_SHOWN]:
        price = str(Amount(row["price"], row["currency"])) if row["price"] is not None and row["currency"] else ""
        state = label("order_missing", tongue) if row["placed"] is None else row["state"] or ""
        placed = f"{row['placed']:%Y-%m-%d}" if row["placed"] else ""
        yield _fact("orders", tongue, f"{order_text(row['number'])}: {', '.join(each for each in (placed, price, state) if each)}")


def _rates(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    """Where the rates that a notice is about stand by the account's own orders, on the last day that these cover."""
    names = RATES.get(matter.kind, ())
    if not names:
        return
    store = store_name(matter.marketplace)
    mine = [each for each in run.once(_values) if each.account == matter.account and each.metric in names]
    told = [each for each in mine if each.rate is not None and (not store or each.marketplace == store)]
    for each in told[:_SHOWN]:
        yield _fact("rates", tongue, _rate(each, tongue))
    if not told:
        yield _unknown("rates", "import_orders", tongue)


def _rate(each: MetricValue, tongue: Tongue) -> str:
    """`ODR mfn, 2026-11-05: 1.2 % (6 of 500), misses its target`."""
    percent = (each.rate or Decimal(0)) * 100
    shown = plain(percent.quantize(Decimal("0.01")))
    name = f"{each.metric.upper()} {each.part}".rstrip()
    said = label("rate", tongue, rate_name=name, day=each.day, rate=shown, bad=each.numerator, of=each.denominator)
    judged = {Status.MISSED: "rate_missed", Status.GOOD: "rate_good"}.get(each.status)
    return f"{said}{label(judged, tongue)}" if judged else said


def _values(run: Session) -> list[MetricValue]:
    """The values of all rates that notices are about."""
    wanted = {name for names in RATES.values() for name in names}
    return values(run, [metric for name, metric in all_metrics().items() if name in wanted])


def _money(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    """What Amazon has and would keep, one entry for each store and currency."""
    if not _has(run, matter, "settlement", "balance", "transaction", "event_group"):
        yield _unknown("money", "import_settlements", tongue)
        return
    store = store_name(matter.marketplace)
    mine = [each for each in run.once(positions) if each.account == matter.account]
    named = [each for each in mine if each.marketplace == store] or mine
    found = False
    for position in named:
        parts = [part.amount for part in position.parts if part.amount and part.id.split(".")[0] in HELD]
        amount = sum(parts, Amount(Decimal(0), position.currency))
        if amount.value > 0:
            found = True
            said = label("money_text", tongue, amount=str(amount))
            yield _fact("money", tongue, f"{position.marketplace}: {said}" if position.marketplace else said)
    if not found:
        yield _fact("money", tongue, label("money_none", tongue))


def _defects(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    """What Amazon's own report says of the account, and the open violations of its page."""
    report, page = _has(run, matter, "account_status", "health_metric"), _has(run, matter, "policy_violation")
    if not (report or page):
        yield _unknown("defects", "import_defects", tongue)
        return
    if not report:
        yield _unknown("defects", "import_health", tongue)
    mine = [each for each in run.once(_standing) if each.account == matter.account]
    for each in [each for each in mine if each.marketplace == store_name(matter.marketplace)] or mine:
        said = label("standing_text", tongue, store=each.marketplace or matter.account, status=each.status or "?")
        missed = ", ".join(dict.fromkeys(metric.upper() for metric in each.missed_metrics))
        yield _fact("defects", tongue, f"{said}; {label('missed_text', tongue, metric=missed)}" if missed else said)
    if not page:
        yield _unknown("defects", "import_violations", tongue)
        return
    violations = [each for each in run.once(live) if each.account == matter.account and not each.harmless]
    same = sum(1 for each in violations if each.asin in matter.asins)
    yield _fact("defects", tongue, label("defects_text", tongue, count=len(violations), same=same))


def _standing(run: Session) -> list[Standing]:
    return standing(run.facts)


def _earlier(matter: Matter, tongue: Tongue) -> KnownFact:
    count = earlier(matter.account, matter.kind, matter.at, matter.content_hash)
    return _fact("earlier", tongue, label("earlier_text", tongue, count=count))


def _has(run: Session, matter: Matter, *tables: str) -> bool:
    """True when a file of the account tells of one of these tables."""
    found = (document[0] for table in tables for document in run.facts.manifest.table(table).documents.values())
    return matter.account in found


def _fact(name: str, tongue: Tongue, text: str) -> KnownFact:
    return KnownFact(name, label(name, tongue), text)


def _unknown(name: str, what: str, tongue: Tongue) -> KnownFact:
    """What would have to be imported to know."""
    imports = label(what, tongue)
    return KnownFact(name, label(name, tongue), label("unknown_import", tongue, imports=imports), imports)
