"""Categories of policy violations by the titles of the Account Health page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# A title may stand in a heading or a cell, with other words around it; the first that is held decides.
TITLES: Final[Mapping[str, str]] = {
    "suspected intellectual property": "SUSPECTED_IP",
    "received intellectual property": "RECEIVED_IP",
    "product authenticity": "AUTHENTICITY",
    "product condition": "CONDITION",
    "food and product safety": "FOOD_SAFETY",
    "product safety": "SAFETY",
    "listing policy": "LISTING",
    "restricted product": "RESTRICTED",
    "customer product reviews": "REVIEWS",
    "product review": "REVIEWS",
    "document request": "DOCS",
    "regulatory compliance": "REGULATORY",
    "product compliance": "REGULATORY",
    "policy violation warning": "WARN",
    "other policy": "OTHER",
}
