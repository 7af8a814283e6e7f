"""How the characters of a YAML scalar are written, for every style of scalars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BREAKS = r"\r?\n"
BREAK = re.compile(BREAKS)
FOLD = rf"(?P<fold>[ \t]*+(?:{BREAKS}[ \t]*+)++)"
WORDS = r"[^ \t\n\r{}]++|[ \t]++|\r(?!\n)"
TOKENS = {
    "": re.compile(f"{FOLD}|{WORDS.format('')}"),
    "'": re.compile(f"{FOLD}|(?P<escape>'')|{WORDS.format(chr(39))}"),
    '"': re.compile(
        rf"{FOLD}|(?P<join>\\{BREAKS}[ \t]*+(?:{BREAKS}[ \t]*+)*+)"
        r"|(?P<escape>\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
        r"|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\n]))|" + WORDS.format(r"\\")
    ),
}
"""What flow scalars consist of, read one token after the other."""
ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
"""Escapes of YAML 1.1 that do not stand for the character itself."""
CODES = re.compile(r"\\[xuU]([0-9a-fA-F]{2,8})")
PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
BLOCK_HEAD = re.compile(rf"[|>]([-+]?)([1-9]?)([-+]?)[ \t]*+(?:#[^\n]*?)?{BREAKS}")
DEEPEST = 100
"""Columns of indentation that are tried where a block scalar states how far it is indented."""


class Form(NamedTuple):
    """Characters of the decoded scalar, and the offsets of their raw form."""

    text: str
    start: int
    end: int


def forms(raw: str, start: int, end: int, style: str, value: str) -> list[Form]:
    """The pieces of a scalar between two offsets, of the style that PyYAML names (empty: plain).

    They make up ``value``; should they not, the scalar is one piece.
    """
    if style in ("|", ">"):
        found = block(raw, start, end, style, value)
    else:
        inside = 1 if style else 0
        start, end = start + inside, max(end - inside, start + inside)
        found = list(flow(raw, start, end, style))
    return found if "".join(form.text for form in found) == value else [Form(value, start, end)]


def flow(raw: str, start: int, end: int, style: str) -> Iterator[Form]:
    """The pieces of a plain or quoted scalar, between its quotes."""
    at = start
    while at < end and (token := TOKENS[style].match(raw, at, end)):
        at = token.end()
        if token.lastgroup == "fold":
            yield from folded(raw, token.start(), at)
        elif token.lastgroup == "escape":
            yield Form(unescaped(token[0]), token.start(), at)
        elif token.lastgroup == "join":
            breaks = list(BREAK.finditer(raw, token.start(), at))
            yield from (Form("\n", *found.span()) for found in breaks[1:])
        else:
            yield Form(token[0], token.start(), at)


def folded(raw: str, start: int, end: int) -> Iterator[Form]:
    """Line breaks in a flow scalar: one is a blank, of several the first is dropped."""
    _, *rest = BREAK.finditer(raw, start, end)
    if not rest:
        yield Form(" ", start, end)
    ends = [found.start() for found in rest[1:]] + [end]
    for number, (found, until) in enumerate(zip(rest, ends, strict=False)):
        yield Form("\n", found.start() if number else start, until)


def unescaped(escape: str) -> str:
    """The character that an escape of a quoted scalar stands for."""
    if codes := CODES.findall(escape):
        return PAIR.sub(joined, "".join(chr(int(code, 16)) for code in codes))
    return ESCAPES.get(escape[1], escape[1])


def joined(pair: re.Match[str]) -> str:
    """The character of two surrogates."""
    high, low = map(ord, pair[0])
    return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)


def block(raw: str, start: int, end: int, style: str, value: str) -> list[Form]:
    """The pieces of a literal or folded scalar that starts at its ``|`` or ``>``."""
    head = BLOCK_HEAD.match(raw, start, end)
    if not head:
        return []
    chomp = head[1] or head[3]
    lines, at = list[tuple[int, int, int]](), head.end()
    while at < end:
        found = BREAK.search(raw, at, end)
        stop, following = found.span() if found else (end, end)
        lines.append((at, stop, following))
        at = following
    depths = (indentation(raw, *line[:2]) for line in lines if raw[line[0] : line[1]].strip(" "))
    for depth in range(1, DEEPEST) if head[2] else [next(depths, 0)]:
        pieces = list(block_lines(raw, lines, depth, style == ">", chomp))
        if "".join(piece.text for piece in pieces) == value:
            return pieces
    return []


def indentation(raw: str, start: int, stop: int) -> int:
    """The blanks at the start of a line."""
    return stop - start - len(raw[start:stop].lstrip(" "))


def block_lines(raw: str, lines: list[tuple[int, int, int]], depth: int, fold: bool, chomp: str) -> Iterator[Form]:
    """The pieces of the lines (start, end, start of the next) of a block scalar that is indented so far."""
    last: Form | None = None
    empty = list[Form]()
    indented = False
    for start, stop, following in lines:
        ended = Form("\n", stop, following) if following > stop else None
        content = start + depth
        if indentation(raw, start, stop) == stop - start and stop <= content:
            empty += [ended] if ended else []
            continue
        deeper = raw[content : content + 1] in (" ", "\t")
        if fold and last and not indented and not deeper:
            if not empty:
                yield Form(" ", last.start, last.end)
        elif last:
            yield last
        yield from empty
        yield Form(raw[content:stop], content, stop)
        last, empty, indented = ended, [], deeper
    if last and chomp != "-":
        yield last
    if chomp == "+":
        yield from empty
