"""Where the records of a Markdown file start.

What separates records is told from a line that a text has between its sections by the fields behind it: they must
be those of the first record. Code between fences holds no records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.readers.label_lines import THEMATIC_BREAK, LabelBlock, label_block, line_end
from newslint.roles.infer import looks_like_record

BLANK_LINES = re.compile(r"(?:[ \t]*+\r?\n)*+")
FENCE = r"^ {0,3}(?P<fence>`{3,}|~{3,})(?P<rest>[^\n]*)"
LONGEST_FENCE = 10
"""Characters of a fence that are looked at."""
OPENING = re.compile(r"---[ \t]*+\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*+\r?$", re.MULTILINE)
NEXT_OPENING = r"^---[ \t]*+\r?\n(?=[^\s#-])"
NEXT_HEADING = r"^#{1,6}[ \t]"
HEADING = re.compile(r"#{1,6}[ \t]")
COMMENTED_KEY = re.compile(r"(?:#[^\n]*\n)++[a-z_][\w-]*+:(?=\s|\Z)")
KEY = re.compile(r"^([\"']?)([^\W\d][\w .@/-]{0,60})\1[ \t]{0,4}:(?=\s|\Z)", re.MULTILINE)
TOML = re.compile(r"\+\+\+[ \t]*+\r?\n")
TOML_KEY = re.compile(r"^([A-Za-z_][\w-]{0,60})[ \t]{0,4}=", re.MULTILINE)
SEARCHED = 1 << 16
"""Characters in which the fields of front matter that is not closed are looked for."""


class FrontMatter(NamedTuple):
    """Where the opening line is, where the YAML starts and ends, and where the text behind it starts; its keys."""

    start: int
    yaml: int
    end: int
    body: int
    keys: frozenset[str]


def front_matter(text: str, at: int) -> FrontMatter | None:
    """The front matter that opens at the offset, if some does: lines ``---`` around lines ``key: value``."""
    opening = OPENING.match(text, at)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        return None
    start, end = opening.end(), closing.start()
    if HEADING.match(text, BLANK_LINES.match(text, start).end()) and not COMMENTED_KEY.match(text, start):  # type: ignore[union-attr]
        return None
    keys = frozenset(match[2] for match in KEY.finditer(text, start, end))
    return FrontMatter(at, start, end, line_end(text, closing.end()), keys) if keys else None


def starts(text: str) -> Iterator[int]:
    """The offsets at which the records of the text start; none where it holds no record."""
    lead = skipped(text, 0)
    if first := front_matter(text, lead):
        yield lead
        yield from more_front_matter(text, first)
    elif found := heading_of(text, lead):
        yield lead
        yield from more_headings(text, found)


def unsupported(text: str, lead: int) -> str | None:
    """What is wrong with fields of a record at the offset that are there, but in a form that cannot be read."""
    opening = TOML.match(text, lead)
    if opening and looks_like_record(dict.fromkeys(TOML_KEY.findall(text, opening.end(), opening.end() + SEARCHED))):
        return "front matter in TOML is not read: write it as YAML, between lines of three hyphens"
    if opening := OPENING.match(text, lead):
        paragraph = re.compile(r"^[ \t]*+\r?$", re.MULTILINE).split(text[opening.end() : opening.end() + SEARCHED], 1)[
            0
        ]
        if looks_like_record(dict.fromkeys(match[2] for match in KEY.finditer(paragraph))):
            return "the front matter that opens here is not closed"
    return None


def more_front_matter(text: str, first: FrontMatter) -> Iterator[int]:
    """Where further front matter with at least half of the first one's keys opens."""
    lines = OutsideCode(text, first.body, NEXT_OPENING)
    for start in lines:
        found = front_matter(text, start)
        if (
            found
            and 2 * len(found.keys & first.keys) >= len(first.keys)
            and looks_like_record(dict.fromkeys(found.keys))
        ):
            yield start
            lines.at = found.body


def heading_of(text: str, start: int) -> LabelBlock | None:
    """The heading with label lines at the offset, or behind a thematic break there."""
    first = line_end(text, start)
    if THEMATIC_BREAK.match(text[start:first]):
        start = skipped(text, first)
    return label_block(text, start)


def more_headings(text: str, first: LabelBlock) -> Iterator[int]:
    """Where further headings of the same level with two of the first one's labels stand.

    If the first has one label only, that must be there, and a thematic break above the heading.
    """
    body, lines = first.body, OutsideCode(text, first.body, NEXT_HEADING)
    keys = {label.key.lower() for label in first.labels}
    for start in lines:
        block = label_block(text, start)
        if not block or block.level != first.level:
            continue
        above = break_above(text, start, body)
        shared = len(keys & {label.key.lower() for label in block.labels})
        if shared >= 2 or (shared and len(keys) == 1 and above is not None):
            yield start if above is None else above
            body = lines.at = block.body


def break_above(text: str, at: int, limit: int) -> int | None:
    """Where the thematic break starts that stands above the offset, with nothing but blank lines between."""
    end = at
    while end > limit and text[end - 1].isspace():
        end -= 1
    start = max(text.rfind("\n", 0, end) + 1, limit)
    return start if THEMATIC_BREAK.match(text[start:end]) else None


def skipped(text: str, at: int) -> int:
    """The offset behind the blank lines that start at the offset."""
    blank = BLANK_LINES.match(text, at)
    return blank.end() if blank else at


class OutsideCode:
    """The offsets, from ``at`` on, of lines that begin with a pattern and are not code between fences.

    ``at`` may be moved on. A fence that is never closed is none.
    """

    def __init__(self, text: str, at: int, pattern: str) -> None:
        self.at = at
        self._text = text
        self._either = re.compile(f"{pattern}|{FENCE}", re.MULTILINE)
        self._fence = re.compile(FENCE, re.MULTILINE)
        self._last: dict[str, int] = {}
        for found in self._fence.finditer(text, at):
            if not found["rest"].strip():
                for length in range(3, min(len(found["fence"]), LONGEST_FENCE) + 1):
                    self._last[found["fence"][:length]] = found.start()

    def __iter__(self) -> Iterator[int]:
        while found := self._either.search(self._text, self.at):
            self.at = found.end()
            if not found["fence"]:
                yield found.start()
            elif found.end() <= self._last.get(found["fence"][:LONGEST_FENCE], -1):
                self._pass_code(found["fence"][:LONGEST_FENCE])

    def _pass_code(self, fence: str) -> None:
        """Move on behind the line that closes the fence."""
        while closing := self._fence.search(self._text, self.at):
            self.at = closing.end()
            if closing["fence"].startswith(fence) and not closing["rest"].strip():
                return
