"""``newslint check --jobs``: a run in several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime

from newslint.cli.errors import Failed
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.inputs import Failure, Input
from newslint.parallel import Job, in_parallel
from newslint.roles import Role
from newslint.summary import Summary


def several(
    engine: Engine,
    fields: Mapping[Role, tuple[str, ...]],
    now: datetime | None,
    inputs: Iterable[Input | Failure],
    processes: int,
    summary: Summary,
) -> Iterator[Finding | Failure]:
    """What the run finds, in order. Raises ``Failed`` where a process was killed."""
    try:
        yield from in_parallel(Job(engine, fields, now), inputs, processes, summary)
    except BrokenProcessPool:
        raise Failed("a process was killed, perhaps for want of memory: try fewer --jobs") from None
