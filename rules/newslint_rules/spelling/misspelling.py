from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from pydantic import Field

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.language import english_code
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint.text.words import WORD
from newslint_rules.spelling.common import COMMON
from newslint_rules.spelling.forms import is_other_form
from newslint_rules.spelling.judge import LONGEST, correction
from newslint_rules.spelling.lexicon import lexicon
from newslint_rules.spelling.right import RIGHT

_ON_PURPOSE = 2
"""A text that holds a word more often than this means it."""
_LIMIT = 100_000_000
"""Unknown words times characters of a text that is no longer read: no article has a twentieth of it."""
_FEW = 12
"""Unknown words in lower case of a text in English at the most, nearly always: one with more is asked for its language
before they are judged."""
_SHORTEST = 4
"""Letters of the shortest word in the list of common misspellings."""
_AROUND = 60
"""Characters on either side of a word that are looked at."""
_SLIPS = frozenset(word.encode() for word in COMMON)
_SIC = pattern(r"[\"'”’]?\s{0,2}[\[(]\s?sic", re.IGNORECASE)
_CUT = pattern(r"\s?(?:…|\.\.\.|\[\+?\d|\[…)")
_MARKS = "*_>"
"""What ends a piece in bold print or a tag: a blank behind it may be an accident inside a word."""
_QUOTES = "\"'“”‘’«»`*_"


class Misspelling(Rule):
    """An English word is misspelt: "Nighborliness", "goverment".

    Why it matters: searches and counts miss the word; in a scraped text it is often the page's own slip, sometimes a
    letter that was lost on the way.

    Bad:  {"title": "Pact renewed", "body": "The two have renewed their Treaty of Good-Nighborliness and will work \
with the goverment of the region, as they have said in what was agreed."}
    Good: {"title": "Pact renewed", "body": "Shehbaz of Khyber-Pakhtunkhwa said the neighbourliness programme, worth a \
crore, was what the jirga and Médecins had agreed upon. \\"The goverment [sic] will pay for it,\\" he has said."}

    Measured: 17 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 9,789 of them in
    English with 6 million words; all 264 were read: 260 right, about five of them with another word proposed than was
    meant. On the clean news among them (4,413 records) 131 of 133. Of 211 labelled one-word slips 161 are known to it;
    the rest are other words, two slips in one, or too short to be sure of.

    Traps: names, British and American spellings, inflections, compounds, words of other languages, what the record
    writes again and again, [sic], quoted single words, code, URLs, handles, and words cut at the end of a text.
    """

    name: ClassVar[str] = "misspelling"
    family: ClassVar[str] = "spelling"
    fixable = "unsafe"

    words: tuple[str, ...] = Field(default=(), description="Words that are right, in any case.")

    def check(self, record: Record) -> Iterator[Problem]:
        if any(not english_code(code) for _, code in record.language if code.strip()):
            return
        for text in record.body + record.description:
            words = candidates(text)
            if len(words) > _FEW and not text.is_english:
                continue
            if len(words) * len(text.text) <= _LIMIT:
                for word in sorted(words):
                    yield from self._slips(text, word)

    def _slips(self, text: Text, raw: bytes) -> Iterator[Problem]:
        word = raw.decode()
        name = word.capitalize()
        for seen, capital in ((word, False), (name, True)):
            # a name is looked at as a part of a compound only: most unknown words are names, and judging costs time
            if (f"-{name}" if capital and word not in COMMON else seen) not in text.text:
                continue
            if (meant := correction(word, capital)) is None:
                continue
            if word in self.words or text.tokens.count(raw) > _ON_PURPOSE or not text.is_english:
                return
            for match in occurrences(seen, capital).finditer(text.text):
                if is_prose(text, *match.span()):
                    place = text.place.part(*match.span())
                    proposal = meant.capitalize() if capital else meant
                    message = f"{seen!r} is not an English word; did you mean {proposal!r}?"
                    yield Problem(place, message, Fix.unsafe(place, proposal))


def candidates(text: Text) -> set[bytes]:
    """The unknown words that are worth a closer look, in lower case: they stand there in lower case or as a part of a
    compound, or are known slips.

    Most unknown words are names and are passed over here.
    """
    encoded = text.encoded
    found = set()
    for start, end in lexicon().known.unknown(encoded, _SHORTEST):
        word = encoded[start:end]
        if end - start <= LONGEST and word.isalpha():
            lower = word.lower()
            if word == lower or encoded[start - 1 : start] == b"-" or lower in _SLIPS:
                found.add(lower)
    return found


@lru_cache(maxsize=1024)
def occurrences(word: str, capital: bool) -> re.Pattern[str]:
    """Finds the word where it stands alone; with a capital only as a part of a hyphenated word, or if it is no name."""
    if not capital:
        return re.compile(
            rf"(?<![\w'’.@/#&;=\\\xad\u200b-\u200d\u2060]){word}(?:(?=['’]s\b)|(?![\w'’@/=\\\xad\u200b-\u200d\u2060]|\.\w|-\s))"
        )
    if word.lower() in COMMON:
        return re.compile(rf"(?<![\w'’.@/#&-]){word}(?![\w@/=-]|\.\w)")
    return re.compile(rf"(?<=[a-z]-){word}(?![\w'’@/=-]|\.\w)")


def is_prose(text: Text, start: int, end: int) -> bool:
    """Whether the word is part of an English sentence that was not cut behind it, and not there to be looked at."""
    before, after = text.text[max(0, start - _AROUND) : start], text.text[end : end + _AROUND]
    if not after.strip() or _CUT.match(after) or _SIC.match(after):
        return False
    if before[-2:-1] in _MARKS and before[-1:] == " " and before[:-1]:
        return False
    if before[-1:] in _QUOTES and after[:1] in _QUOTES and before:
        return False
    chunk = before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""
    if "/" in chunk or "](" in chunk or "www." in chunk or inside(start, text.code):
        return False
    words = WORD.findall(before)[-2:] + WORD.findall(after)[:2]
    return all(is_known(word) for word in words if len(word) > 2 and word.islower())


def is_known(word: str) -> bool:
    """Whether a neighbouring word is English, or was meant to be."""
    word = word.replace("’", "'")
    word = word.removesuffix("'s")
    words = lexicon()
    return (
        word in words
        or word in RIGHT
        or is_other_form(word, words)
        or "'" in word
        or correction(word, False) is not None
    )
