"""A short factual request for removal or appeal, in the language of the store and in English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Final

from goodstanding.health.removable.feedback import Judgement, Verdict

_FACTS: Final = {"FB4": ("shipped",), "FB5": ("ship_by", "scan"), "claim_protected": ("ship_by", "scan")}
_CLAIMS: Final = {
    "withdrawn": "claim_withdrawn",
    "denied": "claim_denied",
    "funded": "claim_funded",
    "protected": "claim_protected",
    "bought": "claim_protected",
    "returned": "claim_returned",
    "attempted": "claim_returned",
}
"""Text by the ground of a claim; other grounds have nothing to ask for yet."""
_SPACELESS: Final = frozenset({"ja", "zh"})


@dataclass(frozen=True, slots=True)
class Dates:
    """Days that a draft may name, local to the store; None where files do not tell."""

    shipped: date | None = None
    ship_by: date | None = None
    scan: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The request in the store's language and in English; the same text where the store speaks English or none of our languages."""

    local: str
    english: str


def draft(judgement: Judgement, order: str, language: str, dates: Dates) -> Draft | None:
    """What may be written; None where no published rule may apply."""
    if judgement.verdict not in (Verdict.ASK, Verdict.CHECK, Verdict.ARGUABLE):
        return None
    return _in_both(judgement.rule, order, language, dates)


def claim_draft(ground: str, order: str, language: str, dates: Dates) -> Draft | None:
    """What an appeal of a claim may say, by its ground; None where there is nothing to ask for yet."""
    return _in_both(_CLAIMS[ground], order, language, dates) if ground in _CLAIMS else None


def _in_both(text: str, order: str, language: str, dates: Dates) -> Draft:
    english = _sentences(text, order, "en", dates)
    return Draft(_sentences(text, order, language, dates) if language in _texts() else english, english)


def _sentences(rule: str, order: str, language: str, dates: Dates) -> str:
    texts = _texts()[language]
    known = {name: getattr(dates, name) for name in _FACTS.get(rule, ())}
    said = [texts[rule].format(order=order), *(texts[name].format(**{name: day}) for name, day in known.items() if day is not None)]
    return ("" if language in _SPACELESS else " ").join(said)


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((resources.files("goodstanding.health.removable") / "drafts.toml").read_text(encoding="utf-8"))
