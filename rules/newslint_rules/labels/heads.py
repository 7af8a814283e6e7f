"""The label at the start of a line or value."""

from __future__ import annotations

from typing import NamedTuple

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
