"""Whether two words stand together without a blank, and where."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.language import FUNCTION_WORDS
from newslint.text.pattern import pattern
from newslint_rules.encoding.joins import ABBREVIATIONS, BRANDS, CLEAR_STARTERS, PARTICLES, STARTERS, UNITS
from newslint_rules.spelling.lexicon import lexicon

SHAPE = bytes(
    0x61
    if 0x61 <= code <= 0x7A or (code >= 0xDF and code != 0xF7)
    else 0x41
    if 0x41 <= code <= 0x5A or (0xC0 <= code <= 0xDE and code != 0xD7)
    else 0x2E
    if code in b".!"
    else 0x3F
    if code in b"?\"'"
    else 0x20
    for code in range(256)
)
"""Letters become ``a`` or ``A``, full stops ``.``, quotation marks and what is not Latin-1 ``?``, the rest a blank."""
_AROUND = 80
"""Characters on either side of a join that are looked at."""
_BEFORE = pattern(r"[^\W\d_]+\Z")
_AFTER = pattern(r"[^\W\d_][^\W\d_A-Z]*")
_WHOLE_AFTER = pattern(r"[^\W_]*")
_FREQUENT, _COMMON = 3_000, 20_000
"""Counts in the lexicon from which on a word is frequent, and common enough to stand for itself."""
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE = pattern(rf"(?:{_MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{{1,2}}\b|(?:{_WEEKDAY}),? ")
_STAMP = pattern(rf"(?:Published|Updated|Posted):? (?:\d|(?:on|at) |(?:{_MONTH}) \d)")
"""What a page says of the time of an article."""
_DATES = frozenset(name[:3] for name in f"{_MONTH}|{_WEEKDAY}".split("|"))
"""Beginnings of months and days."""
DROPPED = b".!?\"'"
"""What is left out of a shape for a quick look: every join is then a small letter before a capital."""
_FORMS = (b"aA", b"a.A", b"a?A", b"a.?A")
"""A small letter before a capital, with nothing or the end of a sentence between them."""
_LOOKED_AT = 3000
"""Places of one form that are looked at: no text has so many but one that is all capitals inside."""


def spots(shape: bytes) -> list[tuple[int, int]]:
    """Where a small letter ends and a capital begins, in order."""
    found: list[tuple[int, int]] = []
    for form in _FORMS:
        at = shape.find(form)
        seen = 0
        while at >= 0 and seen < _LOOKED_AT:
            found.append((at + 1, at + len(form) - 1))
            at = shape.find(form, at + 1)
            seen += 1
    return sorted(found)


def plausible(text: str, shape: bytes, at: int, next_at: int) -> bool:
    """A quick look: whether the letters on either side may be words of their own, and not a name."""
    before, after = shape[max(0, at - _AROUND) : at], shape[next_at : next_at + _AROUND]
    left = text[at - len(before) + len(before.rstrip(b"aA")) : at]
    right = text[next_at : next_at + 1 + len(after[1:]) - len(after[1:].lstrip(b"a"))]
    if not right[:1].isupper():
        return False
    if at < next_at:
        return len(left) > 2 and len(right) > 1 and (left.islower() or (left.istitle() and right in CLEAR_STARTERS))
    if left.islower():
        return len(left) > 2 and len(right) > 2
    return right in CLEAR_STARTERS or right[:3] in _DATES or right in UNITS or (left == "By" and at == 2)


def is_identifier(piece: str) -> bool:
    """Whether it may be a name in a program: it begins with a small letter, and not with a function word."""
    first = re.split("[A-Z]", piece, maxsplit=1)[0]
    return piece[:1].islower() and first.encode("latin-1", "replace") not in FUNCTION_WORDS["en"]


def joined(text: str, at: int, next_at: int, tongue: str) -> tuple[int, int] | None:
    """Where the joined words start and end; ``None`` where they may be one word.

    The first word ends at ``at``, the second begins at ``next_at``.
    """
    before, after = text[max(0, at - _AROUND) : at], text[next_at : next_at + _AROUND]
    word, following = _BEFORE.search(before), _AFTER.match(after)
    if not word or not following or is_address(before, after):
        return None
    left, right, gap = word.group(), following.group(), text[at:next_at]
    start, end = at - len(left), next_at + len(right)
    previous = before[: word.start()][-1:]
    if not gap and left == "By" and not start and len(right) > 2:
        return start, end
    if previous.isdigit() or after[len(right) : len(right) + 1] == "%":
        return None
    if previous and previous in "#@/_.-&\\=$’'" and not (gap and previous in "’'" and tongue in ("fr", "it")):
        return None
    if after[len(right) : len(right) + 1] in ("_", "/", "(", "@", "=", "\\"):
        return None
    if gap:
        apart = sentences if tongue == "en" else foreign_sentences
        return (start, end) if apart(left, gap, right, after, tongue) else None
    if text[max(0, start - 2) : start] == ", " and text[end : end + 1] == ",":
        return None  # a name among others
    if tongue != "en":
        return (start, end) if particle(left, right, tongue) else None
    tail = _WHOLE_AFTER.match(after)
    if left + (tail.group() if tail else right) in BRANDS or (left + right).lower() in lexicon():
        return None
    return (start, end) if words(left, right, after) else None


def is_address(before: str, after: str) -> bool:
    """Whether the characters around the join, up to the next blanks, are an address, a path or code."""
    chunk = before.rsplit(None, 1)[-1] if not before[-1:].isspace() else ""
    rest = after.split(None, 1)[0] if after else ""
    return any(mark in chunk for mark in ("://", "www.", "@", "#", "_", "\\", "](", "/")) or any(
        mark in rest for mark in ("://", "@", "_", ".com", ".org", ".net", "()", "/", "=")
    )


def particle(left: str, right: str, tongue: str) -> bool:
    """Whether a function word of the language stands directly before a capitalised word."""
    known = FUNCTION_WORDS.get(tongue, frozenset())
    return len(left) >= 3 and len(right) >= 4 and left not in PARTICLES and left.encode("latin-1", "replace") in known


def foreign_sentences(left: str, gap: str, right: str, after: str, tongue: str) -> bool:
    """The same in another language than English: the second sentence begins with a function word."""
    if len(left) < 4 or not left.islower() or left in ABBREVIATIONS or gap not in (".", "!"):
        return False
    known = FUNCTION_WORDS.get(tongue, frozenset())
    return right.lower().encode("latin-1", "replace") in known and after[len(right) : len(right) + 1] == " "


def sentences(left: str, gap: str, right: str, after: str, tongue: str = "en") -> bool:
    """Whether one English sentence ends before the gap and another begins behind it."""
    if left.istitle() and len(left) > 3 and right in CLEAR_STARTERS:
        return gap == "." and left.lower() not in ABBREVIATIONS and after[len(right) : len(right) + 1] == " "
    if len(left) < 3 or not left.islower() or left in ABBREVIATIONS or count(left) < _FREQUENT:
        return False
    if gap in ("'", "’", "‘", '"', "“", "”", "?"):
        return gap == "?" and right in STARTERS and after[len(right) : len(right) + 1] == " "
    if "." not in gap and "!" not in gap and "?" not in gap:
        return False
    if len(gap) > 1 and gap[1] not in "”\"’'":
        return False
    if right in STARTERS:
        return after[len(right) : len(right) + 1] in (" ", "’", "'", ",")
    return (
        len(left) >= 4
        and len(right) >= 4
        and count(right.lower()) >= _FREQUENT
        and after[len(right) :][:1] in (" ", ",")
    )


def words(left: str, right: str, after: str) -> bool:
    """Whether two English words stand together."""
    if _DATE.match(after) and count(left.lower()) >= _FREQUENT and len(left) > 2:
        return True
    if _STAMP.match(after) and len(left) > 2 and left[1:].islower():
        return True
    if right in UNITS and left.islower() and count(left) >= _FREQUENT and len(left) > 2:
        return True
    if left[0].islower():
        if left.encode() in FUNCTION_WORDS["en"] or left in ("and", "the"):
            return len(left) >= 3 and len(right) >= 3
        return len(left) >= 4 and len(right) >= 3 and count(left) >= _COMMON and count(right.lower()) >= _COMMON
    starts = right in CLEAR_STARTERS and len(right) >= 3 and after[len(right) : len(right) + 1] in (" ", "’", "'", ",")
    return starts and len(left) >= 4 and left[1:].islower() and count(left.lower()) > 0


@lru_cache(maxsize=5000)
def count(word: str) -> int:
    """How often the word is counted in the English lexicon."""
    return lexicon().count(word)
