"""Tables of records and their layouts, as ``newslint fields`` shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from newslint.inputs import Failure, Input
from newslint.readers import read
from newslint.record import Raw, Record
from newslint.roles import ROLES, Role
from newslint.roles.layout import EMPTY, Layout, Path
from newslint.tables import records
from newslint.terminal import Terminal, width

SAMPLE = 100
"""Records of a file that are looked at: as many as its layout is inferred from."""


@dataclass(slots=True)
class Table:
    """Records of one layout: their files, how many were looked at, and in how many each field is filled."""

    layout: Layout
    paths: list[str] = field(default_factory=list)
    records: int = 0
    filled: Counter[Path] = field(default_factory=Counter)
    seen: dict[Path, None] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Look at one more record."""
        if record.origin.path not in self.paths[-1:]:
            self.paths.append(record.origin.path)
        self.records += 1
        for path, full in leaves(record.data):
            self.seen.setdefault(path)
            self.filled[path] += full

    def without_role(self) -> dict[Path, float]:
        """The fields that no role was found for, and the share of records in which each is filled."""
        taken = [path for paths in self.layout.paths.values() for path in paths]
        return {
            path: self.filled[path] / self.records
            for path in self.seen
            if not any(path[: len(role)] == role or role[: len(path)] == path for role in taken)
        }

    def as_dict(self) -> dict[str, Any]:
        """The table for programs."""
        return {
            "paths": self.paths,
            "sampled": self.layout.sampled,
            "roles": {
                role: [
                    {"field": dotted(found.path), "coverage": round(found.coverage, 4), "why": found.why}
                    for found in self.layout.fields.get(role, ())
                ]
                for role in ROLES
            },
            "without_role": [
                {"field": dotted(path), "coverage": round(share, 4)} for path, share in self.without_role().items()
            ],
        }


def described(
    inputs: Iterable[Input | Failure], overrides: Mapping[Role, tuple[str, ...]]
) -> tuple[list[Table], list[Failure]]:
    """The tables that the inputs hold, in order, and what could not be read."""
    tables: dict[int, Table] = {}
    failures: list[Failure] = []
    opened = (
        (Input(found.path), iter((found,))) if isinstance(found, Failure) else (found, islice(read(found), SAMPLE))
        for found in inputs
    )
    stream: Iterable[tuple[Input, Iterator[Raw | Failure]]] = opened
    for record in records(stream, overrides, None):
        if isinstance(record, Failure):
            failures.append(record)
        elif record.readable:
            tables.setdefault(id(record.layout), Table(record.layout)).add(record)
    return list(tables.values()), failures


def leaves(data: Mapping[str, Any], parents: Path = ()) -> Iterator[tuple[Path, bool]]:
    """The fields of a record and whether each is filled; those of objects in it instead of the objects."""
    for key, value in data.items():
        if isinstance(value, dict) and value and len(parents) < 3:
            yield from leaves(value, (*parents, key))
        else:
            yield (*parents, key), value not in EMPTY


def dotted(path: Path) -> str:
    """The path as a person writes it: ``story.text``, ``authors[].name``."""
    return ".".join(path).replace(".*", "[]")


def sheet(table: Table, terminal: Terminal) -> Iterator[str]:
    """Roles with fields, coverage and why; roles without a field; fields without a role."""
    others = len(table.paths) - 1
    files = terminal.safe(table.paths[0]) + (f" and {others} more of its folder" if others else "")
    yield f"{terminal.paint(files, 'path')}: {table.layout.sampled} records looked at"
    rows = [
        (role if not number else "", terminal.safe(dotted(found.path)), f"{found.coverage:.0%}", found.why)
        for role in ROLES
        for number, found in enumerate(table.layout.fields.get(role, ()))
    ]
    unused = table.without_role()
    names = [name for _, name, _, _ in rows] + [terminal.safe(dotted(path)) for path in unused]
    longest = min(max(map(width, names), default=0), 40)
    for role, name, coverage, why in rows:
        gap = " " * max(longest - width(name), 0)
        safe = terminal.paint(terminal.safe(why), "dim")
        yield f"  {terminal.paint(f'{role:<13}', 'rule')} {name}{gap} {coverage:>5}  {safe}"
    if missing := [role for role in ROLES if not table.layout.fields.get(role)]:
        yield f"  no field for {', '.join(missing)}"
    for number, (path, share) in enumerate(unused.items()):
        name = terminal.safe(dotted(path))
        gap = " " * max(longest - width(name), 0)
        yield f"  {'no role' if not number else '':<13} {name}{gap} {share:>5.0%}"
