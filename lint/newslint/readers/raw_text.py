"""Positions and excerpts in the raw text of a record, shared by the readers of text layouts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.origin import Excerpt, Fault, Raw
from newslint.place import Place, Span

MARKED_LIMIT = 200
"""Characters of a span that an excerpt shows."""


def line_starts(text: str) -> list[int]:
    """Offsets of the first character of every line of the text; lines end at a line feed only."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def span(starts: list[int], start: int, end: int, line: int = 1, column: int = 1) -> Span:
    """The span of the characters from ``start`` up to ``end`` of a text whose lines start at ``starts``.

    ``line`` and ``column`` (1-based) are those of the text's first character in the file.
    """
    return Span(*position(starts, start, line, column), *position(starts, end, line, column))


def position(starts: list[int], at: int, line: int, column: int) -> tuple[int, int]:
    """Line and column in the file of the character at the offset."""
    number = bisect_right(starts, at) - 1
    return line + number, at - starts[number] + (column if number == 0 else 1)


def excerpt(text: str, start: int, end: int, width: int) -> Excerpt:
    """The characters of a span (at most 200 of them), and at most ``width`` of its first line on either side."""
    left = max(start - width, text.rfind("\n", max(start - width, 0), start) + 1, 0)
    cut = min(end, start + MARKED_LIMIT)
    line_end = text.find("\n", cut, cut + width)
    right = min(cut + width, len(text)) if line_end < 0 else line_end
    if "\n" in text[start:cut]:
        right = cut
    return Excerpt(text[left:start], text[start:cut], text[cut:right].removesuffix("\r"))


@dataclass(frozen=True, slots=True)
class Spot:
    """The origin of what could not be decoded: whatever is asked for, it is one spot of the file."""

    path: str
    span: Span
    around: Excerpt

    @classmethod
    def of(cls, path: str, text: str, start: int, end: int, line: int = 1, column: int = 1) -> Spot:
        """The characters from ``start`` up to ``end`` of a text that begins at the line and column of the file."""
        return cls(path, span(line_starts(text), start, end, line, column), excerpt(text, start, end, MARKED_LIMIT))

    def locate(self, place: Place) -> Span:
        """The spot."""
        return self.span

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The spot, and at most ``width`` characters of its line on either side."""
        before, marked, after = self.around
        return Excerpt(before[max(len(before) - width, 0) :], marked, after[:width])

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """None."""
        return iter(())


def unreadable(
    path: str, index: int, message: str, text: str, start: int, end: int, line: int = 1, column: int = 1
) -> Raw:
    """A record that could not be decoded, for the reason that the message gives.

    The spot to point at is the characters from ``start`` up to ``end`` of ``text``, which begins at the line and
    column (1-based) of the file.
    """
    spot = Spot.of(path, text, start, end, line, column)
    return Raw({}, spot, index, (Fault("unreadable", Place(""), message),), readable=False)
