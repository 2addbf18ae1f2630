"""What a message asks for, and how it presses: signs of an imitation in the text itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from goodstanding.notices.model import Span
from goodstanding.notices.text import NormalText

_PLAIN: Final = ("gift", "remote", "messenger", "archive", "job", "haste", "greeting")
_PHONE: Final = re.compile(r"(?<![\w.,/-])\+?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{2,5}\)?){2,5}(?![\w/-])")
_PHONE_DIGITS: Final = range(8, 16)
_REACH_LEFT, _REACH_RIGHT = 140, 90
_BEFORE_LINK: Final = 110
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s)|[。！？]|\n")
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Ask:
    """One sign: its kind (`secret`, `gift`, …) and the words."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    plain: tuple[tuple[str, re.Pattern[str]], ...]
    bank: re.Pattern[str]
    bank_inside: re.Pattern[str]
    login: re.Pattern[str]
    fee: re.Pattern[str]
    fee_pays: re.Pattern[str]
    scam_call: re.Pattern[str]
    call: re.Pattern[str]
    secret: re.Pattern[str]
    asks: re.Pattern[str]
    warns: re.Pattern[str]


def asks(text: NormalText) -> tuple[Ask, ...]:
    """Every sign in a message, the first of each plain kind, in order of the text."""
    words = _words()
    found = [Ask(kind, Span(*match.span())) for kind, pattern in words.plain if (match := pattern.search(text.folded))]
    found += [*_secrets(text, words), *_bank(text, words), *_fee(text, words), *_call(text, words)]
    return tuple(sorted(found, key=lambda each: each.span))


def leads_to_login(text: NormalText, start: int) -> Span | None:
    """The words right before a link that make a reader sign in or verify something behind it."""
    found = None
    for match in _some(_words().login, text.folded[: start + 1][-_BEFORE_LINK:]):
        found = match
    if found is None:
        return None
    shift = max(0, start + 1 - _BEFORE_LINK)
    return Span(shift + found.start(), shift + found.end())


def _secrets(text: NormalText, words: _Words) -> Iterator[Ask]:
    """Secrets that are asked for. "Change your password" and "we never ask for your PIN" ask for none."""
    for match in _some(words.secret, text.folded):
        start, end = _around(text.text, match.start(), match.end())
        if words.asks.search(text.folded, start, end) and not words.warns.search(text.folded, start, end):
            yield Ask("secret", Span(*match.span()))
            return


def _bank(text: NormalText, words: _Words) -> Iterator[Ask]:
    """Card and bank data, unless the sentence says to enter them in Seller Central or to hand in a statement."""
    for match in _some(words.bank, text.folded):
        if not words.bank_inside.search(text.folded, *_around(text.text, match.start(), match.end())):
            yield Ask("bank", Span(*match.span()))
            return


def _fee(text: NormalText, words: _Words) -> Iterator[Ask]:
    for match in _some(words.fee, text.folded):
        if words.fee_pays.search(text.folded, *_around(text.text, match.start(), match.end())):
            yield Ask("fee", Span(*match.span()))
            return


def _call(text: NormalText, words: _Words) -> Iterator[Ask]:
    """Somebody to call, where a telephone number stands near; only the worst of the two kinds."""
    for kind, pattern in (("scam_call", words.scam_call), ("call", words.call)):
        for match in _some(pattern, text.folded):
            near = _PHONE.finditer(text.folded, max(0, match.start() - _REACH_LEFT), match.end() + _REACH_LEFT)
            if any(sum(sign.isdigit() for sign in each.group()) in _PHONE_DIGITS for each in near):
                yield Ask(kind, Span(*match.span()))
                return


def _some(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return (match for match, _ in zip(pattern.finditer(text), range(_MOST), strict=False))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around some words, at most some words wide."""
    left = max(0, start - _REACH_LEFT)
    for match in _SENTENCE_END.finditer(text, left, start):
        left = match.end()
    stop = _SENTENCE_END.search(text, end, end + _REACH_RIGHT)
    return left, stop.start() if stop else min(len(text), end + _REACH_RIGHT)


@lru_cache(maxsize=1)
def _words() -> _Words:
    file = resources.files("goodstanding.notices.genuine") / "words.toml"
    table: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return _Words(
        plain=tuple((kind, _compiled(table[kind]["patterns"])) for kind in _PLAIN),
        bank=_compiled(table["bank"]["patterns"]),
        bank_inside=_compiled(table["bank"]["inside"]),
        login=_compiled(table["login"]["patterns"]),
        fee=_compiled(table["fee"]["patterns"]),
        fee_pays=_compiled(table["fee"]["pays"]),
        scam_call=_compiled(table["scam_call"]["patterns"]),
        call=_compiled(table["call"]["patterns"]),
        secret=_compiled(table["secret"]["nouns"]),
        asks=_compiled(table["secret"]["asks"]),
        warns=_compiled(table["secret"]["warns"]),
    )


def _compiled(patterns: list[str]) -> re.Pattern[str]:
    """Whole words where the script has spaces; Chinese and Japanese words anywhere."""
    spaced = [each for each in patterns if each.isascii() or not re.search(r"[\u3040-\u9fff]", each)]
    joined = [each for each in patterns if each not in spaced]
    words = rf"(?<![^\W_])(?:{'|'.join(spaced)})(?![^\W_])"
    return re.compile("|".join([words, *joined]))
