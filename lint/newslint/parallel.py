"""A run in several processes. What it gives is the same as in one, in the same order."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, groupby, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.inputs import Failure, Input
from newslint.roles import Role
from newslint.run import findings, stored
from newslint.summary import Summary
from newslint.tables import group

AHEAD = 4
"""Tasks for each process that are handed out before the first of them is done."""


Task = tuple[Input | Failure, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What every process needs to know: the engine, which fields have which role, what counts as now."""

    engine: Engine
    fields: Mapping[Role, tuple[str, ...]]
    now: datetime | None

    def run(self, inputs: Iterable[Input | Failure], summary: Summary) -> Iterator[Finding | Failure]:
        """Check the inputs in this process."""
        return findings(stored(inputs, self.fields, self.now, summary), self.engine, summary)


@dataclass(frozen=True, slots=True)
class Pending:
    """A task whose turn has not come; without a ``future`` it is for this process (standard input)."""

    task: Task
    spool: Path
    future: Future[Summary] | None

    def results(self, job: Job, summary: Summary) -> Iterator[Finding | Failure]:
        """What the task gives, as soon as it is done."""
        if self.future is None:
            yield from job.run(self.task, summary)
            return
        summary.add(self.future.result())
        with self.spool.open("rb") as results, suppress(EOFError):
            while True:
                yield pickle.load(results)
        self.spool.unlink()


def in_parallel(
    job: Job, inputs: Iterable[Input | Failure], processes: int, summary: Summary
) -> Iterator[Finding | Failure]:
    """Check the inputs in several processes, each task (see ``tasks``) in one of them.

    What a task gives is kept in a temporary file until its turn comes, so that memory stays flat. Raises
    ``concurrent.futures.process.BrokenProcessPool`` where a process was killed.
    """
    pieces = tasks(inputs)
    first = list(islice(pieces, 2))
    if len(first) < 2:
        yield from job.run(chain.from_iterable(first), summary)
        return
    waiting: deque[Pending] = deque()
    others = set(multiprocessing.active_children())
    context = multiprocessing.get_context("spawn")
    with TemporaryDirectory(prefix="newslint-") as folder:
        pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(job,))
        try:
            for number, task in enumerate(chain(first, pieces)):
                spool = Path(folder, str(number))
                here = any(isinstance(item, Input) and item.stream is not None for item in task)
                waiting.append(Pending(task, spool, None if here else pool.submit(_check, task, spool)))
                if len(waiting) > processes * AHEAD:
                    yield from waiting.popleft().results(job, summary)
            while waiting:
                yield from waiting.popleft().results(job, summary)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in set(multiprocessing.active_children()) - others:
                process.terminate()
                process.join()


def tasks(inputs: Iterable[Input | Failure]) -> Iterator[Task]:
    """The inputs in pieces that do not depend on each other: files that share a layout stay together."""
    for _, piece in groupby(enumerate(inputs), _table):
        yield tuple(item for _, item in piece)


def _table(numbered: tuple[int, Input | Failure]) -> object:
    number, item = numbered
    return group(Input(item.path) if isinstance(item, Failure) else item) or number


_job: Job
"""In a process of the pool: what it was told at its start."""


def _begin(job: Job) -> None:
    global _job
    _job = job
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # an interrupt ends the process without a word


def _check(task: Task, spool: Path) -> Summary:
    summary = Summary()
    with spool.open("wb") as results:
        for item in _job.run(task, summary):
            pickle.dump(item, results, pickle.HIGHEST_PROTOCOL)
    return summary
