"""MT940 taken apart: fields with their lines, statement lines, balances and details. Sources: SWIFT's MT940, and what banks make of it.

The library `mt-940` reads more dialects of field 86 than are needed here, but gives no lines, merges statements, and by default counts a
reversed credit as money in; tests compare this reader with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

_FIELD: Final = re.compile(r":(\d{2}[A-Z]?|NS):")
_END: Final = re.compile(r"-(?:\}.*|X{1,3})?\s*")
_BALANCE: Final = re.compile(r"(?P<mark>[DC])(?P<day>\d{6})(?P<currency>[A-Z]{3})(?P<amount>\d+(?:,\d*)?)", re.IGNORECASE)
_LINE: Final = re.compile(
    r"(?P<value>\d{6})(?P<entry>\d{4}|\s{4})?(?P<mark>R?[DC])(?P<funds>[A-Z])?[\n ]?(?P<amount>\d[\d,]*)(?=[A-Z/\s]|$)"
    r"(?P<kind>[A-Z][A-Z0-9]{3})?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AMOUNT: Final = re.compile(r"\d+(?:,\d*)?")
_SUBFIELD: Final = re.compile(r"\?(\d{2})")
_SLASHED: Final = re.compile(r"/(NAME|REMI|EREF|BENM|ORDP|CNTP|IBAN|ADDR|ISDT|TRTP|BIC|CSID|MARF|PREF|SVCL)/")
_CLOSE_TO_A_YEAR: Final = 330


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its tag, its value with line ends, and the 1-based line it starts on."""

    tag: str
    value: str
    line: int


def fields(text: str) -> Iterator[Field]:
    """All fields in order. What stands between messages (block headers, a bank's own lines) belongs to none."""
    tag, lines, start = "", [""], 0
    for number, printed in enumerate(text.split("\n"), start=1):
        line = printed.rstrip("\r").strip("\x01\x03")
        found = _FIELD.match(line)
        if found or _END.fullmatch(line):
            if tag:
                yield Field(tag, "\n".join(lines).rstrip(), start)
            tag, lines, start = (found[1], [line[found.end() :]], number) if found else ("", [""], 0)
        elif tag:
            lines.append(line)
    if tag:
        yield Field(tag, "\n".join(lines).rstrip(), start)


@dataclass(slots=True)
class Message:
    """The fields of one statement: those of a tag, and statement lines with the details that follow each."""

    line: int
    by_tag: dict[str, Field] = field(default_factory=dict)
    entries: list[tuple[Field, list[Field]]] = field(default_factory=list)

    def first(self, *tags: str) -> Field | None:
        """The first of these fields that the message has."""
        return next((self.by_tag[tag] for tag in tags if tag in self.by_tag), None)


def messages(text: str) -> list[Message]:
    """Statements: each begins with its reference (:20:), or with what comes first where a piece of a file lacks it."""
    found: list[Message] = []
    for each in fields(text):
        if each.tag == "20" or not found:
            found.append(Message(each.line))
        message = found[-1]
        if each.tag == "61":
            message.entries.append((each, []))
        elif each.tag in ("86", "NS") and message.entries and message.first("62F", "62M") is None:
            message.entries[-1][1].append(each)
        else:
            message.by_tag.setdefault(each.tag, each)
    return found


def day(text: str) -> date | None:
    """A day written yymmdd; None when there is no such day. MT940 has no century: 1980 to 2079 is taken."""
    year = int(text[:2])
    try:
        return date(1900 + year if year >= 80 else 2000 + year, int(text[2:4]), int(text[4:6]))
    except ValueError:
        return None


def amount(text: str) -> Decimal | None:
    """An amount with a decimal comma (`12,`, `12,5`); None for anything else."""
    return Decimal(text.replace(",", ".")) if _AMOUNT.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class Balance:
    """A balance: signed, positive in the account holder's favour."""

    amount: Decimal
    currency: str
    on: date | None


def balance(each: Field | None) -> Balance | None:
    """A balance field; None when it is missing or not in the format."""
    found = _BALANCE.fullmatch(each.value.strip()) if each else None
    value = amount(found["amount"]) if found else None
    if found is None or value is None:
        return None
    return Balance(-value if found["mark"].upper() == "D" else value, found["currency"].upper(), day(found["day"]))


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement line. `booked` is the entry date, in the year nearest to the value date; the value date where none is given."""

    value: date | None
    booked: date | None
    amount: Decimal | None
    printed: str
    reference: str | None


def entry(each: Field) -> Entry | None:
    """A statement line (:61:); None when it is not in the format.

    A credit (C) and a reversed debit (RD) are money in; a debit (D) and a reversed credit (RC) are money out.
    """
    found = _LINE.fullmatch(each.value)
    if found is None:
        return None
    valued = day(found["value"])
    size = amount(found["amount"])
    out = found["mark"].upper() in ("D", "RC")
    return Entry(
        valued,
        _booked(found["value"], found["entry"], valued),
        None if size is None else -size if out else size,
        found["amount"],
        _reference(found["rest"]),
    )


def _booked(value: str, printed: str | None, valued: date | None) -> date | None:
    if printed is None or not printed.strip():
        return valued
    here = day(value[:2] + printed)
    if here is None or valued is None:
        return here
    apart = (valued - here).days
    if abs(apart) < _CLOSE_TO_A_YEAR:
        return here
    return day(f"{(here.year + (1 if apart > 0 else -1)) % 100:02d}{printed}")


def _reference(rest: str) -> str | None:
    first = rest.split("\n", 1)[0]
    own, _, banks = first.partition("//")
    usual = [text.strip() for text in (own, banks) if text.strip() and text.strip() != "NONREF"]
    return usual[0] if usual else None


@dataclass(frozen=True, slots=True)
class Details:
    """What field 86 says of a booking: who, what for, and the end-to-end reference."""

    counterparty: str | None
    text: str | None
    reference: str | None


def details(parts: list[Field]) -> Details:
    """The details of a booking in the three ways banks write them: subfields ?20, words between slashes, or plain text.

    In plain text a name cannot be told from the purpose; all of it is the text.
    """
    whole = "\n".join(part.value for part in parts if part.tag == "86")
    unbroken = whole.replace("\n", "")
    if _SUBFIELD.search(unbroken):
        return _with_subfields(unbroken)
    if len(_SLASHED.findall(unbroken)) > 1:
        return _with_slashes(unbroken)
    return Details(None, whole or None, None)


def _with_subfields(text: str) -> Details:
    pieces = _SUBFIELD.split(text)
    parts = list(zip(pieces[1::2], pieces[2::2], strict=True))
    purpose = "\n".join(value for code, value in parts if "20" <= code <= "29" or "60" <= code <= "63")
    name = "\n".join(value for code, value in parts if code in ("32", "33"))
    kind = next((value for code, value in parts if code == "00"), "")
    reference = re.search(r"EREF[+:]\s*(.*?)(?=\n?(?:MREF|CRED|DEBT|SVWZ|KREF|ABWA|IBAN|BIC)[+:]|\n|$)", purpose)
    return Details(name or None, "\n".join(filter(None, (kind, purpose))) or None, reference[1] if reference else None)


def _with_slashes(text: str) -> Details:
    pieces = _SLASHED.split(text)
    parts = dict(zip(pieces[1::2], (piece.strip("/ ") for piece in pieces[2::2]), strict=True))
    return Details(parts.get("NAME") or None, parts.get("REMI") or None, parts.get("EREF") or None)
