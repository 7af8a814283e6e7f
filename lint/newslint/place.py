"""Where something is: in a record, and in a file."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Characters of a record.

    ``pointer`` is a JSON Pointer (RFC 6901) into the decoded record; ``""`` is the record.
    ``start`` and ``end`` count characters of the decoded string, end exclusive;
    ``None`` means the whole value.
    """

    pointer: str
    start: int | None = None
    end: int | None = None

    def part(self, start: int, end: int) -> Place:
        """The characters from ``start`` up to ``end``, counted from the start of this place."""
        base = self.start or 0
        return Place(self.pointer, base + start, base + end)

    def overlaps(self, other: Place) -> bool:
        """Whether the two share a character, or one value holds the other."""
        if self.pointer != other.pointer:
            return holds(self, other) or holds(other, self)
        if self.start is None or other.start is None or self.end is None or other.end is None:
            return True
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


def holds(outer: Place, inner: Place) -> bool:
    """Whether the whole value at ``outer`` contains the value at ``inner``."""
    return outer.pointer != "" and outer.start is None and inner.pointer.startswith(outer.pointer + "/")


class Span(NamedTuple):
    """Characters of a file. Lines and columns count from one, in Unicode characters; the end is exclusive.

    Lines end at a line feed only; a byte order mark is no column.
    """

    line: int
    column: int
    end_line: int
    end_column: int


def escape(key: str) -> str:
    """The key as one step of a JSON Pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def steps(pointer: str) -> list[str]:
    """The keys and indices that a JSON Pointer names, in order."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
