"""The exceptions of the program. Faults in a seller's data are not here: those are values, see `core.problem`."""

from __future__ import annotations


class GoodstandingError(Exception):
    """The program cannot do what was asked. The message says what, where, why and what to do."""

    exit_code = 3


class UsageError(GoodstandingError):
    """What was asked for cannot be asked: an unknown id, an option that contradicts another."""

    exit_code = 2


class UnreadableInput(GoodstandingError):
    """A file or document cannot be read at all, so none of its rows can be judged."""

    exit_code = 3


class CatalogueError(GoodstandingError):
    """An item of a catalogue folder breaks the shape that all items there have."""


class StoreBusy(GoodstandingError):
    """Another process is writing to the store."""


class StoreUnusable(GoodstandingError):
    """The store cannot be read or written: the disk is full, a permission is missing, the database does not answer."""


class StoreDamaged(GoodstandingError):
    """What the manifest promises is not on disk, or is there with other content."""
