"""What a whole document is about: its one currency and its one store, where it has only one."""

from __future__ import annotations

from dataclasses import dataclass, field

from goodstanding.core.marketplace import by_name
from goodstanding.sources.model import Parsed


@dataclass(slots=True)
class Named:
    """The currencies and stores that a document names."""

    currencies: set[str] = field(default_factory=set)
    stores: set[str] = field(default_factory=set)

    def add(self, parsed: Parsed) -> None:
        """Take in what a part of the document names."""
        elements = [element.values for part in parsed.parts.values() for element in part]
        self.currencies |= {values["currency"] for values in elements if "currency" in values}
        self.stores |= {values["marketplace"] for values in elements if "marketplace" in values}

    def context(self) -> dict[str, str]:
        """`currency` (ISO 4217) and `store` (Amazon's code), each where there is only one."""
        found = {"currency": next(iter(self.currencies))} if len(self.currencies) == 1 else {}
        store = by_name(next(iter(self.stores))) if len(self.stores) == 1 else None
        return found if store is None else found | {"store": store.code}


def with_context(parsed: Parsed) -> Parsed:
    """The same document with `currency` and `store` in its context, where all its elements agree on it."""
    named = Named()
    named.add(parsed)
    parsed.context.update(named.context())
    return parsed
