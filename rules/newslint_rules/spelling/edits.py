"""What kind of slip turns one word into another."""

from __future__ import annotations

from typing import Literal

Kind = Literal["swapped", "doubled", "undoubled", "dropped", "vowel", "neighbor", "extra", "other"]

_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {letter: (row, column) for row, letters in enumerate(_ROWS) for column, letter in enumerate(letters)}


def slip(seen: str, meant: str) -> tuple[Kind, int] | None:
    """The one edit that made ``seen`` of ``meant``, and its index in ``seen``; ``None`` where one does not do.

    ``doubled``: a letter too many, beside its like. ``undoubled``: one of two like letters is missing. ``dropped``:
    another letter is missing. ``neighbor``: the next key was hit.
    """
    if seen == meant or abs(len(seen) - len(meant)) > 1:
        return None
    at = 0
    while at < min(len(seen), len(meant)) and seen[at] == meant[at]:
        at += 1
    if len(seen) == len(meant):
        if seen[at + 1 :] == meant[at + 1 :]:
            return replaced(seen[at], meant[at]), at
        if seen[at : at + 2] == meant[at : at + 2][::-1] and seen[at + 2 :] == meant[at + 2 :]:
            return "swapped", at
        return None
    longer, shorter = (seen, meant) if len(seen) > len(meant) else (meant, seen)
    if longer[at + 1 :] != shorter[at:]:
        return None
    letter = longer[at]
    twin = longer[at - 1 : at] == letter or longer[at + 1 : at + 2] == letter
    if longer is seen:
        return ("doubled" if twin else "extra"), at
    return ("undoubled" if twin else "dropped"), at


def replaced(seen: str, meant: str) -> Kind:
    """The kind of slip that puts one letter in place of another."""
    if seen in _VOWELS and meant in _VOWELS:
        return "vowel"
    one, other = _KEYS.get(seen), _KEYS.get(meant)
    if one and other and abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 1:
        return "neighbor"
    return "other"
