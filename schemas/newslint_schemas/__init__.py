"""JSON Schemas that come with newslint: of what producers of news write, and of what newslint itself writes."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["load", "names"]

SUFFIX = ".schema.json"


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The names of the schemas, in alphabetical order."""
    found = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX)))


def load(name: str) -> dict[str, Any]:
    """The schema of that name, decoded; each call gives a new object.

    Raises ``KeyError``, whose message lists the names there are, if there is none of that name.
    """
    if name not in names():
        raise KeyError(f"no schema is named {name!r}; there are {', '.join(names())}")
    schema: dict[str, Any] = json.loads(files(__name__).joinpath(name + SUFFIX).read_text(encoding="utf-8"))
    return schema
