"""Match file names with globs."""

from __future__ import annotations

import re
from collections.abc import Iterable

PIECE = re.compile(r"\*\*/|\*+|\?|\[!?\]?[^\]/]*\]|[^*?\[]+|\[")


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
    if piece == "**/":
        return r"(?:.*/)?"
    if piece.startswith("**"):
        return r".*"
    if piece == "*":
        return r"[^/]*"
    if piece == "?":
        return r"[^/]"
    if piece.startswith("[") and len(piece) > 2:
        negated = piece[1] == "!"
        inside = (
            piece[1 + negated : -1].replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace("^", "\\^")
        )
        return f"(?!/)[{'^' if negated else ''}{inside}]"
    return re.escape(piece)
