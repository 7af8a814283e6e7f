"""A run from paths to findings: discover, read, find roles, check. Prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.inputs import Failure, Input
from newslint.readers import read
from newslint.record import Raw, Record
from newslint.roles import Role
from newslint.summary import Summary
from newslint.tables import records


def stored(
    inputs: Iterable[Input | Failure], fields: Mapping[Role, tuple[str, ...]], now: datetime | None, summary: Summary
) -> Iterator[Record | Failure]:
    """The records of the inputs, in order, and what could not be read in its place among them.

    ``fields`` overrides which field has which role, ``now`` is what counts as now. The summary is told of every
    file whose records were given.
    """
    return records(_raw(inputs, summary), fields, now)


def _raw(inputs: Iterable[Input | Failure], summary: Summary) -> Iterator[tuple[Input, Iterator[Raw | Failure]]]:
    for found in inputs:
        if isinstance(found, Failure):
            yield Input(found.path, named=found.named), iter((found,))
        else:
            yield found, _counted(read(found), summary)


def _counted(raws: Iterator[Raw | Failure], summary: Summary) -> Iterator[Raw | Failure]:
    given, failed = 0, False
    for raw in raws:
        failed = failed or isinstance(raw, Failure)
        given += not failed
        yield raw
    summary.files += bool(given or not failed)


def findings(stream: Iterable[Record | Failure], engine: Engine, summary: Summary) -> Iterator[Finding | Failure]:
    """What the rules find in the records, in order; failures are passed on. The summary counts all of it."""
    for record in stream:
        if isinstance(record, Failure):
            summary.note(record)
            yield record
            continue
        summary.records += 1
        for finding in engine.check((record,)):
            summary.count(finding)
            yield finding
