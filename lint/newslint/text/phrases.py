"""Phrases that stand on web pages in many languages, kept in text files beside the rules that look for them.

A file holds one phrase a line under headings of language codes::

    # Lines above or below an advertisement.
    [en]
    Advertisement
    Story continues below …
    [de]
    Anzeige

``…`` behind a phrase: the line may go on; before it: the line may begin otherwise. Letter case does not matter, nor
whether an apostrophe is typographic or a blank may break. Lines that begin with ``#`` are comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from newslint.text.needles import Needles
from newslint.text.view import Text

_UNSPACED = (("\u0e00", "\u0eff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"))
"""Thai and Lao, Japanese syllables, Chinese characters: words there are not set apart by blanks."""


_HEAD = re.compile(r"\[[a-z]{2,3}\]")
"""A language code in brackets."""
LONGEST_LINE = 500
"""Characters of the longest line that is still read as a part of the page around the article."""


class Phrase(NamedTuple):
    """A phrase in lower case, its language (ISO 639-1), and whether a line may begin before it or go on behind it."""

    text: str
    language: str
    open_start: bool = False
    open_end: bool = False


class Match(NamedTuple):
    """Where a phrase stands in a text (characters, end exclusive)."""

    start: int
    end: int
    phrase: Phrase


class Phrases:
    """A list of phrases to look for in texts, all of them in one scan."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._of_text: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            self._of_text.setdefault(phrase.text, []).append(phrase)

    @classmethod
    def beside(cls, module: str, name: str = "") -> Phrases:
        """Those of the file ``phrases/<name>.txt`` beside a module (``__file__``); by default of the module's name.

        Raises ``OSError`` where there is no such file and ``ValueError`` where a phrase has no language.
        """
        path = Path(module)
        return _of_file(path.parent / "phrases" / f"{name or path.stem}.txt")

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """What must occur in a record for one of the phrases to occur in it: for ``Rule.needles``."""
        typographic = [text.replace("'", "’") for text in self._of_text if "'" in text]
        return (*self._of_text, *typographic)

    @cached_property
    def _scan(self) -> Needles:
        return Needles(self._of_text)

    def occurrences(self, text: Text) -> Iterator[Match]:
        """Every place where one of the phrases stands as whole words, in order; of two at one place the longer one."""
        last_end = 0
        plain = as_plain(text.text)
        for start, end, at in sorted(self._scan.places(plain), key=lambda place: (place[0], -place[1])):
            if end > last_end and is_whole(plain, start, end):
                last_end = end
                yield Match(start, end, self._of_text[self._scan.needles[at]][0])

    def lines(self, text: Text) -> Iterator[Match]:
        """Every line that is one of the phrases but for punctuation around it, in order: start and end of that line.

        Blanks and punctuation at both ends of the line are not part of the match.
        """
        last_end = 0
        plain = as_plain(text.text)
        for start, end, at in sorted(self._scan.places(plain), key=lambda place: (place[0], -place[1])):
            if start < last_end or not is_whole(plain, start, end):
                continue
            bounds = line_around(plain, start, end)
            if bounds is None:
                continue
            line_start, line_end = bounds
            before, after = wordless(plain[line_start:start]), wordless(plain[end:line_end])
            for phrase in self._of_text[self._scan.needles[at]]:
                if (before or phrase.open_start) and (after or phrase.open_end):
                    first, last = (start if before else line_start), (end if after else line_end)
                    yield Match(*trimmed(plain, first, last), phrase)
                    last_end = line_end
                    break


@lru_cache(maxsize=256)
def _of_file(path: Path) -> Phrases:
    return Phrases(parsed(path.read_text(encoding="utf-8")))


def parsed(file: str) -> Iterator[Phrase]:
    """The phrases of a file's text. Raises ``ValueError`` for a phrase above the first language."""
    language = ""
    for line in as_plain(file).lower().splitlines():
        phrase = line.strip("… \t")
        if _HEAD.fullmatch(line):
            language = phrase[1:-1]
        elif phrase and line[0] != "#":
            if not language:
                raise ValueError(f"the phrase {line!r} stands under no language")
            yield Phrase(phrase, language, line[0] == "…", line[-1] == "…")


def as_plain(text: str) -> str:
    """The text with plain characters for typographic ones, one for one. A hundred times faster than ``translate``."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def line_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The line in which the stretch stands; ``None`` where it is longer than any line of page furniture."""
    line_start = text.rfind("\n", max(0, start - LONGEST_LINE), start) + 1
    line_end = text.find("\n", end, end + LONGEST_LINE)
    if line_end < 0:
        line_end = len(text)
    too_long = (not line_start and start > LONGEST_LINE) or line_end - line_start > LONGEST_LINE
    return None if too_long else (line_start, line_end)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either end of the stretch."""
    before, first = text[start - 1 : start], text[start]
    last, after = text[end - 1], text[end : end + 1]
    return not (joins(before) and joins(first)) and not (joins(last) and joins(after))


def joins(character: str) -> bool:
    """Whether the character makes one word with another such: letters and digits of scripts that have blanks."""
    return character.isalnum() and not any(first <= character <= last for first, last in _UNSPACED)


def wordless(text: str) -> bool:
    """Whether there is no letter or digit in the text."""
    return not any(map(str.isalnum, text))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
