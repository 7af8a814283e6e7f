from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.text.language import language
from newslint.text.markdown import inside
from newslint_rules.encoding.grouping import Found, grouped
from newslint_rules.encoding.joining import DROPPED, SHAPE, is_identifier, joined, plausible, spots
from newslint_rules.encoding.subjects import about_code

_MOST = 100
"""Joins of a field that are counted."""


class JoinedWords(Rule):
    """Two words stand together because a blank or a line end was lost between them: "CrowdedThere", "said.The".

    Why it matters: both words are lost to searches and counts; names and sentences cannot be told apart.

    Bad:  {"title": "Ferry reopens", "body": "The ferry to theItalian islands was said to be open, and it was not, as \
they have said.But the island has been open for those who live there."}
    Good: {"title": "YouTube and PayPal", "body": "McDonald of the iPhone group and DeAndre were with www.DearAbby.com \
and Maj.Gen.Harris of eBay, which have been there, the #BlackLivesMatter site said."}

    Measured: 19 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 2.7 per
    1,000 on giveme5w1h_bbc and 11 (two) on the hand-checked bodies, all right; 148 of 150 read were right.

    Traps: names and brands with capitals inside, handles, hashtags, URLs, code, abbreviations before a full stop, and
    what a text writes twice. Only in English, but for a function word before a capital in other languages.
    """

    name: ClassVar[str] = "joined-words"
    family: ClassVar[str] = "encoding"

    words: tuple[str, ...] = Field(default=(), description="Words with capitals inside that are right.")
    limit: int = Field(default=5, ge=1, description="Joins of a field that are reported one by one.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body + record.description:
            if b"aA" in text.encoded.translate(SHAPE, DROPPED):
                shape = text.encoded.translate(SHAPE)
                found = list(self._joins(record, text, shape))
                yield from grouped(text, found, "pairs of words without a blank between them", "safe", self.limit)

    def _joins(self, record: Record, text: Text, shape: bytes) -> Iterator[Found]:
        string = text.text
        tongue: str | None = None
        twice: set[str] = set()
        count = last = 0
        for at, next_at in spots(shape):
            if at < last or not plausible(string, shape, at, next_at):
                continue
            if tongue is None:
                tongue = "en" if text.is_english else language(text.word_set) or ""
                if not tongue or "</" in string:
                    return
            found = joined(string, at, next_at, tongue)
            if found is None or inside(at, text.code):
                continue
            piece = string[found[0] : found[1]]
            if piece in self.words or piece in twice:
                continue
            if string.find(piece, found[1]) >= 0:
                twice.add(piece)
                if len(twice) >= _MOST:
                    return
                continue
            if at == next_at and is_identifier(piece) and about_code(record):
                continue
            yield Found(*found, f"words that stand together without a blank: {piece[:60]!r}")
            last = found[1]
            count += 1
            if count >= _MOST:
                return
