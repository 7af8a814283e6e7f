"""How a file of separated values is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


class Cell(NamedTuple):
    """The raw form of one cell, without its outer quotes, as offsets into the row's text."""

    start: int
    end: int
    quoted: bool


class Taken(NamedTuple):
    """A row: its values, the offset behind it, and whether all quotes in it are doubled or escaped."""

    values: list[str]
    end: int
    clean: bool


class Dialect(NamedTuple):
    """Delimiter, quote (empty: none), whether backslash escapes, whether blanks surround quotes, what ends a row.

    A quote in a quoted cell that is neither doubled nor followed by the end of the cell is read as a character
    of it, unless it stands where a cell could begin: then the quote before it was never closed.
    """

    delimiter: str
    quote: str = '"'
    backslash: bool = False
    blanks: bool = False
    line_end: str = "\n"

    def row(self, text: str, at: int) -> Taken | None:
        """The row that starts at ``at``; ``None`` if a quote in it is not closed in this text."""
        stop = text.find(self.line_end, at)
        stop = len(text) if stop < 0 else stop
        if not self.quote or text.find(self.quote, at, stop) < 0:
            end = stop - 1 if self.line_end == "\n" and text[at:stop].endswith("\r") else stop
            return Taken(text[at:end].split(self.delimiter), min(stop + 1, len(text)), True)
        match, delimiter, values, clean = grammar(self).cell.match, self.delimiter, list[str](), True
        while cell := match(text, at):
            raw, value, ending = cell.groups()
            if raw is None:
                values.append(value if ending == delimiter else value.removesuffix("\r"))
            elif self.quote in raw or self.backslash:
                values.append(self._unescaped(raw))
                clean = clean and self._clean(raw)
            else:
                values.append(raw)
            at = cell.end()
            if ending != delimiter:
                return Taken(values, at, clean)
        return None

    def unclosed(self, text: str, at: int) -> tuple[int, int]:
        """For a row that cannot be read: where its last quote opens, and how far the text behind it makes sense."""
        cell, opened, _ = grammar(self)
        while (found := cell.match(text, at)) and found[3] == self.delimiter:
            at = found.end()
        inside = opened.match(text, at)
        return at, inside.end() if inside else at

    def cells(self, row: str) -> list[Cell]:
        """The cells of a row's raw text. A row that quotes make no sense in is divided at its delimiters."""
        return (self.quote and self._quoted(row)) or self._divided(row)

    def _quoted(self, row: str) -> list[Cell]:
        match, at, found = grammar(self).cell.match, 0, list[Cell]()
        while cell := match(row, at):
            quoted = cell.start(2) < 0
            start, end = cell.span(1 if quoted else 2)
            at = cell.end()
            if cell[3] == self.delimiter:
                found.append(Cell(start, end, quoted))
                continue
            found.append(Cell(start, end if quoted else start + len(row[start:end].removesuffix("\r")), quoted))
            return found
        return []

    def _divided(self, row: str) -> list[Cell]:
        end = self.content(row)
        found, at = list[Cell](), 0
        while (to := row.find(self.delimiter, at, end)) >= 0:
            found.append(Cell(at, to, False))
            at = to + 1
        return [*found, Cell(at, end, False)]

    def content(self, row: str) -> int:
        """The length of a row's raw text without its line end."""
        text = row.removesuffix(self.line_end)
        return len(text.removesuffix("\r") if self.line_end == "\n" else text)

    def value(self, row: str, cell: Cell) -> str:
        """The characters that a cell stands for."""
        raw = row[cell.start : cell.end]
        return self._unescaped(raw) if cell.quoted else raw

    def pieces(self, row: str, cell: Cell) -> Iterator[tuple[int, int, int]]:
        """How the characters of a cell are written: see ``RawForm``."""
        at = cell.start
        if cell.quoted:
            for escape in grammar(self).escape.finditer(row, cell.start, cell.end):
                yield escape.start() - at, at, escape.start()
                yield 1, escape.start(), escape.end()
                at = escape.end()
        yield cell.end - at, at, cell.end

    def bare_quote(self, row: str, cell: Cell) -> int:
        """The offset in the row of a quote that should have been doubled; -1 if the cell holds none."""
        if cell.quoted and not self._clean(row[cell.start : cell.end]):
            at = cell.start
            for length, start, end in self.pieces(row, cell):
                if length == end - start and (found := row.find(self.quote, start, end)) >= 0:
                    return found
                at = end
            return at
        return -1

    def _unescaped(self, raw: str) -> str:
        if not self.backslash:
            return raw.replace(self.quote * 2, self.quote)
        return grammar(self).escape.sub(lambda escape: escape[1] or self.quote, raw)

    def _clean(self, raw: str) -> bool:
        if self.backslash:
            return self.quote not in grammar(self).escape.sub("", raw)
        return raw.count(self.quote) == 2 * raw.count(self.quote * 2)


class Grammar(NamedTuple):
    """What a row is made of. Every pattern is linear: what one part has taken is never given back.

    ``cell`` has three groups: inside of a quoted cell, or a cell without quotes; and what ends it.
    """

    cell: re.Pattern[str]
    opened: re.Pattern[str]
    escape: re.Pattern[str]


@lru_cache(maxsize=64)
def grammar(dialect: Dialect) -> Grammar:
    """The patterns of a dialect."""
    delimiter, quote, line_end = re.escape(dialect.delimiter), re.escape(dialect.quote), dialect.line_end
    blank = " *+" if dialect.blanks else ""
    end = rf"(?:{delimiter}|\r?\n|\Z)" if line_end == "\n" else rf"(?:{delimiter}|\r|\Z)"
    stop, escaped = (r"\\", r"\\.|") if dialect.backslash else ("", "")
    loose = rf"(?<![{delimiter}\r\n]){quote}(?!{blank}{end})"
    inside = rf"[^{quote}{stop}]*+(?:(?:{escaped}{quote}{quote}|{loose})[^{quote}{stop}]*+)*+"
    bare = rf"(?!{blank}{quote})[^{delimiter}{line_end}]*+"
    return Grammar(
        re.compile(rf"(?:{blank}{quote}({inside}){quote}{blank}(?={end})|({bare}))({end})", re.DOTALL),
        re.compile(rf"{blank}{quote}{inside}", re.DOTALL),
        re.compile(rf"\\([\\{quote}])|{quote}{quote}" if dialect.backslash else quote + quote),
    )
