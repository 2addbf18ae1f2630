"""From files to understood messages, each with the file it came from and where in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.jobs.mail import bytes_of, files_in
from goodstanding.jobs.notice.page import received_of, store_of
from goodstanding.notices.intake.limits import FILE_BYTES
from goodstanding.notices.intake.read import Reading, combine, read
from goodstanding.notices.message import Message
from goodstanding.notices.understand.engine import understand
from goodstanding.notices.understand.result import Understanding
from goodstanding.sources.reading.containers import Candidate, walk
from goodstanding.store.papers import hash_of

PASTED = "-"
_ARCHIVES: Final = (b"PK\x03\x04", b"\x1f\x8b")


@dataclass(frozen=True, eq=False)
class File:
    """A file of messages: its name, and its bytes or how to read them."""

    name: str
    given: bytes | Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The bytes, up to one more than the most that is read of a message file; not kept when they come from a disk."""
        return self.given if isinstance(self.given, bytes) else self.given()

    @cached_property
    def content_hash(self) -> str:
        """The hash under which the file is kept."""
        return hash_of(self.content)


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of messages beside what they say themselves: the account, the store's code, the day they came.

    `only_store` is the code of the one store that the account's files are of, for messages that name none.
    """

    account: str
    marketplace: str = ""
    received: datetime | None = None
    only_store: str = ""

    def context(self) -> dict[str, str]:
        """The same to be kept with the file, so that it is read alike again."""
        received = {"received": self.received.isoformat()} if self.received else {}
        stores = {"said_store": self.marketplace, "only_store": self.only_store}
        return {name: code for name, code in stores.items() if code} | received

    @classmethod
    def of(cls, account: str, context: dict[str, str]) -> Told:
        """As it was kept."""
        received = context.get("received")
        return cls(
            account, context.get("said_store", ""), datetime.fromisoformat(received) if received else None, context.get("only_store", "")
        )


@dataclass(frozen=True, slots=True)
class Understood:
    """A message, what was understood of it, its place (the index of its file, and the position in it), its store and when it came."""

    file: int
    part: int
    message: Message
    found: Understanding
    marketplace: str
    received: datetime | None


@dataclass(frozen=True, slots=True)
class Read:
    """All messages of some files, oldest first, what could not be read with the name of its file, and how many were there twice."""

    messages: tuple[Understood, ...]
    problems: tuple[tuple[str, Problem], ...]
    repeated: int


def files(paths: Sequence[Path], leave_out: Path | None = None) -> tuple[list[File], list[tuple[str, Problem]]]:
    """Every file of these paths, and what cannot be opened; folders are searched, and zip and gzip archives.

    Args:
        paths: files and folders.
        leave_out: a folder that is not searched: the store itself.

    Raises:
        UnreadableInput: a path is not there.
    """
    found: list[File] = []
    problems: list[tuple[str, Problem]] = []
    for path in (each for given in paths for each in files_in(given)):
        if leave_out is not None and path.resolve().is_relative_to(leave_out):
            continue
        if not _is_archive(path):
            found.append(File(str(path), partial(bytes_of, path)))
            continue
        for each in walk([path]):
            if isinstance(each, Candidate):
                found.append(File(each.shown, partial(_unpacked, each)))
            elif not each.harmless:
                problems.append((each.shown, each.problem))
    return found, problems


def _is_archive(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4).startswith(_ARCHIVES)
    except OSError:
        return False


def _unpacked(candidate: Candidate) -> bytes:
    with candidate.open() as stream:
        return stream.read(FILE_BYTES + 1)


def read_all(given: Sequence[File], told: Told) -> Read:
    """Every message in these files, understood; a message that is there several times is kept once."""
    readings = [_read(each) for each in given]
    whole = combine(readings)
    places = {id(message): place for place, message in _places(readings_messages=[each.messages for each in readings])}
    found = [_understood(message, places[id(message)], told) for message in whole.messages]
    problems = tuple((given[number].name, problem) for number, each in enumerate(readings) for problem in each.problems)
    return Read(tuple(sorted(found, key=_age)), problems, whole.duplicates)


def _read(file: File) -> Reading:
    try:
        return read(file.content)
    except OSError as error:
        return Reading(problems=(Problem(ProblemKind.UNREADABLE, f"it cannot be read: {error.strerror or error}"),))
    except UnreadableInput as error:
        return Reading(problems=(Problem(ProblemKind.UNREADABLE, str(error)),))


def _places(readings_messages: Iterable[Sequence[Message]]) -> Iterator[tuple[tuple[int, int], Message]]:
    for number, messages in enumerate(readings_messages):
        for part, message in enumerate(messages):
            yield (number, part), message


def _understood(message: Message, place: tuple[int, int], told: Told) -> Understood:
    found = understand(message)
    store = store_of(message, found.extract, told.marketplace) or told.only_store
    light = replace(message, raw=b"", parts=())  # read already; a box of ten thousand mails would fill the memory
    return Understood(*place, light, found, store, received_of(message, told.received))


def _age(each: Understood) -> tuple[bool, datetime, int, int]:
    """Oldest first; those of an unknown day come last, in the order of the files."""
    return (each.received is None, each.received or datetime.min.replace(tzinfo=UTC), each.file, each.part)
