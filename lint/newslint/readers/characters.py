"""A file's bytes as characters, however badly they are encoded."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

from newslint.readers.files import OpenFile, decoding

NOT_TEXT = re.compile("[\0\udc80-\udcff]")
"""NUL, and what stands for a byte that is not valid in the file's encoding."""
DAMAGED = re.compile("[\udc80-\udcff]")
UNDEFINED = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""Bytes that Windows-1252 does not define: browsers read them as control characters."""


class Characters:
    """Reads a file in pieces of text, without its byte order mark.

    Bytes that are not valid UTF-8 are kept as lone surrogates (U+DC80 to U+DCFF), so that ``NOT_TEXT`` finds them.
    ``suspect`` is true once a piece held such a byte or a NUL.
    """

    def __init__(self, file: OpenFile) -> None:
        head = file.head
        encoding, mark = decoding(head)
        self._stream: BinaryIO = file.stream
        self._stream.read(mark)
        self._use("utf-8" if encoding == "cp1252" and mostly_utf8(head) else encoding)
        self._undecided = encoding == "utf-8" and not mark
        self.ended = False
        self.suspect = False

    def _use(self, encoding: str) -> None:
        self.encoding = encoding
        errors = "surrogateescape" if encoding in ("utf-8", "cp1252") else "replace"
        self._decoder = codecs.getincrementaldecoder(encoding)(errors)

    def read(self, size: int) -> str:
        """The next characters, decoded from ``size`` bytes; fewer at the end of the file only."""
        if self.ended:
            return ""
        data = self._stream.read(size)
        self.ended = len(data) < size
        if self._undecided and not data.isascii():
            self._decide(data)
        return self._checked(self._decoder.decode(data, final=self.ended))

    def _decide(self, data: bytes) -> None:
        """Choose the encoding by the first bytes that are not ASCII: they may stand behind the head of the file."""
        self._undecided = False
        if not mostly_utf8(data):
            self._use("cp1252")

    def _checked(self, text: str) -> str:
        if self.encoding == "cp1252":
            text = text if text.isascii() else text.translate(UNDEFINED)
        elif not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                self.suspect = True
        self.suspect = self.suspect or "\0" in text
        return text


def mostly_utf8(data: bytes) -> bool:
    """Whether at most one in five of the bytes that are not ASCII is not UTF-8.

    So a few damaged bytes do not turn all accents of a file into mojibake. Windows-1252 has letters side by side that
    are UTF-8 by chance, but rarely.
    """
    text, _ = codecs.utf_8_decode(data, "surrogateescape", False)
    damaged = len(DAMAGED.findall(text))
    other = len(text) - len(text.encode("ascii", "ignore"))
    return damaged * 5 <= other


def not_text(text: str, encoding: str) -> tuple[int, str] | None:
    """Where the text holds a character that no text has, and what is wrong with it; ``None`` if it is clean."""
    found = NOT_TEXT.search(text)
    if not found:
        return None
    code = ord(found[0])
    what = f"byte 0x{code - 0xDC00:02x} is not {encoding.upper()}" if code else "holds a NUL character: not a text"
    return found.start(), what
