"""What the imported files say about the matter of a notice: units sold of its products, money at stake, open defects, earlier notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from goodstanding.core.money import Amount
from goodstanding.desk.case_read import earlier, store_name
from goodstanding.funds import engine as funds
from goodstanding.funds.read import positions
from goodstanding.health.findings import VIEWS
from goodstanding.health.violations import live
from goodstanding.jobs.health.places import HELD
from goodstanding.jobs.model import Standing
from goodstanding.jobs.notice.model import KnownFact
from goodstanding.jobs.notice.words import label
from goodstanding.jobs.standing import standing
from goodstanding.notices.genuine.texts import Tongue
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


def session(facts: Facts) -> Session:
    """A run over the facts for `known`; one for all messages, so that each question is asked once."""
    run = funds.session(facts)
    run.know(VIEWS)
    return run


def known(run: Session, matter: Matter, tongue: Tongue) -> tuple[KnownFact, ...]:
    """Everything that the files say; each entry says what to import where they say nothing."""
    return (*_units(run, matter, tongue), *_money(run, matter, tongue), *_defects(run, matter, tongue), _earlier(matter, tongue))


def _units(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    if not matter.asins:
        return
    if not run.facts.has("order_item"):
        yield _unknown("units", "import_orders", tongue)
        return
    asked = {"asins": list(matter.asins), "account": matter.account, "until": matter.at, "days": DAYS}
    for row in run.facts.records(_UNITS, asked)[:_SHOWN]:
        yield _fact("units", tongue, label("units_text", tongue, asin=row["asin"], units=f"{row['units']:,}", orders=f"{row['orders']:,}"))


def _money(run: Session, matter: Matter, tongue: Tongue) -> Iterator[KnownFact]:
    """What Amazon has and would keep, one entry for each store and currency."""
    if not any(run.facts.has(table) for table in ("settlement", "balance", "transaction", "event_group")):
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
    if not run.facts.has("account_status") and not run.facts.has("health_metric"):
        yield _unknown("defects", "import_health", tongue)
    for each in run.once(_standing):
        if each.account == matter.account:
            said = label("standing_text", tongue, store=each.marketplace or matter.account, status=each.status or "?")
            missed = ", ".join(dict.fromkeys(metric.upper() for metric in each.missed_metrics))
            yield _fact("defects", tongue, f"{said}; {label('missed_text', tongue, metric=missed)}" if missed else said)
    if not run.facts.has("policy_violation"):
        yield _unknown("defects", "import_violations", tongue)
        return
    mine = [each for each in run.once(live) if each.account == matter.account and not each.harmless]
    same = sum(1 for each in mine if each.asin in matter.asins)
    yield _fact("defects", tongue, label("defects_text", tongue, count=len(mine), same=same))


def _standing(run: Session) -> list[Standing]:
    return standing(run.facts)


def _earlier(matter: Matter, tongue: Tongue) -> KnownFact:
    count = earlier(matter.account, matter.kind, matter.at, matter.content_hash)
    return _fact("earlier", tongue, label("earlier_text", tongue, count=count))


def _fact(name: str, tongue: Tongue, text: str) -> KnownFact:
    return KnownFact(name, label(name, tongue), text)


def _unknown(name: str, what: str, tongue: Tongue) -> KnownFact:
    """What would have to be imported to know."""
    imports = label(what, tongue)
    return KnownFact(name, label(name, tongue), label("unknown_import", tongue, imports=imports), imports)
