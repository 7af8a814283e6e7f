"""A cheap look whether a text may hold mojibake, so that few texts are handed to ftfy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint import Text
from newslint.text.pattern import pattern

ENCODINGS = ("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso8859-2", "mac-roman", "cp437")
"""The encodings in which ftfy looks for UTF-8 that was read wrongly; Latin-1 is a part of the first."""
CJK_SIGNS = frozenset("锟鈥锛銆銇銈銉鐨縺繧繝쏙")
"""Characters that UTF-8 gives when it is read as GBK or Shift-JIS, and that are rare otherwise."""
_MANY = 40
"""Pairs of neighbours beyond ASCII from which on a text counts as one in another script."""
_ORDINARY = "?“”‘–—…•€™\u2009\u202f"
"""Characters beyond Latin-1 of ordinary English texts, and the question mark as which others are read."""
_DENSE = "РСВГвΓΞΟΒβĂĹŘÄÃÂÐÑăāåäç├╨┬┼√‚≈�"
"""Characters one of which mojibake in another script holds."""
_LATIN = pattern("[\u00a1-\u00ff]{4}")
"""More accented letters in a row than any language has."""
_C1 = pattern(rb"\xc2[\x80-\x9f]")
_LONE = frozenset([*range(0x80, 0xA0), 0xC2, 0xC3, 0xD0])
"""Bytes of Latin-1 that may be mojibake with no other beyond ASCII beside them: C1, ``Â``, ``Ã`` and ``Ð``."""
_FLAT = bytes(code if code < 0x80 else 0xFF if code in _LONE else 0x3F for code in range(256))
"""Makes those one, and what else is beyond ASCII a question mark, as it is already where it is not Latin-1."""


def sound(text: Text) -> bool:
    """A quick look: whether no two characters beyond ASCII but ordinary punctuation stand side by side."""
    string = text.text
    if string.isascii():
        return True
    flat = text.encoded
    if not flat.isascii():
        flat = flat.translate(_FLAT)
        if b"\xff" in flat:
            return False
    if b"??" not in flat:
        return True
    return flat.count(b"??") <= _MANY and all(ordinary(string[at : at + 2]) for at in neighbors(flat))


def ordinary(two: str) -> bool:
    """Whether one of the two characters is a question mark, or both are punctuation of English typography."""
    return "?" in two or (two[0] in _ORDINARY and two[1] in _ORDINARY)


def suspicious(text: str) -> bool:
    """Whether the text may hold mojibake. Costs a few microseconds where it is in a Latin script and sound."""
    if text.isascii():
        return False
    if ("Ã" in text and "Ã " in text) or ("Â" in text and "Â " in text):
        return True
    if _C1.search(text.encode("utf-8", "surrogatepass")):
        return True
    flat = text.encode("ascii", "replace")
    pairs = flat.count(b"??")
    if pairs > _MANY:
        return dense(text)
    if b"????" in flat and _LATIN.search(text):
        return True
    return pairs > 0 and any(candidate(text, at) for at in neighbors(flat))


def neighbors(flat: bytes) -> Iterator[int]:
    """Where two characters beyond ASCII (or question marks) stand side by side."""
    at = flat.find(b"??")
    while at >= 0:
        yield at
        at = flat.find(b"??", at + 1)


def candidate(text: str, at: int) -> bool:
    """Whether the two characters there may be two bytes of one that was read wrongly."""
    first, second = text[at], text[at + 1]
    if first in CJK_SIGNS:
        return True
    leads, trails = bytes_of()
    return bool(leads.get(first, 0) & trails.get(second, 0)) and bad(text[max(0, at - 2) : at + 5])


def dense(text: str) -> bool:
    """The same for a text in another script."""
    if any(sign in text for sign in CJK_SIGNS):
        return True
    if "î" in text and "à" in text and _LATIN.search(text):
        return True  # Cyrillic as Latin-1 has both
    if not any(lead in text for lead in _DENSE):
        return False
    return any(bad(text[max(0, match.start() - 2) : match.start() + 5]) for match in pair().finditer(text))


@lru_cache(maxsize=20_000)
def bad(window: str) -> bool:
    """Whether ftfy takes the characters for mojibake."""
    from ftfy.badness import is_bad

    return is_bad(window)


@lru_cache(maxsize=1)
def bytes_of() -> tuple[dict[str, int], dict[str, int]]:
    """For characters, the encodings (as bits) in which they are the first byte of a sequence, or a later one."""
    leads: dict[str, int] = {"�": -1}
    trails: dict[str, int] = {"�": -1}
    for bit, encoding in enumerate(ENCODINGS):
        for code in range(0x80, 0xF5):
            character = bytes([code]).decode(encoding, "ignore") or chr(code)
            table = trails if code < 0xC0 else leads
            table[character] = table.get(character, 0) | 1 << bit
    for code in range(0x80, 0xA0):  # Latin-1
        trails[chr(code)] = -1
    return leads, trails


@lru_cache(maxsize=1)
def pair() -> re.Pattern[str]:
    """Finds a first byte and a later one that is no letter of the Cyrillic or Greek script."""
    leads, trails = bytes_of()
    marks = "".join(c for c in trails if not "\u0370" <= c <= "\u04ff" or c == "Ђ")
    return re.compile(f"[{re.escape(''.join(leads))}][{re.escape(marks)}]")
