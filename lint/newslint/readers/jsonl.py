"""Records kept one a line, as JSON."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from json import loads

from newslint.origin import Raw
from newslint.readers.files import OpenFile
from newslint.readers.json_faults import fault, misfit, not_utf8
from newslint.readers.json_text import JsonText
from newslint.readers.raw_text import unreadable
from newslint.readers.streams import as_utf8

MAX_LINE = 1 << 27
"""Bytes of a line. What is longer is no record, and would fill the memory."""


def records(file: OpenFile) -> Iterator[Raw]:
    """The objects of the file, one a line; a line that is none is an unreadable record. Blank lines are skipped."""
    path, stream, index = file.path, as_utf8(file), 0
    for number, line in enumerate(iter(partial(stream.readline, MAX_LINE), b""), start=1):
        if line.isspace():
            continue
        try:
            text = line.decode()
            data = loads(text)
        except (ValueError, RecursionError) as error:
            yield broken(path, index, line, error, number)
            if len(line) == MAX_LINE:
                finish_line(stream)
        else:
            if wrong := misfit(text, data):
                yield unreadable(path, index, wrong, text, 0, len(text.rstrip("\r\n")), number)
            else:
                yield Raw(data, JsonText(path, text, data, number), index)
        index += 1


def broken(path: str, index: int, line: bytes, error: ValueError | RecursionError, number: int) -> Raw:
    """The unreadable record of a line that could not be decoded."""
    if isinstance(error, UnicodeDecodeError):
        text, where = not_utf8(line, error)
    else:
        text = line.decode()
        where = fault(text, error)
    if len(line) == MAX_LINE:
        where = where._replace(message=f"a line of more than {MAX_LINE >> 20} MB")
    return unreadable(path, index, where.message, text, where.start, where.end, number)


def finish_line(stream: io.BufferedReader) -> None:
    """Read to the end of a line of which the beginning was read."""
    while line := stream.readline(MAX_LINE):
        if line.endswith(b"\n"):
            return
