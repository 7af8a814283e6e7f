"""Match file names with globs."""

from __future__ import annotations

import re
from collections.abc import Iterable

PIECE = re.compile(r"(?:\*\*/)+|\*+|\?|\[!?\]?[^\]/]*\]|[^*?\[]+|\[")


def pattern(globs: Iterable[str]) -> re.Pattern[str]:
    """Matches (with ``fullmatch``) the paths that one of the globs means, and all that is below them.

    ``*`` and ``?`` stop at a slash, ``**`` does not. A glob without a slash means a name in any folder.
    Paths have ``/`` separators.
    """
    return re.compile("|".join(map(as_regex, globs)) or r"(?!)", re.DOTALL)


def as_regex(glob: str) -> str:
    """The regular expression of one glob."""
    glob = glob.replace("\\", "/").removeprefix("./").rstrip("/")
    anywhere = "" if "/" in glob else r"(?:.*/)?"
    return f"{anywhere}{''.join(map(translated, PIECE.findall(glob)))}(?:/.*)?"


def translated(piece: str) -> str:
    """The regular expression of one piece of a glob."""
    if piece.endswith("**/"):
        return r"(?:.*/)?"
    if piece.startswith("**"):
        return r".*"
    if piece == "*":
        return r"[^/]*"
    if piece == "?":
        return r"[^/]"
    if piece.startswith("[") and len(piece) > 2:
        negated = piece[1] == "!"
        chars = character_class(piece[1 + negated : -1])
        if not chars:
            return r"[^/]" if negated else r"(?!)"
        return f"(?!/)[{'^' if negated else ''}{chars}]"
    return re.escape(piece)


def character_class(inside: str) -> str:
    """What stands between the brackets, for a regular expression; ranges that hold nothing are left out."""
    found = ""
    at = 0
    while at < len(inside):
        first, dash, last = inside[at], inside[at + 1 : at + 2], inside[at + 2 : at + 3]
        if dash == "-" and last:
            found += f"{re.escape(first)}-{re.escape(last)}" if first <= last else ""
            at += 3
        else:
            found += re.escape(first)
            at += 1
    return found
