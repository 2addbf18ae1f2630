"""Reading documents in batches, side by side: here, and in one thread more or in several processes.

Most of the work is done outside of Python, so that two threads keep two cores busy, and a thread starts at once. More of them would wait
for each other.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from typing import Final

from goodstanding import config
from goodstanding.core.errors import StoreUnusable
from goodstanding.jobs import worker
from goodstanding.jobs.worker import Read, Task
from goodstanding.sources.mapping import RememberedMappings
from goodstanding.store.layout import Layout

FIRST_BYTES: Final = 8 << 20  # less than this is read faster than a process starts
BATCH_BYTES: Final = 64 << 20
BATCH_FILES: Final = 400
RUNNING_AHEAD: Final = 2  # batches given to a process that it has not finished

Batch = list[Task]


def batches(tasks: Iterable[Task]) -> Iterator[Batch]:
    """Documents in groups that are worth a process: small groups first, so that all processes have work soon; a large document alone."""
    batch: Batch = []
    size, limit = 0, FIRST_BYTES
    for task in tasks:
        if batch and task.candidate.size > BATCH_BYTES:
            yield batch
            batch, size = [], 0
        batch.append(task)
        size += task.candidate.size
        if size >= limit or len(batch) >= BATCH_FILES:
            yield batch
            batch, size, limit = [], 0, min(BATCH_BYTES, limit + limit // 4)
    if batch:
        yield batch


def read_all(layout: Layout, waiting: Iterator[Batch], mappings: RememberedMappings) -> Iterator[tuple[Read, Batch]]:
    """Read batches and give them back in order, each as soon as those before it are done.

    Raises:
        StoreUnusable: a reading process was ended from outside.
    """
    first, second = next(waiting, None), next(waiting, None)
    if first is None:
        return
    helpers = config.workers() - 1
    if second is None or helpers == 0:
        for batch in chain([first], [second] if second else [], waiting):
            yield worker.read_batch(layout, batch, mappings), batch
        return
    pool = _pool(helpers)
    try:
        yield from _side_by_side(pool, helpers * RUNNING_AHEAD, layout, chain([first, second], waiting), mappings)
    except BrokenProcessPool as error:
        reason = "a process that read files was ended from outside, most likely for want of memory; what was imported before counts"
        raise StoreUnusable(f"{reason}. Try again with GOODSTANDING_WORKERS=1") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(helpers: int) -> Executor:
    if helpers == 1:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(helpers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """A helper ends with the process that started it, however that ends, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _side_by_side(
    pool: Executor, most: int, layout: Layout, waiting: Iterable[Batch], mappings: RememberedMappings
) -> Iterator[tuple[Read, Batch]]:
    """Helpers are given batches until each has enough of them; what comes then is read here."""
    given: deque[tuple[Future[Read], Batch]] = deque()
    for batch in waiting:
        if sum(not future.done() for future, _ in given) < most:
            given.append((pool.submit(worker.read_batch, layout, batch, mappings), batch))
        else:
            given.append((_done(worker.read_batch(layout, batch, mappings)), batch))
        while given and given[0][0].done():
            future, done = given.popleft()
            yield future.result(), done
    for future, done in given:
        yield future.result(), done


def _done(read: Read) -> Future[Read]:
    future: Future[Read] = Future()
    future.set_result(read)
    return future
