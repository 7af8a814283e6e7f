"""The layout of a table of records: which fields have which role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newslint.place import escape
from newslint.roles import Role

Path = tuple[str, ...]
"""The keys that lead to a field; ``"*"`` stands for every item of a list."""

EMPTY: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Field:
    """A field that was given a role.

    ``coverage`` is the share (0 to 1) of the sampled records in which it is filled, ``why`` says in
    words what spoke for it.
    """

    path: Path
    coverage: float
    why: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Roles of fields, found from a sample of a table's records; the best field of a role first.

    A *table* is a file of many records, or the one-record files of one folder.
    """

    fields: Mapping[Role, tuple[Field, ...]]
    sampled: int = 0
    """How many records were looked at."""
    filled: frozenset[Role] = frozenset()
    """The roles that at least one sampled record has, filled or empty but not null."""
    paths: Mapping[Role, tuple[Path, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "paths", {role: tuple(f.path for f in fields) for role, fields in self.fields.items()})


def lookup(data: Any, path: Path, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that the path leads to, with its JSON Pointer; nothing where a key is missing."""
    for at, key in enumerate(path):
        if key == "*":
            if isinstance(data, list):
                for index, item in enumerate(data):
                    yield from lookup(item, path[at + 1 :], f"{pointer}/{index}")
            return
        if not isinstance(data, dict) or key not in data:
            return
        data = data[key]
        pointer = f"{pointer}/{escape(key)}"
    yield pointer, data
