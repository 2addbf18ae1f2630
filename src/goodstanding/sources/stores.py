"""Stores and currencies as reports print them, for the kinds to refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from goodstanding.core.marketplace import ALL, Marketplace, by_name
from goodstanding.sources.model import Preamble

_PRINTED: Final = {printed: store for store in ALL for printed in (store.domain, f"www.{store.domain}")} | {
    "amazon.jp": next(store for store in ALL if store.code == "JP")
}

NAMES: Final = {printed: store.name for printed, store in _PRINTED.items()}
"""A store's web address in lower case -> its name as facts keep it."""

CURRENCIES: Final = {printed: store.currency for printed, store in _PRINTED.items()}
"""A store's web address in lower case -> the currency it trades in."""

_KNOWN: Final = frozenset(CURRENCIES.values())
_CODE: Final = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_SPELLED: Final = {"EUR": re.compile(r"\beuros?\b", re.IGNORECASE), "JPY": re.compile("円")}


def currency_stated(lines: Iterable[str]) -> str | None:
    """The one currency that some lines of prose name, whatever their language ("All amounts in USD, unless specified").

    None when they name none, or several.
    """
    found: set[str] = set()
    for line in lines:
        found |= {code for code in _CODE.findall(line) if code in _KNOWN}
        found |= {code for code, word in _SPELLED.items() if word.search(line)}
    return found.pop() if len(found) == 1 else None


def only_store(printed: Iterable[str]) -> Marketplace | None:
    """The one store that these printed names are of; None when they name none, or several."""
    stores = {store.id: store for store in map(by_name, printed) if store is not None}
    return next(iter(stores.values())) if len(stores) == 1 else None


def currency_of_first_row(preamble: Preamble) -> Mapping[str, str]:
    """The currency of a settlement file's first summary row; it decides how amounts are read that could be read in two ways."""
    found = preamble.values_of("currency")
    return {"currency": found[0]} if found else {}
