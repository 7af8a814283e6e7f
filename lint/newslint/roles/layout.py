"""The layout of a table of records: which fields have which role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newslint.place import Place, escape
from newslint.roles import Role
from newslint.roles.aliases import Tier, aliases

Path = tuple[str, ...]
"""The keys that lead to a field. ``"*"`` stands for every item of a list, as does a missing step: a key is looked
up in every item. ``ARTICLE`` stands for the items that say they are articles."""

ARTICLE = "@article"

EMPTY: tuple[object, ...] = (None, "", [], {})

KINDS = ("article", "posting", "report", "story")
"""How the names of schema.org's types of articles end."""

VARIETIES = 500
"""Sets of late field names for which roles are remembered."""

FEW = 50
"""Field names in the largest set that is remembered."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that was given a role.

    ``coverage`` is the share (0 to 1) of the sampled records in which it is filled, ``why`` says in
    words what spoke for it.
    """

    path: Path
    coverage: float
    why: str


class Way(NamedTuple):
    """How to get at a field: the key alone where the field is a top-level one, else the path."""

    key: str | None
    place: Place
    path: Path


Ways = Mapping[Role, tuple[Way, ...]]


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
    keys: frozenset[str] = frozenset()
    """The top-level keys of the sample: other keys get their role by name alone."""
    settled: frozenset[Role] = frozenset()
    """The roles whose fields the user has named."""
    paths: Mapping[Role, tuple[Path, ...]] = field(init=False)
    nested: bool = field(init=False)
    """Whether the field of any role is not a top-level one."""
    _ways: Ways = field(init=False, repr=False, compare=False)
    _late: dict[tuple[str, ...], Ways] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        paths = {role: tuple(f.path for f in fields) for role, fields in self.fields.items()}
        object.__setattr__(self, "paths", paths)
        object.__setattr__(self, "nested", any(len(path) > 1 for found in paths.values() for path in found))
        object.__setattr__(self, "_ways", {role: tuple(map(way, found)) for role, found in paths.items()})
        object.__setattr__(self, "_late", {})

    def ways(self, data: Mapping[str, Any]) -> Ways:
        """How to get at the fields of each role in this record, the best first."""
        if data.keys() <= self.keys:
            return self._ways
        late = tuple(key for key in data if key not in self.keys)
        found = self._late.get(late)
        if found is None:
            found = self._with(late)
            if len(self._late) < VARIETIES and len(late) < FEW:
                self._late[late] = found
        return found

    def _with(self, late: tuple[str, ...]) -> Ways:
        """The ways, and those to keys that the sample did not have: strong names, likely ones for empty roles."""
        ways = dict(self._ways)
        for key in late:
            for alias in aliases(key)[:1]:
                known = ways.get(alias.role, ())
                wanted = alias.tier is Tier.STRONG or (alias.tier is Tier.LIKELY and not known)
                if wanted and alias.role not in self.settled:
                    ways[alias.role] = (*known, way((key,)))
        return ways


def way(path: Path) -> Way:
    """The way to the field at the end of the path."""
    return Way(path[0] if len(path) == 1 else None, Place("/" + "/".join(map(escape, path))), path)


def lookup(data: Any, path: Path, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that the path leads to, with its JSON Pointer; nothing where a key is missing."""
    for at, key in enumerate(path):
        if isinstance(data, list):
            wanted = is_article if key == ARTICLE else is_object
            rest = path[at + 1 :] if key in ("*", ARTICLE) else path[at:]
            for index, item in enumerate(data):
                if key == "*" or wanted(item):
                    yield from lookup(item, rest, f"{pointer}/{index}")
            return
        if not isinstance(data, dict) or key not in data:
            return
        data = data[key]
        pointer = f"{pointer}/{escape(key)}"
    yield pointer, data


def is_object(item: object) -> bool:
    """Whether the item has keys to look up."""
    return isinstance(item, dict)


def is_article(item: object) -> bool:
    """Whether an object of linked data says that it is an article."""
    kinds = item.get("@type") if isinstance(item, dict) else None
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.lower().endswith(KINDS) for kind in kinds)
