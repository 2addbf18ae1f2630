"""Which action a message takes, from its signs by a table of weights that a person can read (`action_weights.toml`).

The table says for each action how much each sign speaks for or against it, and how usual the action is for each kind. It is fitted by
`python -m tools.train_notices` on the corpus and may be corrected by hand.
"""
# No money here: weights of signs

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.model import Span
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.notices.understand.signs import Signs, names
from goodstanding.notices.vocabulary import ACTIONS

FILE: Final = "action_weights.toml"
KIND_WORTH: Final = 0.6
_SPANS_SHOWN: Final = 3
_USUAL: Final = (1.0, 0.8, 0.6, 0.4)
MAIL: Final = frozenset({"announcement", "routine_mail"})
FIXED: Final[Mapping[str, str]] = {"phishing": "phishing", "announcement": "not_a_notice", "routine_mail": "not_a_notice"}
"""Kinds that leave no choice of action."""


@lru_cache(maxsize=1)
def table() -> Mapping[str, Mapping[str, float]]:
    """Weights by action, then by sign (`account.done`), by kind (`kind.odr`) and `bias`.

    Raises:
        CatalogueError: an action or sign is not known.
    """
    file = resources.files("goodstanding.notices.understand") / FILE
    found: dict[str, dict[str, float]] = tomllib.loads(file.read_text(encoding="utf-8"))
    known = {*names(), "bias"}
    for action, weights in found.items():
        odd = [name for name in weights if name not in known and not name.startswith("kind.")]
        if action not in ACTIONS or odd:
            raise CatalogueError(f"{FILE}: unknown action {action!r} or signs {', '.join(odd)}")
    return found


def logits(signs: Signs, kind: str) -> dict[str, float]:
    """How much the signs speak for each action that a message of the kind can take."""
    if kind in FIXED:
        return {FIXED[kind]: 0.0}
    more = usual(kind)
    return {action: _sum(weights, signs, kind) + more.get(action, 0.0) for action, weights in table().items()}


def _sum(weights: Mapping[str, float], signs: Signs, kind: str) -> float:
    total = weights.get("bias", 0.0) + KIND_WORTH * weights.get(f"kind.{kind}", 0.0)
    return total + math.fsum(weights.get(name, 0.0) * count for name, count in signs.counts.items())


def usual(kind: str) -> dict[str, float]:
    """What is added for each action that messages of the kind usually take, the most frequent first."""
    item = catalogue_of_kinds().get(kind)
    return dict(zip(item.actions, _USUAL, strict=False)) if item else {}


def spans(action: str, signs: Signs) -> tuple[Span, ...]:
    """The words that spoke most for an action, in the order of the text."""
    weights = table().get(action, {})
    ranked = sorted(((weights.get(name, 0.0) * signs.counts.get(name, 0.0), name) for name in signs.spans), reverse=True)
    chosen = [span for worth, name in ranked if worth > 0 for span in signs.spans[name][:1]]
    return tuple(sorted(dict.fromkeys(chosen[:_SPANS_SHOWN])))
