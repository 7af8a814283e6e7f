"""Many findings of one kind in one value, reported as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint import Fix, Problem, Severity, Text
from newslint.rule import Edit, Safety

MOST = 2000
"""Places of one value that are looked for: the rest is found when the mended value is looked at again."""


class Found(NamedTuple):
    """Characters of a text (end exclusive), what is wrong with them, and what should stand there, if that is known."""

    start: int
    end: int
    message: str
    replacement: str | None = None


def grouped(
    text: Text, found: Sequence[Found], noun: str, safety: Safety, limit: int, severity: Severity | None = None
) -> Iterator[Problem]:
    """One problem each for up to ``limit`` of them, else one that points at the first, counts and mends all."""
    if len(found) > limit:
        first = found[0]
        message = f"{len(found)} {noun} in this field; this is the first" if len(found) > 1 else first.message
        yield Problem(text.place.part(first.start, first.end), message, fix(text, found, safety), severity)
        return
    for one in found:
        yield Problem(text.place.part(one.start, one.end), one.message, fix(text, (one,), safety), severity)


def fix(text: Text, found: Sequence[Found], safety: Safety) -> Fix | None:
    """Puts in what should stand there; ``None`` where that is known of none of them."""
    edits = tuple(
        Edit(text.place.part(one.start, one.end), one.replacement) for one in found if one.replacement is not None
    )
    return Fix(safety, edits) if edits else None
