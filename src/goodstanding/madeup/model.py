"""What a made-up seller is made of: shops, products, orders, what follows an order, postings, settlements, bank lines.

All money is Decimal in the shop's currency; all instants are UTC. What happens on a day (delivery, return, refund, release) happens
between 08:00 and 15:00 UTC, when Los Angeles, Berlin and Tokyo write the same date: a seller without troubles must be
without troubles in whichever zone a check counts its days.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from goodstanding.core.marketplace import Marketplace
from goodstanding.core.money import Amount

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Product:
    """An invented product: its identifiers, names by language, price in US dollars, FBA fee for one unit, and Amazon's category."""

    sku: str
    asin: str
    fnsku: str
    names: dict[str, str]
    price: Decimal
    fba_fee: Decimal
    category: str


@dataclass(slots=True, eq=False)
class Item:
    """One line of an order. Amounts are for all its units and positive; `fba_fee` is for one unit."""

    product: Product
    code: str
    quantity: int
    principal: Decimal
    tax: Decimal = ZERO
    shipping: Decimal = ZERO
    shipping_rebate: Decimal = ZERO
    rebate: Decimal = ZERO
    commission: Decimal = ZERO
    shipping_commission: Decimal = ZERO
    fba_fee: Decimal = ZERO


class Status(StrEnum):
    """Status of an order as the all-orders report prints it."""

    PENDING = "Pending"
    UNSHIPPED = "Unshipped"
    SHIPPED = "Shipped"
    CANCELLED = "Cancelled"


@dataclass(slots=True, eq=False)
class Order:
    """An order and its dates.

    `delivered` is the delivery day's noon; `release` is when its proceeds become available: delivery + 7 days + 1 (or later for
    invoiced business orders). `posts` is False when Amazon never posted it. `confirmed` is when the seller confirmed the shipment, None
    where that was when it was sent; `parcel` is Amazon's word for where it is, empty where that follows from the dates. `cancelled_by`
    is who cancelled it, if anybody did.
    """

    id: str
    fulfillment: str
    purchased: datetime
    promise: datetime
    items: tuple[Item, ...]
    status: Status = Status.SHIPPED
    shipped: datetime | None = None
    delivered: datetime | None = None
    release: datetime | None = None
    deferral: str = "DD7"
    shipment_id: str = ""
    tracking: str = ""
    updated: datetime | None = None
    carrier: str = "MADEUP_CARRIER"
    posts: bool = True
    released: bool = True
    confirmed: datetime | None = None
    parcel: str = ""
    cancelled_by: str = "BUYER"

    @property
    def deliver_by(self) -> datetime:
        """The last instant of the promised delivery: four days after that of the shipment."""
        return self.promise + timedelta(days=4)

    @property
    def shipment_confirmed(self) -> datetime | None:
        """When the seller told Amazon that it was sent."""
        return self.confirmed or self.shipped


@dataclass(slots=True, eq=False)
class Refund:
    """A refund of one item in full: when, of which kind (as settlements print it), and whether the referral fee comes back."""

    order: Order
    item: Item
    at: datetime
    id: str
    kind: str = "Refund"
    fee_back: bool = True


@dataclass(slots=True, eq=False)
class Return:
    """A unit on its way back. `arrived` is None while it has not; `refund` is None while the buyer waits for it.

    `prepaid`: sent with a label that Amazon gave, so that Amazon refunds at the first scan.
    """

    order: Order
    item: Item
    requested: datetime
    arrived: datetime | None
    id: str
    refund: Refund | None = None
    disposition: str = "SELLABLE"
    reason: str = "UNWANTED_ITEM"
    status: str = "Unit returned to inventory"
    carrier: str = "UPS"
    a_to_z: bool = False
    prepaid: bool = False


@dataclass(slots=True)
class Reimbursement:
    """What Amazon paid for stock it lost or damaged."""

    id: str
    at: datetime
    reason: str
    product: Product
    quantity: int
    per_unit: Decimal


@dataclass(slots=True)
class Feedback:
    """A buyer's rating of 1 to 3 stars."""

    day: date
    rating: int
    comment: str
    order: Order


@dataclass(slots=True)
class Line:
    """One amount as the settlement prints it. `currency` and `marketplace` are empty where they are the settlement's own."""

    amount_type: str
    description: str
    amount: Decimal
    promotion_id: str = ""
    currency: str = ""
    marketplace: str = ""


@dataclass(slots=True, eq=False)
class Posting:
    """A transaction as Amazon posts it: lines that belong together.

    `at` is when it enters the balance (an order: its release); `happened` when it took place (an order: shipped).
    `transaction_type` is the settlement's word. `in_date_range` is False for what only settlements print (reserves, carried balance).
    """

    transaction_type: str
    at: datetime
    happened: datetime
    lines: list[Line]
    id: str
    order: Order | None = None
    item: Item | None = None
    refund: Refund | None = None
    adjustment_id: str = ""
    shipment_id: str = ""
    in_date_range: bool = True

    @property
    def total(self) -> Decimal:
        """Sum of its lines."""
        return sum((line.amount for line in self.lines), ZERO)


@dataclass(frozen=True, slots=True)
class Period:
    """One settlement period; the next one starts at the instant this one ends."""

    index: int
    start: datetime
    end: datetime
    deposit: datetime


@dataclass(slots=True, eq=False)
class Settlement:
    """A closed period: what was posted in it and what is paid out. `dropped` are postings left out of the written file only."""

    id: str
    period: Period
    postings: list[Posting]
    total: Decimal
    reserve: Decimal
    account_tail: str
    form: str = "v2"
    written: bool = True
    dropped: list[Posting] = field(default_factory=list)
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class BankLine:
    """A booking on the seller's bank account; positive is to the seller."""

    day: date
    amount: Decimal
    counterparty: str
    text: str
    reference: str


@dataclass(slots=True)
class BankAccount:
    """A bank account of the seller: how its statements are written ('ofx', 'camt053', 'mt940'), number, opening balance, lines."""

    form: str
    number: str
    currency: str
    opening: Decimal
    lines: list[BankLine] = field(default_factory=list)

    @property
    def tail(self) -> str:
        """The last four characters of the account number."""
        return self.number[-4:]


@dataclass(slots=True)
class Stranded:
    """FBA stock without an offer, and the day Amazon removes it."""

    product: Product
    since: date
    removal: date | None
    quantity: int


@dataclass(slots=True)
class Shop:
    """The seller in one store, with everything that happened there.

    `charges` are postings beside orders. Periods are named by their index: `quiet` has no sales (the shop was closed); in `reserve_lost`
    half of the reserve of the period before does not come back; a period in `sunk` closes that much below zero by a storage
    fee; the debt of a period in `charged` is taken from the seller's card. `lists_packages`: the seller keeps a table of its packages.
    """

    marketplace: Marketplace
    periods: tuple[Period, ...]
    quiet: int
    bank: BankAccount
    orders: list[Order] = field(default_factory=list)
    refunds: list[Refund] = field(default_factory=list)
    returns: list[Return] = field(default_factory=list)
    reimbursements: list[Reimbursement] = field(default_factory=list)
    feedback: list[Feedback] = field(default_factory=list)
    stranded: list[Stranded] = field(default_factory=list)
    charges: list[Posting] = field(default_factory=list)
    other_banks: list[BankAccount] = field(default_factory=list)
    reserve_lost: set[int] = field(default_factory=set)
    sunk: dict[int, Decimal] = field(default_factory=dict)
    charged: set[int] = field(default_factory=set)
    lists_packages: bool = False
    settlements: list[Settlement] = field(default_factory=list)
    open_postings: list[Posting] = field(default_factory=list)
    deferred: list[Posting] = field(default_factory=list)
    next_settlement_id: str = ""

    @property
    def code(self) -> str:
        """Amazon's code of the store."""
        return self.marketplace.code

    @property
    def currency(self) -> str:
        """ISO 4217 code of the store's currency."""
        return self.marketplace.currency

    def settled(self, index: int) -> Settlement:
        """The settlement of the period with this index."""
        return self.settlements[index]


@dataclass(frozen=True, slots=True)
class Planted:
    """One trouble that was planted, and what must be found because of it.

    Attributes:
        code: the finding it must raise.
        subject: order id, settlement id or what the finding is about; `also_known_as` are other ids of the same thing.
        marketplace: code of the store.
        amount: money at stake, positive; None where the trouble is about no certain sum.
        story: what happened, in a sentence.
        traces: (kind of file, id in it) where it can be seen.
        absent_from: kinds of file where the id is missing; that is the trouble.
        may_also_raise: codes of checks and deadlines that may rightly be raised for the same subject or for one of its cases.
        cases: ids of the single cases that it is made of, with the money at stake in each.
        files: filled by `write`: the files of the traces, relative to the folder.
        trouble: its own name, see `name`.
    """

    code: str
    subject: str
    marketplace: str
    amount: Amount | None
    story: str
    traces: tuple[tuple[str, str], ...]
    also_known_as: tuple[str, ...] = ()
    absent_from: tuple[str, ...] = ()
    may_also_raise: tuple[str, ...] = ()
    cases: tuple[tuple[str, Amount], ...] = ()
    account: str = ""
    files: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def name(self) -> str:
        """The name of the trouble: its own, where several raise the same finding, else the finding's code."""
        return self.trouble or self.code


@dataclass(slots=True)
class Deactivation:
    """A store in which the account was deactivated: since when, and what Amazon holds there."""

    marketplace: Marketplace
    on: date
    held: Decimal


@dataclass(slots=True)
class Seller:
    """A made-up seller: one account in one or more stores, as seen at the end of the day `as_of`."""

    seed: int
    account: str
    as_of: date
    now: datetime
    products: tuple[Product, ...]
    shops: list[Shop]
    planted: list[Planted] = field(default_factory=list)
    deactivations: list[Deactivation] = field(default_factory=list)

    def shop(self, code: str) -> Shop:
        """The shop in the store with this code; KeyError when the seller is not there."""
        for shop in self.shops:
            if shop.code == code:
                return shop
        raise KeyError(code)
