"""The fields that a declarative rule is about: roles, or fields by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, get_args

from pydantic import Field, StringConstraints

from newslint.place import Place, steps
from newslint.record import Record
from newslint.roles import ROLES, Role
from newslint.roles.layout import lookup
from newslint.roles.leaves import DEPTH, leaves
from newslint.text.view import Text

PROSE = "prose"
ANYWHERE = "*"

FieldName = Annotated[str, StringConstraints(pattern=r"\S")]
Fields = Annotated[
    tuple[FieldName, ...],
    Field(
        description="Where to look: roles, names of fields, dotted paths (`meta.author`; a list stands for its items), "
        "JSON Pointers (`/meta/author`), `prose` (title, description and body) or `*` (every text of the record)."
    ),
]

BY_NAME: dict[str, Role] = {role: role for role in get_args(Role)}


def texts(record: Record, fields: Sequence[str]) -> Iterator[Text]:
    """The strings of the fields, in order."""
    for field in fields:
        yield from field_texts(record, field)


def field_texts(record: Record, field: str) -> Iterator[Text]:
    """The strings of one field."""
    if field == PROSE:
        yield from record.prose()
    elif field == ANYWHERE:
        yield from record.strings()
    elif field in BY_NAME:
        yield from record.role(BY_NAME[field])
    else:
        for pointer, value in named(record, field):
            yield from leaves("", pointer, value)


def values(record: Record, field: str) -> Iterator[tuple[str, Any]]:
    """Pointer and value of the field as it stands in the record; nothing where it is not there."""
    if field == PROSE:
        fields: Sequence[str] = ("title", "description", "body")
    elif field == ANYWHERE:
        fields = ROLES
    else:
        fields = (field,)
    for name in fields:
        if name not in BY_NAME:
            yield from named(record, name)
        elif found := record.field(BY_NAME[name]):
            yield found


def named(record: Record, field: str) -> Iterator[tuple[str, Any]]:
    """The values that a name leads to: a key as it is, else a JSON Pointer, else a dotted path."""
    if field in record.data:
        return lookup(record.data, (field,))
    if field.startswith("/"):
        return pointed(record.data, field)
    return lookup(record.data, tuple(field.split(".")))


def pointed(data: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """The value at the JSON Pointer."""
    for step in steps(pointer):
        try:
            data = data[int(step)] if isinstance(data, list) else data[step]
        except (LookupError, TypeError, ValueError):
            return
    yield pointer, data


def scalars(pointer: str, value: Any, depth: int = DEPTH) -> Iterator[tuple[Place, str | int | float | bool]]:
    """The values that are no lists or objects, of the value itself and of lists in it; no nulls."""
    if isinstance(value, (str, int, float)):
        yield Place(pointer), value
    elif isinstance(value, list) and depth:
        for index, item in enumerate(value):
            yield from scalars(f"{pointer}/{index}", item, depth - 1)


def is_empty(value: object, depth: int = DEPTH) -> bool:
    """Whether nothing is there: null, blanks, or a list or object of such."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, (list, dict)):
        items = value.values() if isinstance(value, dict) else value
        return depth > 0 and all(is_empty(item, depth - 1) for item in items)
    return value is None
