"""How far a long run has come, on one line of standard error that is gone before anything else is shown."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

from newslint.inputs import Failure, Input
from newslint.summary import Summary
from newslint.terminal import is_terminal

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds that nothing is shown."""
PAUSE = 0.1
"""Seconds between two drawings."""
BAR = 24
"""Columns of the bar."""


class Progress:
    """Watches inputs and records go by. Draws only on a terminal."""

    def __init__(
        self, summary: Summary, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        stream = stream or sys.stderr
        self.summary = summary
        self.stream = stream if is_terminal(stream) else None
        self.clock = clock
        self.started = clock()
        self.next = self.started + PATIENCE
        self.drawn = False
        self.total = 0
        self.done = 0

    def inputs(self, found: Iterable[Input | Failure]) -> Iterator[Input | Failure]:
        """The inputs; each counts as done, with its size, when the next is asked for."""
        if self.stream is None:
            yield from found
            return
        waiting = list(found)
        sizes = [size(item) for item in waiting]
        self.total = sum(sizes)
        for item, bytes_ in zip(waiting, sizes, strict=True):
            yield item
            self.done += bytes_

    def watched(self, items: Iterable[T]) -> Iterator[T]:
        """The items; the line is redrawn now and then."""
        if self.stream is None:
            yield from items
            return
        for item in items:
            if (now := self.clock()) >= self.next:
                self.draw(now)
            yield item
        self.clear()

    def draw(self, now: float) -> None:
        """Show the line."""
        assert self.stream is not None
        self.next = now + PAUSE
        records = self.summary.records
        line = f"{records:,} records, {records / (now - self.started):,.0f}/s"
        if self.done:
            share = min(self.done / self.total, 1)
            line = f"{'█' * round(BAR * share):░<{BAR}} {share:4.0%}  {line}"
        self.stream.write(f"\r\x1b[K{line[: shutil.get_terminal_size().columns - 1]}")
        self.stream.flush()
        self.drawn = True

    def clear(self) -> None:
        """Take the line away."""
        if self.drawn and self.stream is not None:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self.drawn = False


def size(item: Input | Failure) -> int:
    """The bytes of a file; none where that cannot be known."""
    if isinstance(item, Failure) or item.stream is not None:
        return 0
    try:
        return os.stat(item.path).st_size
    except (OSError, ValueError):
        return 0
