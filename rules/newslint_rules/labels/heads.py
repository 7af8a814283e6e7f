"""The label at the start of a line or value."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newslint.record import Record
from newslint.roles import Role
from newslint.text.view import Text

VALUED: tuple[Role, ...] = (
    "published", "modified", "scraped", "authors", "categories", "tags", "source", "language", "title",
)  # fmt: skip
"""The roles whose values may begin with a label."""

LONGEST = 48
"""Characters within which the colon of a label stands."""

MARKS = " \t\r\n\u00a0\u3000>*_#•"
"""Blanks and Markdown that may stand around a label."""


class Head(NamedTuple):
    """What stands before the first colon of a text.

    ``words`` are in lower case and without marks. ``start`` and ``end`` are the characters of label and colon, and
    ``behind`` is where the value begins (the length of the text where there is none).
    """

    words: str
    start: int
    end: int
    behind: int


def head(text: str) -> Head | None:
    """The words before the first colon, if there is one near the start."""
    at = text.find(":", 0, LONGEST)
    if at < 0 and (text.isascii() or (at := text.find("：", 0, LONGEST)) < 0):
        return None
    raw = text[:at]
    words = raw.strip(MARKS)
    behind = at + 1
    while behind < len(text) and text[behind] in MARKS:
        behind += 1
    return Head(" ".join(words.lower().split()), len(raw) - len(raw.lstrip(MARKS)), at + 1, behind)


@lru_cache(maxsize=1)  # the rules of this family ask one after another about the same record
def worded(record: Record) -> tuple[tuple[Role, Text], ...]:
    """The values of the record that may begin with a label: not those that are empty or begin with a digit."""
    return tuple(
        [(role, text) for role in VALUED for text in record.every(role) if text[1] and not text[1][0].isdigit()]
    )
