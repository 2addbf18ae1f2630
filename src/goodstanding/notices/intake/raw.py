"""What a file of any kind is turned into before the message in it is looked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from goodstanding.core.problem import Problem
from goodstanding.notices.message import NO_HEADERS, Attachment, Headers, Origin


@dataclass(frozen=True, slots=True)
class RawMessage:
    """One carrier: its headers, its readable bodies, its attachments. `html` wins over `plain` where both are there."""

    origin: Origin
    headers: Headers = NO_HEADERS
    plain: str = ""
    html: str = ""
    wrapped: bool = True
    date: datetime | None = None
    attachments: tuple[Attachment, ...] = ()
    attached: tuple[RawMessage, ...] = ()  # mails attached as mails
    raw: bytes = field(default=b"", repr=False)
    problems: tuple[Problem, ...] = ()
