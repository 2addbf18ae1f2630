"""JSON with exact amounts: a Decimal becomes a JSON number with its own digits, never a binary float."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Final

_MARK: Final = "\ue000"
_MARKED: Final = re.compile(f'"{_MARK}([-0-9.]+){_MARK}"')


def json_bytes(value: object) -> bytes:
    """The value as UTF-8 JSON text.

    Raises:
        TypeError: something in it is neither JSON nor a Decimal.
    """
    text = json.dumps(value, default=_marked, ensure_ascii=False)
    return (_MARKED.sub(r"\1", text) + "\n").encode()


def _marked(value: object) -> str:
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} is not written as JSON: {value!r}")
    return f"{_MARK}{value:f}{_MARK}"


def amount(value: Decimal, currency: str) -> dict[str, object]:
    """Money as the Finances API writes it."""
    return {"currencyCode": currency, "currencyAmount": value}
