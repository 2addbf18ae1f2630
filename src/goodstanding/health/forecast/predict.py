"""The forecast of many accounts at once, each to be asked in detail."""

# No money here: probabilities

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goodstanding.health.forecast.ahead import Ahead, look
from goodstanding.health.forecast.detail import details
from goodstanding.health.forecast.history import History, panel
from goodstanding.health.forecast.maths import Floats
from goodstanding.health.forecast.model import Assumption, Forecast, WhatIf
from goodstanding.health.forecast.stated import STATED, Stated
from goodstanding.health.forecast.whatif import counted
from goodstanding.health.forecast.words import assumptions


@dataclass(frozen=True, slots=True)
class Outlook:
    """The forecasts of some histories, in their order."""

    histories: tuple[History, ...]
    ahead: Ahead
    stated: Stated
    what_if: WhatIf

    def within(self, days: int) -> Floats:
        """For each history the chance to be over the limit on any of the next `days` days."""
        return self.ahead.by(np.arange(len(self.histories)), np.array([days]))[:, 0]

    def of(self, row: int) -> Forecast:
        """The forecast of one history."""
        return self.forecasts([row])[0]

    def forecasts(self, rows: Sequence[int]) -> list[Forecast]:
        """The forecasts of some histories, computed together."""
        return details(self.ahead, rows, [self.histories[row] for row in rows], self.stated)

    def assumptions(self, row: int) -> tuple[Assumption, ...]:
        """What the forecast of one history rests on."""
        return assumptions(self.ahead, row, self.histories[row], self.stated, self.what_if)


def outlook(histories: Sequence[History], what_if: WhatIf | None = None, stated: Stated = STATED) -> Outlook:
    """The forecasts of histories of one metric, window and lag; they inform each other where they are many.

    Raises:
        ValueError: there are none, or their metric, window or lag differ.
        UsageError: the what-if removes a defect that is not there.
    """
    beside = panel(histories)
    asked = what_if or WhatIf()
    ahead = look(beside, counted(histories, beside, asked), stated, float(asked.volume))
    return Outlook(tuple(histories), ahead, stated, asked)
