"""Parts of the page that were joined to running text without a line break."""

from __future__ import annotations

import re

from newslint.text.pattern import pattern

_ENDS = frozenset('.!?…"”»)。！？।۔؟]')
"""What may stand at the end of the sentence before."""
_UNSPACED = frozenset("。！？")
"""Ends of sentences behind which no blank stands."""
_STOP = pattern(r"[ \u00a0]{0,2}(?:[.。।۔]|[»›>→]{1,2})(?=[\s\"“「]|\Z|(?<=。))")
_NEXT = pattern(r"\s{0,4}[\"“„«「'‘(\[]{0,2}(.?)", re.DOTALL)
_BREAK = pattern(r"[.!?…。！？।۔؟][\"”»)]?\s|[。！？\n]")
"""The end of a sentence or of a line."""
_INNER_END = pattern(r"[.!?。！？।۔؟]")
_SHORT = 20
"""Characters of the shortest sentence beside one that leads on; shorter ones are advice ("Rest. Read more.") ..."""
_SHORT_WIDE = 6
"""... and in scripts without blanks."""


def sentence_end(string: str, start: int, end: int) -> int | None:
    """Where a phrase that is a sentence of its own in running text ends; ``None`` where it belongs to another one.

    It stands behind a sentence end and begins with no small letter, its own full stop perhaps behind a blank (behind
    the link that was there), and what follows begins as a sentence does.
    """
    before = string[max(0, start - _SHORT - 8) : start]
    said = before.rstrip(" \u00a0")
    if not said or said[-1] not in _ENDS or string[start].islower():
        return None
    if len(before) - len(said) > 3 or (len(before) == len(said) and said[-1] not in _UNSPACED):
        return None
    stop = _STOP.match(string, end)
    if not stop:
        return None
    follows = _NEXT.match(string, stop.end())
    if follows and follows[1].islower():
        return None
    if stop.end() - end > 1 or stop[0] in "»›→":
        return stop.end()
    least = _SHORT if string[start] < "\u2e80" else _SHORT_WIDE
    after = string[stop.end() : stop.end() + least]
    lone = _INNER_END.search(said[-least:].rstrip("".join(_ENDS))) or _INNER_END.search(after.rstrip())
    return None if lone else stop.end()


def clause(string: str, start: int, end: int, longest: int) -> tuple[int, int] | None:
    """The sentence or line around a stretch; ``None`` where it has more characters than the longest may have."""
    first = max(0, start - longest)
    breaks = [match.end() for match in _BREAK.finditer(string, first, start)]
    if not breaks and first:
        return None
    begin = breaks[-1] if breaks else 0
    following = _BREAK.search(string, end, end + longest)
    if following:
        stop = following.start() + len(following[0].rstrip())
    elif len(string) - end <= longest:
        stop = len(string)
    else:
        return None
    while begin < start and string[begin].isspace():
        begin += 1
    while stop > end and string[stop - 1].isspace():
        stop -= 1
    return (begin, stop) if stop - begin <= longest else None


def is_line(string: str, start: int, end: int) -> bool:
    """Whether only blanks stand beside the stretch in its line, a few of them."""
    return not string[max(0, start - 8) : start].rpartition("\n")[2].strip() and (
        not string[end : end + 8].partition("\n")[0].strip()
    )


def is_last(string: str, end: int) -> bool:
    """Whether no more than a few blanks stand behind the offset."""
    return len(string) - end <= 8 and not string[end:].strip()
