"""The lines of a body as page furniture is looked for in them: short lines, labels, and blocks of several lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from newslint import Fix, Problem, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.furniture.lines import removal

SHORT = 70
"""Characters of the longest line that is looked at as a label, however it ends."""
LONG = 200
"""Characters of the longest line that is looked at if it does not end as a sentence does."""
SENTENCE_ENDS = frozenset('.!?,;"”’)。！？」،؛۔।')
"""What the last character of a sentence or of a part of one may be."""
_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u200b": " ", "\u2060": " ", "\t": " "})
_DECORATION = " \r*_|-–—•·:：>»›<«‹+#=~→←▼▾▲►▶✕×…()[]【】「」（）"
_HEAD = 2
"""First characters by which phrases that may go on are found; none of them is shorter."""
_LINK = pattern(r"[-*+•\s]{0,8}\[([^\[\]\n]{1,200})\]\([^()\s]{0,500}\)")
"""A line that is only a Markdown link, in a list or not."""


class Line(NamedTuple):
    """A line that holds anything: its text, where it stands in it (blanks around it left out), how many such lines
    of the body are before it, and what it says: in lower case, without marks of lists, links and decoration."""

    text: Text
    start: int
    end: int
    rank: int
    key: str

    @property
    def words(self) -> str:
        """The line as it is written."""
        return self.text.text[self.start : self.end]


@lru_cache(maxsize=2)
def short_lines(body: tuple[Text, ...]) -> tuple[Line, ...]:
    """The short lines of all texts of a body. Remembered, so that the rules of the family share them."""
    return tuple(_lines(body, True))


@lru_cache(maxsize=2)
def all_lines(body: tuple[Text, ...]) -> tuple[Line, ...]:
    """All lines of the body that hold anything, in order: the index of one is its rank. Keys are of 300 characters."""
    return tuple(_lines(body, False))


def _lines(body: tuple[Text, ...], short: bool) -> Iterator[Line]:
    rank = 0
    for text in body:
        for at, line in text.lines:
            size = len(line)
            if not size or (short and size > SHORT and (size > LONG or line[-1] in SENTENCE_ENDS)):
                rank += size > 0
                continue
            bare = line.strip()
            if bare:
                start = at + line.find(bare[0])
                yield Line(text, start, start + len(bare), rank, label(bare[:300]))
                rank += 1


def label(line: str) -> str:
    """What a line says as a label: lower case, one kind of apostrophe and blank, no decoration around it."""
    if "](" in line and (link := _LINK.fullmatch(line)):
        line = link[1]
    return line.translate(_PLAIN).strip(_DECORATION).lower()


class Labels:
    """Phrases as labels of lines: looked up, not searched for."""

    def __init__(self, *lists: Phrases) -> None:
        phrases = [phrase for each in lists for phrase in each.phrases]
        self.whole = frozenset(phrase.text.strip(_DECORATION) for phrase in phrases if not phrase.open_end)
        self._begun: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            if phrase.open_end:
                begun = phrase.text.lstrip(_DECORATION)
                self._begun[begun[:_HEAD]] = (*self._begun.get(begun[:_HEAD], ()), begun)
        self.needles = self._needles()

    def _needles(self) -> tuple[str, ...]:
        """What must occur in a record for a line to be one of the labels, also with other blanks and apostrophes."""
        plain = {*self.whole, *(each for begun in self._begun.values() for each in begun)}
        other = {each.replace(" ", blank) for each in plain if " " in each for blank in "\u00a0\u202f"}
        return tuple(sorted(plain | other | {each.replace("'", "’") for each in plain if "'" in each}))

    def __contains__(self, line: Line) -> bool:
        """Whether the line is one of the labels, or begins with one that may go on and a capital, if it has any."""
        key = line.key
        if key in self.whole:
            return True
        begun = self._begun.get(key[:_HEAD])
        if begun is None or not any(key.startswith(each) and ends_word(key, len(each)) for each in begun):
            return False
        first = next(filter(str.isalnum, line.words), "")
        return not first.islower()


def ends_word(key: str, at: int) -> bool:
    """Whether a word ends before the offset. Characters of scripts without blanks are words of their own."""
    after, last = key[at : at + 1], key[at - 1]
    return not after.isalnum() or not last.isalnum() or last >= "\u0e00"


def near_ends(line: Line, body: tuple[Text, ...], lines: int) -> bool:
    """Whether the line is one of the first or last so many lines of the body."""
    if line.rank < lines:
        return True
    left = lines
    for text in reversed(body):
        rest = text.text[max(line.end, len(text.text) - 2000) :] if text is line.text else text.text[-2000:]
        left -= sum(1 for each in rest.split("\n") if each.strip())
        if left <= 0 or len(rest) >= 2000:
            return False
        if text is line.text:
            return True
    return False


def runs(lines: Iterable[Line], gap: int = 1) -> Iterator[list[Line]]:
    """Groups of lines that are at most so many lines apart."""
    run: list[Line] = []
    for line in lines:
        if run and line.rank - run[-1].rank > gap:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def problems(block: Sequence[Line], message: str, unsafe: bool = False) -> Iterator[Problem]:
    """One problem for the lines of a block and what stands between them, with the fix that takes them out.

    A body of paragraphs gives one problem for each paragraph in which lines of the block stand.
    """
    for _, group in groupby(block, key=attrgetter("text.place.pointer")):
        lines = list(group)
        text, start, end = lines[0].text, lines[0].start, lines[-1].end
        fix: Fix | None = removal(text, start, end, unsafe)
        yield Problem(text.place.part(start, end), message, fix)
