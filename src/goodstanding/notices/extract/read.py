"""The way in: everything that can be read out of one message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from goodstanding.core import marketplace
from goodstanding.core.marketplace import Marketplace
from goodstanding.notices import dates
from goodstanding.notices.extract import amounts, ids, places
from goodstanding.notices.extract.times import answer, times
from goodstanding.notices.message import Message
from goodstanding.notices.model import Extract, Mention, Sum

_STATED: Final = re.compile(r"\b(mm[/.-]dd|dd[/.-]mm)[/.-]yy", re.I)
_NUMERIC: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:20)?\d\d(?![\d/])")


def extract(message: Message) -> Extract:
    """Times, ids, sums, stores, policies and addresses of a message.

    Ids and sums are also looked for in the older messages of the chain (`Mention.older`); times only in the message itself, since in
    a chain the newest message decides.
    """
    text = message.text.text
    named = places.stores(message.text.folded)
    every = (message, *message.history)
    stores = places.store_objects(named) or _sender_stores(message)
    found = times(message.text, message.language, message.date.date() if message.date else None, date_order(message, stores))
    return Extract(
        language=message.language,
        answer=answer(found),
        times=found,
        asins=_across(every, ids.asins),
        skus=_across(every, ids.skus),
        order_ids=_across(every, ids.order_ids),
        complaint_ids=_across(every, ids.complaint_ids),
        case_ids=_across(every, ids.case_ids),
        amounts=_sums(every, stores),
        marketplaces=named,
        policies=places.policies(message.text.folded),
        contacts=places.contacts(text),
    )


def date_order(message: Message, stores: tuple[Marketplace, ...] = ()) -> dates.Order:
    """How 03/04/2026 is meant: as the text says itself, as another date in it shows, or as the store writes it.

    Only the store of the United States writes the month first.
    """
    text = message.text.text
    stated = _STATED.search(text)
    if stated:
        return "mdy" if stated[1].lower().startswith("mm") else "dmy"
    for match in _NUMERIC.finditer(text):
        if int(match[1]) > 12 or int(match[3]) > 12:
            return "dmy" if int(match[1]) > 12 else "mdy"
    if message.language not in ("en", ""):
        return "dmy"
    codes = {store.code for store in stores}
    return "mdy" if codes == {"US"} or (not codes and "£" not in text and "€" not in text) else "dmy"


def _sender_stores(message: Message) -> tuple[Marketplace, ...]:
    """The store whose domain the message was sent from."""
    if message.sender is None:
        return ()
    found = [
        store for store in marketplace.ALL if message.sender.domain == store.domain or message.sender.domain.endswith("." + store.domain)
    ]
    return tuple(found)


def _across(messages: tuple[Message, ...], find: Callable[[str], tuple[Mention, ...]]) -> tuple[Mention, ...]:
    first: dict[str, Mention] = {}
    for older, message in enumerate(messages):
        for mention in find(message.text.text):
            first.setdefault(mention.value, replace(mention, older=older))
    return tuple(first.values())


def _sums(messages: tuple[Message, ...], stores: tuple[Marketplace, ...]) -> tuple[Sum, ...]:
    found = []
    for older, message in enumerate(messages):
        found += [replace(each, older=older) for each in amounts.amounts(message.text.text, message.language, stores)]
    return tuple(found)
