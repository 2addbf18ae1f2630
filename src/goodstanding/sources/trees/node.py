"""One object of a tree document, read by name. It remembers what was asked for, so that what was not can be named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.model import Parsed
from goodstanding.sources.reading.jsonsafe import Object
from goodstanding.sources.trees.values import decimal, is_currency, number, scalar

LINE: Final = "@line"
TEXT: Final = ""
_AMOUNTS: Final = ("currencyAmount", "CurrencyAmount", "Amount", "amount", TEXT)
_CODES: Final = ("currencyCode", "CurrencyCode", "@currency", "@Ccy")


def line_of(members: Mapping[str, object]) -> int:
    """The line an object starts on; 0 where it tells nothing, as in a document that is one line."""
    line = members.line if isinstance(members, Object) else members.get(LINE)
    return line if isinstance(line, int) and (line > 1 or LINE in members) else 0


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as a document states it: text for the facts, value for sums (None when the text is no number), currency."""

    text: str | None
    value: Decimal | None
    currency: str | None

    def __str__(self) -> str:
        return f"{self.text or 'nothing'} {self.currency or ''}".rstrip()


NOTHING: Final = Money(None, None, None)


@dataclass(slots=True)
class Node:
    """One object.

    Attributes:
        members: its members by name; a leaf with attributes has its text under `TEXT`.
        path: names from the root of what is read, without positions: `transactions.totalAmount`.
        line: 1-based line or ordinal of the element it belongs to.
        parsed: where problems and unread names go.
    """

    members: Mapping[str, object]
    path: str
    line: int
    parsed: Parsed
    asked: set[str] = field(default_factory=set)
    below: dict[str, list[Node]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Is there a member of this name that is not null?"""
        return self.members.get(name) is not None

    def text(self, *names: str) -> str | None:
        """The first of these members that has a value, as text. An object or list in its place is reported."""
        self.asked.update(names)
        for name in names:
            value = self.members.get(name)
            if isinstance(value, Mapping) and TEXT in value:
                value = value[TEXT]
            found = scalar(value)
            if found is not None:
                return found
            if isinstance(value, Mapping | list) and value:
                self.odd(f"{self._at(name)} is not a single value; it was not read", name)
        return None

    def number(self, *names: str) -> str | None:
        """The first of these members that has a value, as a number in plain notation where it is one."""
        return number(self.text(*names))

    def money(self, *names: str) -> Money:
        """An amount with its currency; without a name, what this object itself is.

        A currency that is not a three-letter code is reported and left out.
        """
        self.asked.update(names)
        value: object = self.members if not names else next((self.members[name] for name in names if self.has(name)), None)
        if value is None:
            return NOTHING
        if not isinstance(value, Mapping):
            text = number(scalar(value))
            return Money(text, decimal(text), None)
        text = number(next((scalar(value[name]) for name in _AMOUNTS if name in value), None))
        code = next((scalar(value[name]) for name in _CODES if name in value), None)
        if code is not None and not is_currency(code):
            where = self._at(names[0]) if names else self.path
            self.odd(f"{where} has the currency {code[:20]!r}, which is no currency code", names[0] if names else "")
            code = None
        return Money(text, decimal(text), code)

    def child(self, *names: str) -> Node:
        """The first of these members that is there, as an object; an object without members when none is."""
        return next(iter(self.children(*names)), Node({}, self._at(names[0]), self.line, self.parsed))

    def children(self, *names: str) -> list[Node]:
        """The first of these members that is there, as a list of objects; a single object is a list of one."""
        self.asked.update(names)
        for name in names:
            value = self.members.get(name)
            if value is not None:
                if name not in self.below:
                    self.below[name] = list(self._objects(value, name))
                return self.below[name]
        return []

    def _objects(self, value: object, name: str) -> Iterator[Node]:
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Mapping):
                yield Node(each, self._at(name), line_of(each) or self.line, self.parsed)
            elif scalar(each) is not None:
                self.odd(f"{self._at(name)} holds {scalar(each)!r:.80} where an object should be; it was not read", name)

    def skip(self, *names: str) -> None:
        """These members, and all below them, are known and not needed further."""
        self.asked.update(names)
        for name in names:
            self.below.pop(name, None)

    def odd(self, reason: str, column: str = "", kind: ProblemKind = ProblemKind.UNEXPECTED) -> None:
        """Report something the published shape does not have."""
        self.parsed.problems.append(Problem(kind, reason, self.line, column))

    def unasked(self) -> list[str]:
        """Names of own members that nothing asked for, in the document's order."""
        left = (name for name, value in self.members.items() if name not in self.asked and value is not None)
        return [name for name in left if not name.startswith("@") and name != TEXT]

    def unread(self) -> set[str]:
        """Paths of members that nothing asked for, here and below."""
        own = {self._at(name) for name in self.unasked()}
        return own.union(*(node.unread() for nodes in self.below.values() for node in nodes))

    def finish(self) -> None:
        """Hand the unread paths to the document."""
        self.parsed.unused |= self.unread()

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name
