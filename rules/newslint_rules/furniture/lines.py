"""Lines of a body: whether they stand at its ends, and how they are taken out."""

from __future__ import annotations

from newslint import Fix, Text
from newslint.text.pattern import pattern

_INK = pattern(r"\S")
_REACH = 2000
"""Characters between a line and the end of the body at the most for it to be near that end."""


def removal(text: Text, start: int, end: int, unsafe: bool = False) -> Fix | None:
    """Takes out the lines in which the stretch (characters) stands, and the blank lines behind them.

    ``None`` where nothing of the text would be left: that is no longer a matter of a line.
    """
    string = text.text
    begin = string.rfind("\n", 0, start) + 1
    following = _INK.search(string, line_end(string, end))
    if following:
        stop = string.rfind("\n", 0, following.start()) + 1
    else:
        stop = len(string)
        begin = len(string[:begin].rstrip())
        if not begin:
            return None
    place = text.place.part(begin, stop)
    return Fix.unsafe(place, "") if unsafe else Fix.safe(place, "")


def near_end(text: Text, start: int, end: int, lines: int) -> bool:
    """Whether the stretch stands in the first or the last so many lines that hold anything."""
    string = text.text
    before, after = string[max(0, start - _REACH) : start], string[end : end + _REACH]
    return (start <= _REACH and filled(before) < lines) or (len(string) - end <= _REACH and filled(after) < lines)


def filled(text: str) -> int:
    """How many lines of the text are not blank."""
    return sum(1 for line in text.split("\n") if line.strip())


def line_end(string: str, at: int) -> int:
    """Where the line ends in which a character stands: at its line feed or at the end of the string."""
    found = string.find("\n", at)
    return len(string) if found < 0 else found
