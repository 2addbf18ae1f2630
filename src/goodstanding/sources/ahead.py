"""Working ahead: what an iterator gives is made in a thread of its own while the one before is used."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from queue import Queue
from typing import Final, Generic, TypeVar

Item = TypeVar("Item")

WAITING: Final = 2  # items made that nobody has taken yet


class _Made(Generic[Item]):
    """What the thread hands over: an item, an error, or the end."""

    def __init__(self, item: Item | None = None, error: BaseException | None = None) -> None:
        self.item = item
        self.error = error


def ahead(items: Iterable[Item]) -> Iterator[Item]:
    """The same items in the same order; an error comes where the items would have raised it.

    Worth it where most of the time is spent outside of Python. When the iterator is closed early, the thread stops at the next item.
    """
    made: Queue[_Made[Item]] = Queue(WAITING)
    unwanted = threading.Event()

    def make() -> None:
        try:
            for item in items:
                made.put(_Made(item))
                if unwanted.is_set():
                    return
            made.put(_Made())
        except BaseException as error:  # noqa: BLE001 - raised again where the items are used
            made.put(_Made(error=error))

    thread = threading.Thread(target=make, daemon=True)
    thread.start()
    try:
        while True:
            each = made.get()
            if each.error is not None:
                raise each.error
            if each.item is None:
                return
            yield each.item
    finally:
        unwanted.set()
        while thread.is_alive():
            while not made.empty():
                made.get()
            thread.join(0.01)  # not money: seconds between two looks
