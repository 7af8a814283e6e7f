"""Labels of menus and footers that were joined to running text, at the ends of a body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.text.pattern import pattern
from newslint_rules.furniture.blocks import SENTENCE_ENDS, Labels, label

_REACH = 400
"""Characters at either end of a body that are looked at."""
_QUICK = 40
"""Characters in which the first two words are looked up first, which spares nearly every body."""
_WORD = pattern(r"\S+")
_CUT = pattern(r"[.!?…。！？।۔][\"”»)]?\s|\n")
"""The end of a sentence or of a line."""
_LONGEST = 4
"""Words of the longest label that is looked for."""
_LEAST = 5
"""Words of the shortest row of labels."""
_GAP = 3
"""Words between two labels of one row at the most: names that belong to a label ("Newsletters de la Côte")."""
_REST = 4
"""Words that may stand behind the last label of a row at the end of the body."""


class Found(NamedTuple):
    """A label: its first word and the one behind its last, what it says, and whether it is a service of a site."""

    first: int
    end: int
    key: str
    service: bool


class MenuWords:
    """Labels of services and of sections as they stand next to each other in one line."""

    def __init__(self, services: Labels, sections: Labels) -> None:
        self._services = services.whole
        self._all = services.whole | sections.whole
        self._first = frozenset(key.split(" ", 1)[0] for key in self._all if key)

    def behind(self, string: str) -> tuple[int, int] | None:
        """Where a footer stands behind the last sentence of a text: start and end."""
        size = len(string)
        end = size if not string[-1:].isspace() else size - len(string[-_REACH:]) + len(string[-_REACH:].rstrip())
        if not end or string[end - 1] in SENTENCE_ENDS:
            return None
        base = max(0, end - _REACH)
        begin = max((cut.end() for cut in _CUT.finditer(string, base, end)), default=base or -1)
        if begin < 0:
            return None
        words = list(_WORD.finditer(string, begin, end))
        if len(words) < _LEAST:
            return None
        rows = rows_of(self._labels(words, len(words)), _GAP)
        row = rows[-1] if rows else []
        if row and not row[0].service and row[0].first and words[row[0].first - 1][0][0].islower():
            row = row[1:]
        if not row or len(words) - row[-1].end > _REST or not is_menu(row):
            return None
        return words[row[0].first].start(), end

    def before(self, string: str) -> tuple[int, int] | None:
        """Where a menu stands before the first sentence of a text: start and end."""
        first = string[:_QUICK].split(" ", 2)
        single = first[0].lower() in self._all and len(first) > 1 and not first[1][:1].islower()
        if not single and " ".join(first[:2]).lower() not in self._all:
            return None
        words = list(_WORD.finditer(string[:_REACH].partition("\n")[0]))
        row = self._labels(words, 0)
        if len(row) < 3 or not is_menu(row, few=4):
            return None
        return words[0].start(), words[row[-1].end - 1].end()

    def _labels(self, words: Sequence[re.Match[str]], gap: int) -> list[Found]:
        """The labels among the words, the longest at each, until more words than the gap stand behind the last one."""
        found: list[Found] = []
        at = last = 0
        while at < len(words) and at - last <= gap:
            if each := self._label(words, at):
                found.append(each)
            at = each.end if each else at + 1
            last = each.end if each else last
        return found

    def _label(self, words: Sequence[re.Match[str]], index: int) -> Found | None:
        if words[index][0][:1].islower() or label(words[index][0]) not in self._first:
            return None
        string = words[index].string
        for end in range(min(index + _LONGEST, len(words)), index, -1):
            key = label(string[words[index].start() : words[end - 1].end()])
            if key in self._all:
                return Found(index, end, key, key in self._services)
        return None


def rows_of(labels: Sequence[Found], gap: int) -> list[list[Found]]:
    """The labels that are at most so many words apart."""
    rows: list[list[Found]] = []
    for found in labels:
        if rows and found.first - rows[-1][-1].end <= gap:
            rows[-1].append(found)
        else:
            rows.append([found])
    return rows


def is_menu(row: Sequence[Found], few: int = 5) -> bool:
    """Whether the row is a menu: three labels of which two are services, or so many of any kind; mostly labels."""
    keys = {found.key for found in row}
    services = {found.key for found in row if found.service}
    words = row[-1].end - row[0].first
    known = sum(found.end - found.first for found in row)
    return words >= 3 and known * 2 >= words and ((len(services) >= 2 and len(keys) >= 3) or len(keys) >= few)
