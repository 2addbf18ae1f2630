"""Counts as a what-if has them."""

# No money here: counts of defects

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from goodstanding.core.errors import UsageError
from goodstanding.health.forecast.history import History, Ints, Panel
from goodstanding.health.forecast.model import WhatIf


def counted(histories: Sequence[History], panel: Panel, what_if: WhatIf) -> Ints:
    """Defects by order day (accounts x days, as in the panel) after the what-if, the same for each history.

    Raises:
        UsageError: a defect to be removed is not among those known, or there is no day in the window to add one to.
    """
    found = panel.defects.copy()
    last = found.shape[1] - 1
    if what_if.add and last < panel.lag:
        raise UsageError(f"{panel.metric}: no order is in the window yet, so that none can turn bad")
    found[:, last - panel.lag if what_if.add else last] += what_if.add
    for row, history in enumerate(histories):
        for day, count in _removed(history, what_if).items():
            found[row, last - (history.as_of - day).days] -= count
    return found


def _removed(history: History, what_if: WhatIf) -> Counter[date]:
    """How many defects go, by order day."""
    known: Counter[tuple[date, date]] = Counter()
    for each in history.defects:
        known[each.order_day, each.known_day] += each.count
    gone: Counter[date] = Counter()
    for each in what_if.remove:
        known[each.order_day, each.known_day] -= each.count
        gone[each.order_day] += each.count
        if known[each.order_day, each.known_day] < 0:
            where = f"{history.account} {history.marketplace} {history.metric}"
            raise UsageError(f"{where}: no defect of an order of {each.order_day} became known on {each.known_day} that is not removed yet")
    return gone
