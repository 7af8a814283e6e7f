"""Fields that may hold some values only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr

from newslint.declarative.definition import Definition, listed
from newslint.declarative.fields import BY_NAME, Fields, field_texts, is_empty, scalars, values
from newslint.declarative.words import IgnoreCase
from newslint.place import Place
from newslint.record import Record
from newslint.rule import Problem

Scalar = StrictBool | StrictInt | StrictFloat | StrictStr


class AllowedValues(Definition):
    """A field, or every item of a list, must be one of some values; what is empty is left alone."""

    default_message: ClassVar[str] = '"{text}" is not an allowed value of `{field}`: {allowed}'
    placeholders: ClassVar[tuple[str, ...]] = ("text", "field", "allowed")

    kind: Literal["allowed-values"]
    fields: Fields = Field(min_length=1)
    values: tuple[Scalar, ...] = Field(description="The values that are allowed.", min_length=1)
    ignore_case: IgnoreCase = False

    def summary(self) -> str:
        return f"A value of {listed(self.fields)} is not one of those allowed: {listed(self.values)}."

    def problems(self, record: Record) -> Iterator[Problem]:
        allowed = {self.key(value) for value in self.values}
        for field in self.fields:
            for place, value in found(record, field):
                if not is_empty(value) and self.key(value) not in allowed:
                    yield Problem(place, self.say(text=value, field=field, allowed=listed(self.values)))

    def key(self, value: Scalar) -> tuple[bool, Scalar]:
        """What two values that count as the same have in common; true is not 1."""
        return isinstance(value, bool), value.casefold() if self.ignore_case and isinstance(value, str) else value


def found(record: Record, field: str) -> Iterator[tuple[Place, Scalar]]:
    """The values of the field one by one: those of lists, and what the objects of a role are named."""
    plain = [one for pointer, value in values(record, field) for one in scalars(pointer, value)]
    if plain or field not in BY_NAME:
        yield from plain
    else:
        yield from field_texts(record, field)
