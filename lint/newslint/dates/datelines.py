"""Datelines: "BEIJING, Feb. 4 (Xinhua) --" at the start of a story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from newslint.dates import lexicon, read
from newslint.dates.draft import flaw
from newslint.dates.tokens import key

LINES, WIDTH = 3, 120
"""How many filled lines of a body are looked at, and how many characters of each."""
SHORT = 40
"""Characters of the longest line that may be a date and nothing else."""

_WORD = r"[^\W\d_]+"
_PLACE = rf"(?P<place>{_WORD}[^\n,;:!?()\d]{{0,30}}(?:,\ ?{_WORD}[^\n,;:!?()\d]{{0,25}})?)"
_DATE = rf"""(?P<date>(?P<month>{_WORD})\.?\ (?P<day>[0-9]{{1,2}})(?:,?\ (?P<year>(?:19|20)[0-9]{{2}}))?
    |(?P<day2>[0-9]{{1,2}})\.?\ (?:de\ )?(?P<month2>{_WORD})\.?(?:\ (?:de\ )?(?P<year2>(?:19|20)[0-9]{{2}}))?)"""
_AGENCY = r"(?:\([^()\n]{2,30}\)|/[^/\n]{2,20}/)"
_DASH = r"(?:[-–—―]|:)"
_DATELINE = re.compile(
    rf"(?:\(?[^\W\d_]{{2,15}}\)?\ ?[-–—]\ ?)?{_PLACE},?\ (?P<before>{_AGENCY}[,\ ]{{1,2}})?{_DATE}(?![0-9])[.,]?"
    rf"(?:\ ?(?P<agency>{_AGENCY})\ ?[.:]{{0,2}}\ ?{_DASH}?|\ ?(?P<dash>{_DASH}))",
    re.VERBOSE,
)
_DIGIT = re.compile("[0-9٠-٩۰-۹０-９]")
_DAY = re.compile("(?<![0-9])[0-9]{1,2}(?![0-9:])")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


class Dateline(NamedTuple):
    """The date of a dateline: offsets in the text (end exclusive); no year where none is said."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def nearest(self, to: date) -> date | None:
        """The day that is meant, in the year nearest to a day where the dateline says none."""
        years = (self.year,) if self.year else (to.year - 1, to.year, to.year + 1)
        days = [date(year, self.month, self.day) for year in years if not flaw(year, self.month, self.day)]
        return min(days, key=lambda day: abs(day - to), default=None)


def dateline(text: str) -> Dateline | None:
    """The dateline with a date in the first filled lines of the text, if there is one; else a line that is a full date.

    The place must be in capitals, or an agency be named in brackets with a dash behind it: "On Tuesday, March 3 -"
    is no dateline.
    """
    lines = []
    for at, line in first_lines(text):
        if not _DIGIT.search(line):
            continue
        lines.append((at, line))
        match = _DATELINE.match(line) if dated(line) else None
        if not match:
            continue
        months = lexicon.months().get(key(match["month"] or match["month2"]), ())
        day = int(match["day"] or match["day2"])
        first = key(match["place"].split()[0])
        capitals = match["place"].split(",")[0].isupper()
        if len(months) != 1 or not 1 <= day <= 31 or first in lexicon.weekdays() or first in lexicon.months():
            continue
        if capitals or (match["agency"] and match[0].rstrip().endswith(("-", "–", "—", ":"))):
            year = match["year"] or match["year2"]
            return Dateline(
                at + match.start("date"), at + match.end("date"), int(year) if year else None, months[0], day
            )
    return next((found for at, line in lines if (found := alone(at, line))), None)


def dated(line: str) -> bool:
    """Whether a month with a day stands in the line."""
    for match in _DAY.finditer(line):
        before = line[max(match.start() - 24, 0) : match.start()].split(" ")
        after = line[match.end() : match.end() + 24].lstrip(". ").split(" ")
        words = (before[-2] if len(before) > 1 and not before[-1] else "", after[0], after[1] if len(after) > 1 else "")
        if any(word and key(word.rstrip(".,:")) in lexicon.months() for word in words):
            return True
    return False


def alone(at: int, line: str) -> Dateline | None:
    """The date that a whole line is, if it is nothing but a full, certain date; as pages show it above a story."""
    if len(line) > SHORT or not line[0].isalnum() or (line.isascii() and not _YEAR.search(line)):
        return None
    reading = read(line, thorough=False)
    day = reading and reading.date
    if reading is None or day is None or reading.others or reading.start or reading.end < len(line) - 1:
        return None
    if not any(char.isalpha() for char in line) and not line[:4].isdigit():
        return None
    return Dateline(at, at + reading.end, day.year, day.month, day.day)


def first_lines(text: str) -> Iterator[tuple[int, str]]:
    """The first filled lines of the text, cut, without blanks around them, and the offset of each."""
    at = found = 0
    for line in text.split("\n", 4 * LINES)[: 4 * LINES]:
        if line and (stripped := line[:WIDTH].strip()):
            yield at + line.find(stripped), stripped
            found += 1
            if found == LINES:
                return
        at += len(line) + 1
