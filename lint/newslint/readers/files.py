"""Files as readers see them: opened, decompressed, and with an encoding found."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newslint.origin import Raw

HEAD = 1 << 16
"""Bytes at the start of a file that decide on its encoding, its layout and its compression."""

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 comes first, because it begins with that of UTF-16."""


class NoRecords(Exception):
    """The file was read, and no record was found in it. The message says what it is instead."""


class ReadError(Exception):
    """Reading cannot go on. The message says why, and what to do about it."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file to read records from.

    ``path`` is shown in reports, ``named`` is true for what the user named. ``stream`` is already decompressed and
    stands at the first byte; it is seekable only where the file is.
    """

    path: str
    named: bool
    stream: io.BufferedReader

    @property
    def head(self) -> bytes:
        """The first bytes (up to 64 KB), without consuming them; only before anything was read."""
        return self.stream.peek(HEAD)[:HEAD]


@dataclass(frozen=True, slots=True)
class Reader:
    """One layout of files. Calling it yields the records of a file, or raises ``NoRecords`` or ``ReadError``."""

    name: str
    suffixes: tuple[str, ...]
    records: Callable[[OpenFile], Iterator[Raw]]

    def __call__(self, file: OpenFile) -> Iterator[Raw]:
        return self.records(file)


def decoding(head: bytes) -> tuple[str, int]:
    """The encoding of a file that begins with these bytes, and the length of its byte order mark.

    Without a mark it is UTF-16 where nearly every other byte is NUL, UTF-8 if the bytes are (a character cut off at
    the end of the 64 KB does not count), else Windows-1252: it is what servers and spreadsheets of Western outlets
    send when they do not send UTF-8, and what browsers read a page as that says nothing.
    """
    for mark, encoding in BOMS:
        if head.startswith(mark):
            return encoding, len(mark)
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) > 3 and max(even, odd) * 4 > len(head) and not min(even, odd):
        return "utf-16-le" if odd else "utf-16-be", 0
    try:
        codecs.utf_8_decode(head, "strict", len(head) < HEAD)
    except UnicodeDecodeError:
        return "cp1252", 0
    return "utf-8", 0
