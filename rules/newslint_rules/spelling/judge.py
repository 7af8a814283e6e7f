"""Decides whether an unknown word is a slip of a frequent one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import log10

from newslint_rules.spelling.common import COMMON
from newslint_rules.spelling.edits import Kind, slip
from newslint_rules.spelling.forms import is_derived, is_other_form
from newslint_rules.spelling.lexicon import lexicon
from newslint_rules.spelling.right import RIGHT

SHORTEST, LONGEST = 5, 22
"""Letters of words that are judged; of those with five, only letters that have changed places."""
_NEEDED: Mapping[Kind, float] = {
    "swapped": 0.0, "doubled": 0.1, "undoubled": 0.2, "dropped": 0.4, "vowel": 0.7, "extra": 0.8, "neighbor": 0.9,
}  # fmt: skip
"""How much more frequent (powers of ten) the right word must be for each kind of slip; other kinds are not
judged. In words of ten letters and more half of it will do."""
_LENGTH: Mapping[int, float] = {5: 4.3, 6: 3.95, 7: 3.4, 8: 2.9, 9: 2.4, 10: 1.9, 11: 1.6, 12: 1.3, 13: 1.0}
"""How frequent (powers of ten) the right word must be, by letters of the wrong one; longer ones as 13."""
_NAME = 1.0
"""What is added where the word has a capital, unless it is very long: it may be a name."""
_SURE_LENGTH = 13
_LEAD = 0.5
"""How much more frequent (powers of ten) the best correction must be than the second."""
_ROOT = 200
"""Counts of a stem from which a derivation of it is a word."""
_OVERRULES: Mapping[Kind, float] = {"swapped": 1.2, "doubled": 1.2, "undoubled": 1.2, "dropped": 1.6}
"""Evidence from which a slip is likelier than a derivation or compound that nobody has put into a list."""


@lru_cache(maxsize=1 << 16)
def correction(word: str, capital: bool) -> str | None:
    """The word that was meant by an unknown word (lower case, ASCII letters); ``None`` where it may well be right."""
    if word in COMMON:
        return COMMON[word] if not capital or COMMON[word][0].isupper() else None
    words = lexicon()
    if not SHORTEST <= len(word) <= LONGEST or word in RIGHT or word in words:
        return None
    ranked = sorted(
        ((*score(word, meant, count, capital), meant) for meant, count in words.neighbors(word)), reverse=True
    )
    if not ranked or ranked[0][0] < 0:
        return None
    best, kind, meant = ranked[0]
    if len(ranked) > 1 and best - ranked[1][0] < _LEAD and ranked[1][0] >= 0:
        return None
    if is_other_form(word, words):
        return None
    if best < _OVERRULES.get(kind, 9.0) and is_derived(word, words, _ROOT):
        return None
    return meant


def score(word: str, meant: str, count: int, capital: bool) -> tuple[float, Kind]:
    """How far above what is needed the evidence is that ``meant`` was meant (below zero: not enough), and the slip."""
    found = slip(word, meant)
    if found is None or count <= 0:
        return -9.0, "other"
    kind, at = found
    if kind not in _NEEDED or not inner(word, kind, at) or (len(word) == 5 and kind != "swapped"):
        return -9.0, kind
    needed = _LENGTH.get(len(word), _LENGTH[13]) + (_NEEDED[kind] if len(word) < 10 else _NEEDED[kind] / 2)
    if capital and len(word) < _SURE_LENGTH:
        needed += _NAME
    return log10(count) - needed, kind


def inner(word: str, kind: Kind, at: int) -> bool:
    """Whether the slip is inside the word: endings are inflections, beginnings are other words."""
    if at == 0:
        return False
    if kind in ("dropped", "undoubled"):
        return at < len(word)
    if kind == "swapped":
        return True
    return at < len(word) - 1
