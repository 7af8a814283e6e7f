"""The words of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters of any script, with apostrophes inside."""

_FOLD = bytes(
    byte + 32 if 65 <= byte <= 90 else byte if 97 <= byte <= 122 or byte >= 128 or byte == 39 else 32
    for byte in range(256)
)
"""Lower-cases ASCII letters, keeps apostrophes and all bytes of other scripts, blanks out the rest."""

_PUNCTUATION = re.compile(rb"\xe2\x80[\x80-\x8a\x90-\xaf\xb0-\xbf]|\xc2[\xa0\xab\xbb]")
"""Quotation marks, dashes and blanks of U+2000 to U+203F, and « », as UTF-8. What joins words invisibly is left."""


class Word(NamedTuple):
    """A word as written, and where it stands in its text (characters, end exclusive)."""

    start: int
    end: int
    text: str


def words(text: str) -> tuple[Word, ...]:
    """All words of the text, in order."""
    return tuple(Word(*match.span(), match.group()) for match in WORD.finditer(text))


def tokens(encoded: bytes) -> list[bytes]:
    """The words of a text (UTF-8) in order ASCII letters in lower case; digits and punctuation separate them.

    Cheaper than ``words``, but without positions: one translation of the bytes. A typographic apostrophe
    counts as ``'``; an apostrophe around a word is still on it.
    """
    if not encoded.isascii():
        encoded = _PUNCTUATION.sub(b" ", encoded.replace(b"\xe2\x80\x99", b"'"))
    return encoded.translate(_FOLD).split()
