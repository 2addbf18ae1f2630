"""Questions about the money that other parts may ask; nothing here changes anything."""

from __future__ import annotations

from goodstanding.funds.payouts import payouts
from goodstanding.funds.position import positions
from goodstanding.funds.releases import releases

__all__ = ["payouts", "positions", "releases"]
