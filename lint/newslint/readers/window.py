"""A moving window on a JSON text that may be too large to hold."""

from __future__ import annotations

import codecs
import re
from json import JSONDecodeError, JSONDecoder
from typing import Any, BinaryIO

from newslint.readers.json_faults import JsonFault, fault
from newslint.readers.json_text import DECODER, SPACE

PIECE = 1 << 16
"""Bytes read at a time, at least: a text that small stays in the processor's cache."""
LONGEST_WORD = 16
"""What is no farther from the end of the window may be cut off there: ``-Infinity``, an escaped pair of surrogates,
the exponent of a number."""
OVERLAP = 4096
"""Characters that are searched again when the window moves on, for what begins in one piece and ends in the next."""
ANY_NUMBER = JSONDecoder(parse_int=len)
"""Decodes what holds numbers of more digits than Python reads."""
NOT_UTF8 = re.compile("[\udc80-\udcff]")
"""Characters that stand for bytes which are not UTF-8."""


class Broken(Exception):
    """The text is no JSON. Offsets of the fault are those in the window."""

    def __init__(self, fault: JsonFault) -> None:
        self.fault = fault


class Window:
    """Some of the text of a stream. ``at`` is the offset of the next character; what is before it is forgotten.

    ``line`` and ``column`` (1-based) are those of the character at ``at``; ``ended`` is true when the window reaches
    to the end of the stream.
    """

    def __init__(self, stream: BinaryIO, piece: int = PIECE) -> None:
        """``stream`` is UTF-8 without a byte order mark and gives fewer bytes than it is asked for only at its end;
        ``piece`` is how many bytes to ask for, at least."""
        self.text = ""
        self.at = 0
        self.line = 1
        self.column = 1
        self.ended = False
        self._stream = stream
        self._piece = piece
        self._bytes = b""
        self._dirty = False

    def more(self) -> bool:
        """Read on: as much again as is not yet used, so that long values cost linear time. False at the end."""
        if self.ended:
            return False
        wanted = max(self._piece, len(self.text) - self.at)
        read = self._stream.read(wanted)
        self.ended = len(read) < wanted
        data = self._bytes + read
        try:
            text, used = codecs.utf_8_decode(data, "strict", self.ended)
        except UnicodeDecodeError:
            text, used = codecs.utf_8_decode(data, "surrogateescape", self.ended)
            self._dirty = True
        self._bytes = data[used:]
        self.text = self.text[self.at :] + text
        self.at = 0
        return True

    def peek(self) -> str:
        """The next character that is not blank, which becomes the next one; empty at the end."""
        while True:
            blank = SPACE.match(self.text, self.at)
            self.advance(blank.end() if blank else self.at)
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""

    def advance(self, to: int) -> None:
        """Move on to the character at the offset ``to``."""
        lines = self.text.count("\n", self.at, to)
        if lines:
            self.line += lines
            self.column = to - self.text.rfind("\n", self.at, to)
        else:
            self.column += to - self.at
        self.at = to

    def value(self) -> tuple[Any, int, JsonFault | None]:
        """The value at ``at``, the offset behind it, and what is wrong with it although its end is clear.

        Raises ``Broken`` where the text is no JSON, or ends inside of the value.
        """
        decoder, unread = DECODER, None
        while True:
            try:
                data, end = decoder.raw_decode(self.text, self.at)
            except JSONDecodeError as error:
                if self.ended or not self._may_be_cut(error):
                    raise Broken(fault(self.text, error, self.at)) from None
            except RecursionError as error:
                raise Broken(fault(self.text, error, self.at)) from None
            except ValueError as error:
                decoder, unread = ANY_NUMBER, error
                continue
            else:
                if self.ended or self.text[end - 1] in '}]"' or end < len(self.text) - LONGEST_WORD:
                    return data, end, fault(self.text, unread, self.at) if unread else self._fault(end)
            self.more()

    def search(self, pattern: re.Pattern[str], start: int) -> bool:
        """Move on to the last character of the pattern's first match behind ``start``; false where there is none."""
        while True:
            if found := pattern.search(self.text, start):
                self.advance(found.end() - 1)
                return True
            self.advance(max(start, len(self.text) - OVERLAP))
            start = 0
            if not self.more():
                self.advance(len(self.text))
                return False

    def _may_be_cut(self, error: JSONDecodeError) -> bool:
        return error.pos >= len(self.text) - LONGEST_WORD or error.msg.startswith("Unterminated string")

    def _fault(self, end: int) -> JsonFault | None:
        """Bytes of the value that are not UTF-8."""
        found = NOT_UTF8.search(self.text, self.at, end) if self._dirty else None
        return found and JsonFault(*found.span(), f"not UTF-8: byte 0x{ord(found[0]) - 0xDC00:02X}")
