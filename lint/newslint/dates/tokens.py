"""Cut a written date into numbers, words and times."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

ZEROS = (
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
)  # fmt: skip
"""The digit zero of each script whose digits the news use."""

_ALIKE: dict[int, str] = {zero + n: str(n) for zero in ZEROS for n in range(10)}
_ALIKE |= dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u3000\u200e\u200f\u200b\u2060\ufeff\u061c\t\r\n"), " ")
_ALIKE |= dict.fromkeys(map(ord, "‐‑‒–—−－"), "-")
_ALIKE |= {ord(a): b for a, b in zip("：，、。．／（）［］【】،٫‘’`´ʼ", ":,,../()[][],.'''''", strict=True)}


def normalised(text: str) -> str:
    """The text with ASCII digits, blanks, dashes and punctuation; of the same length."""
    if text.isascii() and "\n" not in text and "\t" not in text:
        return text
    return text.translate(_ALIKE)


_ARABIC = dict.fromkeys(range(0x064B, 0x0660)) | {0x0640: None, 0x200C: None, 0x200D: None}
_ARABIC |= {ord(a): b for a, b in zip("ىیکةہھۃەٱ", "ييكههههها", strict=True)}
_DROP = dict.fromkeys(range(0x0300, 0x0370)) | _ARABIC | {ord("ı"): "i"}


def key(word: str) -> str:
    """The word in the form in which tables hold it: lower case, no accents, one form of Arabic letters."""
    if word.isascii():
        return word.lower().rstrip(".")
    return unicodedata.normalize("NFKD", word.lower()).translate(_DROP).rstrip(".")


class Token(NamedTuple):
    """A piece of a date. ``kind`` is one of: date, time, clock, pair, short, zone, unit, number, word, mark."""

    kind: str
    start: int
    end: int
    text: str


_LETTER = r"[^\s\d!-/:-@\[-`{-~«»“”„…·•‚│]"
_TOKEN = re.compile(
    rf"""\ *(?:
      (?P<date>[0-9]{{1,6}}(?P<separator>[./-])\ ?[0-9]{{1,2}}(?P=separator)\ ?[0-9]{{1,6}}(?!\.?[0-9]))
    | (?P<time>[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:[.,][0-9]{{1,9}})?)?(?![0-9]))
    | (?P<clock>[0-9]{{1,2}}[hH](?:[0-9]{{2}}(?:m(?:in)?)?)?(?![^\W_]))
    | (?P<short>(?:[0-9]{{1,2}}/[0-9]{{1,2}}|[0-9]{{1,2}}[./-][0-9]{{4}}|[0-9]{{4}}[./-][0-9]{{1,2}})(?![0-9]))
    | (?P<pair>[0-9]{{1,2}}\.[0-9]{{2}}(?![0-9]))
    | (?P<zone>(?:GMT|UTC)\ ?[+-][0-9]{{1,2}}(?::?[0-9]{{2}})?(?![0-9])
        |(?<=[0-9\ ])[+-](?:0[0-9]|1[0-4]):?[0-5][0-9](?![0-9:]))
    | (?P<unit>(?:(?<=[0-9])|(?<=[0-9]\ ))[年月日号號时時点點分秒년월일시분초](?![間间前전간]))
    | (?P<number>[0-9]+)
    | (?P<word>{_LETTER}+(?:[.']{_LETTER}+)*)
    | (?P<mark>[^ ])
    )""",
    re.VERBOSE,
)


def tokens(text: str) -> list[Token]:
    """The pieces of a normalised text, in order. Linear in its length."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "separator":
            kind = "date"
        found.append(Token(kind, *match.span(kind), match[kind]))
    return found
