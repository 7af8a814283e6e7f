"""Scraped text on a terminal: escape what could do harm or cannot be seen, measure it, colour it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TextIO
from unicodedata import category, east_asian_width

When = Literal["auto", "always", "never"]

UNSEEN = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # controls, among them ESC and the one-character CSI
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u3164\ufeff\uffa0"  # no width
    "\u2028-\u202e"  # line separators, bidirectional embeddings and overrides
    "\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # tags and other hidden carriers
    "\ud800-\udfff"  # lone surrogates: no encoding takes them
    "]"
)
"""Controls and the characters that Unicode lists as ignorable, but for the variation selectors of emoji."""

COMBINING = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff\U0001f3fb-\U0001f3ff]")
"""Vowels and finals of Hangul syllables and the skin tones of emoji: they join the character before."""
NOT_SIMPLE = re.compile("[^ -\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027]")
"""All but Latin, Greek and Cyrillic letters and common punctuation, which take one column each."""

STYLES: Mapping[str, str] = {
    "error": "1;31",
    "warning": "33",
    "info": "2",
    "path": "1",
    "rule": "36",
    "dim": "2",
    "good": "32",
    "bold": "1",
    "mark": "1;35",
}


def escape(text: str) -> str:
    """The text with every unseen character written as Python and JSON write it (``\\x1b``, ``\\u202e``)."""
    if text.isascii() and text.isprintable():
        return text
    return UNSEEN.sub(lambda match: visible(match[0]), text)


def visible(character: str) -> str:
    """One character as an escape sequence."""
    code = ord(character)
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def width(text: str) -> int:
    """The columns that escaped text takes on a terminal."""
    return len(text) if is_simple(text) else sum(map(columns, text))


def is_simple(text: str) -> bool:
    """Whether every character of the escaped text takes one column."""
    return text.isascii() or not NOT_SIMPLE.search(text)


@lru_cache(maxsize=4096)
def columns(character: str) -> int:
    """The columns of a character: none for what combines with the one before, two for East Asian and emoji."""
    if COMBINING.match(character) or category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where text is shown. ``columns`` is the width to fill; ``encoding`` that of the stream."""

    color: bool = False
    encoding: str = "utf-8"
    columns: int = 100

    def safe(self, text: str) -> str:
        """The text with nothing in it that is unseen, moves the cursor or cannot be written in the encoding."""
        text = escape(text)
        if text.isascii() or self.encoding == "utf-8":
            return text
        return text.encode(self.encoding, "backslashreplace").decode(self.encoding)

    def symbol(self, symbol: str, plain: str) -> str:
        """The symbol where the encoding has it, else the plain form."""
        return symbol if self.encoding == "utf-8" or self.safe(symbol) == symbol else plain

    def paint(self, text: str, style: str) -> str:
        """The (safe) text in a style of ``STYLES``, where colour is wanted."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.color and text else text


def wants_color(stream: TextIO | None, when: When) -> bool:
    """Whether to colour what goes to the stream: as asked, else as NO_COLOR, FORCE_COLOR and TERM say.

    See https://no-color.org and https://force-color.org.
    """
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person is looking at the stream; a closed or missing stream is no terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
