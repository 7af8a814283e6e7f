"""The characters in question, with carets under them."""

from __future__ import annotations

import re

from newslint.record import Excerpt
from newslint.terminal import Terminal, columns, is_simple, width

CONTEXT = 60
"""How many characters to ask for on either side. Records are one long line: a window of it must do."""
MARKED = 0.5
"""The share of a line that the characters in question may take."""
BREAK = re.compile(r"\r\n|\n|\r")
VARIATION = re.compile("[\ufe00-\ufe0f]")


def snippet(excerpt: Excerpt, terminal: Terminal, room: int) -> tuple[str, str]:
    """The line and, below it, the carets, in at most about ``room`` columns; at least one caret."""
    before, marked, after = (shown(text, terminal) for text in excerpt)
    more = terminal.symbol("…", "...")
    if len(excerpt.before) >= CONTEXT:
        before = more + before[1:]
    if len(excerpt.after) >= CONTEXT:
        after = after[:-1] + more
    marked = middle(marked, int(room * MARKED), more)
    left = room - width(marked)
    if width(before) + width(after) > left:
        before = tail(before, max(left // 2, left - width(after)), more)
        after = head(after, left - width(before), more)
    carets = terminal.paint("^" * max(width(marked), 1), "mark")
    return f"{before}{terminal.paint(marked, 'mark')}{after}".rstrip(), " " * width(before) + carets


def shown(text: str, terminal: Terminal) -> str:
    """The text on one line. Emoji are shown without their variation selector, whose width terminals disagree on."""
    if text.isascii() and text.isprintable():
        return text
    text = BREAK.sub(terminal.symbol("⏎", "\n"), VARIATION.sub("", text))
    return terminal.safe(text.replace("\t", terminal.symbol("⇥", "\t")))


def head(text: str, limit: int, more: str) -> str:
    """As much of the start of the text as fits into ``limit`` columns."""
    if width(text) <= limit:
        return text
    return text[: fitting(text, limit - len(more))] + more


def tail(text: str, limit: int, more: str) -> str:
    """As much of the end of the text as fits into ``limit`` columns."""
    if width(text) <= limit:
        return text
    kept = fitting(text[::-1], limit - len(more))
    return more + (text[-kept:] if kept else "")


def middle(text: str, limit: int, more: str) -> str:
    """The start and the end of the text, where all of it does not fit into ``limit`` columns."""
    if width(text) <= limit:
        return text
    return head(text, limit * 2 // 3, more) + tail(text, limit - limit * 2 // 3, "")


def fitting(text: str, limit: int) -> int:
    """How many characters of the text fit into ``limit`` columns."""
    if is_simple(text):
        return max(limit, 0)
    for at, taken in enumerate(map(columns, text)):
        limit -= taken
        if limit < 0:
            return at
    return len(text)
