"""The tables of words: what a comment is about, by language.

How entries are written: words in lower case without accents, separated by commas; `*` stands for any ending; `..` for up to four words
between (eight characters in Japanese and Chinese); `this|that` for either word. Entries of Japanese and Chinese are found anywhere.
Longer entries win: what they match is not looked at again.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Final

from goodstanding.health.removable.plain import plain

LANGUAGES: Final = ("en", "de", "fr", "it", "es", "ja", "zh")
UNSPACED: Final = frozenset({"ja", "zh"})


class Aspect(StrEnum):
    """What a clause can be about."""

    DELIVERY = "delivery"
    PACKAGING = "packaging"
    CONDITION = "condition"  # broken, used, dirty, expired
    ACCURACY = "accuracy"  # another item, parts missing, not as described
    AUTHENTICITY = "authenticity"
    PRODUCT = "product"
    SERVICE = "service"
    REFUND = "refund"
    PRICE = "price"


# An entry of an earlier aspect is looked for first, so that "the box was crushed" is packaging and "broke after a week" the product.
_ORDER: Final = (
    ("delivery_first", Aspect.DELIVERY),
    ("on_arrival", Aspect.CONDITION),
    ("accuracy", Aspect.ACCURACY),
    ("authenticity", Aspect.AUTHENTICITY),
    ("packaging", Aspect.PACKAGING),
    ("price", Aspect.PRICE),
    ("refund", Aspect.REFUND),
    ("product", Aspect.PRODUCT),
    ("condition", Aspect.CONDITION),
    ("delivery", Aspect.DELIVERY),
    ("service", Aspect.SERVICE),
)
_NO_WORDS: Final = frozenset({"language", "cites", "others"})
WEAK: Final = (Aspect.DELIVERY, Aspect.PRODUCT, Aspect.SERVICE)  # words that only tell when nothing else does: "parcel", "seller"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, ready to be looked for in a plain clause.

    Attributes:
        language: ISO 639 code.
        cites: how a quotation is set, with `{}` for its text.
        known: all of its words; by how much of a comment they cover the language is told.
        join: where a sentence is cut into clauses, beside its signs.
        empty: what says nothing of its own: function words, praise and blame, days and gifts.
        aspects: strong words. weak: words that only tell when nothing else does.
        opposing: those of `join` after which something else is said: but.
        judging: words of praise and blame. goods: things that are sold. A clause of which nothing else is known but one of these is
            taken to be about the product, and to be read by a person.
        undelivered: words of late or missing delivery, as opposed to a courier's manners.
        others: names of other shops. profane, mild: obscene words, and rude ones that are not obscene.
    """

    language: str
    cites: str
    known: re.Pattern[str]
    join: re.Pattern[str]
    empty: re.Pattern[str]
    aspects: tuple[tuple[Aspect, re.Pattern[str]], ...]
    weak: tuple[tuple[Aspect, re.Pattern[str]], ...]
    opposing: re.Pattern[str]
    judging: re.Pattern[str]
    goods: re.Pattern[str]
    undelivered: re.Pattern[str]
    others: re.Pattern[str]
    profane: re.Pattern[str]
    mild: re.Pattern[str]

    @property
    def spaced(self) -> bool:
        """Whether words are separated by spaces."""
        return self.language not in UNSPACED


@cache
def lexicons() -> Mapping[str, Lexicon]:
    """Every language's words."""
    folder = resources.files("goodstanding.health.removable") / "words"
    return {code: _lexicon(tomllib.loads((folder / f"{code}.toml").read_text(encoding="utf-8"))) for code in LANGUAGES}


def _lexicon(table: Mapping[str, str]) -> Lexicon:
    spaced = table["language"] not in UNSPACED

    def pattern(*names: str) -> re.Pattern[str]:
        return compiled([entry for name in names for entry in entries(table[name])], spaced=spaced)

    return Lexicon(
        language=table["language"],
        cites=table["cites"],
        known=pattern(*(name for name in table if name not in _NO_WORDS)),
        join=pattern("join"),
        empty=pattern("function", "filler", "judging"),
        aspects=tuple((aspect, pattern(name)) for name, aspect in _ORDER),
        weak=tuple((aspect, pattern(f"{aspect.value}_weak")) for aspect in WEAK),
        opposing=pattern("opposing"),
        judging=pattern("judging"),
        goods=pattern("goods"),
        undelivered=pattern("undelivered"),
        others=pattern("others"),
        profane=pattern("profane"),
        mild=pattern("profane_mild"),
    )


def entries(text: str) -> list[str]:
    """The entries of a list of words, made plain as a comment is."""
    signs = re.compile(r"(\*|\.\.|\|)")
    found = []
    for entry in text.replace("\n", " ").split(","):
        pieces = [part if signs.fullmatch(part) else plain(part) for part in signs.split(entry.strip())]
        found.append(re.sub(r"\s+", " ", "".join(pieces)).strip())
    return [entry for entry in found if entry]


def compiled(words: Iterable[str], *, spaced: bool) -> re.Pattern[str]:
    """One pattern for all entries, the longer ones first."""
    wanted = sorted(set(words), key=lambda entry: (-len(entry), entry))
    if not spaced:
        return re.compile("|".join(_anywhere(entry) for entry in wanted))
    return re.compile(rf"(?<!\S)(?:{'|'.join(_words(entry) for entry in wanted)})(?!\S)")


def _anywhere(entry: str) -> str:
    return ".{0,8}?".join(re.escape(part.strip()) for part in entry.split(".."))


def _words(entry: str) -> str:
    parts = []
    for part in entry.replace("..", " .. ").split():
        if part == "..":
            parts.append(r"(?:\S+ ){0,4}?")
        else:
            word = "|".join(re.escape(each).replace(r"\*", r"\S*") for each in part.split("|"))
            parts.append(f"(?:{word}) ")
    return "".join(parts).removesuffix(" ")
