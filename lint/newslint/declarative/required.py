"""Fields that every record must have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from newslint.declarative.definition import Definition, listed
from newslint.declarative.fields import Fields, is_empty, values
from newslint.place import Place
from newslint.record import Record
from newslint.rule import Problem


class Required(Definition):
    """Some fields must be there and not be empty."""

    default_message: ClassVar[str] = "required field `{field}` is {state}"
    placeholders: ClassVar[tuple[str, ...]] = ("field", "state")

    kind: Literal["required"]
    fields: Fields = Field(min_length=1)

    def summary(self) -> str:
        return f"A field is missing or empty that every record must have: {listed(self.fields)}."

    def problems(self, record: Record) -> Iterator[Problem]:
        for field in self.fields:
            found = list(values(record, field))
            if not found:
                yield Problem(Place(""), self.say(field=field, state="missing"))
            elif all(is_empty(value) for _, value in found):
                pointer, value = found[0]
                yield Problem(Place(pointer), self.say(field=field, state="null" if value is None else "empty"))
