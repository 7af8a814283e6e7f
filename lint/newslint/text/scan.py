"""Scans of whole texts: compiled where the installation has that, else without, with the same results.

Words are looked for in texts in Latin-1, one byte a character (``Text.encoded``): offsets are offsets in characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import partial
from itertools import pairwise
from operator import eq

from newslint.text.words import FOLD

try:
    from newslint.text import _scan
except ImportError:
    _scan = None  # type: ignore[assignment]

COMPILED = _scan is not None
"""Whether the compiled scans are there."""

_RUN = re.compile(rb"[^ ]+")

Place = tuple[int, int]
"""Start and end of a word (characters, end exclusive)."""


class Vocabulary:
    """A set of words in lower case, made for looking up all words of a text. Picklable.

    Compiled, a word that is not in it is taken for one of its words once in a thousand million words.
    """

    def __init__(self, words: Iterable[bytes], compiled: bool = COMPILED) -> None:
        self._table = _scan.table(list(words)) if compiled else b""
        self._words = frozenset() if compiled else frozenset(words)

    def __contains__(self, word: bytes) -> bool:
        return _scan.contains(self._table, word) if self._table else word in self._words

    def members(self, words: list[bytes]) -> Set[bytes]:
        """Those of the words (lower case) that are in the set."""
        return set(_scan.members(self._table, words)) if self._table else self._words.intersection(words)

    def unknown(self, text: bytes, shortest: int = 1) -> list[Place]:
        """Where words stand that are not in the set, in any case, without apostrophes around them and ``'s``.

        Words of fewer characters than ``shortest`` are passed over.
        """
        if self._table:
            return _scan.unknown(text, FOLD, self._table, shortest)
        found = []
        for match in _RUN.finditer(text.translate(FOLD)):
            bare = match[0].lstrip(b"'")
            word = bare.rstrip(b"'").removesuffix(b"'s")
            if len(word) >= max(shortest, 1) and word not in self._words:
                start = match.end() - len(bare)
                found.append((start, start + len(word)))
        return found

    def different(self, text: bytes, most: int) -> tuple[int, int]:
        """How many different words of the set are among the first so many words of the text, in any case, and how many
        words those are. For sets of some hundred words; raises ``ValueError`` for large ones."""
        if self._table:
            return _scan.different(text, FOLD, self._table, most)
        words = text.translate(FOLD).split(None, most)[:most]
        return len(self._words.intersection(words)), len(words)


def doubled_plain(text: bytes, fold: bytes) -> list[Place]:
    """``doubled`` in Python."""
    words = text.translate(fold).split()
    if True not in map(eq, words, words[1:]):
        return []
    matches = list(_RUN.finditer(text.translate(fold)))
    return [one.span() for one, other in pairwise(matches) if one[0] == other[0]]


_doubled: Callable[[bytes, bytes], list[Place]] = _scan.doubled if COMPILED else doubled_plain


def doubled(text: bytes) -> list[Place]:
    """Where words stand that are there again right behind themselves, in any case; digits and punctuation between
    the two do not count."""
    return _doubled(text, FOLD)


class Index:
    """Strings of bytes to look for in texts, all of them in one scan."""

    def __init__(self, needles: list[bytes], compiled: bool = COMPILED) -> None:
        if compiled:
            self._find = partial(_scan.occurrences, _scan.index(needles))
            return
        from ahocorasick_rs import BytesAhoCorasick

        self._find = partial(BytesAhoCorasick(needles).find_matches_as_indexes, overlapping=True)

    def occurrences(self, text: bytes) -> list[tuple[int, int, int]]:
        """Number of the needle, start and end (bytes, end exclusive) of every occurrence, in any order."""
        return self._find(text)
