"""Words that should be other"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field, field_validator, model_validator

from newslint.declarative.definition import Definition, listed
from newslint.declarative.fields import PROSE, Fields, texts
from newslint.declarative.words import IgnoreCase, Search, WholeLine, Word, WordBoundaries, needles, occurrences
from newslint.record import Record
from newslint.rule import Edit, Fix, Problem, Safety


class Substitution(Definition):
    """Some words or phrases should be replaced by others."""

    default_message: ClassVar[str] = '"{text}" should be "{replacement}"'
    placeholders: ClassVar[tuple[str, ...]] = ("text", "replacement")

    kind: Literal["substitution"]
    swap: dict[Word, str] = Field(description="What to write instead, by word or phrase.", min_length=1)
    safety: Safety = Field("unsafe", description="Whether the fix loses no information (safe) or may do so (unsafe).")
    fields: Fields = (PROSE,)
    ignore_case: IgnoreCase = False
    word_boundaries: WordBoundaries = True
    whole_line: WholeLine = False

    @model_validator(mode="after")
    def ends(self) -> Substitution:
        """The definition. Raises ``ValueError`` where a replacement would be replaced again, without end."""
        for old, new in self.swap.items():
            for start, end, _ in occurrences(tuple(self.swap), self.search, new):
                raise ValueError(f'the replacement of "{old}" holds "{new[start:end]}", which is to be replaced again')
        return self

    @field_validator("swap")
    @classmethod
    def changes(cls, swap: dict[str, str]) -> dict[str, str]:
        """The table. Raises ``ValueError`` where a word would be replaced by itself."""
        for old, new in swap.items():
            if old == new:
                raise ValueError(f'"{old}" would be replaced by itself')
        return swap

    @property
    def fixable(self) -> Safety:
        return self.safety

    @property
    def needles(self) -> tuple[str, ...]:
        return needles(tuple(self.swap))

    @property
    def search(self) -> Search:
        """How the words are looked for."""
        return Search(self.ignore_case, self.word_boundaries, self.whole_line)

    def summary(self) -> str:
        return f"The record holds words that should be others: {listed(tuple(self.swap))}."

    def problems(self, record: Record) -> Iterator[Problem]:
        olds, news = tuple(self.swap), tuple(self.swap.values())
        for place, text in texts(record, self.fields):
            for start, end, number in occurrences(olds, self.search, text):
                old = text[start:end]
                new = in_case_of(old, news[number]) if self.ignore_case else news[number]
                if old != new:
                    part = place.part(start, end)
                    fix = Fix(self.safety, (Edit(part, new),))
                    yield Problem(part, self.say(text=old, replacement=new), fix)


def in_case_of(old: str, new: str) -> str:
    """The new word with the capitals of the old one: all, the first, or as it is written."""
    if not new.islower():
        return new
    if len(old) > 1 and old.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new
