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

_NUMBER: Final = r"(?P<{n}>-?\d{{1,3}}(?:[.,' ]\d{{3}}){{1,4}}(?:[.,]\d{{1,2}})?(?!\d)|-?\d{{1,9}}(?:[.,]\d{{1,5}})?(?!\d))"
_LETTERS: Final = "|".join(re.escape(each) for each in sorted(_SIGNS, key=len, reverse=True) if each[0].isascii() and each[-1].isalpha())
_PREFIX: Final = "|".join(
    [*_CODES, *(re.escape(each) for each in sorted(_SIGNS, key=len, reverse=True) if not each[-1].isalpha() or each in ("rs", "rmb"))]
    + [re.escape(each) for each in _UNSURE]
)
_SUFFIX: Final = "|".join([*_CODES, *(re.escape(each) for each in sorted([*_SIGNS, *_UNSURE], key=len, reverse=True))])
_AMOUNT: Final = re.compile(
    rf"(?<![A-Za-zÀ-ÿ])(?P<before>{_PREFIX}) ?{_NUMBER.format(n='after')}(?![^\W\d_]|%| ?%)"
    rf"|(?<![A-Za-z\d.,-]){_NUMBER.format(n='first')} ?(?P<myriad>万|萬)?(?P<behind>{_SUFFIX})(?![^\W\d_\u3040-\u9fff])",
    re.I,
)
_MOST: Final = 1_000


def amounts(text: str, language: str = "", stores: Iterable[Marketplace] = ()) -> tuple[Sum, ...]:
    """Every sum in the text, in order, repeats included.

    Args:
        text: normalised text.
        language: decides what ¥ means where no store does.
        stores: the stores that the message names; a single currency among them decides what $ and ¥ mean.
    """
    currencies = frozenset(store.currency for store in stores)
    found = []
    for count, match in enumerate(_AMOUNT.finditer(text)):
        if count >= _MOST:
            break
        sign, number = (match["before"], match["after"]) if match["before"] else (match["behind"], match["first"])
        currency = _currency(sign, language, currencies)
        value = _decimal(number, currency) * (10_000 if match["myriad"] else 1)
        found.append(Sum(Amount(value, currency), Span(*match.span())))
    return tuple(found)


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
