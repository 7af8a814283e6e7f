"""Fields that must, or must not, match a pattern."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from newslint.declarative.definition import Definition, listed
from newslint.declarative.expression import Expression, matches, matches_anywhere
from newslint.declarative.fields import Fields, texts
from newslint.declarative.words import IgnoreCase
from newslint.record import Record
from newslint.rule import Problem
from newslint.text.view import Text


class Pattern(Definition):
    """Every text of a field must match a regular expression, or must not."""

    default_message: ClassVar[str] = '"{text}" does not have the required form'
    unwanted_message: ClassVar[str] = '"{text}" should not be here'

    kind: Literal["pattern"]
    fields: Fields = Field(min_length=1)
    must_match: Expression | None = Field(
        None, description="A regular expression that must match somewhere in every text; `^` and `$` anchor it."
    )
    must_not_match: Expression | None = Field(None, description="A regular expression that may match nowhere.")
    ignore_case: IgnoreCase = False

    @model_validator(mode="after")
    def asks_something(self) -> Pattern:
        """The definition. Raises ``ValueError`` where it has no pattern."""
        if self.must_match is None and self.must_not_match is None:
            raise ValueError("needs `must-match` or `must-not-match`")
        return self

    def summary(self) -> str:
        return f"A value of {listed(self.fields)} does not have the form that it should have."

    def problems(self, record: Record) -> Iterator[Problem]:
        for text in texts(record, self.fields):
            if self.must_match is not None and not matches_anywhere(self.must_match, self.ignore_case, text):
                yield Problem(text.place, self.say(text=text.text))
            if self.must_not_match is not None:
                yield from self.unwanted(text, self.must_not_match)

    def unwanted(self, text: Text, expression: str) -> Iterator[Problem]:
        """Every match; of empty matches the first, and that only where there is no other."""
        empty: tuple[int, int] | None = None
        any_filled = False
        for start, end in matches(expression, self.ignore_case, text):
            if start == end:
                empty = empty or (start, end)
            else:
                any_filled = True
                yield self.problem(text, start, end)
        if empty and not any_filled:
            yield self.problem(text, *empty)

    def problem(self, text: Text, start: int, end: int) -> Problem:
        message = self if self.message else self.model_copy(update={"message": self.unwanted_message})
        return Problem(text.place.part(start, end), message.say(text=text.text[start:end]))
