"""Records kept as rows of separated values: CSV, TSV and their relatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from newslint.origin import Excerpt, Fault, Raw
from newslint.place import Place, Span, escape, steps
from newslint.readers.characters import Characters, not_text
from newslint.readers.dialect import Cell, Dialect
from newslint.readers.files import NoRecords, OpenFile, ReadError
from newslint.readers.raw_form import RawForm
from newslint.readers.raw_text import excerpt, line_starts, span, unreadable
from newslint.readers.rows import PIECE, Row, Rows
from newslint.readers.table_head import (
    DELIMITERS,
    NO_DELIMITER,
    column_keys,
    column_names,
    directive,
    find_dialect,
    is_header,
    repeated,
    sample_rows,
)
from newslint.roles.aliases import aliases
from newslint.roles.infer import looks_like_record

LOOKED_AT = 20
"""Rows of which one must look like a record for a file that nobody named to be read."""
LONGEST_NAME = 4
"""Words in the name of a file's only column: a file with more of them there is prose."""


BLANK = re.compile(r"[ \t]*+\r?\n")


MOST_CELLS = 10_000
"""Cells above which a row is none."""
LONG = 200
"""Characters above which a text is no note or comment."""


class Table(NamedTuple):
    """What all rows of a file share. ``keys`` has a key for each column, ``names`` what the header says."""

    path: str
    dialect: Dialect
    keys: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class RowOrigin:
    """A row of a file: its raw text, and the line and column (from one) at which it starts."""

    table: Table
    raw: str
    line: int
    column: int
    first: bool

    @property
    def path(self) -> str:
        return self.table.path

    @cached_property
    def _cells(self) -> list[Cell]:
        return self.table.dialect.cells(self.raw)

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.raw)

    @cached_property
    def _forms(self) -> dict[int, RawForm]:
        return {}

    def _range(self, place: Place) -> tuple[int, int]:
        """The place as offsets into the row's text; the whole row where it has no such cell."""
        column = self._column(place.pointer)
        if column is None:
            return 0, self.table.dialect.content(self.raw)
        cell = self._cells[column]
        if place.start is None or place.end is None:
            return cell.start, cell.end
        form = self._forms.get(column)
        if form is None:
            form = self._forms[column] = RawForm(self.table.dialect.pieces(self.raw, cell))
        return form.raw(place.start, place.end)

    def _column(self, pointer: str) -> int | None:
        key = steps(pointer)[:1]
        return self._columns.get(key[0]) if key else None

    @cached_property
    def _columns(self) -> dict[str, int]:
        width = len(self._cells)
        return {key: column for column, key in enumerate(keys_for(self.table.keys, width)[:width])}

    def locate(self, place: Place) -> Span:
        """The raw characters of the place: those of a cell exclude the quotes around it."""
        return span(self._starts, *self._range(place), self.line, self.column)

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The raw characters of the place, and at most ``width`` of its line on either side."""
        return excerpt(self.raw, *self._range(place), width)

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """Names that the header has more than once: told of the first record only, for they are one mistake."""
        return repeated(self.table.names, self.table.keys) if self.first else iter(())


def records(file: OpenFile, delimiters: str = DELIMITERS) -> Iterator[Raw]:
    """The rows of the file below its header, as records whose values are strings; an empty cell is ``""``.

    The first row is the header unless one of its cells can be no name (a URL, a date, a number, a long text): then
    the columns are called ``column 1``, ``column 2`` … A row with more or fewer cells than the header is read and
    has a fault; surplus cells are kept as ``column 9``. A row that cannot be read is an unreadable record.

    Raises ``ReadError`` where the file is no text, ``NoRecords`` where its columns are not those of records.
    """
    characters = Characters(file)
    text = characters.read(PIECE)
    named, start = directive(text)
    while line := BLANK.match(text, start):
        start = line.end()
    sample = text[start:]
    if not sample.strip():
        return
    dialect = find_dialect(sample, characters.ended, named or delimiters)
    if dialect.delimiter == NO_DELIMITER and delimiters != DELIMITERS:
        dialect = find_dialect(sample, characters.ended)
    values, *following = [values for values, _ in sample_rows(sample, characters.ended, dialect)] or [[""]]
    names = column_names(values, following) if is_header(values) else ("",) * len(values)
    if wrong := not_text("".join(values), characters.encoding):
        raise ReadError(f"{wrong[1]}, in its first row")
    table = Table(file.path, dialect, column_keys(names), names)
    check_columns(table, file.named, following)
    rows = Rows(characters, dialect, len(names), text, start)
    if any(names):
        next(iter(rows), None)
    yield from in_table(table, rows)


def tabbed(file: OpenFile) -> Iterator[Raw]:
    """The rows of a file whose cells are separated by tabs; see ``records``."""
    return records(file, "\t")


def check_columns(table: Table, named: bool, rows: Sequence[Sequence[str]]) -> None:
    """Raises ``NoRecords`` where the columns are not those of records."""
    if len(table.keys) > MOST_CELLS:
        raise NoRecords(f"{len(table.keys):,} columns: no table of records")
    if len(table.keys) == 1 and len(table.keys[0].split()) > LONGEST_NAME:
        raise NoRecords("prose without a header: no table of records")
    samples = [dict(zip(table.keys, row, strict=False)) for row in rows[:LOOKED_AT]]
    if not named and samples and not any(looks_like_record(row) or holds_article(row) for row in samples):
        raise NoRecords(f"no columns of a record: {', '.join(table.keys)[:80]}")


def holds_article(row: Mapping[str, str]) -> bool:
    """Whether a column that is called like the text of a story holds a long text: some tables have no more."""
    return any(len(text) > LONG and name.role == "body" for key, text in row.items() for name in aliases(key)[:1])


def in_table(table: Table, rows: Iterable[Row]) -> Iterator[Raw]:
    """The rows as records."""
    width, index = len(table.keys), 0
    for row in rows:
        raw, values, line, column, flaw = row
        if len(values) == 1 and not raw.strip():
            continue
        if len(values) > MOST_CELLS:
            values, flaw = [], (0, f"{len(values):,} cells: no row of a table")
        if not values:
            at, message = flaw or (0, "")
            yield unreadable(table.path, index, message, raw, at, at + 1, line, column)
        elif flaw is None and len(values) == width:
            yield Raw(
                dict(zip(table.keys, values, strict=True)), RowOrigin(table, raw, line, column, index == 0), index
            )
        else:
            keys = keys_for(table.keys, len(values))
            origin = RowOrigin(table, raw, line, column, index == 0)
            yield Raw(dict(zip(keys, values, strict=False)), origin, index, tuple(faults(table, keys, row)))
        index += 1


def faults(table: Table, keys: Sequence[str], row: Row) -> Iterator[Fault]:
    """What is wrong with the form of a row that can be read."""
    found, expected = len(row.values), len(table.keys)
    if found != expected:
        place = Place(f"/{escape(keys[expected])}") if found > expected else Place("")
        yield Fault("shifted", place, f"the row has {found} cells, the header {expected}")
    if row.flaw:
        for key, cell in zip(keys, table.dialect.cells(row.raw), strict=False):
            if cell.start <= row.flaw[0] <= cell.end:
                before = len(table.dialect.value(row.raw, cell._replace(end=row.flaw[0])))
                yield Fault("unreadable", Place(f"/{escape(key)}", before, before + 1), row.flaw[1])


def keys_for(keys: tuple[str, ...], width: int) -> tuple[str, ...]:
    """The keys of a row with that many cells."""
    return column_keys(keys + ("",) * (width - len(keys))) if width > len(keys) else keys
