"""Code inside Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

Span = tuple[int, int]

_MARK = re.compile(r"^[ \t>]{0,12}(`{3,}|~{3,})|`([^`\n]{1,400})`", re.MULTILINE)
"""A line that opens or closes a fenced block, or code inside a line."""


def code_spans(text: str) -> tuple[Span, ...]:
    """Offsets (end exclusive) of code: fenced blocks with their fences, and code between backticks, in order.

    A fence that is never closed reaches to the end of the text, as in CommonMark.
    """
    if "`" not in text and "~~~" not in text:
        return ()
    found: list[Span] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        fence = match[1]
        if opened is None and fence:
            opened = match.start(), fence
        elif opened is None:
            found.append(match.span())
        elif fence and fence.startswith(opened[1]):
            found.append((opened[0], match.end()))
            opened = None
    if opened:
        found.append((opened[0], len(text)))
    return tuple(found)


def inside(at: int, spans: tuple[Span, ...]) -> bool:
    """Whether the offset lies in one of the spans, which are in order and do not overlap."""
    index = bisect_right(spans, at, key=itemgetter(0)) - 1
    return index >= 0 and at < spans[index][1]
