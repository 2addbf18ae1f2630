"""A second, plain reading of a made-up seller's files, straight from their bytes, to judge them without the generator's own model."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from goodstanding.madeup.document import Document

COMMA_STORES = ("DE", "FR")


@dataclass(frozen=True)
class Line:
    """One amount of a settlement."""

    kind: str
    order: str
    description: str
    amount: Decimal
    adjustment: str
    day: date
    currency: str


@dataclass
class Settlement:
    """One settlement file of the V2 or V1 form (or what an XML one says of the whole)."""

    store: str
    id: str
    start: datetime
    end: datetime
    total: Decimal
    content: bytes
    lines: list[Line] = field(default_factory=list)

    def sum_of(self, description: str) -> Decimal:
        return sum((line.amount for line in self.lines if line.description == description), Decimal(0))


class Files:
    """The documents by kind."""

    def __init__(self, documents: Sequence[Document], as_of: date) -> None:
        self.documents = documents
        self.as_of = as_of

    def of(self, kind: str) -> list[Document]:
        return [document for document in self.documents if document.kind == kind]

    def rows(self, kind: str, charset: str = "utf-8") -> Iterator[dict[str, str]]:
        for document in self.of(kind):
            header, *lines = document.content.decode(charset).splitlines()
            for line in lines:
                yield dict(zip(header.split("\t"), line.split("\t"), strict=True))

    @cached_property
    def settlements(self) -> list[Settlement]:
        found = [_flat(document) for document in self.of("settlement_v2") + self.of("settlement_v1")]
        found += [_xml(document) for document in self.of("settlement_xml")]
        return sorted(found, key=lambda each: (each.store, each.start))

    @cached_property
    def transactions(self) -> list[dict[str, Any]]:
        answers = [json.loads(document.content, parse_float=Decimal) for document in self.of("transactions")]
        pages = [page for answer in answers for page in (answer if isinstance(answer, list) else [answer])]
        return [transaction for page in pages for transaction in page["payload"]["transactions"]]

    def payouts(self) -> Iterator[dict[str, Any]]:
        for document in self.of("payouts"):
            yield from json.loads(document.content, parse_float=Decimal)["payouts"]

    def orders(self) -> Iterator[dict[str, Any]]:
        """Every order of the Orders API."""
        for document in self.of("orders_api"):
            yield from json.loads(document.content)["orders"]

    def date_range(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """(store, header, row) of every data row."""
        for document in self.of("date_range"):
            lines = list(csv.reader(io.StringIO(document.content.decode("utf-8-sig"))))
            at = next(index for index, line in enumerate(lines) if len(line) > 20)
            for row in lines[at + 1 :]:
                yield document.path.split("/")[1][:2], lines[at], row

    def has(self, kinds: str, text: str) -> bool:
        """Whether a file of a kind that starts so holds the text."""
        return any(text.encode() in document.content for document in self.documents if document.kind.startswith(kinds))


def number(text: str, store: str) -> Decimal:
    text = text.strip()
    return Decimal(text.replace(".", "").replace(",", ".") if store in COMMA_STORES else text.replace(",", ""))


def instant(text: str) -> datetime:
    text = text.removesuffix(" UTC").removesuffix("+00:00").replace("T", " ").replace("/", "-")
    style = "%d.%m.%Y %H:%M:%S" if "." in text[:3] else "%Y-%m-%d %H:%M:%S"
    return datetime.strptime(text, style).replace(tzinfo=UTC)


def _flat(document: Document) -> Settlement:
    store = document.path.split("/")[1]
    header, first, *lines = document.content.decode().splitlines()
    columns = header.split("\t")
    summary = dict(zip(columns, first.split("\t"), strict=True))
    start, end = (instant(summary[f"settlement-{side}-date"]) for side in ("start", "end"))
    total = number(summary["total-amount"], store)
    settlement = Settlement(store, summary["settlement-id"], start, end, total, document.content)
    for line in lines:
        cells = dict(zip(columns, line.split("\t"), strict=True))
        for description, amount in _amounts(cells):
            day = instant(cells.get("posted-date-time", cells["posted-date"])).date()
            read = Line(
                cells["transaction-type"],
                cells["order-id"],
                description,
                number(amount, store),
                cells["adjustment-id"],
                day,
                cells["currency"],
            )
            settlement.lines.append(read)
    return settlement


def _amounts(cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(description, amount) of each amount in a line."""
    if "amount-description" in cells:
        yield cells["amount-description"], cells["amount"]
        return
    for name, what in (("price", "price-type"), ("item-related-fee", "item-related-fee-type"), ("promotion", "promotion-type")):
        if cells.get(f"{name}-amount"):
            yield cells[what], cells[f"{name}-amount"]
    for name in ("other-amount", "other-fee-amount"):
        if cells[name]:
            yield cells["transaction-type"], cells[name]


def _xml(document: Document) -> Settlement:
    text = document.content.decode()

    def value(tag: str) -> str:
        found = re.search(rf"<{tag}[^>]*>([^<]+)</{tag}>", text)
        assert found is not None, tag
        return found[1]

    start, end = instant(value("StartDate")), instant(value("EndDate"))
    settlement = Settlement(
        document.path.split("/")[1], value("AmazonSettlementID"), start, end, Decimal(value("TotalAmount")), document.content
    )
    for kind, amount in re.findall(r"<(?:Transaction)?Type>([^<]+)</(?:Transaction)?Type>.*?<Amount[^>]*>([^<]+)</Amount>", text):
        settlement.lines.append(Line(kind, "", kind, Decimal(amount), "", end.date(), ""))
    return settlement
