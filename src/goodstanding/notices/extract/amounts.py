"""Sums of money with their currency, in the ways stores and languages write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from goodstanding.core import marketplace
from goodstanding.core.marketplace import Marketplace
from goodstanding.core.money import Amount
from goodstanding.notices.model import Span, Sum

_CODES: Final = (*sorted({store.currency for store in marketplace.ALL}), "CNY", "RMB", "CHF", "HKD")
_NAMES: Final = {
    "EUR": "€ euro euros ユーロ 欧元",
    "GBP": "£ pounds pfund libras sterline sterling ポンド 英镑",
    "USD": "us$ dollar dollars dólares dollari 米ドル ドル 美元",
    "JPY": "円 yen 日元",
    "CNY": "元 人民币 rmb",
    "CAD": "ca$ c$ cdn$",
    "AUD": "au$ a$",
    "MXN": "mx$",
    "BRL": "r$ reais",
    "SGD": "s$",
    "HKD": "hk$",
    "INR": "₹ rs rs.",
    "TRY": "₺ tl lira",
    "PLN": "zł złotych",
    "SEK": "kr kronor",
}
_SIGNS: Final = {sign: currency for currency, signs in _NAMES.items() for sign in signs.split()}
_UNSURE: Final = {"$": "USD", "¥": "JPY", "￥": "JPY"}  # unless the store or the language says otherwise
_DOLLAR_STORES: Final = frozenset(("USD", "CAD", "AUD", "MXN", "SGD"))
_YEN_STORES: Final = frozenset(("JPY", "CNY"))

_NUMBER: Final = re.compile(
    r"(?<!\d)(?<!\d[.,])-?(?:\d{1,3}(?:[.,' ]\d{3}){1,4}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,5})?(?!\d))(?! ?%)"
)
_LONG_FIRST: Final = [re.escape(each) for each in sorted(_SIGNS, key=len, reverse=True)]
_BEFORE_SIGNS: Final = [each for each in _LONG_FIRST if not each[-1].isalpha() or each in ("rs", "rmb")]
_BEFORE: Final = re.compile(rf"(?<![A-Za-zÀ-ÿ])({'|'.join([*_CODES, *_BEFORE_SIGNS, *(re.escape(each) for each in _UNSURE)])}) ?\Z", re.I)
_BEHIND: Final = re.compile(
    rf" ?(?P<myriad>万|萬)?(?P<sign>{'|'.join([*_CODES, *_LONG_FIRST, *(re.escape(each) for each in _UNSURE)])})(?![^\W\d_\u3040-\u9fff])",
    re.I,
)
_CLINGS: Final = re.compile(r"[A-Za-z.,-]\Z")  # B0…5 EUR, v1.5 EUR: part of something else
_NEIGHBOUR: Final = 6
_MOST: Final = 5_000


def amounts(text: str, language: str = "", stores: Iterable[Marketplace] = ()) -> tuple[Sum, ...]:
    """Every sum in the text, in order, repeats included.

    Args:
        text: normalised text.
        language: decides what ¥ means where no store does.
        stores: the stores that the message names; a single currency among them decides what $ and ¥ mean.
    """
    currencies = frozenset(store.currency for store in stores)
    found = []
    for _, match in zip(range(_MOST), _NUMBER.finditer(text), strict=False):
        one = _sum(text, match, language, currencies)
        if one is not None:
            found.append(one)
    return tuple(found)


def _sum(text: str, match: re.Match[str], language: str, currencies: frozenset[str]) -> Sum | None:
    """The sum that a number is part of: a currency right before it, or right behind it. None for any other number."""
    start, end = match.span()
    before = _BEFORE.search(text, max(0, start - _NEIGHBOUR), start)
    behind = None if before else _BEHIND.match(text, end)
    if before and not text[end : end + 1].isalpha():
        currency = _currency(before[1], language, currencies)
        return Sum(Amount(_decimal(match.group(), currency), currency), Span(before.start(), end))
    if behind and not _CLINGS.search(text, max(0, start - 1), start):
        currency = _currency(behind["sign"], language, currencies)
        value = _decimal(match.group(), currency) * (10_000 if behind["myriad"] else 1)
        return Sum(Amount(value, currency), Span(start, behind.end()))
    return None


def _currency(sign: str, language: str, currencies: frozenset[str]) -> str:
    if sign.upper() in _CODES:
        return "CNY" if sign.upper() == "RMB" else sign.upper()
    if sign in _UNSURE:
        possible = currencies & (_DOLLAR_STORES if sign == "$" else _YEN_STORES)
        if len(possible) == 1:
            return next(iter(possible))
        return "CNY" if sign != "$" and language == "zh" and "JPY" not in currencies else _UNSURE[sign]
    return _SIGNS[sign.lower()]


def _decimal(number: str, currency: str) -> Decimal:
    """The value of a written number: the last separator is the decimal one unless exactly three digits follow it."""
    plain = number.replace(" ", "").replace("'", "")
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return Decimal(plain)
    whole, rest = plain[:last], plain[last + 1 :]
    separators = {sign for sign in plain if sign in ".,"}
    if len(rest) == 3 and (len(separators) == 1 or currency == "JPY"):
        return Decimal(re.sub(r"[.,]", "", plain))
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{rest}")
