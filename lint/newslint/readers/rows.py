"""The rows of a file of separated values, one after the other, also where some of them are broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.readers.characters import Characters, not_text
from newslint.readers.dialect import Dialect, Taken
from newslint.readers.files import ReadError

PIECE = 1 << 18
"""Bytes read at a time."""
LONGEST = 1 << 26
"""Characters of a row after which its quote counts as never closed."""
LOOK_AHEAD = 1000
"""Lines behind a quote that is not closed among which the next good row is looked for."""
HURRIED = 5
"""The same when patience has run out."""
LEAST = 100
"""What looking at a line costs, however short it is, in characters."""
PATIENCE = 1 << 23
"""Characters that may be looked at in vain, beside four for each character read: keeps broken files linear."""


class Row(NamedTuple):
    """A row as it stands in the file, at a line and column. ``flaw`` is an offset into ``raw`` and what is wrong
    there; ``values`` is empty where the row could not be read."""

    raw: str
    values: list[str]
    line: int
    column: int
    flaw: tuple[int, str] | None = None


class Rows:
    """Reads rows of ``width`` cells from ``start`` on of the text, which is the first that was read of the file.

    Memory holds a piece of the file, or one row if that is longer.
    """

    def __init__(self, characters: Characters, dialect: Dialect, width: int, text: str, start: int) -> None:
        self._characters = characters
        self._dialect = dialect
        self._width = width
        self._text = text
        self._at = start
        self._line = 1 + text.count("\n", 0, start)
        self._column = 1
        self._patience = PATIENCE

    def __iter__(self) -> Iterator[Row]:
        while self._more():
            text, at = self._view(self._at)
            taken = self._dialect.row(text, at)
            if self._cut_off(taken, text, at):
                self._fill()
            elif taken is not None and (taken.clean or len(taken.values) == self._width):
                yield self._passed(taken.values, self._at + taken.end - at, taken.clean)
            else:
                yield self._broken(*self._dialect.unclosed(text, at), self._at - at)

    def _more(self) -> bool:
        while self._at >= len(self._text) and not self._characters.ended:
            self._fill()
        return self._at < len(self._text)

    def _fill(self) -> None:
        rest = self._text[self._at :]
        self._at = 0
        # Reading as much again as is there keeps rereading of a long row linear.
        self._text = rest + self._characters.read(max(PIECE, len(rest)))

    def _view(self, at: int) -> tuple[str, int]:
        """A text and an offset in it to read a row from: one line of it when patience has run out."""
        return (self._text, at) if self._patience > 0 else (self._text[at : self._line_end(at)], 0)

    def _line_end(self, at: int) -> int:
        end = self._text.find(self._dialect.line_end, at)
        return len(self._text) if end < 0 else end + 1

    def _cut_off(self, taken: Taken | None, text: str, at: int) -> bool:
        """Whether the row may end behind the text that has been read so far."""
        left = len(self._text) - self._at
        if self._characters.ended:
            return False
        if taken is None:
            return left < PIECE or (left < LONGEST and self._dialect.unclosed(text, at)[1] + 2 >= len(self._text))
        cut = not text.startswith(self._dialect.line_end, taken.end - 1)
        if cut and left >= LONGEST:
            raise ReadError(f"line {self._line} has more than {LONGEST:,} characters: no table")
        return cut

    def _passed(self, values: list[str], end: int, clean: bool) -> Row:
        flaw = None
        raw = self._text[self._at : end]
        if not clean:
            bare = max(self._dialect.bare_quote(raw, cell) for cell in self._dialect.cells(raw))
            flaw = bare, "a quote inside a quoted cell is not doubled"
        if self._characters.suspect and (found := not_text(raw, self._characters.encoding)):
            flaw, values = found, []
        row = Row(raw, values, self._line, self._column, flaw)
        self._pass(end)
        return row

    def _pass(self, end: int) -> None:
        breaks = self._text.count("\n", self._at, end)
        self._column = end - self._text.rfind("\n", self._at, end) if breaks else self._column + end - self._at
        self._line += breaks
        self._patience = min(self._patience + 4 * (end - self._at), PATIENCE)
        self._at = end

    def _broken(self, opened: int, reached: int, shift: int) -> Row:
        """A row whose quotes make no sense, up to where the next good row begins."""
        opened, reached = opened + shift, reached + shift
        self._patience -= reached - self._at
        end = self._line_end(self._at)
        raw = self._text[self._at : end]
        values = [self._dialect.value(raw, cell) for cell in self._dialect.cells(raw)]
        message = "a quote in the cell is neither doubled nor the end of it"
        if opened >= end or len(values) != self._width or raw.count(self._dialect.quote) % 2:
            values, end = [], self._next_good(self._line_end(opened))
            raw = self._text[self._at : end]
            message = "the quote that opens here is not closed"
        row = Row(raw, values, self._line, self._column, (opened - self._at, message))
        self._pass(end)
        return row

    def _next_good(self, start: int) -> int:
        """The start of the next line from ``start`` on that is a row of the right width, else ``start``."""
        at = start
        for seen in range(LOOK_AHEAD):
            if at >= len(self._text) or (self._patience <= 0 and seen > HURRIED):
                break
            text, offset = self._view(at)
            row = self._dialect.row(text, offset)
            if row and row.clean and len(row.values) == self._width:
                return at
            end = self._line_end(at)
            looked_at = end - at if row else self._dialect.unclosed(text, offset)[1] - offset
            self._patience -= max(looked_at, LEAST)
            at = end
        return start
