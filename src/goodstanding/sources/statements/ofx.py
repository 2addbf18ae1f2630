"""OFX taken apart: SGML (versions 1, where values need no end tag) and XML (versions 2) alike. Source: the OFX specification.

`ofxparse` is not used: it guesses at separators (`1,234` becomes 1.234), takes `null` for zero, and drops a whole file for one bad date.
Tests compare this reader with it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from goodstanding.core.errors import UnreadableInput

_TOKEN: Final = re.compile(r"<(/?)([A-Za-z0-9_.]+)>((?:<!\[CDATA\[.*?\]\]>|[^<])*)", re.DOTALL)
_CDATA: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_AMOUNT: Final = re.compile(r"[+-]?\d+(?:\.\d*|,\d{0,2})?|[+-]?[.,]\d+")
AGGREGATES: Final = frozenset({
    "OFX", "STMTTRNRS", "CCSTMTTRNRS", "INVSTMTTRNRS", "STMTRS", "CCSTMTRS", "INVSTMTRS", "BANKACCTFROM", "CCACCTFROM", "INVACCTFROM",
    "BANKACCTTO", "CCACCTTO", "BANKTRANLIST", "INVTRANLIST", "INVBANKTRAN", "STMTTRN", "STMTTRNP", "PAYEE", "CURRENCY", "ORIGCURRENCY",
    "LEDGERBAL", "AVAILBAL", "STATUS", "SONRS", "FI",
})  # fmt: skip
_DEEPEST: Final = 60
_MESSAGES: Final = re.compile(r"[A-Z]+MSGSRSV\d")


@dataclass(slots=True)
class Aggregate:
    """An aggregate: its name, its line, its values by name (the first of each), and the aggregates in it.

    `is_cut`: the document ends inside it.
    """

    name: str
    line: int
    values: dict[str, str] = field(default_factory=dict)
    inner: list[Aggregate] = field(default_factory=list)
    is_cut: bool = False

    def all(self, *names: str) -> Iterator[Aggregate]:
        """The aggregates of these names, at any depth, in order."""
        for each in self.inner:
            if each.name in names:
                yield each
            yield from each.all(*names)

    def first(self, *names: str) -> Aggregate | None:
        """The first aggregate of these names, at any depth."""
        return next(self.all(*names), None)

    def value(self, name: str) -> str | None:
        """A value of this aggregate itself; None when it is missing or empty."""
        return self.values.get(name) or None


def parsed(text: str) -> Aggregate:
    """The document as one aggregate. An aggregate that is not closed ends where the one around it does.

    Raises:
        UnreadableInput: aggregates are nested deeper than any statement's.
    """
    root = Aggregate("", 1)
    open_ones = [root]
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        closing, name = token[1] == "/", token[2].upper()
        if closing:
            _close(open_ones, name)
        elif name in AGGREGATES or _MESSAGES.fullmatch(name):
            opened = Aggregate(name, line)
            open_ones[-1].inner.append(opened)
            open_ones.append(opened)
            if len(open_ones) > _DEEPEST:
                raise UnreadableInput(f"line {line}: aggregates are nested deeper than {_DEEPEST} levels; download the statement again")
        else:
            open_ones[-1].values.setdefault(name, _value(token[3]))
    for each in open_ones[1:]:
        each.is_cut = True
    return root


def _close(open_ones: list[Aggregate], name: str) -> None:
    for depth in range(len(open_ones) - 1, 0, -1):
        if open_ones[depth].name == name:
            del open_ones[depth:]
            return


def _value(printed: str) -> str:
    return html.unescape(_CDATA.sub(lambda found: found[1], printed)).strip()


def day(printed: str | None) -> str | None:
    """The day of a date (`20130525225731.258[-4:EDT]`) as printed; what is none is handed on as it is."""
    if printed is None or not re.match(r"\d{8}", printed):
        return printed
    try:
        return date(int(printed[:4]), int(printed[4:6]), int(printed[6:8])).isoformat()
    except ValueError:
        return printed


def amount(printed: str | None) -> Decimal | None:
    """An amount; the specification allows a comma or a point for the decimals, and no thousands marks.

    None where it is no number, and where a comma could mark thousands (`1,234`).
    """
    if printed is None or not _AMOUNT.fullmatch(printed):
        return None
    return Decimal(printed.replace(",", "."))
