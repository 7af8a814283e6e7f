"""Words that may not occur."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from newslint.declarative.definition import Definition, listed
from newslint.declarative.fields import PROSE, Fields, texts
from newslint.declarative.words import IgnoreCase, Search, WholeLine, Word, WordBoundaries, needles, occurrences
from newslint.record import Record
from newslint.rule import Problem


class Existence(Definition):
    """None of some words or phrases may occur."""

    default_message: ClassVar[str] = '"{text}" should not be here'

    kind: Literal["existence"]
    words: tuple[Word, ...] = Field(description="The words and phrases that may not occur.", min_length=1)
    fields: Fields = (PROSE,)
    ignore_case: IgnoreCase = False
    word_boundaries: WordBoundaries = True
    whole_line: WholeLine = False

    @property
    def needles(self) -> tuple[str, ...]:
        return needles(self.words)

    def summary(self) -> str:
        return f"The record holds words that may not occur: {listed(self.words)}."

    def problems(self, record: Record) -> Iterator[Problem]:
        search = Search(self.ignore_case, self.word_boundaries, self.whole_line)
        for place, text in texts(record, self.fields):
            for start, end, _ in occurrences(self.words, search, text):
                yield Problem(place.part(start, end), self.say(text=text[start:end]))
