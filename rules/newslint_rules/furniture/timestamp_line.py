from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import ClassVar

from newslint import Problem, Record, Rule
from newslint.text.pattern import pattern
from newslint_rules.furniture.stamps import LONGEST, stamp
from newslint_rules.furniture.whole_lines import on_edge, problems
from newslint_rules.precedence import BLOCKS, WALLS

_FIRST = 4
"""Lines at either end of a body in which a bare date counts."""
_TIMELINE = 3
"""From so many bare dates on they are the headings of a timeline."""
_LINKED = 400
"""Characters of the longest line of links and a reading time."""
_LINK = pattern(r"\[[^\[\]\n]{1,80}\]\([^()\s]{1,300}\)")
_MARKS = " \t\r*_[]|•·-–—"
MESSAGE = "a line that only says when the page was published or changed"

_CARD = "a line that is only links and a reading time"


class TimestampLine(Rule):
    """A line of the body only says when the article was published or changed, or how long it takes to read.

    Why it matters: the date of the page is read as the date of what the article tells.

    Bad:  {"title": "Ferry line reopens", "body": "Last updated at 18:50 BST\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Ferry line reopens", "body": "July 27, 2020 4 min read\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Fähre fährt", "body": "Stand: 03.05.2019, 18:50 Uhr\\n\\nDie Fähre fährt ab Montag wieder."}
    Bad:  {"title": "Ferry", "body": "[Islands](https://coastpost.example/islands) 4 min read\\n\\nThe ferry runs."}
    Good: {"title": "The ferry", "body": "3 May 2019\\n\\nLow.\\n\\n4 May 2019\\n\\nHigh.\\n\\n5 May 2019\\n\\nOh."}
    Good: {"title": "Ferry line reopens", "body": "COAST TOWN, 14 May 2019\\n\\nThe ferry runs again.\\n\\n18:50"}

    Measured: 215 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 3,199 of 3,329 in
    blogs that open with their date and end in links with reading times; clean sets: 0 per 1,000 on giveme5w1h_bbc and
    0 on the hand-checked bodies; 90 of 90 read were right.

    Traps: datelines, which name a place; the dates of a timeline and the times of a live blog: a bare date counts
    among the first and last lines only, and not where there are three or more, unless it is the record's own. Two days
    in one line are a period; in brackets the author speaks.
    """

    name: ClassVar[str] = "timestamp-line"
    family: ClassVar[str] = "furniture"
    fixable = "unsafe"
    silenced_by = WALLS | BLOCKS

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        certain: list[tuple[int, int, int]] = []
        bare: list[tuple[int, int, int]] = []
        cards: list[tuple[int, int, int]] = []
        for index, text in enumerate(body):
            linked = "](" in text.text
            for at, line in text.lines:
                if 4 < len(line) <= LONGEST and (said := stamp(stripped := line.strip(_MARKS))):
                    start = at + line.find(stripped)
                    (certain if said.labelled or said.relative else bare).append((index, start, start + len(stripped)))
                elif linked and len(line) <= _LINKED and linked_reading_time(line):
                    start = at + len(line) - len(line.lstrip())
                    cards.append((index, start, start + len(line.strip())))
        timeline = len(bare) >= _TIMELINE
        for index, start, end in bare:
            near = not timeline and on_edge(body, index, start, end, _FIRST)
            if near or is_own(record, body[index].text[start:end]):
                certain.append((index, start, end))
        for found, message in ((certain, MESSAGE), (cards, _CARD)):
            for index, group in groupby(sorted(found), key=itemgetter(0)):
                yield from problems(body[index], [(start, end) for _, start, end in group], message, unsafe=True)


def linked_reading_time(line: str) -> bool:
    """Whether the line is only Markdown links and how long the article takes to read."""
    rest, links = _LINK.subn(" ", line)
    said = stamp(rest.strip(_MARKS)) if links else None
    return bool(said and said.relative)


def is_own(record: Record, line: str) -> bool:
    """Whether the line says the day on which the record was published or changed."""
    from newslint.dates import read

    said = read(line, thorough=False) if record.published or record.modified else None
    if said is None or not said.year:
        return False
    known = (read(text, thorough=False) for _, text in (*record.published, *record.modified))
    return any(date and (date.year, date.month, date.day) == (said.year, said.month, said.day) for date in known)
