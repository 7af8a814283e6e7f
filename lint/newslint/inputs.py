"""What is to be read, and what could not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, Literal


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or standard input.

    ``path`` is shown in reports: as it was given, with ``/`` separators. ``named`` is true for what the user
    named, false for what was found in a folder. ``reader`` overrides what the suffix says. ``stream`` is
    read instead of the file where it is given (standard input).
    """

    path: str
    named: bool = True
    reader: str | None = None
    stream: BinaryIO | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read (to its end), as a value in the stream of records.

    ``unreadable``: missing, no permission, a broken archive, a reader's extra that is not installed.
    ``no-records``: read, but no record was found in it.
    """

    path: str
    kind: Literal["unreadable", "no-records"]
    message: str
    named: bool = True
