from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.encoding.grouping import MOST, Found, grouped

_WIDE = "\u00a0\u2002\u2003\u2009\u202f"
_RUN = pattern(rf"[ {_WIDE}\u2000-\u200a]{{2,}}")
_PLAIN = pattern("  +")
_BREAKS = pattern(r"\n[ \t\r]{0,99}\n[ \t\r]{0,99}\n\s*")
_ENDS = ".!?:;”\"')"
"""Behind these two blanks are a custom of typists."""
_TABLE_ROW, _ROW = 3, 200
"""Runs in one line of at most so many characters from which on it is laid out in columns."""
_TABLE_GAP = 3
"""Blanks of one run that does the same where the next line has one too."""
Run = tuple[int, int]


class SpaceRun(Rule):
    """Several blanks, or blanks that do not break, stand in a row inside a line.

    Why it matters: they are left by markup that was taken out; names and titles that look the same are counted as two.

    Bad:  {"title": "Ferry line  reopens", "body": "The ferry \\u00a0 runs again, the   operator said."}
    Bad:  {"title": "Ferry line reopens", "authors": ["Ann  Sailor"]}
    Good: {"title": "Ferry line reopens", "body": "It runs again.  Tickets are cheap.\\n\\nName    Fare    Seats\\n\
Adult   5       40\\nChild   2       10\\n\\n    indented"}

    Measured: 22 warnings and 72 infos per 1,000 records on the development corpus (16 sets, 15,482 records); clean
    sets: 0.4 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 37 of 37 warnings read were right.

    Traps: two blanks behind a full stop, indented lines, tables, code, single no-break spaces of French, ideographic
    spaces. Info in bodies, one finding a text; a warning in titles, names and other short values.
    """

    name: ClassVar[str] = "space-run"
    family: ClassVar[str] = "encoding"
    fixable = "safe"
    needles = ("  ", "\u00a0 ", " \u00a0", "\u00a0\u00a0", "\u2003\u2003", "\n\n\n")

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            yield from grouped(text, list(runs(text)), "runs of blanks", "safe", 1)
        for text in record.title:
            yield from grouped(text, [*breaks(text), *runs(text, True)], "runs of blanks", "safe", 1, Severity.WARNING)
        for text in record.description:
            yield from grouped(text, [*breaks(text), *runs(text)], "runs of blanks", "safe", 1, Severity.WARNING)
        for role in ("authors", "source", "categories", "tags"):
            for text in record.every(role):
                yield from grouped(text, list(runs(text, True)), "runs of blanks", "safe", 1, Severity.WARNING)


def breaks(text: Text) -> Iterator[Found]:
    """Runs of three line ends and more."""
    if "\n" in text.text.strip():
        for match in _BREAKS.finditer(text.text):
            if match.start() and match.end() < len(text.text):
                yield Found(*match.span(), "several blank lines in a row", "\n\n")


def runs(text: Text, short: bool = False) -> Iterator[Found]:
    """The runs of blanks in the prose of a text; in a short value also those that typists put behind a sentence."""
    rows: dict[int, list[Run]] = {}
    lines = text.lines
    for start, end in islice(found_in(text.text, short), MOST):
        rows.setdefault(bisect_right(lines, start, key=itemgetter(0)) - 1, []).append((start, end))
    for number, found in rows.items():
        line = lines[number][1]
        if line.count("|") > 1 or "\t" in line or (len(found) >= _TABLE_ROW and len(line) <= _ROW):
            continue
        if wide(found) and any(wide(rows.get(beside, ())) for beside in (number - 1, number + 1)):
            continue
        for start, end in found:
            if not inside(start, text.code):
                yield Found(start, end, f"{end - start} blanks in a row", " ")


def found_in(text: str, short: bool) -> Iterator[Run]:
    """The runs between characters of one line; unless the text is short, without those behind a sentence."""
    pattern = _RUN if any(blank in text for blank in _WIDE) else _PLAIN
    for match in pattern.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before.strip() and text[end : end + 1].strip() and (short or match.group() != "  " or before not in _ENDS):
            yield start, end


def wide(found: Sequence[Run]) -> bool:
    """Whether a line with these runs may be a row of a table: two of them, or a wide one."""
    return len(found) > 1 or any(end - start >= _TABLE_GAP for start, end in found)
