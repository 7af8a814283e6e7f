"""Records of the raw records that readers yield: find the layout of each table, then give records their roles.

A *table* is a file of many records, or the one-record files of one folder that follow each other and have the same
suffix. Its first records are held back until the layout is known; it is never learned anew, so that what is found
in a record does not depend on how many records are read at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain, islice
from typing import Any

from newslint.inputs import Failure, Input
from newslint.record import Raw, Record
from newslint.roles import Role
from newslint.roles.infer import infer
from newslint.roles.layout import Layout

SAMPLE = 100
"""Records that are looked at to find a table's layout."""

SAMPLE_TEXT = 8_000_000
"""Characters of records after which no more are looked at."""

ONE_RECORD_SUFFIXES = (".json", ".md", ".markdown")
"""Files that often hold a single record (also when they are compressed)."""

COMPRESSED = (".gz", ".zst", ".zstd")

Overrides = Mapping[Role, tuple[str, ...]]


def records(
    stream: Iterable[tuple[Input, Iterator[Raw | Failure]]],
    overrides: Overrides | None = None,
    now: datetime | None = None,
) -> Iterator[Record | Failure]:
    """The records of all inputs in order, with their roles; failures pass through where they happen.

    ``overrides`` names the fields of roles, ``now`` is what counts as now for every record. At most one sample of a
    table is held in memory.
    """
    folder: Table | None = None
    for source, raws in stream:
        name = group(source)
        raws = iter(raws)
        first = list(islice(raws, 2)) if name else []
        if name is None or len(first) > 1:
            if folder:
                yield from folder.rest()
                folder = None
            table = Table(None, overrides, now)
            for raw in chain(first, raws):
                yield from table.add(raw)
            yield from table.rest()
            continue
        if folder is None or folder.name != name:
            if folder:
                yield from folder.rest()
            folder = Table(name, overrides, now)
        for raw in first:
            yield from folder.add(raw)
    if folder:
        yield from folder.rest()


def group(source: Input) -> tuple[str, str] | None:
    """Folder and suffix of a file that may hold a single record, else ``None``: such files share a table.

    Files of one group must be read one after the other, by one process.
    """
    path = source.path.lower()
    for ending in COMPRESSED:
        path = path.removesuffix(ending)
    suffix = next((suffix for suffix in ONE_RECORD_SUFFIXES if path.endswith(suffix)), None)
    if suffix is None or source.stream is not None:
        return None
    return source.path.rpartition("/")[0], suffix


class Table:
    """Holds records back until there are enough to find the layout, then lets them through."""

    def __init__(self, name: tuple[str, str] | None, overrides: Overrides | None, now: datetime | None) -> None:
        self.name = name
        self._overrides = overrides
        self._now = now
        self._layout: Layout | None = None
        self._held: list[Raw | Failure] = []
        self._readable = 0
        self._size = 0
        self._begun = False

    def add(self, raw: Raw | Failure) -> Iterator[Record | Failure]:
        """Take the next record; give back what can go on."""
        if self._layout is not None:
            yield self._record(raw, self._layout)
            return
        self._held.append(raw)
        if isinstance(raw, Raw) and raw.readable:
            self._readable += 1
            self._size += size(raw.data)
        if self._readable >= SAMPLE or self._size >= SAMPLE_TEXT or len(self._held) >= 10 * SAMPLE:
            yield from self.rest()

    def rest(self) -> Iterator[Record | Failure]:
        """What is still held back."""
        if self._layout is None:
            samples = [raw.data for raw in self._held if isinstance(raw, Raw) and raw.readable]
            self._layout = infer(samples, self._overrides)
        held, self._held = self._held, []
        for raw in held:
            yield self._record(raw, self._layout)

    def _record(self, raw: Raw | Failure, layout: Layout) -> Record | Failure:
        if isinstance(raw, Failure):
            return raw
        if self._begun or not raw.readable:
            return Record(raw, layout, self._now)
        self._begun = True
        return Record(raw, layout, self._now, first_of_table=True)


def size(value: Any, depth: int = 8) -> int:
    """Roughly how many characters of text the value holds; not deeper than ``depth`` levels."""
    if isinstance(value, str):
        return len(value)
    if depth and isinstance(value, dict):
        return sum(size(inner, depth - 1) for inner in value.values())
    if depth and isinstance(value, list):
        return sum(size(inner, depth - 1) for inner in value)
    return 8
