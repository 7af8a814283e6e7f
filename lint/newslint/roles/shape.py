"""Is an object a news record at all, or some other JSON or front matter?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.roles import Role
from newslint.roles.aliases import Tier, aliases, fold
from newslint.roles.checks import is_date, is_url
from newslint.roles.layout import is_article

PRIMARY: frozenset[Role] = frozenset({"title", "body", "url"})
SECOND: frozenset[Role] = PRIMARY | {
    "published",
    "authors",
    "source",
    "categories",
    "tags",
    "modified",
    "scraped",
    "canonical_url",
}
"""A record has a field of the first set, and another of the second."""

OTHERS = frozenset({
    "$schema", "compilerOptions", "dependencies", "devDependencies", "peerDependencies", "openapi",
    "swagger", "nbformat", "lockfileVersion", "manifest_version", "cff-version", "jsonSchema", "geometry",
    "bbox", "asyncapi", "workspaces", "layouts", "permissions",
})  # fmt: skip
"""Keys of well-known documents that are no news: JSON Schema, npm, TypeScript, OpenAPI, Jupyter, GeoJSON, ..."""

LISTS = frozenset({
    "articles", "items", "entries", "results", "stories", "posts", "records", "news", "docs", "documents",
    "hits", "data", "entry", "item",
})  # fmt: skip
"""Folded names under which an envelope holds its records."""

NESTED = frozenset({
    "article", "newsitem", "item", "story", "post", "document", "source", "fields", "data", "record",
    "entry",
})  # fmt: skip
"""Folded names of objects that may hold the fields of the record."""


def looks_like_record(data: Mapping[str, Any], depth: int = 4) -> bool:
    """Whether the object has the fields of a news record, by their names and the kinds of their values.

    It needs a title, a text or an address, and one more field that stories have. An envelope around a list of
    records is none, nor is the description of a feed, a package, a schema or a place on a map. The record may be
    ``depth`` levels down.
    """
    if not depth or not OTHERS.isdisjoint(data):
        return False
    roles = _roles(data)
    if roles & PRIMARY:
        for about in (data.get("metadata"), data.get("meta")):
            roles |= _roles(about) if isinstance(about, dict) else set()
    if roles & PRIMARY and len(roles & SECOND) > 1:
        return not any(_holds_records(key, value, depth - 1) for key, value in data.items())
    return any(_nested(key, value, depth - 1) for key, value in data.items())


def _roles(data: Mapping[str, Any]) -> set[Role]:
    return {role for key, value in data.items() if (role := _role(key, value))}


def _role(key: str, value: Any) -> Role | None:
    """The role that a name gives to a value of this kind; names that say little give none."""
    for alias in aliases(key)[:1]:
        if alias.tier is Tier.WEAK or isinstance(value, bool):
            return None
        return alias.role if _fits(alias.role, value) else None
    return None


def _fits(role: Role, value: Any) -> bool:
    if value is None or value == "":
        return True
    if role == "url":
        return is_url(value) if isinstance(value, str) else isinstance(value, dict)
    if role in ("published", "modified", "scraped"):
        return is_date(value) or len(value) < 40 if isinstance(value, str) else isinstance(value, (int, float, dict))
    if role in ("title", "body"):
        return isinstance(value, (str, dict, list))
    return isinstance(value, (str, list, dict))


def _holds_records(key: str, value: Any, depth: int) -> bool:
    """Whether the value is the list of records of an envelope."""
    if not isinstance(value, list) or not value or fold(key) not in LISTS:
        return False
    return isinstance(value[0], dict) and looks_like_record(value[0], depth)


def _nested(key: str, value: Any, depth: int) -> bool:
    """Whether the record is one level further down: ``{"article": {...}}``, or an article of linked data."""
    if key == "@graph" and isinstance(value, list):
        return any(is_article(item) and looks_like_record(item, depth) for item in value)
    return isinstance(value, dict) and fold(key) in NESTED and looks_like_record(value, depth)
