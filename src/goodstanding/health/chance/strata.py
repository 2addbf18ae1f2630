"""The chance of k or more in several layers together: what falls on a value in each layer is hypergeometric, and layers are independent.

With one layer this is Fisher's exact test. With several it is the exact test of Mantel and Haenszel's hypothesis: within every layer the
marked ones fall at random. It does not blame a value for lying in layers where there are more marked ones anyway.

Source: C. R. Mehta, N. R. Patel, R. Gray, Computing an exact confidence interval for the common odds ratio in several 2 by 2 tables, 1985.
"""

# No money here: probabilities

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from goodstanding.health.chance import points, tails
from goodstanding.health.chance.points import Floats

_FAR: Final = 2.0  # standard deviations above what is expected; below, a chance is never small
NOT_SMALL: Final = 1.0

Ints = NDArray[np.int64]


def tail(k: ArrayLike, *, drawn: ArrayLike, marked: ArrayLike, total: ArrayLike) -> Floats:
    """The chance that k or more of the marked are among the drawn.

    Exact where it may be small; `NOT_SMALL` where k is so near to what is expected that it is not.

    Args:
        k: for each value, how many of the marked it has in all layers.
        drawn: values x layers.
        marked: of each layer.
        total: units of each layer.
    """
    seen, n = np.atleast_1d(np.asarray(k, np.int64)), np.atleast_2d(np.asarray(drawn, np.int64))
    m, everything = np.asarray(marked, np.int64), np.asarray(total, np.int64)
    used = m > 0
    n, m, everything = n[:, used], m[used], everything[used]
    if len(m) == 1:
        return tails.hypergeometric(seen, drawn=n[:, 0], marked=m[0], total=everything[0])
    found = np.full(len(seen), NOT_SMALL)
    for each in np.flatnonzero(_is_far(seen, n, m, everything)):
        found[each] = _exact(int(seen[each]), n[each], m, everything)
    return found


def least(drawn: ArrayLike, *, marked: ArrayLike, total: ArrayLike) -> Floats:
    """The smallest chance that `tail` could give with these margins: where as many as possible of the marked are drawn in every layer."""
    n, m, everything = np.atleast_2d(np.asarray(drawn, np.int64)), np.asarray(marked, np.int64), np.asarray(total, np.int64)
    most = np.minimum(n, m)
    return np.asarray(points.hypergeometric(most, n, m, everything).prod(axis=1))


def _is_far(seen: Ints, n: Ints, m: Ints, everything: Ints) -> NDArray[np.bool_]:
    share = m / everything
    expected = (n * share).sum(axis=1)
    spread = (n * share * (1 - share) * (everything - n) / np.maximum(everything - 1, 1)).sum(axis=1)
    return np.asarray(seen > expected + _FAR * np.sqrt(spread), np.bool_)


def _exact(seen: int, n: Ints, m: Ints, everything: Ints) -> float:
    """The chances of 0, 1, 2 ... marked ones, layer after layer; then the sum of those that are enough."""
    chances = np.ones(1)
    for drawn, marked, total in zip(n.tolist(), m.tolist(), everything.tolist(), strict=True):
        layer = points.hypergeometric(np.arange(min(drawn, marked) + 1), drawn, marked, total)
        chances = np.convolve(chances, layer)
    return float(min(chances[seen:].sum(), 1.0))
