"""Where a fact about Amazon comes from and how far it can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Label(StrEnum):
    """How close the text we read is to Amazon's own words."""

    PRIMARY = "primary"
    COPY = "primary-copy"
    SECONDARY = "secondary"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Source:
    """A link (or the title of a published schema) and the day it was read."""

    link: str
    read: date
    label: Label = Label.PRIMARY
