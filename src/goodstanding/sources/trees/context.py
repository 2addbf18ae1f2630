"""What a whole document is about: its one currency and its one store, where it has only one."""

from __future__ import annotations

from goodstanding.core.marketplace import by_name
from goodstanding.sources.model import Parsed


def with_context(parsed: Parsed) -> Parsed:
    """The same document with `currency` (ISO 4217) and `store` (Amazon's code) in its context, where all its elements agree on it."""
    elements = [element.values for part in parsed.parts.values() for element in part]
    currencies = {values["currency"] for values in elements if "currency" in values}
    stores = {values["marketplace"] for values in elements if "marketplace" in values}
    if len(currencies) == 1:
        parsed.context["currency"] = currencies.pop()
    store = by_name(stores.pop()) if len(stores) == 1 else None
    if store is not None:
        parsed.context["store"] = store.code
    return parsed
