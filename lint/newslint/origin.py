"""What readers yield, and what they know of the file it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Protocol

from newslint.place import Place, Span


class Excerpt(NamedTuple):
    """Raw characters of a file: those of a span, and some of the same line before and behind."""

    before: str
    marked: str
    after: str


class Fault(NamedTuple):
    """What a reader could not make sense of. Rules about the shape of a file turn faults into problems."""

    kind: Literal["unreadable", "shifted"]
    place: Place
    message: str


class Origin(Protocol):
    """Where a record came from: knows the file's syntax."""

    @property
    def path(self) -> str:
        """The file as it was given, with ``/`` separators."""

    def locate(self, place: Place) -> Span | None:
        """The raw characters of the place; ``None`` where the file has no lines (Parquet).

        A place that does not exist in the file gives the span of the nearest value around it.
        """

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The raw characters of the place, and at most ``width`` of its first line on either side."""

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """Keys that stand more than once in one object: the value's place, the key, how often it stands."""


@dataclass(frozen=True, slots=True)
class Raw:
    """What a reader yields: a decoded record that nobody has looked at yet.

    ``readable`` is false where nothing could be decoded: ``data`` is then empty, and ``faults`` say why.
    ``index`` is the 0-based number of the record in its file.
    """

    data: dict[str, Any]
    origin: Origin
    index: int
    faults: tuple[Fault, ...] = ()
    readable: bool = True


class Nowhere:
    """The origin of a record that was made in memory and never in a file."""

    path = "nowhere"

    def locate(self, place: Place) -> Span | None:
        """No characters of a file."""
        return None

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """Nothing to show."""
        return Excerpt("", "", "")

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """None: what was decoded has every key once."""
        return iter(())
