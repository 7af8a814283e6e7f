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

_PUNCTUATION = tuple((mark.encode(), b" ") for mark in "“”„«»‘–—…•\u00a0\u2028\u2029")


class Word(NamedTuple):
    """A word as written, and where it stands in its text (characters, end exclusive)."""

    start: int
    end: int
    text: str


def words(text: str) -> tuple[Word, ...]:
    """All words of the text, in order."""
    return tuple(Word(*match.span(), match.group()) for match in WORD.finditer(text))


def tokens(text: str) -> list[bytes]:
    """The words of the text in order, as UTF-8 with ASCII letters in lower case; digits and punctuation separate them.

    Cheaper than ``words``, but without positions: one translation of the encoded text. A typographic apostrophe
    counts as ``'``; an apostrophe around a word is still on it.
    """
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw) != len(text):
        raw = raw.replace("’".encode(), b"'")
        for mark, blank in _PUNCTUATION:
            raw = raw.replace(mark, blank)
    return raw.translate(_FOLD).split()


def word_set(text: str) -> frozenset[bytes]:
    """The different tokens of the text."""
    return frozenset(tokens(text))
