"""The words of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters of any script, with apostrophes inside."""

FOLD = bytes(
    code + 32
    if 0x41 <= code <= 0x5A or (0xC0 <= code <= 0xDE and code != 0xD7)
    else code
    if 0x61 <= code <= 0x7A or code in (0x27, 0xAA, 0xAD, 0xB5, 0xBA) or (code >= 0xDF and code != 0xF7)
    else 0x20
    for code in range(256)
)
"""Lower-cases the letters of Latin-1, keeps apostrophes and soft hyphens, blanks out the rest."""


class Word(NamedTuple):
    """A word as written, and where it stands in its text (characters, end exclusive)."""

    start: int
    end: int
    text: str


def words(text: str) -> tuple[Word, ...]:
    """All words of the text, in order."""
    return tuple(Word(*match.span(), match.group()) for match in WORD.finditer(text))


def latin(text: str) -> bytes:
    """The text in Latin-1: ``?`` for every other character, but ``'`` for a typographic apostrophe.

    One byte a character and no decisions: many times faster than anything that looks at characters one by one.
    """
    return text.replace("’", "'").encode("latin-1", "replace")


def tokens(encoded: bytes) -> list[bytes]:
    """The words of a text in Latin-1 in order, in lower case; digits and punctuation separate them.

    Cheaper than ``words``, but without positions, and for languages written in Latin-1: letters of other scripts
    separate words too. An apostrophe around a word is still on it.
    """
    return encoded.translate(FOLD).split()
