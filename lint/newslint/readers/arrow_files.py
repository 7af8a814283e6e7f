"""Files in the Arrow family: Parquet, Arrow's file format (Feather) and its stream format, some rows at a time.

Loaded only when such a file is read. One thread, and no reading ahead: with either, pyarrow sometimes aborts the
interpreter at its end when the file was read from memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from os import SEEK_END
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from newslint.readers.arrow_values import values
from newslint.readers.files import OpenFile, ReadError

MOST_ROWS = 64
"""Rows decoded at once, at most: a small file may hold one huge text that stands in every row."""
PIECE = 1 << 20
"""Bytes of decoded rows held at once, about; and of a column that are read at once."""
FOREIGN = {
    b"": "empty, which no Parquet or Arrow file is",
    b"PARE": "an encrypted Parquet file",
    b"FEA1": "Feather version 1: write it again as version 2, or as Parquet",
    b"vers": "neither Parquet nor Arrow: perhaps a pointer of Git LFS in place of the file",
}
"""First four bytes of files that people pass by mistake, and what to call them."""


class Rows(NamedTuple):
    """Some rows: the number of the first (0-based), names of the columns, the values of each row.

    ``damaged`` says that some of their texts hold bytes that are not UTF-8, as lone surrogates (U+DC80 to U+DCFF).
    """

    first: int
    names: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    damaged: bool = False


class Gap(NamedTuple):
    """Rows that cannot be read: the number of the first, and why."""

    first: int
    message: str


def pieces(file: OpenFile) -> Iterator[Rows | Gap]:
    """The rows of the file in order. A compressed file or a pipe is first written to a temporary file.

    Raises ``ReadError`` where the file is of another kind or broken as a whole.
    """
    mark = file.head[:4]
    if mark not in FORMATS:
        raise ReadError(FOREIGN.get(mark, f"neither Parquet nor Arrow: begins with {mark!r}"))
    name, seeks, read = FORMATS[mark]
    with ExitStack() as stack:
        stream: BinaryIO = file.stream
        if seeks and not stream.seekable():
            stream = stack.enter_context(TemporaryFile())
            copyfileobj(file.stream, stream, PIECE)
        if seeks and not ends_with(stream, mark):
            raise ReadError(f"{name}, cut off before its end")
        try:
            yield from read(stream)
        except Exception as error:  # pyarrow raises many kinds on broken files
            raise ReadError(f"{name}, broken: {reason(error)}") from None


def ends_with(stream: BinaryIO, mark: bytes) -> bool:
    """Whether the stream ends with the mark, or with the mark and two more bytes, as Arrow's does."""
    stream.seek(max(stream.seek(0, SEEK_END) - 6, 0))
    tail = stream.read()
    stream.seek(0)
    return tail.startswith(mark) or tail.endswith(mark)


def parquet(stream: BinaryIO) -> Iterator[Rows | Gap]:
    """The rows of a Parquet file, which must be seekable; a row group that is broken is a gap among the others.

    Raises what pyarrow raises where the file is no Parquet at all.
    """
    options = {"pre_buffer": False, "buffer_size": PIECE, "coerce_int96_timestamp_unit": "us"}
    with pq.ParquetFile(stream, page_checksum_verification=True, **options) as file:
        first = 0
        for number in range(file.num_row_groups):
            group = file.metadata.row_group(number)
            at = first
            try:
                size = rows_at_once(group.total_byte_size, group.num_rows)
                for batch in file.iter_batches(size, row_groups=[number], use_threads=False):
                    yield rows(batch, at)
                    at += batch.num_rows
            except Exception as error:
                yield Gap(at, f"row group {number + 1} of {file.num_row_groups}: {reason(error)}")
            first += group.num_rows


def arrow_file(stream: BinaryIO) -> Iterator[Rows | Gap]:
    """The rows of a file in Arrow's file format, which must be seekable; a batch that is broken is a gap.

    Raises what pyarrow raises where the file is none.
    """
    with pa.ipc.open_file(stream, options=pa.ipc.IpcReadOptions(use_threads=False)) as file:
        first = 0
        for number in range(file.num_record_batches):
            name, count = f"record batch {number + 1} of {file.num_record_batches}", 1
            try:
                batch = file.get_batch(number)
            except Exception as error:
                yield Gap(first, f"{name}: {reason(error)}")
            else:
                yield from in_batch(batch, first, name)
                count = batch.num_rows
            first += count


def arrow_stream(stream: BinaryIO) -> Iterator[Rows | Gap]:
    """The rows of Arrow's stream format. Raises what pyarrow raises where it breaks off."""
    with pa.ipc.open_stream(stream, options=pa.ipc.IpcReadOptions(use_threads=False)) as file:
        first = 0
        for number, batch in enumerate(file, 1):
            yield from in_batch(batch, first, f"record batch {number}")
            first += batch.num_rows


def in_batch(batch: Any, first: int, name: str) -> Iterator[Rows | Gap]:
    """The rows of a batch as it stands in a file, or a gap where it leads out of its memory."""
    at, end = first, first + batch.num_rows
    try:
        for column in batch.columns:
            check(column)
        size = rows_at_once(batch.nbytes, batch.num_rows)
        while at < end:
            yield rows(batch.slice(at - first, size), at)
            at += size
    except Exception as error:
        yield Gap(at, f"{name}: {reason(error)}")


def check(column: Any) -> None:
    """Raises ``ValueError`` where a column is not what it says; its texts may have bytes that are not UTF-8."""
    try:
        column.validate(full=True)
    except ValueError:
        column.view(as_bytes(column.type)).validate(full=True)


def rows_at_once(size: int, count: int) -> int:
    """How many of ``count`` rows of ``size`` bytes in all to decode at once."""
    return max(1, min(MOST_ROWS, PIECE * count // max(size, 1)))


def rows(batch: Any, first: int) -> Rows:
    """The rows of a small batch."""
    names = tuple(batch.schema.names)
    try:
        columns = [values(column) for column in batch.columns]
    except UnicodeDecodeError:
        columns = [values(column, "surrogateescape") for column in batch.columns]
        return Rows(first, names, list(zip(*columns, strict=True)), damaged=True)
    return Rows(first, names, list(zip(*columns, strict=True)))


def as_bytes(kind: Any) -> Any:
    """The type with bytes for its texts, laid out the same way."""
    simple = {pa.string(): pa.binary(), pa.large_string(): pa.large_binary()}
    if kind in simple:
        return simple[kind]
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(as_bytes(field.type)) for field in kind])
    if pa.types.is_list(kind):
        return pa.list_(kind.value_field.with_type(as_bytes(kind.value_type)))
    if pa.types.is_large_list(kind):
        return pa.large_list(kind.value_field.with_type(as_bytes(kind.value_type)))
    if pa.types.is_dictionary(kind):
        return pa.dictionary(kind.index_type, as_bytes(kind.value_type), kind.ordered)
    return kind


def reason(error: Exception) -> str:
    """What pyarrow says is wrong, in one line."""
    return " ".join(str(error).split())[:300] or type(error).__name__


class Format(NamedTuple):
    """What to call it, whether its reader jumps back and forth, the reader."""

    name: str
    seeks: bool
    read: Callable[[BinaryIO], Iterator[Rows | Gap]]


FORMATS = {
    b"PAR1": Format("a Parquet file", True, parquet),
    b"ARRO": Format("an Arrow file", True, arrow_file),
    b"\xff\xff\xff\xff": Format("an Arrow stream", False, arrow_stream),
}
"""The formats by the first four bytes of their files."""
