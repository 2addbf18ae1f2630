"""Many tests at once: which of many small chances are no chance, and what a test could show at all.

Source: Y. Benjamini and Y. Hochberg, Controlling the False Discovery Rate, 1995; R. E. Tarone, A Modified Bonferroni Method for Discrete
Data, 1990.
"""

# No money here: probabilities

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from goodstanding.health.chance import tails
from goodstanding.health.chance.points import Floats


def adjusted(chances: ArrayLike) -> Floats:
    """For each test the least share of false ones among all that are at least as striking (q-values); 1 at most."""
    given = np.asarray(chances, np.float64)
    order = np.argsort(given, kind="stable")
    raw = given[order] * len(given) / np.arange(1, len(given) + 1)
    found = np.empty_like(given)
    found[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1.0) if len(given) else raw
    return found


def least_chance(drawn: ArrayLike, marked: ArrayLike, total: ArrayLike) -> Floats:
    """The smallest chance Fisher's test could give with these margins; a test that can never be striking need not be counted."""
    most = np.minimum(np.asarray(drawn, np.float64), np.asarray(marked, np.float64))
    return tails.hypergeometric(most, drawn=drawn, marked=marked, total=total)
