"""One message as it was received: who sent it, what it says, where it links to, and what it was forwarded with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from goodstanding.notices.text import NormalText


class Origin(StrEnum):
    """How much the headers of a message are worth."""

    TRANSPORT = "transport"  # the mail itself, with the headers that servers wrote
    ATTACHED = "attached"  # a mail attached to a mail: its signature can be checked, its other headers anyone could have typed
    COPIED = "copied"  # header lines inside a text or a forward: anyone could have typed them
    NONE = "none"  # a text alone


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address with the name shown beside it; `address` is in lower case and may be empty."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """What stands after the last @, without a closing dot; empty where there is none."""
        return self.address.rpartition("@")[2].rstrip(".") if "@" in self.address else ""


@dataclass(frozen=True, slots=True)
class Headers:
    """Header lines in the order of the mail (newest trace first), names as written, values unfolded and decoded."""

    lines: tuple[tuple[str, str], ...] = ()

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a header, in any letter case of its name."""
        wanted = name.lower()
        return tuple(value for key, value in self.lines if key.lower() == wanted)

    def get(self, name: str) -> str:
        """The first value of a header, or an empty text."""
        values = self.all(name)
        return values[0] if values else ""


NO_HEADERS: Final = Headers()


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it leads, the words shown for it, and where these stand in the normalised text (-1 where unknown)."""

    target: str
    shown: str
    start: int = -1


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached file: its name, declared type, size in bytes as far as read, and for an archive the names inside."""

    name: str
    media_type: str
    size: int
    inside: tuple[str, ...] = ()
    encrypted: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A readable part: its media type and its decoded source."""

    media_type: str
    source: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the sender, with what surrounds it.

    In a forward, this is the newest message of the sender who is asked about, not the forward; `comment` holds what the forwarding
    person wrote, `carrier` the headers of the forward itself, `history` the older messages, newest first. `has_script` and `form_targets`
    tell of what an honest mail has no need of. `raw` is the mail as received, for checking its signature; it is empty where the file
    did not keep it (a copied text, Outlook's own format). `date` is in UTC.
    """

    text: NormalText
    headers: Headers = NO_HEADERS
    origin: Origin = Origin.NONE
    sender: Address | None = None
    reply_to: Address | None = None
    return_path: Address | None = None
    date: datetime | None = None
    subject: str = ""
    parts: tuple[Part, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    history: tuple[Message, ...] = ()
    comment: str = ""
    carrier: Headers = NO_HEADERS
    has_script: bool = False
    form_targets: tuple[str, ...] = ()
    language: str = ""
    raw: bytes = field(default=b"", repr=False)
