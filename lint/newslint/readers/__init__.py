"""Readers: one module a layout, each with the origin of its records."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import PurePath
from typing import BinaryIO

from newslint.inputs import Failure, Input
from newslint.origin import Raw
from newslint.readers import json_document, jsonl, sniff
from newslint.readers.files import HEAD, NoRecords, OpenFile, Reader, ReadError, decoding
from newslint.readers.streams import PIECE, Pieces, pieces, unpacked, unpacker

__all__ = ["READERS", "NoRecords", "OpenFile", "ReadError", "Reader", "decoding", "read", "reader_for"]

COLUMNAR = (".parquet", ".pq", ".arrow", ".arrows", ".feather", ".ipc")


def deferred(module: str, function: str, file: OpenFile) -> Iterator[Raw]:
    """The records that a function of a reader's module finds; the module is loaded now."""
    found: Iterator[Raw] = getattr(import_module(f"newslint.readers.{module}"), function)(file)
    return found


READERS: dict[str, Reader] = {
    "jsonl": Reader("jsonl", (".jsonl", ".ndjson", ".jl", ".jsonlines"), jsonl.records),
    "json": Reader("json", (".json",), json_document.records),
    "csv": Reader("csv", (".csv",), partial(deferred, "delimited", "records")),
    "tsv": Reader("tsv", (".tsv", ".tab"), partial(deferred, "delimited", "tabbed")),
    "markdown": Reader("markdown", (".md", ".markdown"), partial(deferred, "markdown", "records")),
    "parquet": Reader("parquet", COLUMNAR, partial(deferred, "parquet", "records")),
}
ARCHIVES = (".gz", ".zst", ".zstd")


def reader_for(path: str, name: str | None = None) -> Reader | None:
    """The reader of that name, else by the suffix of the path; ``None`` where only the content can tell.

    Raises ``ReadError`` for a name that no reader has.
    """
    if name is not None:
        if name not in READERS:
            raise ReadError(f"no reader {name!r}: there are {', '.join(READERS)}")
        return READERS[name]
    file = PurePath(path.lower())
    suffix = PurePath(file.stem).suffix if file.suffix in ARCHIVES else file.suffix
    return next((reader for reader in READERS.values() if suffix in reader.suffixes), None)


def read(input: Input) -> Iterator[Raw | Failure]:
    """The records of a file. What could not be read is a ``Failure``, after everything that could; nothing raises."""
    try:
        if input.stream:
            yield from unpack(input, input.stream)
        else:
            with open(input.path, "rb", buffering=0) as stream:
                yield from unpack(input, stream)
    except NoRecords as error:
        yield Failure(input.path, "no-records", str(error), input.named)
    except ReadError as error:
        yield Failure(input.path, "unreadable", str(error), input.named)
    except OSError as error:
        yield Failure(input.path, "unreadable", (error.strerror or str(error)).lower(), input.named)
    except MemoryError:
        yield Failure(input.path, "unreadable", "too large for the memory", input.named)
    except Exception as error:  # whatever a library makes of hostile bytes, the other files are still read
        yield Failure(input.path, "unreadable", f"{type(error).__name__}: {error}", input.named)


def unpack(input: Input, stream: BinaryIO) -> Iterator[Raw]:
    """The records of a stream that may be compressed. Raises what readers raise."""
    head = b"".join(first_pieces(stream))
    new = unpacker(head)
    if new:
        raw: io.RawIOBase = Pieces(unpacked(stream, head, new))
    elif isinstance(stream, io.FileIO) and stream is not input.stream and stream.seekable():
        stream.seek(0)
        raw = stream
    else:
        raw = Pieces(pieces(stream, head))
    buffered: io.BufferedReader = io.BufferedReader(raw, PIECE)
    try:
        with buffered:
            file = OpenFile(input.path, input.named, buffered)
            yield from choose(input, file.head)(file)
    except (NoRecords, ReadError):
        if not (isinstance(raw, Pieces) and raw.trouble):
            raise
    finally:
        file.stream.close()
    if isinstance(raw, Pieces) and raw.trouble:
        raise raw.trouble


def first_pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The first 64 KB of the stream; a pipe gives them bit by bit."""
    missing = HEAD
    while missing > 0 and (piece := stream.read(missing)):
        missing -= len(piece)
        yield piece


def choose(input: Input, head: bytes) -> Reader:
    """The reader for a file that begins with these bytes."""
    reader = reader_for(input.path, input.reader)
    if reader is None:
        return READERS[sniff.layout_of(head)]
    if input.reader is None and reader.name in ("json", "jsonl"):
        return READERS[sniff.really(reader.name, head)]
    return reader
