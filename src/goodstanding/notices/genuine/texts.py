"""What verdicts, reasons and steps say to people, in English and Chinese (`texts.toml`)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Final, Literal

from goodstanding.notices.genuine.hosts import senders
from goodstanding.notices.genuine.judge import sender_store_host
from goodstanding.notices.message import Message
from goodstanding.notices.model import Reason, Standing

Tongue = Literal["en", "zh"]
TONGUES: Final[tuple[Tongue, ...]] = ("en", "zh")


def standing_text(standing: Standing, tongue: Tongue = "en") -> str:
    """The verdict in one sentence."""
    return _texts()["standing"][standing.value][tongue]


def reason_text(reason: Reason, tongue: Tongue = "en") -> str:
    """A reason in one sentence, its values filled in."""
    return _texts()["reason"][reason.code][tongue].format_map(_Values(reason.values))


def step_text(step: str, message: Message, tongue: Tongue = "en") -> str:
    """A step in one or two sentences, with the sign-in host of the sender's store and Amazon's address for reports."""
    values = (("host", sender_store_host(message)), ("report", senders().report_address))
    return _texts()["step"][step][tongue].format_map(_Values(values))


class _Values(dict[str, str]):
    """Values of a reason; a place without a value shows a question mark."""

    def __init__(self, values: tuple[tuple[str, str], ...]) -> None:
        super().__init__(values)

    def __missing__(self, key: str) -> str:
        return "?"


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[str, dict[str, str]]]:
    file = resources.files("goodstanding.notices.genuine") / "texts.toml"
    table: dict[str, dict[str, dict[str, str]]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return table
