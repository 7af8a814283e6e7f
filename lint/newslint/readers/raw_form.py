"""Which characters of a file stand for which characters of a decoded string."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class RawForm:
    """How a decoded string is written in a file.

    Made of pieces in order: (characters of the decoded string, offset of their raw form, its end). A piece whose
    two lengths differ cannot be divided, such as an escape.
    """

    __slots__ = ("_decoded", "_pieces")

    def __init__(self, pieces: Iterable[tuple[int, int, int]]) -> None:
        found = list(pieces)
        self._pieces = [piece for piece in found if piece[0]] or found[:1] or [(0, 0, 0)]
        self._decoded = [0]
        for length, _, _ in self._pieces:
            self._decoded.append(self._decoded[-1] + length)

    def __len__(self) -> int:
        """The characters of the decoded string."""
        return self._decoded[-1]

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw form of the decoded characters from ``start`` up to ``end``, as offsets into the file's text."""
        size = len(self)
        start, end = min(max(start, 0), size), min(max(end, 0), size)
        if start < end:
            return self._edge(start, 0), self._edge(end - 1, 1)
        at = self._edge(start, 0) if start < size else self._edge(size - 1, 1)
        return at, at

    def _edge(self, offset: int, after: int) -> int:
        """Where the raw form of one decoded character starts (``after`` 0) or ends (1)."""
        if offset < 0:
            return self._pieces[0][1]
        index = bisect_right(self._decoded, offset) - 1
        length, start, end = self._pieces[index]
        if length == end - start:
            return start + offset - self._decoded[index] + after
        return end if after else start
