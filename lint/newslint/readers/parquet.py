"""Parquet and Arrow: records kept by columns, in files that have no lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from json import JSONEncoder
from typing import Any, NamedTuple

from newslint.origin import Excerpt, Fault, Raw
from newslint.place import Place, steps
from newslint.readers.characters import DAMAGED
from newslint.readers.delimited import LOOKED_AT, holds_article
from newslint.readers.files import NoRecords, OpenFile, ReadError
from newslint.readers.raw_text import MARKED_LIMIT, excerpt
from newslint.readers.table_head import column_keys, repeated
from newslint.roles.infer import looks_like_record
from newslint.roles.leaves import strings


class Table(NamedTuple):
    """What all rows of a file share. ``keys`` has a key for each column, ``names`` what the file calls them."""

    path: str
    keys: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """A row of a file without lines: what is shown of it is its decoded values."""

    table: Table
    data: dict[str, Any]
    first: bool = False

    @property
    def path(self) -> str:
        return self.table.path

    def locate(self, place: Place) -> None:
        """Nothing: row and pointer say where a value is."""

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The characters of the place, and at most ``width`` of its line on either side; of other values, JSON."""
        value = value_at(self.data, place.pointer)
        if isinstance(value, str):
            start, end = (0, len(value)) if place.start is None or place.end is None else (place.start, place.end)
            shown = excerpt(value, start, end, width)
        else:
            shown = Excerpt("", beginning(value) if self.data else "", "")
        return Excerpt(*(DAMAGED.sub("\ufffd", text) for text in shown))

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """Names that several columns have: told of the first record only, for they are one mistake."""
        return repeated(self.table.names, self.table.keys) if self.first else iter(())


def records(file: OpenFile) -> Iterator[Raw]:
    """The rows of a Parquet or Arrow file; ``index`` is the number of the row.

    Of two columns with one name the second is called ``title (column 3)``. What cannot be read (a broken row group,
    a text that is not UTF-8) is an unreadable record, and the rest is read.

    Raises ``ReadError`` where the file is broken as a whole or pyarrow is not installed, ``NoRecords`` where its
    columns are not those of records.
    """
    try:
        from newslint.readers.arrow_files import Gap, pieces
    except ImportError:
        raise ReadError("Parquet and Arrow files need an extra: pip install 'newslint[arrow]'") from None
    table: Table | None = None
    for piece in pieces(file):
        if isinstance(piece, Gap):
            origin = RowOrigin(Table(file.path, (), ()), {})
            yield Raw({}, origin, piece.first, (Fault("unreadable", Place(""), piece.message),), readable=False)
            continue
        if table is None:
            table = Table(file.path, column_keys(piece.names), piece.names)
            check_columns(table, file.named, piece.rows[:LOOKED_AT])
        for index, row in enumerate(piece.rows, piece.first):
            data = dict(zip(table.keys, row, strict=True))
            fault = damage(data) if piece.damaged else None
            origin = RowOrigin(table, data, index == 0)
            yield Raw({}, origin, index, (fault,), readable=False) if fault else Raw(data, origin, index)


def check_columns(table: Table, named: bool, rows: Iterable[tuple[Any, ...]]) -> None:
    """Raises ``NoRecords`` where the columns are not those of records; of a file the user named it has to have some."""
    if not table.keys:
        raise NoRecords("a table without columns")
    if not named and not any(looks_right(dict(zip(table.keys, row, strict=True))) for row in rows):
        raise NoRecords(f"no columns of a record: {', '.join(table.keys)[:80]}")


def looks_right(data: dict[str, Any]) -> bool:
    """Whether the row is a record, or at least a story's text."""
    return looks_like_record(data) or holds_article({k: v for k, v in data.items() if isinstance(v, str)})


def damage(data: dict[str, Any]) -> Fault | None:
    """The first byte in a text of the row that is not UTF-8."""
    for place, text in strings(data):
        if found := DAMAGED.search(text):
            message = f"byte 0x{ord(found[0]) - 0xDC00:02x} is not UTF-8"
            return Fault("unreadable", place.part(*found.span()), message)
    return None


def value_at(data: Any, pointer: str) -> Any:
    """The value that the pointer leads to; ``None`` where there is none."""
    for step in steps(pointer):
        try:
            data = data[int(step) if isinstance(data, list) else step]
        except (LookupError, TypeError, ValueError):
            return None
    return data


def beginning(value: Any) -> str:
    """The value as JSON, as much of it as an excerpt shows."""
    text = ""
    for piece in JSONEncoder(ensure_ascii=False).iterencode(value):
        text += piece
        if len(text) >= MARKED_LIMIT:
            break
    return text[:MARKED_LIMIT]
