"""From scores to statements with a confidence that means what it says.

Rules come first; the second opinion is added with its weight. Where both name the same, confidence is what it has been worth on messages
that neither had seen; where they differ, the statement of the rules stands unless the words say little, and confidence drops.
"""
# No money here: likelihoods

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from goodstanding.notices.understand.result import UNKNOWN, Ground

FILE: Final = "calibration.toml"


@dataclass(frozen=True, slots=True)
class Blend:
    """How two opinions are weighed for one question.

    `rules` and `second` are the weights of their scores; `knots` turn the likelihood of the winner into how often it is right: pairs
    (likelihood, share right), ascending, read with straight lines between. `disputed` caps it when the opinions differ.
    """

    rules: float
    second: float
    knots: tuple[tuple[float, float], ...]
    disputed: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The winner, its confidence and ground, and the next best."""

    value: str
    confidence: float
    ground: Ground
    rival: str


NO_CHOICE: Final = Choice(UNKNOWN, 0.0, Ground.NOTHING, "")


@lru_cache(maxsize=1)
def blends() -> Mapping[str, Blend]:
    """The blends for kind and action."""
    file = resources.files("goodstanding.notices.understand") / FILE
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        name: Blend(each["rules"], each["second"], tuple((low, high) for low, high in each["knots"]), each["disputed"])
        for name, each in table.items()
    }


def likelihoods(rules: Mapping[str, float], second: Mapping[str, float], blend: Blend) -> dict[str, float]:
    """The blended likelihood of each value that the rules name; the second opinion counts as its mean for values it does not know."""
    mean = math.fsum(second.values()) / len(second) if second else 0.0
    scores = {name: blend.rules * value + blend.second * second.get(name, mean) for name, value in rules.items()}
    top = max(scores.values(), default=0.0)
    raised = {name: math.exp(value - top) for name, value in scores.items()}
    total = math.fsum(raised.values())
    return {name: value / total for name, value in raised.items()}


def choose(rules: Mapping[str, float], second: Mapping[str, float], blend: Blend) -> Choice:
    """The likeliest value and how sure it is."""
    if not rules:
        return NO_CHOICE
    shares = likelihoods(rules, second, blend)
    ranked = _ranked(shares)
    winner = ranked[0]
    by_rules = _ranked(rules)[0]
    allowed = {name: value for name, value in second.items() if name in rules}
    by_second = _ranked(allowed)[0] if allowed else winner
    confidence = interpolate(shares[winner], blend.knots)
    ground = Ground.BOTH
    if by_rules != by_second:
        confidence = min(confidence, blend.disputed)
        ground = Ground.DISPUTED if winner == by_rules else Ground.SECOND
    return Choice(winner, round(confidence, 3), ground, ranked[1] if len(ranked) > 1 else "")


def _ranked(values: Mapping[str, float]) -> list[str]:
    return sorted(values, key=lambda name: (-values[name], name))


def interpolate(value: float, knots: Iterable[tuple[float, float]]) -> float:
    """The height of a broken line at a place; beyond its ends, the height of the end."""
    before: tuple[float, float] | None = None
    for place, height in knots:
        if value <= place:
            if before is None or place == before[0]:
                return height
            share = (value - before[0]) / (place - before[0])
            return before[1] + share * (height - before[1])
        before = (place, height)
    return before[1] if before else value
