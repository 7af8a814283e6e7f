"""Pages of text for people, as wide as the terminal is."""

from __future__ import annotations

import re
import sys
from codecs import lookup
from collections.abc import Iterator
from shutil import get_terminal_size
from textwrap import fill, indent

from newslint.terminal import Terminal, When, is_terminal, wants_color

READABLE = 96
"""Columns in which prose is set, even if there are more."""
IN_A_PIPE = 10_000
"""Columns where no terminal limits them: lines of lists are not cut."""
CODE = re.compile(r"`([^`\n]+)`")


def page_terminal(color: When) -> Terminal:
    """Standard output, for what is written in one piece."""
    encoding = lookup(sys.stdout.encoding or "utf-8").name if sys.stdout else "utf-8"
    columns = get_terminal_size().columns if is_terminal(sys.stdout) else IN_A_PIPE
    return Terminal(wants_color(sys.stdout, color), encoding, columns)


def prose(text: str, terminal: Terminal, margin: str = "") -> str:
    """Paragraphs, set in lines; words between backticks are coloured."""
    room = min(terminal.columns, READABLE)
    paragraphs = (
        fill(terminal.safe(" ".join(paragraph.split())), room, initial_indent=margin, subsequent_indent=margin)
        for paragraph in text.split("\n\n")
    )
    return CODE.sub(lambda match: terminal.paint(match[0], "rule"), "\n\n".join(paragraphs))


def verbatim(text: str, terminal: Terminal, margin: str) -> str:
    """Lines as they are, each behind a margin."""
    return indent("\n".join(terminal.safe(line) for line in text.split("\n")), margin)


def section(title: str, lines: list[str], terminal: Terminal) -> Iterator[str]:
    """A heading and what belongs to it, and a blank line; nothing where there are no lines."""
    if lines:
        yield terminal.paint(title, "bold")
        yield from lines
        yield ""
