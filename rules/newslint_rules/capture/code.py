"""How far a piece of code reaches in a text in which nothing marks it."""

from __future__ import annotations

from newslint.text.pattern import pattern

_BEFORE, _BEHIND = 200, 3000
"""Characters before and behind a sign of code that are looked at."""
_STOP = pattern(r"[.!?…][\"'”’)\]]{0,2}(?=[\s(])|[。！？\n}]")
_BRACKET = pattern(r"[(){}\[\]\n;]")
_TAIL = pattern(r"[\s;)}\]]*[;)}\]]")
_GOES_ON = pattern(r"\s{0,3}[{(.=?:,+&|]")
_OPENING, _CLOSING = "({[", ")}]"


def extent(text: str, start: int, end: int) -> tuple[int, int]:
    """From the start of the statement in which the sign stands to where its brackets are closed again."""
    begin = max(0, start - _BEFORE)
    for stop in _STOP.finditer(text, begin, start):
        begin = stop.end()
    piece = text[begin:start]
    begin += len(piece) - len(piece.lstrip())
    close = closed(text, begin, end)
    tail = _TAIL.match(text, close, close + 40)
    return begin, tail.end() if tail else close


def closed(text: str, begin: int, end: int) -> int:
    """Where the brackets that were opened from ``begin`` on are closed again, or the line or statement ends."""
    depth = 0
    stop = min(len(text), end + _BEHIND)
    for match in _BRACKET.finditer(text, begin, stop):
        mark, at = match.group(), match.end()
        if mark in _OPENING:
            depth += 1
        elif mark in _CLOSING:
            depth = max(0, depth - 1)
        if at < end:
            continue
        if depth == 0 and mark in ";\n":
            return at if mark == ";" else at - 1
        if depth == 0 and mark in _CLOSING and not _GOES_ON.match(text, at):
            return at
    found = text.find("\n", end, stop)
    return stop if found < 0 else found
