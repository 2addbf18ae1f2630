"""A process that has everything imported and forks others which start to work at once, and kills them when told."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

Job = Callable[[Path, Path, int, Callable[[], None]], None]


@dataclass(frozen=True)
class Ended:
    """How a job ended: by SIGKILL or by itself, after how many seconds of work, and the processes that helped it."""

    killed: bool
    seconds: float
    helpers: list[int]


@dataclass
class Nursery:
    """The other side of it."""

    _connection: Connection

    def run(self, job: Job, home: Path, pile: Path, workers: int, delay: float | None = None) -> Ended:
        """Do a job in a process of its own; where it works longer than so many seconds, kill it."""
        self._connection.send((job, home, pile, workers, delay))
        assert self._connection.poll(300), "it does not end"
        ended = self._connection.recv()
        assert isinstance(ended, Ended), ended
        all_end(ended.helpers)
        return ended


@contextmanager
def nursery() -> Iterator[Nursery]:
    """Start one and stop it in the end."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,))
    process.start()
    try:
        yield Nursery(here)
    finally:
        here.send(None)
        process.join()


def _serve(connection: Connection) -> None:
    import tests.jobs.pile  # noqa: F401 - children have it then
    from goodstanding.sources.recognise import all_reports

    all_reports()
    while (asked := connection.recv()) is not None:
        connection.send(_run(*asked))


def _run(job: Job, home: Path, pile: Path, workers: int, delay: float | None) -> Ended | str:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        _work(job, home, pile, workers, writing)
    os.close(writing)
    began = os.read(reading, 1)
    start = time.perf_counter()
    select.select([reading], [], [], delay)  # its end closes the pipe
    helpers = _children(pid)
    if not select.select([reading], [], [], 0)[0]:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    seconds = time.perf_counter() - start
    os.close(reading)
    if os.waitstatus_to_exitcode(status) not in (0, -signal.SIGKILL) or not began:
        return f"it ended with {os.waitstatus_to_exitcode(status)}"
    return Ended(os.WIFSIGNALED(status), seconds, helpers)


def _work(job: Job, home: Path, pile: Path, workers: int, writing: int) -> None:
    """In the child: never returns."""

    def began() -> None:
        os.write(writing, b"!")

    code = 1
    try:
        job(home, pile, workers, began)
        code = 0
    finally:
        os._exit(code)


def _children(pid: int) -> list[int]:
    try:
        return [int(each) for task in Path(f"/proc/{pid}/task").iterdir() for each in (task / "children").read_text().split()]
    except OSError:  # no such list on this system, or it has just ended
        return []


def all_end(pids: list[int]) -> None:
    """The processes that helped end by themselves."""
    deadline = time.perf_counter() + 60
    while running := [pid for pid in pids if _is_running(pid)]:
        assert time.perf_counter() < deadline, f"processes {running} outlive the one that started them"
        time.sleep(0.01)


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
