"""Lines of a body that are a part of the page from end to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint import Fix, Problem, Text
from newslint.text.phrases import Match
from newslint_rules.furniture.lines import line_end, near_end, removal

_BLANKS = 2000
"""Characters of the longest gap between two lines that are looked at together."""


def problems(text: Text, spans: Iterable[tuple[int, int]], message: str, unsafe: bool = False) -> Iterator[Problem]:
    """A problem for each stretch (start and end, in characters), to be taken out with its line.

    No two of the fixes touch the same characters, and where lines at the end go, so do the blank lines before them.
    """
    ordered = sorted(set(spans))
    string = text.text
    fixes: list[Fix | None] = []
    tail, closing = len(string), True
    for start, end in reversed(ordered):
        stop = line_end(string, end)
        closing = closing and tail - stop <= _BLANKS and not string[stop:tail].strip()
        if closing:
            begin = string.rfind("\n", 0, start) + 1
            while begin and string[begin - 1].isspace():
                begin -= 1
            place = text.place.part(begin, tail)
            fixes.append((Fix.unsafe(place, "") if unsafe else Fix.safe(place, "")) if begin else None)
            tail = begin
        else:
            fixes.append(removal(text, start, end, unsafe))
    for (start, end), fix in zip(ordered, reversed(fixes), strict=True):
        yield Problem(text.place.part(start, end), message, fix)


def on_edge(texts: Sequence[Text], index: int, start: int, end: int, lines: int) -> bool:
    """Whether the stretch of the text at the index is among the first or last lines of all texts.

    Where a body is a list of paragraphs, every paragraph counts as a line.
    """
    if len(texts) == 1:
        return near_end(texts[index], start, end, lines)
    return index < lines or index >= len(texts) - lines


def names_follow(text: Text, match: Match) -> bool:
    """Whether what goes on behind a phrase that ends in a word begins as a name does: not in a small letter."""
    phrase = match.phrase.text
    if not match.phrase.open_end or not phrase[-1:].isalpha():
        return True
    line = text.text[match.start : match.end]
    at = line.lower().find(phrase)
    rest = line[at + len(phrase) :].lstrip(" :\t\u00a0(*_[@") if at >= 0 else ""
    return not rest[:1].islower()
