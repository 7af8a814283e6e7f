"""Apply edits to a decoded record."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from newslint.place import steps
from newslint.rule import Edit


def apply(data: dict[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """A copy of the record with the edits made.

    Of edits that overlap, the first wins and the others are left out. Raises ``KeyError``, ``IndexError`` or
    ``TypeError`` where an edit's pointer leads to nothing that can hold it.
    """
    fixed = deepcopy(data)
    made: list[Edit] = []
    for edit in edits:
        if not any(edit.place.overlaps(earlier.place) for earlier in made):
            made.append(edit)
    for edit in sorted(made, key=lambda edit: edit.place.start or 0, reverse=True):
        place, replacement = edit
        *parents, last = steps(place.pointer)
        holder: Any = fixed
        for step in parents:
            holder = holder[int(step) if isinstance(holder, list) else step]
        key = int(last) if isinstance(holder, list) else last
        value = holder[key]
        if place.start is None or replacement is None:
            holder[key] = replacement
        else:
            holder[key] = value[: place.start] + replacement + value[place.end :]
    return fixed
