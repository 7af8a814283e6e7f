"""Patterns that must occur a number of times."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from newslint.declarative.definition import Definition, listed
from newslint.declarative.expression import Expression, matches
from newslint.declarative.fields import Fields, field_texts
from newslint.declarative.words import IgnoreCase
from newslint.place import Place
from newslint.record import Record
from newslint.rule import Problem


class Occurrence(Definition):
    """A pattern must occur at least, or at most, some times in a field; a field that is not there is left alone."""

    default_message: ClassVar[str] = "`{field}` holds {count} of what it should hold {limit}"
    placeholders: ClassVar[tuple[str, ...]] = ("field", "count", "limit", "text")

    kind: Literal["occurrence"]
    fields: Fields = Field(min_length=1)
    pattern: Expression = Field(description="The regular expression whose matches are counted.")
    min: int | None = Field(None, description="The least number of matches in a field.", ge=1)
    max: int | None = Field(None, description="The greatest number of matches in a field.", ge=0)
    ignore_case: IgnoreCase = False

    @model_validator(mode="after")
    def has_a_limit(self) -> Occurrence:
        """The definition. Raises ``ValueError`` where no number of matches would be wrong, or every one."""
        if self.min is None and self.max is None:
            raise ValueError("needs `min` or `max`")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("`min` should not be more than `max`")
        return self

    @property
    def limit(self) -> str:
        """The limits in words."""
        if self.min == self.max:
            return f"exactly {self.min}"
        return " and ".join(
            f"{word} {number}" for word, number in (("at least", self.min), ("at most", self.max)) if number is not None
        )

    def summary(self) -> str:
        return f"A pattern does not occur {self.limit} times in {listed(self.fields)}."

    def problems(self, record: Record) -> Iterator[Problem]:
        for field in self.fields:
            texts = list(field_texts(record, field))
            found: list[Place] = []
            for text in texts:
                found += (text.place.part(*span) for span in matches(self.pattern, self.ignore_case, text))
            if self.max is not None and len(found) > self.max:
                yield self.problem(record, field, next(islice(found, self.max, None)), len(found))
            elif self.min is not None and texts and len(found) < self.min:
                yield self.problem(record, field, texts[0].place, len(found))

    def problem(self, record: Record, field: str, place: Place, count: int) -> Problem:
        """The problem with a field that holds too many or too few."""
        from newslint.engine import stretch

        return Problem(place, self.say(field=field, count=count, limit=self.limit, text=stretch(record, place)))
