"""Find words and phrases as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field

WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Letters of scripts that set no blanks between words, or join endings to them: Thai, Lao, Burmese, Khmer, Chinese,
Japanese and Korean. A word there ends where it ends."""


class Search(NamedTuple):
    """How words are looked for. ``whole_line``: only where nothing else but blanks stands on the line."""

    ignore_case: bool
    word_boundaries: bool
    whole_line: bool


def tidy(word: str) -> str:
    """The word or phrase with single blanks. Raises ``ValueError`` where nothing is left."""
    word = " ".join(word.split())
    if not word:
        raise ValueError("holds an empty word")
    return word


Word = Annotated[str, AfterValidator(tidy)]
IgnoreCase = Annotated[bool, Field(description="Whether capitals and small letters are the same.")]
WordBoundaries = Annotated[bool, Field(description="Whether a letter or digit next to the word means another word.")]
WholeLine = Annotated[bool, Field(description="Whether only a line that holds nothing else is meant.")]


def occurrences(words: tuple[str, ...], search: Search, text: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of every occurrence, and the index of the word; the longest word at each spot."""
    found, order = pattern(words, search)
    for match in found.finditer(text):
        number = match.lastindex or 1
        yield *match.span(number), order[number - 1]


@lru_cache(maxsize=256)
def pattern(words: tuple[str, ...], search: Search) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """A pattern with one group a word, and which word each group is."""
    order = tuple(sorted(range(len(words)), key=lambda index: -len(words[index])))
    choice = "|".join(f"({as_regex(words[index], search.word_boundaries)})" for index in order)
    flags = re.MULTILINE | (re.IGNORECASE if search.ignore_case else re.NOFLAG)
    return re.compile(rf"^[^\S\n]*(?:{choice})[^\S\n]*$" if search.whole_line else choice, flags), order


def as_regex(word: str, boundaries: bool) -> str:
    """The regular expression of a word; a blank of a phrase means any blanks."""
    before = r"(?<!\w)" if boundaries and bounded(word[0]) else ""
    behind = r"(?!\w)" if boundaries and bounded(word[-1]) else ""
    return before + r"\s+".join(map(re.escape, word.split())) + behind


def bounded(char: str) -> bool:
    """Whether a word that begins or ends with the character has a boundary there."""
    return (char.isalnum() or char == "_") and not WITHOUT_BLANKS.match(char)


def needles(words: tuple[str, ...]) -> tuple[str, ...]:
    """For every word or phrase a text that occurs wherever it does."""
    return tuple(max(word.split(), key=len) for word in words)
